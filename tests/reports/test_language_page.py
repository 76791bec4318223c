"""The language page: a golden file, and what it shows, leaves out and promises."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from goalplan import goal_report
from languageplan import LONG, PLAIN, checked, kind, longer, plan, ship_rules, shown
from policylint.documents.model import Span
from policylint.language.sentences import split_sentences
from policylint.reports import Options, renderer
from policylint.reports.language import FEWEST_WORDS, sections

GOLDEN = Path(__file__).parent / "golden" / "language.txt"
_COLOR = re.compile(r"\x1b\[[0-9;]*m")
EVERY = Options(every_place=True)


@pytest.fixture(autouse=True)
def _rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ship_rules(tmp_path / "regels", monkeypatch)


def test_the_page_against_its_golden_file() -> None:
    found = shown(checked(plan(32)), EVERY)
    if os.environ.get("POLICYLINT_UPDATE_GOLDEN"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_a_short_document_tells_every_place() -> None:
    report = checked(plan(2), "taal")
    short, page = longer(report, FEWEST_WORDS - 1), longer(report, FEWEST_WORDS)
    assert shown(short, EVERY).count("taal/stijf-woord") == 8
    assert "  Taal\n" not in shown(short)
    assert "  Taal\n" in shown(page)
    assert "suggestie  taal/" not in shown(page)


def test_the_page_stands_behind_other_findings() -> None:
    page = shown(checked(plan(8)))
    assert page.index("regie/raad") < page.index("  Taal\n") < page.index("1 suggestie; taal: ")


def test_without_language_findings_there_is_no_page() -> None:
    report = checked(f"# Beleidsplan Groen\n\n{' '.join([PLAIN] * 40)}", "taal")
    assert report.document.words > FEWEST_WORDS
    assert "Geen bevindingen." in shown(report)
    assert "Taal" not in shown(report)


def test_what_is_said_of_the_whole_text_alone_promises_no_places() -> None:
    page = shown(longer(checked(plan(32), "taal/veel-woorden")))
    assert "suggestie  De tekst telt" in page
    assert "--all" not in page


def test_findings_that_are_suppressed_do_not_count() -> None:
    report = checked(plan(8), "taal/men")
    found = [finding.model_copy(update={"suppressed": "mag"}) for finding in report.findings]
    assert "3 opmerkingen" in shown(report)
    assert "opmerking" not in shown(report.model_copy(update={"findings": (*found,)}))


def test_a_kind_that_occurs_once_is_only_listed() -> None:
    page = shown(checked(plan(8)))
    rare = page.partition("Verder, een of twee keer")[2]
    assert "lang-woord  regel 19  Gevonden: groenbeheerovereenkomst" in rare
    assert "stijf-woord" not in rare.partition("Alle plaatsen")[0]


def test_there_is_a_table_of_sections_in_long_documents_only() -> None:
    report = checked(plan(8), "taal")
    limit = sections.FEWEST_WORDS
    assert "Per paragraaf" not in shown(longer(report, limit))
    assert "Per paragraaf" in shown(longer(report, limit + 1))


def test_the_table_has_the_ten_worst_sections() -> None:
    chapters = [f"## {n} Kop\n\n{' '.join([PLAIN] * 12)} {'Men zaait. ' * n}" for n in range(1, 13)]
    page = shown(checked("# Beleidsplan Groen\n\n" + "\n\n".join(chapters), "taal"))
    table = page.partition("Per paragraaf: de tien met de meeste")[2]
    assert re.findall(r"(\d+) Kop ", table) == [str(n) for n in range(12, 2, -1)]


def test_the_table_has_the_length_of_sentences_if_the_sections_have() -> None:
    report = checked(plan(32), "taal")
    assert "per zin" not in shown(report)
    first = report.sections[1].model_copy(update={"metrics": {"words_per_sentence": 17.44}})
    measured = report.model_copy(
        update={"sections": (report.sections[0], first, *report.sections[2:])}
    )
    assert re.search(r"1 Bomen +regel 3 +446 +17,4 +4 ", shown(measured))
    assert "per zin" not in shown(measured, Options(width=80))


def test_all_shows_each_place_under_its_paragraph() -> None:
    report = checked(plan(8), "taal")
    assert "Per alinea" not in shown(report)
    assert "--all" in shown(report)
    places = shown(report, EVERY).partition("Per alinea")[2]
    numbers = [
        int(n or 1) for n in re.findall(r"(?:derhalve|thans)(?: \((\d+)\))? →", places, re.I)
    ]
    assert sum(numbers) == len(kind(report, "taal/stijf-woord").findings) == 8
    assert "        men: Men (3)" in places
    assert places.count("Deze zin telt") == len(kind(report, "taal/lange-zin").findings) == 4
    assert "regel 7  Derhalve werkt de gemeente thans samen met de …" in places


def test_readability_is_an_indication() -> None:
    report = checked(plan(8), "taal")
    metrics = {
        "words_per_sentence": 15.25,
        "passive_share": 34.0,
        "lint_ii": 55.2,
        "lint_level": 3.0,
    }
    page = shown(report.model_copy(update={"metrics": {**report.metrics, **metrics}}))
    told = " ".join(page.split())
    assert "Leesbaarheid (indicatie): 15,2 woorden per zin · 34 procent van de zinnen" in told
    assert "LiNT-II-benadering 55,2 (0 tot 100, hoger is moeilijker)" in told
    assert "LiNT-niveau 3 van 4." in told
    assert "B1" not in told
    assert "Leesbaarheid" not in shown(report)


def test_language_is_not_on_the_cards_of_a_document_with_a_page() -> None:
    report = goal_report()
    goal = report.goals[1].span
    finding = checked(plan(2), "taal/men").findings[0].model_copy(update={"span": goal})
    short = report.model_copy(update={"findings": (finding,)})
    assert "waarschuwing  taal/men" in shown(short)
    assert "waarschuwing  taal/men" not in shown(longer(short))


def test_what_is_for_the_page_is_not_in_the_json() -> None:
    report = checked(plan(2))
    record = json.loads(renderer("json")([report], Options()))
    assert report.text
    assert report.findings[-1].args
    assert not {"text", "blocks"} & set(record)
    assert "args" not in record["findings"][-1]


def test_a_report_without_its_text_still_has_a_page() -> None:
    report = checked(plan(8), "taal").model_copy(update={"text": "", "blocks": ()})
    page = shown(report, EVERY)
    assert "16 opmerkingen op" in page
    assert "Per alinea" in page


def test_paragraphs_are_split_once_however_many_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    report = checked("# Plan\n\n" + " ".join([LONG] * 40), "taal/lange-zin")
    calls: list[int] = []

    def spy(text: str, start: int, end: int) -> list[Span]:
        calls.append(start)
        return split_sentences(text, start, end)

    monkeypatch.setattr("policylint.reports.language.figures.split_sentences", spy)
    shown(report)
    assert len(report.findings) == 40
    assert len(calls) == 1


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_line_is_wider_than_the_screen(width: int, language: str) -> None:
    report = checked(plan(32), "taal")
    for color in (False, True):
        options = Options(color=color, width=width, every_place=True, language=language)
        lines = _COLOR.sub("", shown(report, options)).splitlines()
        assert max(map(len, lines)) <= width


def test_colours_add_nothing_that_words_do_not_say() -> None:
    report = checked(plan(32), "taal")
    painted = shown(report, Options(color=True, every_place=True))
    assert "\x1b[" in painted
    lines = (line.rstrip() for line in _COLOR.sub("", painted).splitlines())
    assert list(lines) == shown(report, EVERY).splitlines()


def test_in_english() -> None:
    page = shown(checked(plan(8), "taal"), Options(language="en", every_place=True))
    assert "16 remarks in" in page
    assert "Most often: " in page
    assert "1 Bomen (line\u00a03; " in page
    for dutch in ("opmerking", "woorden:", "alinea", "keer,", "regel"):
        assert dutch not in page
