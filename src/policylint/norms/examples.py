"""Runs the examples that stand in a norm: they are the tests of its check.

Each is a small plan of its own. What is tested is the check as the file says it; the weights of
shipped norms were found on whole plans and have no say here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policylint.documents.model import Document
from policylint.norms.checks import CHECKS
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm, NormExample
from policylint.rules.examples import example_document
from policylint.rules.schema import Context
from policylint.rules.view import View


@dataclass(frozen=True, slots=True)
class ExampleOutcome:
    """What a norm answered to one of its examples, which are numbered from 1."""

    norm: Norm
    number: int
    example: NormExample
    found: str

    @property
    def passed(self) -> bool:
        """True if the verdict is the one expected."""
        return self.found == self.example.expect


def check_examples(norm: Norm, view_of: Callable[[Document], View]) -> Iterator[ExampleOutcome]:
    """Yield the outcome of each example of a norm; `view_of` says how a document is seen.

    Raises TooSlowError if a pattern takes too long.
    """
    for number, example in enumerate(norm.examples, start=1):
        document = example_document(example.text, Context(kind=example.kind))
        ground = Ground(document, view_of(document).statements)
        answer = CHECKS[norm.extends].answer(norm, ground)
        yield ExampleOutcome(norm, number, example, answer.verdict.value)
