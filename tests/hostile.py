"""Hostile PDFs, made when needed: each has ended a reader somewhere, none is larger than needed."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from pdfmaker import add_page, lines, make_pdf, pdf_bytes, resources, text

Maker = Callable[[], bytes]

SENTENCES = ["De gemeente wil dat iedereen meedoet.", "Dat doel is in 2027 bereikt."]
KIDS_LOOP = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj
trailer<</Root 1 0 R>>
%%EOF"""


@cache
def plain() -> bytes:
    return make_pdf(lines(70, 700, SENTENCES * 10), lines(70, 700, SENTENCES * 10))


def empty() -> bytes:
    return b""


def header_only() -> bytes:
    return b"%PDF-1.7\n"


def truncated() -> bytes:
    """Return a PDF that breaks off before its pages."""
    return plain()[:60]


def cut_in_half() -> bytes:
    """Return a PDF that breaks off in mid-text, behind its page tree."""
    return plain()[: len(plain()) // 2]


def garbage() -> bytes:
    return random.Random(1).randbytes(50_000)


def garbage_with_header() -> bytes:
    return header_only() + garbage()


def web_page() -> bytes:
    return b"<!doctype html><title>404</title>" * 10


def apple_double() -> bytes:
    return b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        " + bytes(100)


def kids_loop() -> bytes:
    return KIDS_LOOP


def no_pages() -> bytes:
    return pdf_bytes(pikepdf.new())


def encrypted(user: str) -> bytes:
    with Pdf.open(io.BytesIO(plain())) as pdf:
        return pdf_bytes(pdf, encryption=pikepdf.Encryption(owner="o", user=user, R=6))


def encrypted_user() -> bytes:
    return encrypted("geheim")


def encrypted_owner() -> bytes:
    return encrypted("")


def leading_junk() -> bytes:
    return b"Received: from mail.example.nl\n" * 80 + plain()


def lost_index() -> bytes:
    """Return a PDF whose cross-reference table points nowhere."""
    data = bytearray(plain())
    start = data.rindex(b"startxref")
    data[start : start + 9] = b"startxxxx"
    return bytes(data)


def bit_flips() -> bytes:
    data = bytearray(plain())
    dice = random.Random(2)
    for _ in range(20):
        data[dice.randrange(100, len(data))] = dice.randrange(256)
    return bytes(data)


def huge_page() -> bytes:
    return make_pdf(lines(70, 700, SENTENCES), media=(0, 0, 1e7, 1e7))


def flat_page() -> bytes:
    return make_pdf(lines(70, 700, SENTENCES), media=(0, 0, 0, 0))


def nested_forms() -> bytes:
    """Return a page whose form is drawn 2^22 times: pdfium takes memory until it aborts."""
    pdf = pikepdf.new()
    form = _form(pdf, text(50, 50, "x", 8), resources(pdf))
    for _ in range(22):
        inner = Dictionary(XObject=Dictionary(X=pdf.make_indirect(form)))
        form = _form(pdf, "/X Do /X Do", inner)
    add_page(pdf, "/X Do", xobjects={"/X": pdf.make_indirect(form)})
    return pdf_bytes(pdf)


def form_in_itself() -> bytes:
    pdf = pikepdf.new()
    form = pdf.make_indirect(_form(pdf, "/X Do", Dictionary()))
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    add_page(pdf, "/X Do", xobjects={"/X": form})
    return pdf_bytes(pdf)


def text_bomb() -> bytes:
    """Return a page with 600,000 characters, in every place of it many times over."""
    places = ((50 + 5 * (i % 90), 50 + i % 700) for i in range(25_000))
    bomb = "".join(f"1 0 0 1 {x} {y} Tm (Hallo allemaal in gemeente) Tj\n" for x, y in places)
    return make_pdf(f"BT /F1 6 Tf\n{bomb}ET", lines(70, 700, SENTENCES))


def line_bomb() -> bytes:
    strokes = (
        f"{i % 595} {i * 7 % 842} m {i * 3 % 595} {i * 7 % 842} l S\n" for i in range(100_000)
    )
    return make_pdf("".join(strokes) + lines(70, 700, SENTENCES))


def graph_paper() -> bytes:
    upright = (f"{10 + i * 1.4:g} 10 m {10 + i * 1.4:g} 830 l S\n" for i in range(400))
    level = (f"10 {10 + i * 2} m 580 {10 + i * 2} l S\n" for i in range(400))
    return make_pdf("".join(upright) + "".join(level) + lines(70, 700, SENTENCES))


def deep_stack() -> bytes:
    return make_pdf("q " * 1_000_000 + lines(70, 700, SENTENCES))


def many_pages() -> bytes:
    return make_pdf(*(text(50, 700, f"Pagina {number}") for number in range(2_100)))


def _form(pdf: Pdf, content: str, of: Dictionary) -> pikepdf.Object:
    form = pdf.make_stream(content.encode("ascii"))
    form.Type = Name.XObject
    form.Subtype = Name.Form
    form.BBox = Array([0, 0, 600, 850])
    form.Resources = of
    return form


# What each may end in: the words of its error, or "" where it must be read.
ERRORS: dict[Maker, str] = {
    empty: "is leeg",
    header_only: "is afgebroken",
    truncated: "is afgebroken",
    garbage: "is geen PDF",
    garbage_with_header: "is afgebroken",
    web_page: "is geen PDF",
    apple_double: "hulpbestand van macOS",
    kids_loop: "is beschadigd",
    no_pages: "heeft geen pagina's",
    encrypted_user: "is versleuteld",
}
READABLE: tuple[Maker, ...] = (
    plain,
    cut_in_half,
    encrypted_owner,
    leading_junk,
    lost_index,
    huge_page,
    form_in_itself,
    text_bomb,
    line_bomb,
    graph_paper,
    deep_stack,
    many_pages,
)
EITHER: tuple[Maker, ...] = (bit_flips, flat_page)
