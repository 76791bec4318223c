"""Reads plain text: paragraphs, lists, headings and footnotes from nothing but lines.

Seen in real texts: an empty line between all lines, page numbers as lines, footnote text in
mid-sentence, marks glued to words, headings with and without numbers, real line-end hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, islice, pairwise

from policylint.documents.assemble import RawBlock, Run, assemble
from policylint.documents.hyphens import JOIN, join_hyphen
from policylint.documents.linekinds import (
    Heading,
    Item,
    Note,
    Surroundings,
    begins_list,
    contents_line,
    heading,
    is_dash_in_sentence,
    is_page_number,
    item,
    note,
    paragraph_ends,
)
from policylint.documents.model import BlockKind, Quality, Span
from policylint.documents.note_marks import mark_number, note_marks
from policylint.documents.result import Reading
from policylint.documents.runninglines import running_lines
from policylint.documents.textlines import Line, Typesetting, groups, split_lines, typesetting
from policylint.documents.textruns import TextRun, blank, runs_of, text_source

MEDIA_TYPE = "text/plain"

_TITLE_ZONE = 8
_LONGEST_TITLE = 120
_NO_TITLE = re.compile(
    r"\(\w+: .*\)|(?:gemeente|provincie|waterschap|ministerie van)(?: \S+){1,3}$|\W*\d*\W*$",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"voorwoord|woord vooraf|samenvatting|inhoud(?:sopgave)?", re.IGNORECASE)


def read_plain(text: str) -> Reading:
    """Read plain text that is decoded already."""
    lines, pages = split_lines(text)
    assembled = assemble(blocks_of(lines, pages))
    return Reading.of(
        assembled,
        source=text_source(assembled, text, pages),
        quality=Quality(pages=len(pages) or None),
        media_type=MEDIA_TYPE,
        title=title_of(lines),
        engine="text",
    )


def blocks_of(lines: Sequence[Line], pages: Sequence[int] = ()) -> list[RawBlock[Span]]:
    """Turn lines into blocks; also for Markdown that was converted page by page."""
    layout = typesetting(lines)
    words = {word.lower() for line in lines for word in line.text.replace("-", " ").split()}
    reader = _Reader(layout, running_lines(lines, pages))
    parts = list(groups(lines, layout))
    for index, group in enumerate(parts):
        reader.read(group, parts[index + 1][0] if index + 1 < len(parts) else None)
    return list(_blocks(reader.drafts, words))


def _blocks(drafts: Sequence[_Draft], words: set[str]) -> Iterator[RawBlock[Span]]:
    """Yield the blocks, their note marks blanked by the count of the notes."""
    notes = [int(draft.note) for draft in drafts if draft.note]
    passed = 0
    last = 0 if notes else None
    for draft in drafts:
        block = draft.block(words)
        if draft.note:
            passed += 1
            # A lower number next: the count starts anew, as in every chapter of some reports.
            starts_anew = passed < len(notes) and notes[passed] <= int(draft.note)
            last = 0 if starts_anew else max(last or 0, int(draft.note))
        elif draft.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            text = "".join(run.text for run in block.runs)
            marks = note_marks(text, last)
            block.runs = blank(block.runs, marks)
            known = [mark_number(mark.of(text)) for mark in marks]
            last = next((number for number in reversed(known) if number in notes), last)
        yield block


@dataclass(slots=True)
class _Draft:
    """A block in the making: its lines, as far as they were read."""

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    level: int = 0
    marker: str = ""
    note: str = ""

    def add(self, line: Line) -> None:
        """Add a line; the first one loses its marker."""
        self.lines.append(line if self.lines else _without(line, self.marker))

    def block(self, words: set[str]) -> RawBlock[Span]:
        runs = list(_joined(self.lines, words))
        marker = "" if self.kind is BlockKind.HEADING else self.marker
        return RawBlock(self.kind, runs, self.level, marker=marker, note=self.note)


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

    def __init__(self, layout: Typesetting, running: frozenset[int]) -> None:
        self.layout = layout
        self.running = running
        self.drafts: list[_Draft] = []
        self.depth = 0
        self.last_note = 0
        self.last_item: Item | None = None

    def read(self, group: Sequence[Line], following: Line | None) -> None:
        """Read the lines between two paragraph breaks; `following` is the first one behind."""
        body = list(dropwhile(self._is_furniture, group))
        for line in group[: len(group) - len(body)]:
            self._add(_Draft(BlockKind.FURNITURE)).add(line)
        current = self._continued(body) if body else None
        neighbours = [None, *body, None]
        for index, line in enumerate(body):
            before, after = neighbours[index], neighbours[index + 2]
            if current is not None and current.kind is BlockKind.FURNITURE:
                before = current = None
            around = Surroundings(before, after, after or following, self.layout.width, self.depth)
            started = self._start(line, around)
            if started is not None:
                current = started
            elif current is None or self._ends(current, before, line):
                current = self._add(_Draft(BlockKind.PARAGRAPH))
            current.add(line)

    def _is_furniture(self, line: Line) -> bool:
        return line.start in self.running or is_page_number(line) or contents_line(line)

    def _ends(self, current: _Draft, before: Line | None, line: Line) -> bool:
        """True if the block before ends here, though no white space says so."""
        if before is None:
            return False
        if current.kind in (BlockKind.HEADING, BlockKind.FURNITURE):
            return True
        return paragraph_ends(before, line, self.layout.width)

    def _start(self, line: Line, around: Surroundings) -> _Draft | None:
        """Return the block that starts with this line, or None if the line continues one."""
        if self._is_furniture(line):
            return self._add(_Draft(BlockKind.FURNITURE))
        # "1  Doelen" in a text without wrapped lines is as likely a row of a table.
        may_be_note = self.layout.width or line.text.startswith("[")
        found_note = note(line, self.last_note) if may_be_note else None
        is_under_heading = bool(self.drafts) and self.drafts[-1].kind is BlockKind.HEADING
        if found_note is not None and not (is_under_heading and begins_list(line, around.after)):
            return self._footnote(found_note)
        if is_dash_in_sentence(line, around.before, self.layout.width):
            return None
        found_item = item(line, around.following, self.last_item, is_under_heading=is_under_heading)
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
        return self._add(_Draft(BlockKind.HEADING, level=found.level, marker=found.marker))

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


def _without(line: Line, marker: str) -> Line:
    """Return the line without its list marker, note number or heading marks."""
    text = line.text[len(marker) :].lstrip()
    return Line(text, line.start + len(line.text) - len(text), line.indent)


def title_of(lines: Sequence[Line]) -> str:
    """Return the first line that reads as a title; empty if the text begins with something else.

    Passed over: the name of the organisation alone, and lines in brackets as scrapers add them
    ("(bron_url: ...)").
    """
    written = [line.text for line in islice((x for x in lines if not x.is_blank), _TITLE_ZONE)]
    for text, after in pairwise([*written, ""]):
        if _NO_TITLE.match(text):
            continue
        title = text.strip("# ")
        is_chapter = _CHAPTER.fullmatch(title) is not None
        runs_on = after[:1].islower() or text[-1] in ".,;:"
        return "" if is_chapter or runs_on or len(title) > _LONGEST_TITLE else title
    return ""
