"""What the language page counts: words and how often, examples, sections and their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from languageplan import LONG, checked, kind, plan, ship_rules
from policylint.report import Finding
from policylint.reports.language.figures import FEWEST_IN_SECTION, Figures
from policylint.reports.language.kinds import Kind, best_examples, expressions, kinds_of
from policylint.reports.language.wording import counted, decimal, listed


@pytest.fixture(autouse=True)
def _rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ship_rules(tmp_path / "regels", monkeypatch)


def test_words_are_counted_the_most_frequent_first() -> None:
    found = expressions(kind(checked(plan(2)), "taal/stijf-woord").findings)
    # A capital at the beginning of a sentence makes no other word.
    assert list(map(str, found)) == ["derhalve (5) → ‘daarom’", "thans (3) → ‘nu’"]


def test_of_several_replacements_the_page_shows_the_first_and_the_places_all() -> None:
    finding = checked(plan(2), "taal/stijf-woord").findings[0]
    more = finding.model_copy(update={"args": ("‘daarom’ / ‘dus’; of niets", "Derhalve")})
    (found,) = expressions([more])
    assert found.in_short() == "Derhalve → ‘daarom’"
    assert str(found) == "Derhalve → ‘daarom’ / ‘dus’"


def test_a_form_in_two_places_is_named_by_its_ends() -> None:
    finding = checked(plan(2), "taal/men").findings[0]
    args = ("draagt … zorg", "‘zorgt’")
    apart = finding.model_copy(update={"text": "draagt de buurt zorg", "args": args})
    assert list(map(str, expressions([apart]))) == ["draagt … zorg → ‘zorgt’"]


def test_a_number_in_the_message_is_how_often_or_how_bad_not_what_to_write() -> None:
    finding = checked(plan(2), "taal/men").findings[0]
    unexplained = finding.model_copy(update={"text": "GGZ", "args": ("GGZ", "4")})
    assert list(map(str, expressions([unexplained]))) == ["GGZ (4)"]
    assert list(map(str, expressions([unexplained] * 4))) == ["GGZ (4)"]
    year = finding.model_copy(update={"text": "2030", "args": ("2030",)})
    assert list(map(str, expressions([year, year]))) == ["2030 (2)"]


def test_words_and_sentences_are_told_apart_by_what_was_found() -> None:
    report = checked(plan(2))
    assert kind(report, "taal/stijf-woord").is_of_words
    assert not kind(report, "taal/lange-zin").is_of_words
    few, many = (
        Kind("taal/x", [_marked(report.findings[-1], words)]) for words in ("a " * 6, "a " * 7)
    )
    assert (few.is_of_words, many.is_of_words) == (True, False)


def _marked(finding: Finding, text: str) -> Finding:
    return finding.model_copy(update={"text": text.strip(), "args": (text.strip(),)})


def test_warnings_go_first_then_what_occurs_most() -> None:
    names = [each.name for each in kinds_of(checked(plan(2), "taal").findings)]
    assert names == ["men", "stijf-woord", "lange-zin", "lang-woord"]


def test_the_longest_sentences_are_the_examples_each_once() -> None:
    report = checked(plan(2), "taal/lange-zin")
    (example,) = best_examples(
        kind(report, "taal/lange-zin"), Figures(report, report.findings), 1, 110
    )
    assert "najaar en de winter" in example[1]
    doubled = Kind("taal/lange-zin", [*report.findings, *report.findings])
    assert len(best_examples(doubled, Figures(report, report.findings), 9, 110)) == 2


def test_what_a_reader_made_of_a_list_is_no_example_if_there_is_a_sentence() -> None:
    text = f"# Plan\n\n{LONG.rstrip('.')} en nog veel langer\n\n{LONG}"
    report = checked(text, "taal/lange-zin")
    ((_, sentence),) = best_examples(
        kind(report, "taal/lange-zin"), Figures(report, report.findings), 1, 110
    )
    assert sentence == LONG


def test_a_short_section_is_not_weighed() -> None:
    report = checked(plan(4))
    found = {each.label: each for each in Figures(report, report.findings).sections}
    assert found["4 Geld"].density > 500
    assert found["4 Geld"].words < FEWEST_IN_SECTION
    weighed = [each.label for each in Figures(report, report.findings).weighed]
    assert sorted(weighed) == ["1 Bomen", "2 Plantsoenen", "3 Buren", "5 Planning"]
    assert weighed[0] == "2 Plantsoenen"


def test_the_words_of_sections_are_those_of_the_document() -> None:
    report = checked(plan(4))
    counts = [each.words for each in Figures(report, ()).sections]
    assert sum(counts) == report.document.words


def test_remarks_by_section_make_the_remarks_of_the_document() -> None:
    report = checked(plan(4))
    ours = Figures(report, report.findings)
    placed = [finding for finding in report.findings if finding.span]
    assert sum(len(each.findings) for each in ours.sections) == len(placed)


def test_numbers_as_their_readers_write_them() -> None:
    noun = ("woord", "woorden")
    assert [counted(n, noun, "nl") for n in (1, 1200)] == ["1 woord", "1.200 woorden"]
    assert [decimal(6.25, language) for language in ("nl", "en")] == ["6,2", "6.2"]
    assert [listed("abc"[:n], "nl") for n in (1, 2, 3)] == ["a", "a en b", "a, b en c"]
