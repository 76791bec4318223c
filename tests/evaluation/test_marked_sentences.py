"""A small file of marked sentences, read by small rules: what is right, what is missed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policylint.cli import policylint
from policylint.errors import FaultyFilesError, PolicylintError
from policylint.evaluation.result import SentencesResult
from policylint.evaluation.run import shipped_linter
from policylint.evaluation.sentences.marks import find_parts
from policylint.evaluation.sentences.mistakes import sentence_mistakes
from policylint.evaluation.sentences.run import CheckedFile, sentence_runs
from policylint.evaluation.sentences.scores import score, share
from rulemaker import COMMON, ship, write_rule

RULES = {
    "proef/deftig": "extends: existence\nignorecase: true\ntokens: [indien, thans]",
    "proef/oud": "extends: existence\ntokens: [thans, mits]",
    "proef/lijdend": "extends: existence\nnonword: true\ntokens: ['wordt\\b.*?\\bgedaan']",
    "proef/een-vorm": "extends: consistency\neither: {inwoners: burgers}",
    "proef/lang": "extends: existence\ntokens: [zeven]",
}

KINDS = """\
kinds:
  deftig: [proef/deftig]
  oud: [proef/oud]
  zeldzaam: []
  lijdend: [proef/lijdend]
groups:
  woord: [deftig, oud, zeldzaam]
counted: [proef/een-*, proef/lang]
"""

SENTENCES = """\
part: tune
domain: proef
pairs:
  - hard: "Indien u wilt, wordt dit thans gedaan."
    marks: {deftig: [Indien], lijdend: ["wordt … gedaan"], oud: [thans]}
    plain: "Als u wilt, doen wij dit nu, mits het kan."
  - hard: "Een panacee is er niet voor wie elke dag om zes of zeven uur op moet staan en dan nog
      een uur moet reizen met de bus."
    marks: {zeldzaam: [panacee], lijdend: [reizen]}
    plain: "Er is geen middel tegen alles."
    plain_marks: {}
