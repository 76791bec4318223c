"""Goals as cards: a golden file, and what belongs on which card."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from goalplan import goal_report
from policylint.report import Report
from policylint.reports import Options, renderer
from policylint.reports.cards import FEW_GOALS, MOST_FINDINGS, findings_by_goal
from rulemaker import COMMON, ship, write_rule

GOLDEN = Path(__file__).parent / "golden" / "cards.txt"
_COLOR = re.compile(r"\x1b\[[0-9;]*m")
RULES = {
    "smart/mogelijk": (
        "extends: existence\nignorecase: true\ntokens: [waar mogelijk]\n"
        "recommendation: {text: Laat het weg., question: Wanneer wel?, fill_in: 'Op [datum] …'}"
    ),
    "taal/ambtenaar": "extends: existence\ntokens: [ambtenaar]",
    "taal/zin": "extends: occurrence\nscope: sentence\ntoken: '\\w+'\nmax: 11",
    "regie/raad": "extends: structure\nheadings: [raad]",
}


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    for rule_id, keys in RULES.items():
        family = rule_id.partition("/")[0]
        severity = {"smart": "warning", "regie": "error"}.get(family, "suggestion")
        common = COMMON.replace("severity: warning", f"severity: {severity}")
        write_rule(tmp_path / "regels", rule_id, keys, common)
    ship(monkeypatch, tmp_path / "regels")
    return goal_report()


def shown(report: Report, options: Options | None = None) -> str:
    return renderer("text")([report], options or Options())


def test_cards_against_their_golden_file(report: Report) -> None:
    found = shown(report)
    if os.environ.get("POLICYLINT_UPDATE_GOLDEN"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_a_finding_is_shown_once_on_the_card_or_below(report: Report) -> None:
    every = shown(report, Options(every_place=True))
    listed = [
        line for line in every.splitlines() if re.search(r"smart/mogelijk|taal/|regie/", line)
    ]
    assert len(listed) == len(report.findings)


def test_findings_go_to_the_goal_they_stand_in(report: Report) -> None:
    about = findings_by_goal(report)
    assert [len(findings) for findings in about.values()] == [0, 5, 0]
    # What makes a goal a goal goes before how it is written.
    assert about["d2"][-1].rule == "taal/zin"


def test_a_paragraph_around_a_goal_is_no_finding_about_it(report: Report) -> None:
    (goal, *_), finding = report.goals, report.findings[-1]
    wide = goal.span.model_copy(update={"start": goal.span.start - 60})
    label = goal.span.model_copy(update={"start": goal.span.start - 9})
    for span, count in ((wide, 0), (label, 1)):
        moved = finding.model_copy(update={"span": span})
        alone = report.model_copy(update={"findings": (moved,)})
        assert len(findings_by_goal(alone)["d1"]) == count


def test_the_heaviest_findings_are_shown_the_rest_is_counted(report: Report) -> None:
    card = shown(report).partition("  d2  ")[2].partition("  d3  ")[0]
    assert card.count("smart/mogelijk") == MOST_FINDINGS
    assert "nog 2 bevindingen (--all)" in card


def test_in_a_long_plan_advice_is_given_once(report: Report) -> None:
    finding = next(f for f in report.findings if f.rule == "smart/mogelijk")
    each = [finding.model_copy(update={"span": g.span, "fingerprint": g.id}) for g in report.goals]
    short = report.model_copy(update={"findings": tuple(each)})
    assert shown(short).count("Vraag: Wanneer wel?") == 3
    copies = [report.goals[0].model_copy(update={"id": f"k{n}"}) for n in range(FEW_GOALS)]
    long = short.model_copy(update={"goals": (*report.goals, *copies)})
    assert shown(long).count("Vraag: Wanneer wel?") == 1
    assert "staat bij het eerste doel" in shown(long)
    assert shown(long, Options(every_place=True)).count("Vraag: Wanneer wel?") == 3


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(report: Report, width: int) -> None:
    for color in (False, True):
        lines = _COLOR.sub("", shown(report, Options(color=color, width=width))).splitlines()
        assert max(map(len, lines)) <= width


def test_colours_add_nothing_that_words_do_not_say(report: Report) -> None:
    painted = shown(report, Options(color=True))
    assert "\x1b[" in painted
    assert _COLOR.sub("", painted) == shown(report)


def test_in_english(report: Report) -> None:
    english = shown(report, Options(language="en"))
    assert "S yes  M yes  base yes  source partly  A ?  R ?  T yes" in english
    assert (
        "3 goals: 2 measurable, 2 with an indicator, 1 with a baseline, 1 with a moment" in english
    )
    assert "doelgroep" not in english


def test_without_cards_findings_stand_under_their_headings(report: Report) -> None:
    plain = shown(report, Options(cards=False))
    assert "d2" not in plain
    assert plain.count("smart/mogelijk") == 5


def test_a_goal_that_is_not_sure_says_so(report: Report) -> None:
    assert "misschien geen doel" not in shown(report)
    unsure = tuple(goal.model_copy(update={"sure": False}) for goal in report.goals)
    text = shown(report.model_copy(update={"goals": unsure}))
    assert text.count("misschien geen doel") == len(report.goals)
