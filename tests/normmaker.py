"""Norms for tests: a norm from a few lines of YAML, and what a small plan answers to it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from planreading import plan, statements_of
from policylint.norms.answers import AskedPlan, NormAnswer
from policylint.norms.loader import load_norm
from policylint.norms.schema import Norm
from policylint.vocabulary import Lexicons

COMMON = """\
title: Proef
norm: Het plan doet de proef.
answers: {ja: Helemaal., deels: Half.}
looked_for: de proef
severity: warning
sources: [eigen]
en: {title: Test}
"""


def write_norm(folder: Path, keys: str, name: str = "proef/P1", common: str = COMMON) -> Path:
    """Write a norm file with `keys` on its first lines, so that tests can count them."""
    path = folder / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{dedent(keys).strip()}\n{common}", encoding="utf-8")
    return path


def make_norm(folder: Path, keys: str) -> Norm:
    return load_norm(write_norm(folder, keys), Lexicons([]))


def answered(norm: Norm, body: str, title: str = "# Beleidsplan Zonneveld 2025-2028") -> NormAnswer:
    """Return what a plan in Markdown answers to a norm."""
    document = plan(body, title)
    return AskedPlan(document, statements_of(document)).answer(norm)
