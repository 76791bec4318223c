"""A document as rules and norms see it: every norm is answered once, whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from policylint.documents.model import Document
from policylint.errors import NoSuchNormError
from policylint.language.analysis import Analysis
from policylint.norms.answers import AskedPlan
from policylint.norms.schema import Norm
from policylint.rules.view import View
from policylint.verdicts import Answer


class NormView(View):
    """A view that `coverage` rules can ask norms of, by id."""

    def __init__(self, document: Document, analysis: Analysis, norms: Mapping[str, Norm]) -> None:
        super().__init__(document, analysis)
        self._norms = norms

    @cached_property
    def asked(self) -> AskedPlan:
        """The plan, with the answers it gave so far."""
        return AskedPlan(self.document, self.statements)

    def answer(self, norm_id: str) -> Answer:
        """Return what the plan answers to a norm. Raises NoSuchNormError."""
        if norm_id not in self._norms:
            raise NoSuchNormError(norm_id)
        return self.asked.answer(self._norms[norm_id]).answer
