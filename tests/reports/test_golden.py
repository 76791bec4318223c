"""Each format against a golden file; POLICYLINT_UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from policylint.config import load_config
from policylint.documents import read_text
from policylint.linter import Linter
from policylint.reports import FORMATS, Failure, Options, Outcome, renderer
from policylint.reports.sarif import uri
from rulemaker import ship
from sampleplan import PLAN, write_rules

GOLDEN = Path(__file__).parent / "golden"
SCHEMA = Path(__file__).parents[1] / "data" / "sarif-2.1.0.schema.json"
_CHANGING = re.compile(r'("(?:version|rules_hash)": )"(?!2\.1\.0)[^"]*"')


@pytest.fixture
def outcomes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Outcome]:
    ship(monkeypatch, write_rules(tmp_path / "regels"))
    report = Linter(*load_config(None)).check(read_text(PLAN, name="map/plan één.md"))
    # Goals have golden files of their own: test_cards.py and test_statement_tables.py.
    without: dict[str, object] = {"goals": (), "measures": (), "indicators": ()}
    # And so have norms (test_norm_reports.py): what is asked and found changes with each of them.
    without |= {"normenkader": None, "norms": (), "letters": (), "regie_fields": ()}
    return [report.model_copy(update=without), Failure("weg, 1:2.pdf", "bestaat niet; 100% zeker")]


def rendered(name: str, outcomes: Sequence[Outcome]) -> str:
    return _CHANGING.sub(r'\1"*"', renderer(name)(outcomes, Options()))


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_against_its_golden_file(name: str, outcomes: list[Outcome]) -> None:
    path = GOLDEN / f"{name}.txt"
    found = rendered(name, outcomes)
    if os.environ.get("POLICYLINT_UPDATE_GOLDEN"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


def test_sarif_is_valid(outcomes: list[Outcome]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    log = json.loads(renderer("sarif")(outcomes, Options()))
    jsonschema.Draft4Validator(schema).validate(log)
    assert len(log["runs"][0]["results"]) == 8


def test_sarif_places_count_code_points(outcomes: list[Outcome]) -> None:
    log = json.loads(renderer("sarif")(outcomes, Options()))
    regions = [
        result["locations"][0]["physicalLocation"].get("region")
        for result in log["runs"][0]["results"]
    ]
    assert regions.count(None) == 1  # the finding about the document as a whole
    for region in filter(None, regions):
        start = region["charOffset"]
        snippet = region["snippet"]["text"]
        assert PLAN[start : start + region["charLength"]] == snippet
        line = PLAN.splitlines()[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 :].startswith(snippet)


def test_one_report_has_the_keys_of_the_contract(outcomes: list[Outcome]) -> None:
    report = json.loads(renderer("json")(outcomes[:1], Options()))
    assert report["schema"] == "1"
    assert {"document", "sections", "tables", "findings", "metrics", "provenance"} <= set(report)
    assert {
        "path",
        "sha256",
        "media_type",
        "kind",
        "kind_evidence",
        "pages",
        "words",
        "quality",
    } <= (set(report["document"]))
    for finding in report["findings"]:
        assert {
            *("rule", "severity", "message", "recommendation", "text", "span", "location"),
            *("norms", "fixes", "fingerprint", "suppressed"),
        } <= set(finding)
        assert set(finding["recommendation"]) == {"text", "question", "fill_in"}
        keys = {"page", "line", "column", "offset", "paragraph", "run", "section"}
        assert set(finding["location"]) == keys
        assert finding["severity"] in ("error", "warning", "suggestion")


def test_a_uri_of_a_name_that_is_not_utf8() -> None:
    assert uri("mijn plan\udcff.md") == "mijn%20plan%FF.md"


def test_colour_only_when_asked(outcomes: list[Outcome]) -> None:
    assert "\x1b[" not in renderer("text")(outcomes, Options())
    assert "\x1b[" in renderer("text")(outcomes, Options(color=True))


def test_suggestions_are_counted_after_the_third(outcomes: list[Outcome]) -> None:
    few = renderer("text")(outcomes, Options())
    every = renderer("text")(outcomes, Options(every_place=True))
    assert few.count("suggestie  proef/waar-mogelijk") == 3
    assert every.count("suggestie  proef/waar-mogelijk") == 4
    assert "4 keer" in few
