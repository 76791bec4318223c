"""Opens a PDF, mending what can be mended: pdfium, pikepdf, pdfium again, pdfplumber, error."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import pypdfium2

from policylint.errors import DocumentError

MAGIC = b"%PDF-"
_MAGIC_WITHIN = 64 * 1024  # how much junk before the header is put up with
_PDFIUM_MAGIC_WITHIN = 1024  # pdfium itself looks no further
_END_MARK = b"%%EOF"
_END_WITHIN = 2048
_APPLE_DOUBLE = b"\x00\x05\x16\x07"  # "._name.pdf", beside the real file on a Mac's memory stick
_PASSWORD = 4  # FPDF_ERR_PASSWORD

ENCRYPTED = "is versleuteld; verwijder het wachtwoord en bied het bestand opnieuw aan"
EMPTY = "is leeg (0 bytes); haal het bestand opnieuw op"
NOT_PDF = "is geen PDF; bied een PDF, .md of .txt aan"
APPLE_DOUBLE = "is geen PDF maar een hulpbestand van macOS; gebruik het bestand zonder ._"
TRUNCATED = "is afgebroken (bestand niet compleet); haal het bestand opnieuw op"
BROKEN = "is beschadigd en niet te herstellen; maak de PDF opnieuw"
NO_PAGES = "heeft geen pagina's; maak de PDF opnieuw"

MENDED = "het bestand is beschadigd en hersteld gelezen; er kan tekst ontbreken"
CUT_OFF = "het einde van het bestand ontbreekt; er kan tekst ontbreken"


@dataclass(slots=True)
class Opened:
    """An open PDF. `document` is None where only pdfplumber could open it.

    `data` are the bytes that were opened: mended ones after a repair. `notes` are for the
    quality record.
    """

    data: bytes
    document: Any
    page_count: int
    notes: tuple[str, ...] = ()


def open_pdf(path: str, data: bytes) -> Opened:
    """Open a PDF of which `path` is the name in errors. Raises DocumentError if nothing can."""
    data = _from_header(path, data)
    notes = () if _is_complete(data) else (CUT_OFF,)
    document = _with_pdfium(path, data)
    if document is None:
        again = mended(path, data)
        document = _with_pdfium(path, again) if again else None
        if document is not None:
            data, notes = again, (MENDED,)
    if document is not None:
        count = len(document)
    else:
        count, notes = _pages_by_plumber(data), (MENDED,)
        if not count:
            raise DocumentError(path, BROKEN if _is_complete(data) else TRUNCATED)
    if not count:
        raise DocumentError(path, NO_PAGES)
    return Opened(data, document, count, notes)


def _from_header(path: str, data: bytes) -> bytes:
    """Return the data from the PDF header on: some mail servers put lines before it."""
    if not data.strip():
        raise DocumentError(path, EMPTY)
    start = data.find(MAGIC, 0, _MAGIC_WITHIN)
    if start < 0:
        is_apple_double = data.startswith(_APPLE_DOUBLE)
        raise DocumentError(path, APPLE_DOUBLE if is_apple_double else NOT_PDF)
    return data[start:] if start > _PDFIUM_MAGIC_WITHIN else data


def _is_complete(data: bytes) -> bool:
    return _END_MARK in data[-_END_WITHIN:]


def _with_pdfium(path: str, data: bytes) -> Any:
    """Return an open PdfDocument, or None if pdfium cannot read the data."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise DocumentError(path, ENCRYPTED) from None
        return None


def mended(path: str, data: bytes) -> bytes:
    """Return the PDF as pikepdf rebuilds it, or no bytes if it cannot."""
    import pikepdf

    target = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            has_pages = len(pdf.pages) > 0
            pdf.save(target)
    except pikepdf.PasswordError:
        raise DocumentError(path, ENCRYPTED) from None
    except Exception:  # qpdf raises what it likes on hostile files: all of it means "cannot"
        return b""
    if not has_pages:
        raise DocumentError(path, NO_PAGES if _is_complete(data) else TRUNCATED)
    return target.getvalue()


def _pages_by_plumber(data: bytes) -> int:
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return len(pdf.pages)
    except Exception:  # pdfminer raises what it likes on hostile files: all of it means "cannot"
        return 0
