"""The numbers of documents and sections, and the rules that name them."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.language.analysis import Analysis
from policylint.language.needs import NO_PIPELINE
from policylint.linter import lint_text
from policylint.rules.metricnames import all_metrics, needs_of
from policylint.rules.scopes import RUNNING_TEXT
from policylint.rules.view import View
from rulemaker import document_of, hits, make_rule

SIX = "Wij helpen u graag met geld. "
LONG = SIX * 9
HARD = (
    "De herijking van de uitvoeringssystematiek wordt conform de bestuurlijke kaders gefaseerd "
    "geïmplementeerd. "
) * 6
TWO = f"# Hulp\n\n{LONG}\n\n# Sturing\n\n{HARD}\n\n# Kort\n\n{SIX}"


def test_an_average_is_of_the_text_of_the_section_itself() -> None:
    view = View(document_of(f"# Een\n\n{LONG}\n\n## Twee\n\n{HARD}"), Analysis("", NO_PIPELINE))
    own, below = view.sections.values()
    assert own.value("words_per_sentence") == 6
    assert below.value("words_per_sentence") == 12
    assert view.metric("words_per_sentence") == (9 * 6 + 6 * 12) / 15


@pytest.mark.parametrize("text", [SIX * 8, "Hulp " * 60 + ". En meer."])
def test_a_short_text_has_no_average(text: str) -> None:
    view = View(document_of(text), Analysis("", NO_PIPELINE))
    assert view.metric("words") is not None
    assert view.metric("flesch_douma") is None
    assert "flesch_douma" not in view.metrics


def test_a_section_that_is_hard_is_a_hit_on_its_heading(tmp_path: Path) -> None:
    keys = (
        "extends: readability\nmeasure: lint_ii\nof: section\ncondition: '>= 58'\n"
        "because:\n  words_per_sentence: {when: '> 10', says: 'zinnen van %s woorden'}\n"
        "  word_frequency: {when: '< 4', says: weinig gewone woorden}"
    )
    document = document_of(TWO)
    (hit,) = hits(make_rule(tmp_path, keys), document)
    assert hit.span is not None
    assert hit.span.of(document.text) == "Sturing"
    assert hit.args[1] == "weinig gewone woorden en zinnen van 12,0 woorden"


HARD_SECTION = "extends: readability\nmeasure: lint_ii\nof: section\ncondition: '>= 58'"


def test_only_the_two_reasons_that_stand_out_most_are_named(tmp_path: Path) -> None:
    keys = (
        f"{HARD_SECTION}\nbecause:\n  words_per_sentence: {{when: '> 11', says: lang}}\n"
        "  word_frequency: {when: '< 100', says: zeldzaam}\n"
        "  passive_share: {when: '> 20', says: lijdend}"
    )
    (hit,) = hits(make_rule(tmp_path, keys), document_of(TWO))
    assert hit.args[1] == "lijdend en zeldzaam"


@pytest.mark.parametrize(
    ("at_least", "found"), [("words: 72, sentences: 6", 1), ("words: 73", 0), ("sentences: 7", 0)]
)
def test_a_section_below_the_counts_is_no_hit(tmp_path: Path, at_least: str, found: int) -> None:
    rule = make_rule(tmp_path, f"{HARD_SECTION}\nat_least: {{{at_least}}}")
    assert len(hits(rule, document_of(TWO))) == found


def test_a_document_that_is_easy_is_no_hit(tmp_path: Path) -> None:
    keys = "extends: readability\nmeasure: lint_ii\ncondition: '>= 46'"
    assert not hits(make_rule(tmp_path, keys), document_of(LONG))
    (hit,) = hits(make_rule(tmp_path, keys), document_of(HARD))
    assert hit.span is None


def test_a_metric_rule_can_name_them(tmp_path: Path) -> None:
    keys = "extends: metric\nformula: flesch_douma\ncondition: '< 30'"
    assert hits(make_rule(tmp_path, keys), document_of(HARD))
    assert not hits(make_rule(tmp_path, keys), document_of(LONG))
    assert not hits(make_rule(tmp_path, keys), document_of("Implementatie."))


def test_who_asks_for_a_score_asks_for_a_parse() -> None:
    assert needs_of(["lint_level"]) == needs_of(["dependency_length"]) == {"parse"}
    assert not needs_of(["flesch_douma", "words"])


def test_the_report_has_the_numbers_of_document_and_sections() -> None:
    report = lint_text(TWO, kind="rapport")
    helps, steers, short = report.sections
    assert report.metrics["lint_level"] == 3
    assert helps.metrics["lint_ii"] < report.metrics["lint_ii"] < steers.metrics["lint_ii"]
    assert "lint_ii" not in short.metrics
    assert short.metrics["words"] == 6


def test_what_a_parse_tells_is_told_once_every_sentence_has_one() -> None:
    document = document_of(LONG + HARD)
    view = View(document, Analysis(document.text))
    spans = [sentence.span for sentence in view.passages.select(RUNNING_TEXT)]
    view.analysis.sentence(spans[0])  # the easy ones are all the same
    assert "rare_share" not in view.metrics
    view.analysis.sentence(spans[-1])
    assert {"rare_share", "passive_share", "lint_ii"} <= view.metrics.keys()
    assert view.metrics["rare_share"] == view.metric("rare_share")
    assert "finite_verbs" not in view.metrics  # that takes the tags of the tagger


def test_every_number_is_in_the_docs() -> None:
    page = (Path(__file__).parents[2] / "docs" / "metrics.md").read_text(encoding="utf-8")
    assert [name for name in all_metrics() if f"`{name}`" not in page] == []


RARE = "extends: rarity\nbelow: 2.3\nmin_letters: 6"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een stringent plan en nog een stringent plan.", [("stringent", "2")]),
        ("Een gewoon plan voor de wijkbibliotheek.", []),
        ("De heer Stringent woont hier.", []),
        ("Een xqzrtplan dat niemand kent.", []),
    ],
)
def test_rare_words_at_their_first_place(
    tmp_path: Path, text: str, found: list[tuple[str, str]]
) -> None:
    assert [hit.args for hit in hits(make_rule(tmp_path, RARE), document_of(text))] == found


def test_an_exception_is_no_rare_word(tmp_path: Path) -> None:
    keys = f"{RARE}\nexceptions: [stringent]"
    assert not hits(make_rule(tmp_path, keys), document_of("Een stringent plan."))
