"""A document as rules and norms see it: every norm is answered once, whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from policylint.documents.model import Document
from policylint.errors import NoSuchNormError
from policylint.language.analysis import Analysis
from policylint.rules.view import View
from policylint.verdicts import Answer

if TYPE_CHECKING:
    from policylint.norms.answers import AskedPlan
    from policylint.norms.schema import Norm


class NormView(View):
    """A view that `coverage` rules can ask norms of, by id.

    `norms` is called, and what answers them imported, only when a norm is asked: a check of the
    language alone needs neither.
    """

    def __init__(
        self, document: Document, analysis: Analysis, norms: Callable[[], Mapping[str, Norm]]
    ) -> None:
        super().__init__(document, analysis)
        self._norms = norms

    @cached_property
    def asked(self) -> AskedPlan:
        """The plan, with the answers it gave so far."""
        from policylint.norms.answers import AskedPlan

        return AskedPlan(self.document, self.statements)

    def answer(self, norm_id: str) -> Answer:
        """Return what the plan answers to a norm. Raises NoSuchNormError."""
        norms = self._norms()
        if norm_id not in norms:
            raise NoSuchNormError(norm_id)
        return self.asked.answer(norms[norm_id]).answer
