"""From the bytes of a PDF to its pages: one engine, and the other where the first fails."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from pypdfium2 import PdfiumError

from policylint.documents.pdf import pdfium
from policylint.documents.pdf.opening import BROKEN, Opened, mended, open_pdf
from policylint.documents.pdf.page import Page, Rect
from policylint.errors import DocumentError

ENGINES = ("pdfium", "pdfplumber")
MAX_PAGES = 2_000
MAX_WORDS = 1_000_000
_HOPELESS = 3  # pages that the other engine did not read better: it will not read the rest
_BLANK = Rect(0, 0, 595, 842)

# One damaged page must not cost the others. pdfminer raises what it likes; pdfium one error.
_PDFIUM_ERRORS = (PdfiumError,)
_PLUMBER_ERRORS = (Exception,)

ReadPage = Callable[[int], Page]


@dataclass(slots=True)
class Extract:
    """The pages of a PDF, and what went wrong with them. `data` is what was read: mended or not."""

    data: bytes
    engine: str
    pages: list[Page] = field(default_factory=list)
    by_fallback: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def count_pages(path: str, data: bytes) -> int:
    """Return how many pages will be read. Raises DocumentError as `extract` does."""
    opened = open_pdf(path, data)
    if opened.document is not None:
        opened.document.close()
    return min(opened.page_count, MAX_PAGES)


def extract(path: str, data: bytes, engine: str | None = None) -> Extract:
    """Read the pages of a PDF with `engine`. Raises DocumentError if it cannot be opened."""
    opened = open_pdf(path, data)
    chosen = engine or ENGINES[0]
    if opened.document is None:
        chosen = "pdfplumber"
    result = Extract(opened.data, chosen, notes=list(opened.notes))
    try:
        if chosen == "pdfium":
            by_pdfium = partial(pdfium.read_page, opened.document)
            _read_all(result, opened, by_pdfium, _PDFIUM_ERRORS)
            _read_suspicious_again(path, result)
        else:
            with _plumber(path, result) as read_page:
                _read_all(result, opened, read_page, _PLUMBER_ERRORS)
    finally:
        if opened.document is not None:
            opened.document.close()
    return result


def _read_all(
    result: Extract, opened: Opened, read_page: ReadPage, errors: tuple[type[Exception], ...]
) -> None:
    words = 0
    unreadable: list[int] = []
    for index in range(min(opened.page_count, MAX_PAGES)):
        try:
            page = read_page(index)
        except MemoryError:
            raise
        except errors:
            page = Page(index + 1, _BLANK)
            unreadable.append(index + 1)
        result.pages.append(page)
        words += len(page.words)
        if page.cut_off:
            result.notes.append(
                f"pagina {index + 1} is bovenmatig vol; alleen het begin is gelezen"
            )
        if words > MAX_WORDS:
            break
    if len(result.pages) < opened.page_count:
        result.notes.append(
            f"alleen de eerste {len(result.pages)} van {opened.page_count} pagina's zijn gelezen"
        )
    if unreadable:
        numbers = ", ".join(map(str, unreadable[:20])) + (" ..." if len(unreadable) > 20 else "")
        result.notes.append(f"beschadigd en niet gelezen: pagina {numbers}")


def _read_suspicious_again(path: str, result: Extract) -> None:
    """Read pages of doubtful text with pdfplumber; keep what it reads better."""
    doubtful = [page.number for page in result.pages if page.suspicious]
    if not doubtful:
        return
    # What cannot be opened again stays as it is: suspicious.
    with suppress(DocumentError), _plumber(path, result) as read_page:
        failures = 0
        for number in doubtful:
            try:
                page = read_page(number - 1)
            except MemoryError:
                raise
            except _PLUMBER_ERRORS:
                page = None
            if page is not None and page.words and not page.suspicious:
                result.pages[number - 1] = page
                result.by_fallback.append(number)
                continue
            failures += 1
            if failures >= _HOPELESS and not result.by_fallback:
                return


@contextmanager
def _plumber(path: str, result: Extract) -> Iterator[ReadPage]:
    """Open the data with pdfplumber, mended if need be. Raises DocumentError if it cannot."""
    from policylint.documents.pdf import plumber

    try:
        document = _open_plumber(result.data)
    except _PLUMBER_ERRORS:
        again = mended(path, result.data)
        try:
            document = _open_plumber(again)
        except _PLUMBER_ERRORS:
            raise DocumentError(path, BROKEN) from None
        result.data = again
    try:
        yield partial(plumber.read_page, document)
    finally:
        document.close()


def _open_plumber(data: bytes) -> Any:
    import pdfplumber

    document = pdfplumber.open(io.BytesIO(data))
    if not document.pages:
        raise ValueError("no pages")
    return document
