"""The linter: rules do not see each other, kinds decide what runs, reports are reproducible."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint.config import Config
from policylint.documents import read_text
from policylint.documents.model import Document, DocumentKind
from policylint.errors import PolicylintError, UnknownKindError
from policylint.language.needs import NO_PIPELINE
from policylint.linter import Linter, lint, lint_text
from policylint.report import Report
from policylint.rules import loader
from policylint.rules.loader import load_rules
from policylint.rules.ruleset import RuleSet
from policylint.rules.schema import Severity
from rulemaker import write_rule
from sampleplan import EVERYWHERE, PLAN, RULES, write_rules

CORPORA = Path(__file__).parents[1] / "corpora"
TEXT_PLANS = ("oosterwaard-sociale-agenda/plan.md", "hoogveld-uitvoeringsplan-jeugd/plan.txt")


@pytest.fixture(scope="module", autouse=True)
def _rules() -> Iterator[None]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "rules_dir", lambda: write_rules(Path(folder)))
        rule_set()
        yield
    rule_set.cache_clear()


@cache
def rule_set() -> RuleSet:
    return load_rules()


@cache
def sample(name: str) -> Document:
    """Return a sample plan below PLAN, in which every rule finds something."""
    return read_text(f"{PLAN}\n{(CORPORA / name).read_text(encoding='utf-8')}")


def checked(document: Document, select: tuple[str, ...] = ()) -> Report:
    return Linter(Config(rules={}, pipeline=NO_PIPELINE), rule_set(), select).check(document)


def plan(text: str = PLAN, kind: DocumentKind = DocumentKind.BELEIDSPLAN) -> Document:
    return read_text(text, kind=kind)


@settings(deadline=None)  # the first of them loads the pipeline
@given(st.sets(st.sampled_from(sorted(RULES)), min_size=1), st.sampled_from(TEXT_PLANS))
def test_findings_do_not_depend_on_which_other_rules_are_on(chosen: set[str], name: str) -> None:
    every = checked(sample(name)).findings
    some = checked(sample(name), tuple(sorted(chosen))).findings
    assert some == tuple(finding for finding in every if finding.rule in chosen)


@pytest.mark.parametrize("name", TEXT_PLANS)
def test_every_rule_finds_something_in_those_plans(name: str) -> None:
    assert {finding.rule for finding in checked(sample(name)).findings} >= (
        set(RULES) - {"proef/evaluatie"}
    )


def test_on_another_kind_plan_rules_are_suggestions() -> None:
    severities = {f.rule: f.severity for f in checked(plan(kind=DocumentKind.OVERIG)).findings}
    assert set(severities) == set(RULES)
    for rule, severity in severities.items():
        expected = Severity.WARNING if rule in EVERYWHERE else Severity.SUGGESTION
        assert severity is expected


def test_on_a_report_only_rules_meant_for_it_run() -> None:
    found = {finding.rule for finding in checked(plan(kind=DocumentKind.RAPPORT)).findings}
    assert found == set(EVERYWHERE)


def test_the_same_document_gives_the_same_bytes() -> None:
    first, second = (checked(plan()).model_dump_json(by_alias=True) for _ in range(2))
    assert first == second


def test_findings_stand_in_order_with_the_document_first() -> None:
    spans = [finding.span for finding in checked(plan()).findings]
    assert spans[0] is None
    starts = [span.start for span in spans if span is not None]
    assert starts == sorted(starts) and len(starts) == len(spans) - 1


def test_fingerprints_are_unique() -> None:
    prints = [finding.fingerprint for finding in checked(plan()).findings]
    assert len(set(prints)) == len(prints)


@given(st.text(alphabet="xyz \n", max_size=40))
def test_fingerprints_outlive_a_paragraph_above(words: str) -> None:
    before = checked(plan()).findings
    after = checked(plan(f"Vooraf {words}.\n\n{PLAN}")).findings
    repeated = {f.fingerprint for f in after if f.rule != "proef/dubbel"}
    assert {f.fingerprint for f in before if f.rule != "proef/dubbel"} == repeated


def test_a_rule_out_of_time_has_failed_and_the_others_have_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policylint.rules.timing.TIME_LIMIT", 0.2)
    runaway = "extends: existence\nnonword: true\ntokens: ['fout|(?:a|aa)+$']"
    write_rule(tmp_path, "eigen/traag", runaway)
    linter = Linter(Config(rules={}), load_rules([tmp_path]))
    report = linter.check(plan(f"{PLAN}\nfout {'a' * 60}!\n"))
    assert report.failed
    assert [(s.rule, s.failed) for s in report.skipped] == [("eigen/traag", True)]
    found = {finding.rule for finding in report.findings}
    assert found == set(RULES)


def test_a_rule_without_its_parse_says_that_it_was_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_rule(tmp_path, "eigen/ontleed", "extends: existence\ntokens: [fout]")
    rules = load_rules([tmp_path])
    asking = type(rules.rules["eigen/ontleed"])
    monkeypatch.setattr(
        asking, "needs", lambda rule: frozenset({"parse"} if rule.id == "eigen/ontleed" else ())
    )
    config = Config(rules={}, pipeline="geen")
    report = Linter(config, rules).check(plan(f"{PLAN}\nfout\n"))
    assert [(s.rule, s.failed) for s in report.skipped] == [("eigen/ontleed", False)]
    assert "ontleding" in report.skipped[0].reason
    assert not report.failed
    assert {finding.rule for finding in report.findings} == set(RULES)


def test_an_empty_document_is_no_clean_bill() -> None:
    report = checked(plan(" \n"))
    assert report.failed and not report.findings


@pytest.mark.parametrize("kind", ["plan", "", "Kader"])
def test_a_kind_that_does_not_exist_is_refused_with_those_that_do(
    kind: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan.md"
    path.write_text(PLAN, encoding="utf-8")
    words = f"documentsoort '{kind}' bestaat niet; kies uit kader, beleidsplan, "
    with pytest.raises(UnknownKindError, match=words):
        lint(path, kind=kind)
    with pytest.raises(ValueError, match=words) as caught:
        lint_text(PLAN, kind=kind)
    assert isinstance(caught.value, PolicylintError)


def test_what_a_pipeline_lacks_is_said_in_dutch(tmp_path: Path) -> None:
    spacy.blank("nl").to_disk(tmp_path / "kaal")
    keys = "extends: sequence\nmin_words: 1\ntokens: [{tag: N, lemma: plan}]"
    write_rule(tmp_path / "regels", "eigen/woord", keys)
    config = Config(rules={}, pipeline=str(tmp_path / "kaal"))
    report = Linter(config, load_rules([tmp_path / "regels"])).check(plan(PLAN))
    (skipped,) = report.skipped
    assert skipped.reason.startswith("vraagt woordsoorten en grondvormen, en taalmodel")
