"""From bytes to text: tells which encoding it is, and whether it is text at all."""

from __future__ import annotations

import codecs

from policylint.errors import DocumentError

MAX_BYTES = 20_000_000
"""Larger than any plan: 20 MB of text is some 3 million words."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13} | {127}


def decode(data: bytes, path: str) -> tuple[str, str]:
    """Return the text and the name of its encoding: UTF-8, UTF-16 (with or without mark), cp1252.

    Raises DocumentError if the bytes are empty, too many, or no text.
    """
    if not data.strip():
        raise DocumentError(path, "is leeg: er staat geen tekst in het bestand")
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1e6:.0f} MB"
        limit = f"{MAX_BYTES // 1_000_000} MB"
        raise DocumentError(path, f"is te groot ({size}, grens {limit}); splits het bestand")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding, path)
    wide = _utf16_without_mark(data[:_SAMPLE])
    if wide:
        return _strict(data, wide, path)
    sample = data[:_SAMPLE]
    if sum(byte in _CONTROL for byte in sample) > 0.02 * len(sample):
        raise DocumentError(path, "is geen tekst (binair bestand); geef PDF, .docx, .md of .txt")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "cp1252"


def _strict(data: bytes, encoding: str, path: str) -> tuple[str, str]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"is beschadigd: geen geldige {encoding} bij byte {error.start}"
        raise DocumentError(path, f"{reason}; sla het bestand opnieuw op als UTF-8") from None
    if not text.strip():
        raise DocumentError(path, "is leeg: er staat geen tekst in het bestand")
    return text, encoding


def _utf16_without_mark(sample: bytes) -> str:
    """Latin text in UTF-16 has a NUL in nearly every second byte."""
    if len(sample) < 8:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""
