"""Reads plain text: paragraphs, lists, headings and footnotes from nothing but lines.

Seen in real texts: an empty line between all lines, page numbers as lines, footnote text in
mid-sentence, marks glued to words, headings with and without numbers, real line-end hyphens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from policylint.documents.assemble import RawBlock, Run, assemble
from policylint.documents.hyphens import JOIN, join_hyphen
from policylint.documents.linekinds import (
    Heading,
    Item,
    Note,
    Surroundings,
    contents_line,
    heading,
    is_page_number,
    item,
    note,
    paragraph_ends,
)
from policylint.documents.model import BlockKind, Quality, Span
from policylint.documents.note_marks import note_marks
from policylint.documents.result import Reading
from policylint.documents.textlines import Line, Typesetting, groups, split_lines, typesetting
from policylint.documents.textruns import TextRun, blank, runs_of, text_source

MEDIA_TYPE = "text/plain"


def read_plain(text: str) -> Reading:
    """Read plain text that is decoded already."""
    lines, pages = split_lines(text)
    assembled = assemble(blocks_of(lines))
    return Reading(
        text=assembled.text,
        blocks=assembled.blocks,
        sections=assembled.sections,
        tables=assembled.tables,
        footnotes=assembled.footnotes,
        source=text_source(assembled, text, pages),
        quality=Quality(pages=len(pages) or None),
        media_type=MEDIA_TYPE,
        title=_title(assembled.text),
        engine="text",
    )


def _title(text: str) -> str:
    first = text[:200].split("\n", 1)[0].strip()
    return first if len(first) <= 120 else ""


def blocks_of(lines: Sequence[Line]) -> list[RawBlock[Span]]:
    """Turn lines into blocks; also for Markdown that was converted page by page."""
    layout = typesetting(lines)
    words = {word.lower() for line in lines for word in line.text.replace("-", " ").split()}
    reader = _Reader(layout)
    parts = list(groups(lines, layout))
    for group, following in zip(parts, [*parts[1:], None], strict=True):
        reader.read(group, following[0] if following else None)
    return [draft.block(words) for draft in reader.drafts if draft.lines]


@dataclass(slots=True)
class _Draft:
    """A block in the making: its lines, as far as they were read."""

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    level: int = 0
    marker: str = ""
    note: str = ""

    def block(self, words: set[str]) -> RawBlock[Span]:
        runs = list(_joined(self.lines, words))
        if self.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            runs = blank(runs, note_marks("".join(run.text for run in runs)))
        return RawBlock(self.kind, runs, self.level, marker=self.marker, note=self.note)


def _joined(lines: Sequence[Line], words: set[str]) -> Iterator[TextRun]:
    """Yield the runs of lines with one space between them, or none at a line-end hyphen."""
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        text, glue = line.text, " "
        if after is not None and len(text) > 2 and text.endswith("-") and text[-2].isalnum():
            left, right = text[:-1].split()[-1], after.text.split()[0]
            sign = join_hyphen(left, right, words.__contains__)
            # Most line-end hyphens of plain text are real: join only what is attested.
            if sign == JOIN and (left + right).lower().strip(".,;:!?)”’\"'") in words:
                text, glue = text[:-1], ""
            else:
                glue = " " if sign.endswith(" ") else ""
        yield from runs_of(text, line.start)
        if after is not None and glue:
            end = line.start + len(line.text)
            yield Run(glue, Span(end, min(end + 1, after.start)))


class _Reader:
    """Reads group after group; remembers what a line needs to know of those before it."""

    def __init__(self, layout: Typesetting) -> None:
        self.layout = layout
        self.drafts: list[_Draft] = []
        self.depth = 0
        self.last_note = 0
        self.last_item: Item | None = None

    def read(self, group: Sequence[Line], following: Line | None) -> None:
        """Read the lines between two paragraph breaks; `following` is the first one behind."""
        current = self._continued(group)
        neighbours = [None, *group, None]
        for index, line in enumerate(group):
            before, after = neighbours[index], neighbours[index + 2]
            if current is not None and current.kind is BlockKind.FURNITURE:
                before = current = None
            around = Surroundings(before, after, after or following, self.layout.width, self.depth)
            started = self._start(line, around)
            if started is not None:
                current = started
            elif current is None or self._ends(current, before, line):
                current = self._add(_Draft(BlockKind.PARAGRAPH))
            is_first = not current.lines
            current.lines.append(_unmarked(line) if current.marker and is_first else line)

    def _ends(self, current: _Draft, before: Line | None, line: Line) -> bool:
        """True if the block before ends here, though no white space says so."""
        if before is None:
            return False
        if current.kind in (BlockKind.HEADING, BlockKind.FURNITURE):
            return True
        return paragraph_ends(before, line, self.layout.width)

    def _start(self, line: Line, around: Surroundings) -> _Draft | None:
        """Return the block that starts with this line, or None if the line continues one."""
        if is_page_number(line) or contents_line(line):
            return self._add(_Draft(BlockKind.FURNITURE))
        found_note = note(line, self.last_note) if self.layout.width else None
        if found_note is not None:
            return self._footnote(found_note)
        found_item = item(line, around.following, self.last_item)
        if found_item is not None:
            self.last_item = found_item
            draft = _Draft(BlockKind.LIST_ITEM, level=found_item.level, marker=found_item.marker)
            return self._add(draft)
        found = heading(line, around)
        return self._heading(found) if found is not None else None

    def _heading(self, found: Heading) -> _Draft:
        self.last_item = None
        if found.sets_depth:
            self.depth = found.level
        return self._add(_Draft(BlockKind.HEADING, level=found.level))

    def _footnote(self, found: Note) -> _Draft:
        self.last_note = found.number
        draft = _Draft(BlockKind.FOOTNOTE, note=str(found.number), marker=found.marker)
        return self._add(draft)

    def _add(self, draft: _Draft) -> _Draft:
        self.drafts.append(draft)
        return draft

    def _continued(self, group: Sequence[Line]) -> _Draft | None:
        """Return the block that this group goes on with: a sentence that a page break cut."""
        if not self.layout.width or not group[0].text[0].islower():
            return None
        if item(group[0], None, self.last_item):
            return None
        for draft in reversed(self.drafts):
            if draft.kind in (BlockKind.FURNITURE, BlockKind.FOOTNOTE):
                continue
            last = draft.lines[-1].text[-1]
            return draft if last.isalnum() or last in ",-–" else None
        return None


def _unmarked(line: Line) -> Line:
    """Return the line without its list marker or note number."""
    marker = line.text.split(maxsplit=1)[0]
    rest = line.text[len(marker) :]
    text = rest.lstrip()
    return Line(text, line.start + len(line.text) - len(text), line.indent)
