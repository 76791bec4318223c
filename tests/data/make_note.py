"""Make the test note: `note/note.pdf` (one column, tagged), `note/note_columns.pdf` (the same text
in two columns, without tags or bookmarks) and `note/note.json` (what stands in both).

    python tests/data/make_note.py

The words stand in `note/text.yaml`, the styles in `note/frame.fodt`. The same seed gives the same
note; LibreOffice and what else is needed: see `corpora/README.md`.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import yaml

FOLDER = Path(__file__).parent / "note"
MAKE_PDF = Path(__file__).parents[2] / "corpora" / "make_pdf.py"
SEED = 2027
SENTENCES_IN_A_PARAGRAPH = (3, 5)
PARAGRAPHS_UNDER_A_HEADING = 2
PARAGRAPHS_TO_A_FOOTNOTE = 4

Words = dict[str, Any]
Fill = Callable[[str], str]


class Note:
    """The note while it is written: the body as ODF markup beside the facts about it."""

    def __init__(self) -> None:
        self.body: list[str] = []
        self.headings: list[dict[str, Any]] = []
        self.paragraphs: list[str] = []
        self.footnotes: list[dict[str, str]] = []
        self.list_items: list[dict[str, Any]] = []
        self.tables: list[dict[str, Any]] = []

    def heading(self, number: str, title: str) -> None:
        """Add a heading; its level is the number of figures in its number."""
        level = len(number.split("."))
        self.headings.append({"number": number, "title": title, "level": level})
        style = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
        self.body.append(f"<text:h {style}>{number} {escape(title)}</text:h>")

    def paragraph(self, text: str, note: str = "") -> None:
        """Add a paragraph; `note` becomes a footnote right after its last full stop."""
        self.paragraphs.append(text)
        mark = self._footnote(note) if note else ""
        self.body.append(_paragraph("Text_20_body", escape(text) + mark))

    def _footnote(self, text: str) -> str:
        mark = str(len(self.footnotes) + 1)
        self.footnotes.append({"mark": mark, "text": text})
        return (
            f'<text:note text:id="note{mark}" text:note-class="footnote">'
            f"<text:note-citation>{mark}</text:note-citation>"
            f"<text:note-body>{_paragraph('Footnote', escape(text))}</text:note-body></text:note>"
        )

    def bullets(self, items: list[str], deeper: list[str]) -> None:
        """Add a list; the items of `deeper` stand one level down, under the last one."""
        self.list_items += [{"text": item, "level": 1} for item in items]
        self.list_items += [{"text": item, "level": 2} for item in deeper]
        *first, last = [_paragraph("List", escape(item)) for item in items]
        inner = _list([_paragraph("List", escape(item)) for item in deeper])
        self.body.append(_list([*first, last + inner], ' text:style-name="Bullets"'))

    def table(self, caption: str, header: list[str], rows: list[list[str]]) -> None:
        """Add a table with its caption."""
        self.tables.append({"caption": caption, "header": header, "rows": rows})
        self.body.append(_paragraph("Caption", escape(caption)))
        columns = f'<table:table-column table:number-columns-repeated="{len(header)}"/>'
        head = _row(header, "Table_20_Heading")
        body = "".join(_row(row, "Table_20_Contents") for row in rows)
        self.body.append(
            f'<table:table table:style-name="Measures">{columns}'
            f"<table:table-header-rows>{head}</table:table-header-rows>{body}</table:table>"
        )


def _paragraph(style: str, markup: str) -> str:
    return f'<text:p text:style-name="{style}">{markup}</text:p>'


def _list(items: list[str], attributes: str = "") -> str:
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f"<text:list{attributes}>{inside}</text:list>"


def _row(cells: list[str], style: str) -> str:
    inside = "".join(
        f'<table:table-cell table:style-name="Cell">{_paragraph(style, escape(cell))}'
        "</table:table-cell>"
        for cell in cells
    )
    return f'<table:table-row table:style-name="Row">{inside}</table:table-row>'


def write_note(words: Words, rng: random.Random) -> Note:
    """Write all chapters: a list in the section without parts, a table at the end."""
    note = Note()
    for number, chapter in enumerate(words["chapters"], start=1):
        fill = _filler(words, chapter, rng)
        paragraphs = _paragraphs(words["sentences"], fill, rng)
        notes = (fill(rng.choice(words["notes"])) for _ in count())
        note.heading(str(number), chapter["title"])
        _text(note, paragraphs, notes)
        for place, section in enumerate(chapter["sections"], start=1):
            note.heading(f"{number}.{place}", section["title"])
            _text(note, paragraphs, notes)
            if not section["parts"]:
                note.paragraph(fill(words["list_intro"]))
                items = [fill(item) for item in words["items"]]
                note.bullets(items[:2], deeper=items[2:])
            for part, title in enumerate(section["parts"], start=1):
                note.heading(f"{number}.{place}.{part}", title)
                _text(note, paragraphs, notes)
        table = words["table"]
        rows = [[fill(cell) for cell in row] for row in table["rows"]]
        note.table(table["caption"].format(number=number), table["header"], rows)
    return note


def _text(note: Note, paragraphs: Iterator[str], notes: Iterator[str]) -> None:
    for _ in range(PARAGRAPHS_UNDER_A_HEADING):
        with_note = len(note.paragraphs) % PARAGRAPHS_TO_A_FOOTNOTE == 0
        note.paragraph(next(paragraphs), next(notes) if with_note else "")


def _paragraphs(templates: list[str], fill: Fill, rng: random.Random) -> Iterator[str]:
    """Yield paragraphs without end; no sentence returns before all have had their turn."""
    bag: list[str] = []
    while True:
        sentences = []
        for _ in range(rng.randint(*SENTENCES_IN_A_PARAGRAPH)):
            bag = bag or rng.sample(templates, len(templates))
            sentences.append(fill(bag.pop()))
        yield " ".join(sentences)


def _filler(words: Words, chapter: Words, rng: random.Random) -> Fill:
    """Return a function that fills the slots of a template with words about `chapter`."""

    def fill(template: str) -> str:
        return template.format(
            subject=chapter["subject"],
            group=chapter["group"],
            place=rng.choice(words["places"]),
            partner=rng.choice(words["partners"]),
            year=rng.randint(2018, 2024),
            count=rng.randint(21, 480),
            percent=rng.randint(12, 74),
            grade=f"{rng.randint(5, 7)},{rng.randint(1, 9)}",
            few=rng.choice(["twee", "drie", "vier"]),
            more=rng.choice(["zes", "acht", "negen"]),
            money=f"{rng.randint(6, 240)}.000",
        )

    return fill


def main() -> None:
    """Make the two PDFs and the JSON."""
    words = yaml.safe_load((FOLDER / "text.yaml").read_text(encoding="utf-8"))
    note = write_note(words, random.Random(SEED))
    _make_pdf(words, note, FOLDER / "note.pdf", columns=1)
    _make_pdf(words, note, FOLDER / "note_columns.pdf", columns=2)
    facts = {"title": words["title"], **facts_of(note)}
    text = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
    (FOLDER / "note.json").write_text(text, encoding="utf-8")


def facts_of(note: Note) -> dict[str, Any]:
    """Return what stands in the note, as it goes into the JSON."""
    return {
        "headings": note.headings,
        "footnotes": note.footnotes,
        "tables": note.tables,
        "list_items": note.list_items,
        "paragraphs": note.paragraphs,
    }


def _make_pdf(words: Words, note: Note, target: Path, columns: int) -> None:
    fodt = (FOLDER / "frame.fodt").read_text(encoding="utf-8")
    filling = {key: escape(words[key]) for key in ("title", "subtitle", "header")}
    filling |= {"columns": str(columns), "body": "\n".join(note.body)}
    for key, value in filling.items():
        fodt = fodt.replace(f"@{key}@", value)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "note.fodt")
        source.write_text(fodt, encoding="utf-8")
        command = [sys.executable, str(MAKE_PDF), str(source), "--target", str(target)]
        subprocess.run(command + (["--untagged"] if columns > 1 else []), check=True)


if __name__ == "__main__":
    main()
