"""What the language page counts: remarks by section, and the text that they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from policylint.documents.model import Block, BlockKind, Span
from policylint.language.sentences import split_sentences
from policylint.language.words import count_words
from policylint.report import Finding, Range, Report, Where

FEWEST_IN_SECTION = 50
"""Words below which a section is not weighed: one remark there is twenty per 1,000 words."""
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
"""What is counted as words, as in the words of the document."""


def per_thousand(number: int, words: int) -> float:
    """Return how many there are per 1,000 words; 0.0 in no words."""
    return 1000 * number / words if words else 0.0


@dataclass(slots=True)
class SectionFigures:
    """What stands in a section itself, up to the next heading; `label` is "" before the first."""

    label: str
    location: Where
    words: int = 0
    findings: list[Finding] = field(default_factory=list)
    metrics: Mapping[str, float] = field(default_factory=dict)

    @property
    def density(self) -> float:
        """Remarks per 1,000 words."""
        return per_thousand(len(self.findings), self.words)


class Figures:
    """The language findings of a report that have a place, in reading order, and their text."""

    def __init__(self, report: Report, findings: Iterable[Finding]) -> None:
        self.report = report
        self.findings = [finding for finding in findings if finding.span is not None]
        self.words = report.document.words
        self._split: dict[Span, Sequence[Span]] = {}
        self._section_starts = [section.span.start for section in report.sections]
        self._block_starts = [block.span.start for block in report.blocks]

    @cached_property
    def sections(self) -> Sequence[SectionFigures]:
        """The text before the first heading, then every section, in reading order."""
        figures = [
            SectionFigures("", Where()),
            *(
                SectionFigures(
                    f"{section.number} {section.title}".strip(),
                    section.location,
                    metrics=section.metrics,
                )
                for section in self.report.sections
            ),
        ]
        for block in self.report.blocks:
            if block.kind in _RUNNING:
                section = figures[self.section_of(block.span.start)]
                section.words += count_words(self.report.text, block.span)
        for finding in self.findings:
            figures[self.section_of(start_of(finding))].findings.append(finding)
        return figures

    @cached_property
    def weighed(self) -> Sequence[SectionFigures]:
        """The sections that are long enough to weigh, those with the densest remarks first."""
        enough = [each for each in self.sections if each.words >= FEWEST_IN_SECTION]
        return sorted(enough, key=lambda each: -each.density)

    @cached_property
    def remarked(self) -> frozenset[int]:
        """The starts of the blocks that a remark stands in."""
        blocks = (self.block_of(finding) for finding in self.findings)
        return frozenset(block.span.start for block in blocks if block is not None)

    @cached_property
    def paragraphs(self) -> Sequence[Block]:
        """The paragraphs of the running text, without the items of lists."""
        return [block for block in self.report.blocks if block.kind is BlockKind.PARAGRAPH]

    def section_of(self, offset: int) -> int:
        """Return the index in `sections` of the innermost section at `offset`."""
        return bisect_right(self._section_starts, offset)

    def by_section(self, findings: Iterable[Finding]) -> list[tuple[SectionFigures, int]]:
        """Return the weighed sections that findings stand in, with how many."""
        counts = Counter(self.section_of(start_of(finding)) for finding in findings)
        counted = ((self.sections[index], number) for index, number in counts.items())
        return [each for each in counted if each[0].words >= FEWEST_IN_SECTION]

    def block_of(self, finding: Finding) -> Block | None:
        """Return the block that a finding begins in, if the report has it."""
        index = bisect_right(self._block_starts, start_of(finding)) - 1
        return self.report.blocks[index] if index >= 0 else None

    def sentence_of(self, finding: Finding) -> str:
        """Return the sentence around a finding; without the text, what the finding marks."""
        block, span = self.block_of(finding), finding.span
        if block is None or span is None:
            return finding.text
        sentences = self._sentences(block)
        index = bisect_right(sentences, span.start, key=lambda each: each.start) - 1
        if index < 0 or span.start >= sentences[index].end:
            return finding.text
        whole = Span(sentences[index].start, max(sentences[index].end, span.end))
        return whole.of(self.report.text)

    def _sentences(self, block: Block) -> Sequence[Span]:
        if block.span not in self._split:
            start, end = block.span.start, block.span.end
            self._split[block.span] = split_sentences(self.report.text, start, end)
        return self._split[block.span]

    def text_of(self, block: Block) -> str:
        """Return the text of a block, on one line."""
        return flat(block.span.of(self.report.text))


def start_of(finding: Finding) -> int:
    """Return where a finding begins; 0 for the document as a whole."""
    return (finding.span or Range(start=0, end=0)).start


def flat(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())
