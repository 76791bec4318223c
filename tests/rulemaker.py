"""Rules and documents for tests: a rule from a few lines of YAML, a text to marked passages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent

import pytest

from policylint.documents.model import Document
from policylint.language.analysis import Analysis
from policylint.norms.loader import shipped_norms
from policylint.norms.view import NormView
from policylint.rules import loader
from policylint.rules.checks import run
from policylint.rules.examples import WHOLE_DOCUMENT, example_document
from policylint.rules.hits import Hit
from policylint.rules.loader import load_rule
from policylint.rules.schema import Context, Rule
from policylint.vocabulary import Lexicons

COMMON = """\
message: "Gevonden: %s"
severity: warning
applies_to: alle
rationale: Omdat het een test is.
sources: [eigen]
examples:
  - {text: fout, expect: [fout]}
  - {text: goed, expect: []}
"""


def write_rule(folder: Path, rule_id: str, keys: str, common: str = COMMON) -> Path:
    """Write a rule file with `keys` on its first lines, so that tests can count them."""
    path = folder / f"{rule_id}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{dedent(keys).strip()}\n{common}", encoding="utf-8")
    return path


def make_rule(folder: Path, keys: str, lexicons: Lexicons | None = None) -> Rule:
    """Return the rule that `keys` (YAML) makes with the common ones."""
    path = write_rule(folder, "proef/regel", keys)
    return load_rule(path, "proef/regel", "regels/proef/regel.yml", lexicons or Lexicons([]))


def hits(rule: Rule, document: Document) -> list[Hit]:
    """Return the raw hits of a rule."""
    return run(rule, NormView(document, Analysis(document.text), shipped_norms))


def document_of(text: str, headings: Iterable[str] = ()) -> Document:
    """Return a document of Markdown text under `headings`."""
    return example_document(dedent(text).strip("\n"), Context(headings=tuple(headings)))


def marked(rule: Rule, text: str) -> list[str]:
    """Return the passages that a rule marks in a Markdown text."""
    document = document_of(text)
    return [
        hit.span.of(document.text) if hit.span else WHOLE_DOCUMENT for hit in hits(rule, document)
    ]


def ship(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let `folder` stand in for the shipped rules, so that a test knows which rules there are."""
    folder.mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(loader, "rules_dir", lambda: folder)
