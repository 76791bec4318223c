"""Every case that went wrong, with its text and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from policylint.documents.model import Document
from policylint.evaluation.cases import Case
from policylint.evaluation.result import Mistake, Part


def mistakes(plan: str, part: Part, cases: Sequence[Case], document: Document) -> Iterator[Mistake]:
    """Yield the mistakes of one plan in the order of the cases."""
    for case in cases:
        if case.right:
            continue
        yield Mistake(
            plan=plan,
            part=part,
            figure=case.figure,
            what=_what(case),
            text=" ".join(case.span.of(document.text).split()),
            section=document.section_path(case.span.start),
            expected=case.expected,
            found=case.found,
            remark=case.remark,
        )


def _what(case: Case) -> Literal["gemist", "onterecht", "anders"]:
    if not case.found:
        return "gemist"
    return "anders" if case.expected else "onterecht"
