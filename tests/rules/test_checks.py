"""Each check type: a text in, the marked passages out; the silent case first."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from policylint.rules.checks import CHECKS
from rulemaker import document_of, hits, make_rule, marked

WORDS = "extends: existence\ntokens: [mogelijk, waar mogelijk, 'zo ?nodig']"
FORGIVING = f"{WORDS}\nexceptions: [mogelijk maken, niet mogelijk]"
ENDINGS = "extends: existence\nnonword: true\ntokens: ['!{2,}', '\\?$']"
LONG = "extends: occurrence\nscope: sentence\ntoken: '\\S+'\nmax: 5"
SHORT = "extends: occurrence\nscope: paragraph\ntoken: '\\w+'\nmin: 3"
SWAP = "extends: substitution\nignorecase: true\nswap: {aangaande: over, 'middels?': met|door}"
TWICE = "extends: repetition\nignorecase: true\nalpha: true\ntokens: ['\\w+']\nexceptions: [dat]"
FORMS = "extends: consistency\neither: {inwoners?: burgers?}"
SHORT_FORM = (
    "extends: conditional\nfirst: '\\b[A-Z]{2,}\\b'\nsecond: '\\(([A-Z]{2,})\\)'\nexceptions: [EU]"
)
SPELLED_OUT = f"{SHORT_FORM}\nanywhere: true\ninitials: true"
SHORT_FORM_ONCE = f"{SHORT_FORM}\nunique: true\nanywhere: true"
FORMS_TWICE = f"{FORMS}\nat_least: 2"
TITLE = "extends: existence\nscope: title\ntokens: [plan]"
CAPITALS = "extends: capitalization\nscope: heading\nmatch: $sentence\nexceptions: [Zandermeer]"
UPPER = "extends: capitalization\nscope: heading\nmatch: $upper\nthreshold: 1.0"
PATTERN = "extends: capitalization\nscope: heading\nmatch: '^\\d'"
PER_SENTENCE = "extends: metric\nformula: words / sentences\ncondition: '> 4'"
ENOUGH = f"{PER_SENTENCE}\nat_least: {{words: 50}}"
COLUMNS = (
    "extends: table\nwhen: [doel]\n"
    "columns: {een streefwaarde: [streef], een bron: [bron, herkomst]}"
)
CELLS = "extends: table\nwhen: [indicator]\nfilled: [streef]\nplaceholders: ['-', n\\.?t\\.?b\\.?]"
MUST = "extends: structure\nheadings: [evaluatie, monitoring]\npassages: ['wij evalueren']"
ORDER = "extends: structure\nheadings: [doelen]\nbefore: [acties]"
DEPTH = "extends: structure\nmax_depth: 2"
EMPTY = "extends: structure\nno_empty: true"
MIN_WORDS = "extends: structure\nheadings: [evaluatie]\nmin_words: 10"

IN_COMPANY = "extends: existence\ntokens: [kader]\nmatching: [borging|borgen]\nunless: [inwoners?]"

CASES = [
    # existence
    (WORDS, "Iedereen doet mee.", []),
    (WORDS, "Dat is onmogelijk en mogelijkheden zijn er.", []),
    (WORDS, "Wij helpen waar mogelijk, zo nodig thuis.", ["waar mogelijk", "zo nodig"]),
    (WORDS, "Mogelijk.", []),
    (f"{WORDS}\nignorecase: true", "Mogelijk. MOGELIJK!", ["Mogelijk", "MOGELIJK"]),
    (FORGIVING, "Wij willen dat mogelijk maken; het is niet mogelijk.", []),
    (FORGIVING, "Dit is mogelijk; dat is niet mogelijk.", ["mogelijk"]),
    (IN_COMPANY, "Borging van het kader.", ["kader"]),
    (IN_COMPANY, "Wij lezen het kader.", []),
    (IN_COMPANY, "Borging van het kader voor inwoners.", []),
    ("extends: existence\ntokens: [ten]", "Cliënten komen ten val.", ["ten"]),
    (
        "extends: existence\ntokens: [waar mogelijk]",
        "Wij helpen waar\nmogelijk.",
        ["waar mogelijk"],
    ),
    ("extends: existence\ntokens: ['o\\.a\\.']", "Denk o.a. aan oxax.", ["o.a."]),
    (f"{WORDS}\nlimit: 1", "mogelijk of mogelijk", ["mogelijk"]),
    (f"{WORDS}\nunique: true\nignorecase: true", "Mogelijk is mogelijk.", ["Mogelijk"]),
    (ENDINGS, "Goed! Zo?", ["?"]),
    (ENDINGS, "Goed!!! Ja.", ["!!!"]),
    # occurrence
    (LONG, "Dit zijn er precies vijf. Kort.", []),
    (LONG, "Kort. Dit zijn er wel zes stuks.", ["Dit zijn er wel zes stuks."]),
    (SHORT, "Een twee drie.\n\n# Kop", []),
    (SHORT, "Een twee drie.\n\nTe kort.", ["Te kort."]),
    # substitution
    (SWAP, "Wij praten over wonen.", []),
    (SWAP, "Aangaande wonen: middels een brief.", ["Aangaande", "middels"]),
    # repetition
    (TWICE, "Ik weet dat dat zo is, van 2 2 kanten.", []),
    (TWICE, "De de raad en het, het college.", ["De de"]),
    (f"{TWICE}\nmax: 1", "ja ja nee nee nee", ["nee nee nee"]),
    (TWICE, "Aan het eind van een alinea.\n\nAlinea twee.", []),
    # consistency
    (FORMS, "Inwoners en inwoner.", []),
    (FORMS, "Een burger, een inwoner en inwoners.", ["burger"]),
    (FORMS, "Een inwoner en een burger.", ["burger"]),
    (FORMS_TWICE, "Een inwoner en een burger.", []),
    (FORMS_TWICE, "Een inwoner, een burger en inwoners.", ["burger"]),
    # conditional
    (SHORT_FORM, "De Sociaal-Economische Raad (SER) en de SER en de EU.", []),
    (SHORT_FORM, "De GGD komt. De Gemeentelijke Dienst (GGD) ook. De GGD.", ["GGD"]),
    (SHORT_FORM_ONCE, "De GGD komt. De Gemeentelijke Dienst (GGD) ook.", []),
    (SHORT_FORM_ONCE, "De CJG en de CJG en de SKJ.", ["CJG", "SKJ"]),
    (SHORT_FORM, "Het Centrum voor Jeugd en Gezin, CJG.", ["CJG"]),
    (SPELLED_OUT, "De CJG. Het Centrum voor Jeugd en Gezin, CJG.", []),
    (SPELLED_OUT, "CJG: Centrum voor Jeugd en Gezin.", []),
    (SPELLED_OUT, "Het CJG-loket (Centrum voor Jeugd en Gezin).", []),
    (SPELLED_OUT, "Het heet “Regionaal Jeugdoverleg” of “RJO”.", []),
    (SPELLED_OUT, "De ABCD-norm (Aanpak zonder beter cijfer dit jaar).", ["ABCD"]),
    (SPELLED_OUT, "Het Platform Wonen in een Oude Buurt (PWOB).", []),
    (SPELLED_OUT, "Het Platform door wie er in de Wijk Oude Buurten ziet, PWOB.", ["PWOB"]),
    (SPELLED_OUT, "Wijk Zorg. Kracht, WZK.", ["WZK"]),
    (SPELLED_OUT, "Cijfers geven jongeren. CJG.", ["CJG"]),
    (SPELLED_OUT, "Centrum\n\nJeugd en Gezin CJG", ["CJG"]),
    (SPELLED_OUT, "Het centrumjeugdgezin CJG.", ["CJG"]),
    (SPELLED_OUT, "Plannen van morgen, PM.", ["PM"]),
    # scopes
    (TITLE, "# Een plan\n\n# Het plan\n\nDit plan.", ["plan"]),
    (TITLE, "## Een plan\n\n# Het plan", []),
    # capitalization
    (CAPITALS, "# Doelen van gemeente Zandermeer\n\nGeen Kop Hier.", []),
    (CAPITALS, "# Doelen En Acties Van Beleid", ["Doelen En Acties Van Beleid"]),
    (CAPITALS, "# doelen en acties", ["doelen en acties"]),
    (UPPER, "# DOELEN", []),
    (UPPER, "# DOELEN en ACTIES", ["DOELEN en ACTIES"]),
    (PATTERN, "# Zonder cijfer", ["Zonder cijfer"]),
    # metric
    (PER_SENTENCE, "Een twee. Drie vier.", []),
    (PER_SENTENCE, "", []),
    (PER_SENTENCE, "Een twee drie vier vijf zes. Drie vier zes zeven.", ["document"]),
    (ENOUGH, "Een twee drie vier vijf zes. Drie vier zes zeven.", []),
    # structure
    (MUST, "# Doelen\n\nTekst.\n\n# Monitoring\n\nTekst.", []),
    (MUST, "# Doelen\n\nIn 2027 zeggen wij: wij evalueren dit.", []),
    (MUST, "# Doelen\n\nTekst.", ["document"]),
    (ORDER, "# Doelen\n\nEen.\n\n# Acties\n\nTwee.", []),
    (ORDER, "# Acties\n\nTwee.\n\n# Doelen\n\nEen.", ["Acties"]),
    (DEPTH, "# Een\n\n## Twee\n\nTekst.", []),
    (DEPTH, "# Een\n\n## Twee\n\n### Drie\n\nTekst.", ["Drie"]),
    (EMPTY, "# Een\n\nTekst.\n\n# Twee", []),
    (EMPTY, "# Een\n\n# Twee\n\nTekst.", ["Een"]),
    (EMPTY, "# Een\n\n## Deel\n\nTekst.", []),
    (MIN_WORDS, "# Doelen\n\nTe kort.", []),
    (MIN_WORDS, "# Doelen\n\nNu staan hier wel tien woorden en dat is er genoeg.", ["document"]),
    ("extends: structure\nheadings: [evaluatie]", "Tekst zonder kop.", []),
]


@pytest.mark.parametrize(("keys", "text", "expected"), CASES)
def test_what_a_check_marks(tmp_path: Path, keys: str, text: str, expected: list[str]) -> None:
    assert marked(make_rule(tmp_path, keys), text) == expected


TABLE = """
| {header} |
| --- | --- | --- |
| Meer sport | 12% | {cell} |
| **Groep** | | |
| Minder verkeer | 8% | 5% |
"""


@pytest.mark.parametrize(
    ("keys", "header", "cell", "expected"),
    [
        (COLUMNS, "Doel | Streefwaarde | Herkomst", "GGD", []),
        (COLUMNS, "Actie | Wie | Wanneer", "2027", []),
        (COLUMNS, "Doel | Nulmeting | Bron", "GGD", ["een streefwaarde"]),
        (COLUMNS, "Doel | Nulmeting | Wie", "GGD", ["een streefwaarde en een bron"]),
        (CELLS, "Indicator | Nulmeting | Streefwaarde", "14%", []),
        (CELLS, "Indicator | Nulmeting | Streefwaarde", "n.t.b.", ["Streefwaarde"]),
        (CELLS, "Indicator | Nulmeting | Streefwaarde", "-", ["Streefwaarde"]),
        (CELLS, "Indicator | Nulmeting | Streefwaarde", "", ["Streefwaarde"]),
    ],
)
def test_what_a_table_lacks(
    tmp_path: Path, keys: str, header: str, cell: str, expected: list[str]
) -> None:
    document = document_of(TABLE.format(header=header, cell=cell))
    assert [hit.args[0] for hit in hits(make_rule(tmp_path, keys), document)] == expected


def test_a_table_rule_stays_within_its_headings(tmp_path: Path) -> None:
    rule = make_rule(tmp_path, f"{COLUMNS}\nwithin: [doelen]")
    table = TABLE.format(header="Doel | Nulmeting | Wie", cell="x")
    assert hits(rule, document_of(table, headings=["Inleiding"])) == []
    assert len(hits(rule, document_of(table, headings=["Onze doelen"]))) == 1


@pytest.mark.parametrize(
    ("keys", "text", "args", "fixes"),
    [
        (WORDS, "mogelijk", ("mogelijk",), ()),
        (LONG, "Een twee drie vier vijf zes.", ("6",), ()),
        (SWAP, "Middels brieven", ("‘Met’ of ‘Door’", "Middels"), ("Met", "Door")),
        (SWAP, "middel", ("‘met’ of ‘door’", "middel"), ("met", "door")),
        (TWICE, "de de", ("de",), ()),
        (FORMS, "inwoner inwoner burger", ("burger", "inwoner"), ()),
        (SHORT_FORM_ONCE, "De CJG en de CJG.", ("CJG", "2"), ()),
        (PER_SENTENCE, "Een twee drie vier vijf. Een twee drie vier.", ("4,5",), ()),
        (ORDER, "# Acties\n\nX.\n\n# Doelen\n\nX.", ("Acties", "Doelen"), ()),
    ],
)
def test_what_the_message_and_the_fixes_are_made_of(
    tmp_path: Path, keys: str, text: str, args: tuple[str, ...], fixes: tuple[str, ...]
) -> None:
    (hit,) = hits(make_rule(tmp_path, keys), document_of(text))
    assert (hit.args, hit.fixes) == (args, fixes)


def test_the_rarer_form_shows_the_usual_one_as_evidence(tmp_path: Path) -> None:
    document = document_of("Een burger, een inwoner en een inwoner.")
    (hit,) = hits(make_rule(tmp_path, FORMS), document)
    assert [span.of(document.text) for span in hit.evidence] == ["inwoner"]


def test_what_a_joint_parts_is_counted_apart(tmp_path: Path) -> None:
    keys = "extends: occurrence\ntoken: '\\p{L}+'\nmax: 4\njoint: '(?<=\\p{Ll} )De\\b'"
    rule = make_rule(tmp_path, keys)
    assert marked(rule, "Een twee drie De vier vijf zes.") == []
    assert marked(rule, "Een twee De drie vier vijf zes.") == ["De drie vier vijf zes."]


def test_a_heading_before_a_joint_does_not_count(tmp_path: Path) -> None:
    keys = "extends: occurrence\ntoken: '\\p{L}+'\nmax: 6\njoint: '(?<=\\p{Ll} )De\\b'"
    rule = make_rule(tmp_path, keys)
    assert marked(rule, "Vier woorden staan hier. Kop van drie De raad komt.") == []
    found = marked(rule, "Er staan nu meer dan zes woorden. Kop van drie De raad komt.")
    assert found == ["Er staan nu meer dan zes woorden."]


def test_many_long_words_before_a_joint_take_no_time(tmp_path: Path) -> None:
    keys = "extends: occurrence\ntoken: '\\p{L}+'\nmax: 4\njoint: '(?<=\\p{Ll} )De\\b'"
    before = "We komen langs. " + "gemeentelijke voorzieningen " * 20
    spent = time.process_time()
    assert len(hits(make_rule(tmp_path, keys), document_of(f"{before}De bus rijdt nu."))) == 1
    assert time.process_time() - spent < 2


def test_every_check_type_has_a_case() -> None:
    tested = {str(keys).split("\n")[0].removeprefix("extends: ") for keys, _, _ in CASES}
    elsewhere = {
        "table",
        "terms",
        "sequence",
        "dependency",
        "readability",
        "rarity",
    }  # in files of their own
    of_statements = {"coverage", "criterion", "indicator", "linkage", "definition"}
    assert {*tested, *elsewhere, *of_statements} == set(CHECKS)
