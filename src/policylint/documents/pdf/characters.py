"""The one place where characters of a PDF are made readable."""

from __future__ import annotations

import unicodedata

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "ĳ": "ij",
    "Ĳ": "IJ",
}
_INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, zero-width characters
_TABLE = str.maketrans(_LIGATURES | dict.fromkeys(_INVISIBLE, ""))


def clean(text: str) -> str:
    """Return `text` composed (NFC), without ligatures and invisible characters.

    Private-use characters stay as they are: U+F0B7 and its kin are bullets of the Symbol font. A
    soft hyphen that stands alone is the dash of a list item.
    """
    if text.isascii():
        return text
    if text == "\xad":
        return "-"
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", paired.translate(_TABLE))
