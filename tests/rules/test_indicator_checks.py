"""The checks of indicators and of the chain from goals to them: text in, passages out."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.documents.model import Document, Span
from policylint.errors import FaultyFilesError
from policylint.language.analysis import Analysis
from policylint.rules.checks import run
from policylint.rules.examples import WHOLE_DOCUMENT, example_document
from policylint.rules.indicatorrows import is_blank, is_unknown
from policylint.rules.polarity import polarity_of
from policylint.rules.schema import Context, Rule
from policylint.rules.view import View
from policylint.statements.model import Goal, Indicator, Level, Link, Measure, Polarity, Statements
from rulemaker import make_rule
from statementmaker import goal, measure, span_of

TWO_YEARS = ("Indicator", "Nulmeting 2023", "Streefwaarde 2027")
SOURCED = ("Indicator", "Nulmeting", "Streefwaarde 2027", "Bron")


def in_table(rule: Rule, header: tuple[str, ...], rows: str, after: str = "") -> list[str]:
    context = Context(headings=("Plan 2024-2027",), table_header=header, after=after)
    document = example_document(rows, context)
    found = run(rule, View(document, Analysis(document.text)))
    return [hit.span.of(document.text) if hit.span else WHOLE_DOCUMENT for hit in found]


CASES = [
    # a slot without a cell is missing; a row never is both missing and open
    ("slot: target\nwhen: missing", TWO_YEARS, "Eenzame ouderen | 12% | 9%", []),
    (
        "slot: target\nwhen: missing",
        ("Indicator", "Nulmeting 2023", "Bron"),
        "Eenzame ouderen | 12% | GGD",
        ["Eenzame ouderen"],
    ),
    ("slot: target\nwhen: missing", TWO_YEARS, "Eenzame ouderen | 12% | n.n.b.", []),
    ("slot: target\nwhen: placeholder", TWO_YEARS, "Eenzame ouderen | 12% | n.n.b.", ["n.n.b."]),
    ("slot: baseline\nwhen: missing", TWO_YEARS, "Eenzame ouderen | - | 9%", []),
    ("slot: baseline\nwhen: placeholder", TWO_YEARS, "Eenzame ouderen | - | 9%", ["-"]),
    (
        "slot: baseline\nwhen: missing",
        ("Indicator", "Streefwaarde 2027", "Bron"),
        "Eenzame ouderen | 9% | GGD",
        ["Eenzame ouderen"],
    ),
    # several slots
    (
        "slot: [target, source]\nwhen: placeholder",
        SOURCED,
        "Eenzame ouderen | 12% | p.m. | n.n.b.\nRokers | 20% | 15% | GGD\nMinima | 9% | 7% | CBS",
        ["p.m.", "n.n.b."],
    ),
    # a year stands with the value, in the column or beside it
    (
        "slot: year_of_baseline\nwhen: missing",
        SOURCED,
        "Eenzame ouderen | 12% | 9% | GGD",
        ["12%"],
    ),
    (
        "slot: year_of_baseline\nwhen: missing",
        SOURCED,
        "Eenzame ouderen | 12% (2022) | 9% | GGD",
        [],
    ),
    # directions
    ("slot: target\nwhen: worse", TWO_YEARS, "Eenzame ouderen | 12% | 15%", ["15%"]),
    ("slot: target\nwhen: worse", TWO_YEARS, "Eenzame ouderen | 12% | 9%", []),
    ("slot: target\nwhen: worse", TWO_YEARS, "Ouderen met een fiets | 62% | 55%", []),
    ("slot: target\nwhen: worse", TWO_YEARS, "Rapportcijfer balie | 7,4 | minimaal 7", []),
    ("slot: target\nwhen: equal", TWO_YEARS, "Rapportcijfer balie | 7,4 | 7,4", ["7,4"]),
    ("slot: target\nwhen: equal", TWO_YEARS, "Woningen zonder gas | 0 | 0", []),
    ("slot: target\nwhen: unclear", TWO_YEARS, "Cliënten met jeugdhulp | 310 | 400", ["400"]),
    ("slot: target\nwhen: unclear", TWO_YEARS, "Cliënten met jeugdhulp | 310 | 250", []),
    # one hit for a table where all rows have the fault
    (
        "slot: source\nwhen: missing",
        TWO_YEARS,
        "Eenzame ouderen | 12% | 9%\nRokers | 20% | 15%",
        ["\t".join(TWO_YEARS)],
    ),
    # names
    ("slot: name\nwhen: any\nnames: ['^rokers']", TWO_YEARS, "Rokers | 20% | 15%", ["Rokers"]),
    (
        "slot: name\nwhen: any\nnames: [rokers]\nunless_names: [onder]",
        TWO_YEARS,
        "Rokers onder 18 jaar | 20% | 15%",
        [],
    ),
    ("slot: name\nwhen: any\nunder: [effect]", TWO_YEARS, "Rokers | 20% | 15%", []),
    # the whole plan
    (
        "slot: name\nwhen: any\nnames: [rokers]\nevery: true\nat_least: 2",
        TWO_YEARS,
        "Rokers | 20% | 15%\nOud-rokers | 20% | 25%",
        [WHOLE_DOCUMENT],
    ),
    (
        "slot: name\nwhen: any\nnames: [rokers]\nevery: true",
        TWO_YEARS,
        "Rokers | 20% | 15%\nDrinkers | 20% | 15%",
        [],
    ),
    # a table of amounts that does not say it holds indicators
    ("slot: source\nwhen: missing", ("Post", "2023", "2024"), "Wegen | 120 | 140", []),
]


@pytest.mark.parametrize(("keys", "header", "rows", "expected"), CASES)
def test_an_indicator(
    tmp_path: Path, keys: str, header: tuple[str, ...], rows: str, expected: list[str]
) -> None:
    rule = make_rule(tmp_path, f"extends: indicator\n{keys}")
    assert in_table(rule, header, rows) == expected


def test_a_section_that_says_why_is_no_finding(tmp_path: Path) -> None:
    rule = make_rule(
        tmp_path, "extends: indicator\nslot: source\nwhen: missing\nunless: ['\\bbron:']"
    )
    row = "Eenzame ouderen | 12% | 9%"
    assert in_table(rule, TWO_YEARS, row) == ["Eenzame ouderen"]
    assert in_table(rule, TWO_YEARS, row, after="Bron: de gezondheidsmonitor.") == []


def test_the_message_gets_the_name_and_what_stands_there(tmp_path: Path) -> None:
    rule = make_rule(tmp_path, "extends: indicator\nslot: target\nwhen: worse")
    context = Context(headings=("Plan 2024-2027",), table_header=TWO_YEARS)
    document = example_document("Rapportcijfer balie | 7,4 | 7,1", context)
    (hit,) = run(rule, View(document, Analysis(document.text)))
    assert hit.args == ("‘Rapportcijfer balie’", "7,4", "7,1")
    assert [span.of(document.text) for span in hit.evidence] == ["7,4"]


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ("slot: source\nwhen: worse", "bij slot 'source' kan 'when' zijn: missing, placeholder"),
        ("slot: prijs\nwhen: missing", "'prijs' kan niet"),
        ("slot: source", "sleutel 'when' ontbreekt"),
    ],
)
def test_a_slot_has_its_own_faults(tmp_path: Path, keys: str, problem: str) -> None:
    with pytest.raises(FaultyFilesError) as caught:
        make_rule(tmp_path, f"extends: indicator\n{keys}")
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("Rapportcijfer voor de buurt", Polarity.UP),
        ("Ernstig eenzame ouderen", Polarity.DOWN),
        ("Niet-sporters", Polarity.DOWN),
        ("Kinderen zonder zwemdiploma", Polarity.DOWN),
        ("Uitstroom uit de bijstand naar werk", Polarity.UNCLEAR),
        ("Eenzame ouderen die bezoek krijgen", Polarity.UNCLEAR),
        ("Daling van de CO2-uitstoot", Polarity.UNCLEAR),
        ("Inwoners met jeugdhulp", Polarity.UNCLEAR),
        ("Inwoners", Polarity.UNCLEAR),
    ],
)
def test_which_way_is_better(name: str, direction: Polarity) -> None:
    assert polarity_of(Indicator("i1", Span(0, 0), name, Span(0, 0))) is direction


def test_what_extraction_knows_of_the_direction_goes_first() -> None:
    known = Indicator("i1", Span(0, 0), "Inwoners", Span(0, 0), polarity=Polarity.UP)
    assert polarity_of(known) is Polarity.UP


@pytest.mark.parametrize(
    "raw", ["n.n.b.", "nnb", "N.n.b. *", "volgt", "pm", "xx%", "nog te bepalen"]
)
def test_a_value_that_is_still_to_come(raw: str) -> None:
    assert is_unknown(raw)


@pytest.mark.parametrize("raw", ["", "-", "–", "n.v.t."])
def test_a_cell_that_says_there_is_no_value(raw: str) -> None:
    assert is_blank(raw) and not is_unknown(raw)


@pytest.mark.parametrize("raw", ["12", "0", "daling", "ja", "Vervolgonderzoek"])
def test_a_cell_that_says_something(raw: str) -> None:
    assert not is_blank(raw) and not is_unknown(raw)


PLAN = example_document("Doel een.\n\nDoel twee.\n\nDoel drie.\n\nWij doen iets.", Context())


def place(words: str) -> Span:
    return span_of(words, PLAN)


def goals(*measurable: str) -> tuple[Goal, ...]:
    """Return the three goals of the plan, with these verdicts on M."""
    names = ("een", "twee", "drie")
    return tuple(
        goal(f"d{name}", place(f"Doel {name}."), criteria={"M": verdict})
        for name, verdict in zip(names, measurable, strict=False)
    )


def linkage(folder: Path, keys: str, said: Statements, document: Document = PLAN) -> list[str]:
    rule = make_rule(folder, f"extends: linkage\n{keys}")
    view = View(document, Analysis(document.text))
    view.__dict__["statements"] = said
    found = run(rule, view)
    return [hit.span.of(document.text) if hit.span else hit.args[0] for hit in found]


CHAINS = [
    ("to: target\nhow: each", ("ja", "deels", "nee"), ["Doel twee.", "Doel drie."]),
    ("to: indicator\nhow: each", ("ja", "deels", "nee"), ["Doel drie."]),
    ("to: target\nhow: others", ("ja", "ja", "nee"), ["Doel drie."]),
    ("to: target\nhow: others", ("ja", "nee", "nee"), []),
    ("to: target\nhow: few", ("ja", "nee", "nee"), ["2"]),
    ("to: target\nhow: few", ("nee", "nee", "nee"), []),
    ("to: target\nhow: none", ("nee", "nee", "nee"), ["3"]),
    ("to: target\nhow: none", ("ja", "nee", "nee"), []),
    ("to: target\nhow: none\nat_least: 4", ("nee", "nee", "nee"), []),
    ("to: target\nhow: each\nlevels: [visie]", ("nee", "nee", "nee"), []),
    ("to: target\nhow: each\norigins: [table]", ("nee", "nee", "nee"), []),
    ("to: target\nhow: each\norigins: [cue]", ("nee",), ["Doel een."]),
    ("to: measure\nhow: each", ("ja",), ["Doel een."]),
]


@pytest.mark.parametrize(("keys", "measurable", "expected"), CHAINS)
def test_a_goal_in_the_chain(
    tmp_path: Path, keys: str, measurable: tuple[str, ...], expected: list[str]
) -> None:
    said = Statements(goals=goals(*measurable))
    assert linkage(tmp_path, f"from: goal\n{keys}", said) == expected


def test_a_vision_is_asked_for_by_its_level(tmp_path: Path) -> None:
    said = Statements(goals=(goal("d1", place("Doel een."), level=Level.VISIE),))
    assert linkage(tmp_path, "from: goal\nto: target\nlevels: [visie]", said) == ["Doel een."]
    assert linkage(tmp_path, "from: goal\nto: target\nlevels: [effectdoel]", said) == []


def test_a_measure_in_the_chain(tmp_path: Path) -> None:
    loose = measure("m1", place("Wij doen iets."))
    tied = Measure("m2", loose.span, "", loose.origin, goals=(Link("d1", "zelfde rij"),))
    keys = "from: measure\nto: goal"
    assert linkage(tmp_path, keys, Statements(measures=(loose,))) == ["Wij doen iets."]
    assert linkage(tmp_path, keys, Statements(measures=(tied,))) == []


def test_the_indicators_of_a_table_are_one_end_of_the_chain(tmp_path: Path) -> None:
    context = Context(headings=("Plan 2024-2027",), table_header=TWO_YEARS)
    table = example_document("Rokers | 20% | 15%\nDrinkers | 9% | 8%", context)
    first, second = View(table, Analysis(table.text)).statements.indicators
    tied = Indicator(second.id, second.span, "", second.span, goals=(Link("d1", "zelfde nummer"),))
    keys = "from: indicator\nto: goal"
    found = linkage(tmp_path, keys, Statements(indicators=(first, second)), table)
    assert found == ["\t".join(TWO_YEARS)]
    assert linkage(tmp_path, keys, Statements(indicators=(first, tied)), table) == []


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ("from: measure\nto: target", "van 'measure' kan alleen naar goal"),
        ("from: indicator\nto: goal\nlevels: [visie]", "kunnen alleen bij 'from: goal'"),
        ("form: goal\nto: target", "bedoelde u 'from'?"),
    ],
)
def test_a_link_that_cannot_be(tmp_path: Path, keys: str, problem: str) -> None:
    with pytest.raises(FaultyFilesError) as caught:
        make_rule(tmp_path, f"extends: linkage\n{keys}")
    assert problem in str(caught.value)