sentences:
  - text: "De inwoners zijn thans blij."
    marks: {zeldzaam: [thans]}
  - text: "Het wordt, zeggen burgers, altijd snel gedaan."
    marks: {deftig: [snel]}
  - text: "Mevrouw Thans zegt: mits."
    marks: {}
    note: "Een naam."
  - text: "De bus rijdt."
    marks: {}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sentences as `tune`, and small rules in the place of the shipped ones."""
    rules = tmp_path / "regels"
    for rule_id, keys in RULES.items():
        write_rule(rules, rule_id, keys, COMMON)
    ship(monkeypatch, rules)
    folder = tmp_path / "corpora" / "taal"
    folder.mkdir(parents=True)
    (folder / "kinds.yaml").write_text(KINDS, encoding="utf-8")
    (folder / "proef-tune.yaml").write_text(SENTENCES, encoding="utf-8")
    return folder


def checked(folder: Path) -> list[CheckedFile]:
    return [run.checked() for run in sentence_runs([folder], shipped_linter())]


@pytest.fixture
def figures(folder: Path) -> SentencesResult:
    return score(checked(folder))


def test_a_rule_is_right_on_a_mark_of_its_kind_or_group(figures: SentencesResult) -> None:
    counts = {
        rule: (each.precision.hits, each.precision.count, each.own_kind.hits)
        for rule, each in figures.rules.items()
    }
    assert counts == {
        # Right on "Indien" and twice on "thans", which is marked as another kind of its group.
        "proef/deftig": (3, 4, 1),
        "proef/oud": (2, 4, 1),
        # "wordt … gedaan" is right; the words between are no part of the mark, nor "snel" of its.
        "proef/lijdend": (1, 2, 1),
    }
    assert (figures.precision.hits, figures.precision.count) == (6, 10)


def test_a_mark_is_found_by_any_rule_that_answers_for_its_kind(figures: SentencesResult) -> None:
    found = {kind: (each.hits, each.count) for kind, each in figures.kinds.items()}
    assert found == {"deftig": (1, 2), "oud": (1, 1), "zeldzaam": (1, 2), "lijdend": (1, 2)}
    assert (figures.recall.hits, figures.recall.count) == (4, 7)


def test_pairs_in_which_one_side_is_flagged(figures: SentencesResult) -> None:
    sides = {name: (each.hard_only, each.plain_only) for name, each in figures.separation.items()}
    assert sides == {
        "zin boven 20 woorden": (1, 0),
        "deftig": (1, 0),
        "oud": (0, 0),  # it flags both sides of the first pair
        "lijdend": (1, 0),
        "woord": (0, 0),
    }
    assert (figures.pairs, figures.singles) == (2, 4)


def test_unmarked_singles_that_stay_silent(figures: SentencesResult) -> None:
    assert (figures.silent.hits, figures.silent.count) == (1, 2)


def test_each_text_is_a_document_of_its_own(figures: SentencesResult) -> None:
    # "inwoners" and "burgers" are in two texts, so no text uses two words for one thing.
    assert figures.counted == {"proef/lang": 1}


def test_mistakes_stand_under_their_rule_or_kind_with_their_line(folder: Path) -> None:
    mistakes = sentence_mistakes(checked(folder))
    assert [(each.what, each.figure, each.line, each.words) for each in mistakes] == [
        ("onterecht", "proef/deftig", 17, "Thans"),
        ("onterecht", "proef/lijdend", 15, "wordt, zeggen burgers, altijd snel gedaan"),
        ("onterecht", "proef/oud", 6, "mits"),
        ("onterecht", "proef/oud", 17, "mits"),
        ("gemist", "deftig", 15, "snel"),
        ("gemist", "lijdend", 7, "reizen"),
        ("gemist", "zeldzaam", 7, "panacee"),
    ]


@pytest.mark.parametrize(
    ("text", "cited", "nth", "expected"),
    [
        ("Omen: men zegt dat men", "men", 1, [6]),
        ("Omen: men zegt dat men", "men", 2, [19]),
        ("Dit is nieuw en is al betaald.", "is … betaald", 1, [16, 22]),
        ("Het wordt\nvandaag gedaan.", "wordt vandaag", 1, [4]),
        ("Dit gaat d.m.v. een brief.", "d.m.v.", 1, [9]),
        ("Betaald is het.", "is … Betaald", 1, []),
        ("Dit is nieuw.", "is … betaald", 1, []),
    ],
)
def test_where_cited_words_stand(text: str, cited: str, nth: int, expected: list[int]) -> None:
    assert [span.start for span in find_parts(cited.split(" … "), text, nth)] == expected


def test_the_interval_of_a_share() -> None:
    # Wilson's interval of 8 in 10, as tables give it.
    estimate = share(8, 10)
    assert (estimate.low, estimate.high) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert share(5, 5).high == 1
    assert share(0, 5).low == 0
    assert share(0, 0).value is None


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("proef-tune", "{deftig: [Indien]", "{fraai: [Indien]", "5:13: soort 'fraai' bestaat niet"),
        ("proef-tune", "[panacee]", "[panacea]", "9:24: ‘panacea’ staat niet in deze tekst"),
        ("proef-tune", "plain_marks: {}", "plain_marks: {oud: [ooit]}", "11:25: ‘ooit’ staat"),
        ("proef-tune", "[Indien]", "[Indien, Indien]", "5:30: ‘Indien’ staat niet in deze tekst"),
        ("proef-tune", "part: tune", "part: oefenen", "1:7: 'oefenen' kan niet; kies uit"),
        (
            "proef-tune",
            "    marks: {}\n    note",
            "    merken: {}\n    note",
            "18:5: sleutel 'merken' bestaat niet",
        ),
        ("kinds", "oud: [proef/oud]", "oud: [proef/oed]", "3:9: regel 'proef/oed' bestaat niet"),
        ("kinds", "proef/een-*", "proef/twee-*", "8:11: geen regel past op 'proef/twee-*'"),
        ("kinds", "[deftig, oud", "[deftig, oude", "7:19: soort 'oude' bestaat niet"),
        ("kinds", "woord: [", "oud: [", "7:3: 'oud' is al een soort"),
    ],
)
def test_a_mistake_is_named_with_its_place(
    folder: Path, name: str, old: str, new: str, said: str
) -> None:
    path = folder / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FaultyFilesError) as caught:
        sentence_runs([folder], shipped_linter())
    assert f"{name}.yaml:{said}" in str(caught.value)


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(policylint, ["evaluate", *map(str, words)])


def test_a_folder_with_only_sentences(folder: Path) -> None:
    result = call(folder)
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["taal,", "tune:", "2", "paren,", "4", "losse", "zinnen"]
    assert ["proef/deftig", "4", "3", "0,75", "(0,30-0,95)", "0,33"] in lines
    assert ["alle", "soorten", "7", "4", "0,57", "(0,25-0,84)"] in lines
    assert ["lijdend", "1:0"] in lines
    assert ["losse", "zinnen", "2", "1", "0,50", "(0,09-0,91)"] in lines
    assert "gemist" not in result.stdout


def test_errors_of_the_test_part_take_two_words(folder: Path) -> None:
    of_test = SENTENCES.replace("part: tune", "part: test").replace("panacee", "specerij")
    (folder / "proef-test.yaml").write_text(of_test, encoding="utf-8")
    shown = call(folder, "--errors").stdout
    assert "zeldzaam: 1 keer gemist\n  taal/proef-tune.yaml:7: ‘panacee’\n    Een panacee" in shown
    assert "specerij" not in shown
    assert "gemist" not in call(folder, "--part", "test").stdout
    only = call(folder, "--part", "test", "--errors").stdout
    assert "specerij" in only
    assert "panacee" not in only


def test_json(folder: Path) -> None:
    data = json.loads(call(folder, "--format", "json", "--errors").stdout)
    (sentences,) = data["sentences"]
    assert sentences["rules"]["proef/oud"]["precision"]["value"] == 0.5
    assert len(data["sentence_mistakes"]) == 7
    assert data["plans"] == []


def test_the_ratchet_of_the_corpus_holds_its_sentences(folder: Path) -> None:
    baseline = folder.parent / "baseline.json"
    assert call(folder.parent, "--record").exit_code == 0
    recorded = json.loads(baseline.read_text(encoding="utf-8"))
    # No rule has findings enough for its precision to be recorded.
    assert recorded["taal tune"] == {
        "precision": 0.6,
        "recall": 0.571,
        "zin boven 20 woorden separation": 0.5,
        "deftig separation": 0.5,
        "oud separation": 0.0,
        "lijdend separation": 0.5,
        "woord separation": 0.0,
    }
    recorded["taal tune"]["proef/lijdend precision"] = 0.9
    baseline.write_text(json.dumps(recorded), encoding="utf-8")
    result = call(folder)
    assert result.exit_code == 1
    assert "GEDAALD taal tune: proef/lijdend precision was 0,900, is nu 0,500" in result.stdout


def test_nothing_of_the_part_that_is_asked_for(folder: Path) -> None:
    result = call(folder, "--part", "test")
    assert isinstance(result.exception, PolicylintError)
    assert "hoort bij het deel 'test', en geen van de zinnen" in str(result.exception)
