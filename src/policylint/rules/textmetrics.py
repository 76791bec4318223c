"""The numbers of a stretch of running text, each made when it is asked for the first time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from policylint.language.analysis import Analysis
from policylint.language.needs import Need
from policylint.language.readability import SHORTEST
from policylint.rules.annotated_metrics import ANNOTATED_METRICS
from policylint.rules.derived_metrics import DERIVED_METRICS, base_names
from policylint.rules.metrics import TEXT_COUNTS, count_text
from policylint.rules.passages import Passage


class TextMetrics:
    """The numbers of some sentences: those of a document, or of one of its sections."""

    def __init__(self, text: str, sentences: Sequence[Passage], analysis: Analysis) -> None:
        self._text = text
        self._sentences = sentences
        self._analysis = analysis
        self._annotated: dict[str, float] = {}

    @cached_property
    def counts(self) -> Mapping[str, float]:
        """The counts that take no annotation."""
        return count_text(self._text, self._sentences)

    @property
    def is_long_enough(self) -> bool:
        """True if averages of it say something."""
        return all(self.counts[name] >= least for name, least in SHORTEST.items())

    def value(self, name: str) -> float | None:
        """Return a number by its name; None for a derived one if the text is too short.

        Raises KeyError for a number that a text does not have.
        """
        if name in TEXT_COUNTS:
            return self.counts[name]
        if name in DERIVED_METRICS:
            return self._derived(name)
        if name not in self._annotated:
            made = ANNOTATED_METRICS[name].count(self._sentences, self._analysis)
            self._annotated[name] = float(made)
        return self._annotated[name]

    def _derived(self, name: str) -> float | None:
        if not self.is_long_enough:
            return None
        metric = DERIVED_METRICS[name]
        return float(metric.value(*map(self.value, metric.made_of)))

    def made(self) -> dict[str, float]:
        """Return the numbers that take no more annotation than there is."""
        spans = [sentence.span for sentence in self._sentences]
        if self.is_long_enough and self._analysis.has_parsed(spans):
            for name, metric in ANNOTATED_METRICS.items():
                if Need.PARSE in metric.needs:
                    self.value(name)
        return dict(self._made())

    def _made(self) -> Iterator[tuple[str, float]]:
        yield from self.counts.items()
        yield from self._annotated.items()
        for name in DERIVED_METRICS if self.is_long_enough else ():
            if all(base in self.counts or base in self._annotated for base in base_names(name)):
                value = self.value(name)
                if value is not None:
                    yield name, value
