"""Opens a file: what format is it, which reader takes it, what kind of document came out.

The format is told by the first bytes, not by the name, except between text and Markdown, which
look alike. What is zipped or an old Office file goes to the reader of Word, which says what it is.
Adding an input format is one reader module and one line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from policylint.documents.decoding import decode
from policylint.documents.kinds import BY_HAND, detect_kind, kind_named
from policylint.documents.model import Document, DocumentKind, Quality, Readability
from policylint.documents.quality import WHY_UNREADABLE
from policylint.documents.result import Reading
from policylint.errors import DocumentError, why

PDF_MAGIC = b"%PDF-"
_MAGIC_WITHIN = 4096
STANDARD_INPUT = "-"

_OFFICE_MAGICS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Format:
    """An input format: its file name endings and its reader (bytes, path, engine)."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str | None], Reading]


def _plain(data: bytes, path: str, engine: str | None) -> Reading:
    from policylint.documents.plaintext import read_plain

    return read_plain(decode(data, path)[0])


def _markdown(data: bytes, path: str, engine: str | None) -> Reading:
    from policylint.documents.markdown import read_markdown

    return read_markdown(decode(data, path)[0])


def _pdf(data: bytes, path: str, engine: str | None) -> Reading:
    from policylint.documents.workerclient import read_pdf_in_worker

    return read_pdf_in_worker(data, path, engine)


def _docx(data: bytes, path: str, engine: str | None) -> Reading:
    from policylint.documents.docx.reader import read_docx

    return read_docx(data, path)


PDF = Format("pdf", (".pdf",), _pdf)
DOCX = Format("docx", (".docx", ".docm"), _docx)
MARKDOWN = Format("markdown", (".md", ".markdown"), _markdown)
TEXT = Format("text", (".txt", ".text"), _plain)
FORMATS = (PDF, DOCX, MARKDOWN, TEXT)
SUFFIXES = tuple(suffix for each in FORMATS for suffix in each.suffixes)


def read(
    path: str | Path, kind: DocumentKind | str | None = None, engine: str | None = None
) -> Document:
    """Read a file into a document.

    `kind` overrules detection; `engine` is pdfium (default) or pdfplumber, for PDF. Raises
    DocumentError if the file cannot be read at all and UnknownKindError for a kind that does not
    exist; what was read only in part is in `quality`.
    """
    shown = str(path)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise DocumentError(shown, why(error)) from None
    return read_bytes(data, shown, kind, engine)


def read_bytes(
    data: bytes, name: str, kind: DocumentKind | str | None = None, engine: str | None = None
) -> Document:
    """Read a file that is in memory; `name` is how errors and reports call it."""
    if not data:
        raise DocumentError(name, "is leeg (0 bytes)")
    reading = format_of(data, name).read(data, name, engine)
    return _document(reading, name, data, kind)


def read_text(text: str, name: str = "tekst", kind: DocumentKind | str | None = None) -> Document:
    """Read a text as Markdown, which plain text nearly always is."""
    data = text.encode("utf-8", errors="surrogatepass")
    from policylint.documents.markdown import read_markdown

    return _document(read_markdown(text), name, data, kind)


def format_of(data: bytes, name: str) -> Format:
    """Return the format of a file by its first bytes."""
    if PDF_MAGIC in data[:_MAGIC_WITHIN]:
        return PDF
    if data.startswith(_OFFICE_MAGICS):
        return DOCX
    suffix = Path(name).suffix.lower()
    for each in (PDF, DOCX):
        if suffix in each.suffixes:
            return each  # damaged: its reader says what is wrong
    return MARKDOWN if suffix in MARKDOWN.suffixes else TEXT


def walk(path: Path) -> Iterator[Path]:
    """Yield the documents in a folder and below it, by name; hidden files are passed over.

    A link to a file is read, a link to a folder is not followed: it may lead to a folder above.
    """
    for entry in sorted(path.iterdir()):
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from walk(entry)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry


def _document(
    reading: Reading, path: str, data: bytes, kind: DocumentKind | str | None
) -> Document:
    quality = reading.quality
    if not reading.text.strip() and quality.is_readable:
        notes = (WHY_UNREADABLE[Readability.EMPTY], *quality.notes)
        empty = Quality(Readability.EMPTY, pages=quality.pages, notes=notes)
        reading = replace(reading, quality=empty)
    if kind is not None:
        return reading.document(path, data, kind_named(kind), (BY_HAND,))
    return reading.document(path, data, *detect_kind(reading, path))
