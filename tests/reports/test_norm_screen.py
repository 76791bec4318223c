"""The answers of a plan on a screen: how it opens, in what order, what of each norm."""

from __future__ import annotations

import pytest

from policylint.linter import lint_text
from policylint.report import Evidence, NormRecord, Range, Report, TableRecord, Where
from policylint.reports import Options
from policylint.reports.norms.quotes import Quotes
from policylint.reports.norms.screen import render
from policylint.reports.pen import Pen
from policylint.statements.model import Verdict

PLAN = """# Beleidsplan Zonneveld 2025-2028

## Sport

Doel: in 2028 sport 60 procent van de ouderen elke week.

Doel: Kinderen bewegen meer.

| Indicator | Nu | 2028 | Bron |
|---|---|---|---|
| Ouderen die sporten | 45% (2024) | | GGD |

## Evaluatie

In 2028 onderzoekt een extern bureau of de doelen van dit plan zijn gehaald.
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return lint_text(PLAN, kind="beleidsplan")


def shown(report: Report, width: int = 100) -> str:
    return render([report], Options(width=width))


def evidence(text: str, start: int = 0) -> Evidence:
    span = Range(start=start, end=start + len(text))
    return Evidence(text=text, span=span, location=Where(line=start + 1))


def norm(verdict: str, **values: object) -> NormRecord:
    """Return a norm with an answer."""
    known: dict[str, object] = {
        "id": "P1",
        "field": "proef",
        "title": "Proef",
        "title_en": "Test",
        "norm": "Het plan doet de proef.",
        "verdict": Verdict(verdict),
        "confidence": "sterk",
        "reason": "",
        "severity": "warning",
    }
    return NormRecord.model_validate({**known, **values})


def of_norms(report: Report, *norms: NormRecord) -> list[str]:
    """Return the lines of a report with other norms, behind its opening."""
    kept = {"norms": norms, "letters": (), "roles": (), "chain": (), "regie_fields": ()}
    lines = shown(report.model_copy(update=kept)).splitlines()
    return lines[lines.index("  proef") + 1 :] if "  proef" in lines else lines


def test_it_opens_with_the_plan_and_how_to_read_it(report: Report) -> None:
    lines = shown(report).splitlines()
    assert lines[0] == "Beleidsplan Zonneveld 2025-2028"
    assert lines[1].startswith("  beleidsplan · ")
    opening = " ".join(" ".join(lines[: lines.index("  In het kort")]).split())
    assert "Gemaakt door een programma" in opening
    assert "Nee: niet gevonden in dit document" in opening
    assert "(zwak): " in opening
    assert shown(report).count(report.document.path) == 1


def test_the_summary_is_short_and_counts_what_is_strong(report: Report) -> None:
    lines = shown(report).splitlines()
    start = lines.index("  In het kort")
    summary = lines[start + 1 : lines.index("", start)]
    assert 4 <= len(summary) <= 8
    strong = [each for each in report.norms if each.confidence == "sterk"]
    unmet = sum(each.verdict in ("nee", "nvb") for each in strong)
    assert f"    Ontbreekt of niet in orde ({unmet}): " in "\n".join(summary)
    weak = sum(each.confidence == "zwak" and each.verdict != "nvt" for each in report.norms)
    assert f"    Ter beoordeling ({weak}): " in "\n".join(summary)


def test_in_a_group_what_needs_attention_comes_first(report: Report) -> None:
    norms = [norm(verdict, id=verdict.upper()) for verdict in ("ja", "deels", "nvb", "nee", "nvt")]
    lines = of_norms(report, *norms)
    entries = [line.split()[0] for line in lines if line.startswith("    ") and line[4] != " "]
    assert entries[:4] == ["nee", "nvb", "deels", "ja"]


def test_a_ja_shows_one_passage_on_one_line(report: Report) -> None:
    passages = (evidence("De raad hoort elk jaar van het college. " * 9), evidence("Ja.", 500))
    title, passage, *_ = of_norms(report, norm("ja", evidence=passages))
    assert title == "    ja     P1    Proef"
    assert passage.startswith("        regel 1  “De raad hoort") and passage.endswith("”  en nog 1")
    assert len(passage) <= 100


def test_a_deels_says_what_was_looked_for_and_what_decided(report: Report) -> None:
    reason = "gevonden: ‘evaluatie’; niet gevonden: ‘wie’"
    lines = of_norms(report, norm("deels", searched="de proef", reason=reason))
    assert lines[1:3] == ["        gezocht naar: de proef", f"        {reason}"]


def test_goals_that_fall_short_come_first(report: Report) -> None:
    short, fine = evidence("Kinderen bewegen meer."), evidence("In 2028 sport 60%.", 40)
    answer = norm(
        "deels",
        reason="ja 1, deels 0, nee 1 (van 2 doelen)",
        evidence=(fine, short),
        falls_short=(short,),
    )
    assert of_norms(report, answer)[1:] == [
        "        ja 1, deels 0, nee 1 (van 2 doelen)",
        "        schiet tekort:",
        "        regel 1  “Kinderen bewegen meer.”",
        "        voldoet of komt in de buurt:",
        "        regel 41  “In 2028 sport 60%.”",
    ]


def test_a_nee_about_goals_does_not_say_that_nothing_was_found(report: Report) -> None:
    short = (evidence("Kinderen bewegen meer."),)
    answer = norm("nee", reason="ja 1, deels 0, nee 12 (van 13 doelen)", falls_short=short)
    text = "\n".join(of_norms(report, answer))
    assert "niet gevonden" not in text
    assert "bij te weinig doelen gevonden; gezocht naar:" in text


def test_a_nee_about_what_is_wrong_does_not_say_that_it_was_not_found(report: Report) -> None:
    answer = norm("nee", searched="wat nog moet", evidence=(evidence("Nader te bepalen."),))
    text = "\n".join(of_norms(report, answer))
    assert "niet gevonden" not in text
    assert "gezocht naar: wat nog moet; op deze passages rust het oordeel:" in text


def test_what_does_not_apply_is_told_by_reason_with_titles(report: Report) -> None:
    reasons = (("A1", "ander stuk"), ("A2", "ander onderwerp"), ("A3", "ander stuk"))
    norms = [norm("nvt", id=name, reason=reason) for name, reason in reasons]
    assert of_norms(report, *norms)[-3:] == [
        "  Niet van toepassing",
        "    ander stuk: A1 Proef · A3 Proef",
        "    ander onderwerp: A2 Proef",
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Ouderen\t45%\t\tGGD", "Ouderen | 45% | (leeg) | GGD"),
        ("45%\t\tGGD", "45% | (leeg) | GGD"),
        ("Kinderen\t12%", "Kinderen | 12% | (leeg) | (leeg)"),
        ("9%\tCBS", "(leeg) | 9% | CBS"),
        ("Elders\t1%", "Elders | 1%"),
        ("Geen tabel.", "Geen tabel."),
    ],
)
def test_a_table_row_shows_its_empty_cells(report: Report, text: str, quoted: str) -> None:
    rows = (("Ouderen", "45%", "", "GGD"), ("Kinderen", "12%", "", ""), ("", "9%", "CBS"))
    table = TableRecord(span=Range(start=0, end=99), location=Where(), header=(), rows=rows)
    quotes = Quotes(report.model_copy(update={"tables": (table,)}), Pen(False, 100))
    assert quotes.text(evidence(text, 5)) == quoted


def test_a_row_of_a_plan_shows_its_empty_cell(report: Report) -> None:
    quotes = Quotes(report, Pen(False, 100))
    rows = [each for norm in report.norms for each in norm.evidence if "\t" in each.text]
    assert rows
    assert any("45% (2024) | (leeg) | GGD" in quotes.text(each) for each in rows)


def test_no_line_is_wider_than_the_screen(report: Report) -> None:
    lines = shown(report, 90).partition("  Keten per thema")[0].splitlines()
    assert max(map(len, lines)) <= 90
