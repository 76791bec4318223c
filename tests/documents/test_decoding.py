"""Encodings as files come with them."""

from __future__ import annotations

import codecs

import pytest

from policylint.documents import decoding
from policylint.documents.decoding import decode
from policylint.errors import DocumentError

TEXT = "De gemeente één € “plan”\nvoor ’t dorp"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_same_text_from_every_encoding(data: bytes, encoding: str) -> None:
    assert decode(data, "plan.txt") == (TEXT, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "leeg"),
        (b" \r\n\t", "leeg"),
        (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "leeg"),
        (bytes(range(256)) * 10, "binair"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00", "beschadigd"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "beschadigd"),
    ],
)
def test_what_is_no_text_is_an_error(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        decode(data, "plan.txt")


def test_too_large_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_BYTES", 1_000_000)
    assert decode(b"a" * 1_000_000, "plan.txt")
    with pytest.raises(DocumentError, match=r"te groot .*grens 1 MB"):
        decode(b"a" * 1_000_001, "plan.txt")
