"""Small PDFs for tests, drawn operator by operator: what stands where is known beforehand."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

A4 = (0, 0, 595, 842)
Box = tuple[float, float, float, float]


def pdf_bytes(pdf: pikepdf.Pdf, **options: object) -> bytes:
    target = io.BytesIO()
    pdf.save(target, **options)
    return target.getvalue()


def add_page(
    pdf: pikepdf.Pdf,
    content: str,
    *,
    media: Box = A4,
    crop: Box | None = None,
    rotate: int = 0,
    xobjects: dict[str, object] | None = None,
) -> None:
    page = pdf.add_blank_page()
    page.MediaBox = Array(media)
    if crop is not None:
        page.CropBox = Array(crop)
    if rotate:
        page.Rotate = rotate
    page.Resources = resources(pdf, xobjects)
    page.Contents = pdf.make_stream(content.encode("cp1252"))


def resources(pdf: pikepdf.Pdf, xobjects: dict[str, object] | None = None) -> Dictionary:
    fonts = {
        "/F1": font(pdf, "Helvetica"),
        "/F2": font(pdf, "Helvetica-Bold"),
        "/F3": font(pdf, "Times-Italic"),
    }
    return Dictionary(Font=Dictionary(fonts), XObject=Dictionary(xobjects or {}))


def font(pdf: pikepdf.Pdf, name: str) -> object:
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name(f"/{name}"),
            Encoding=Name.WinAnsiEncoding,
        )
    )


def make_pdf(*contents: str, media: Box = A4, crop: Box | None = None, rotate: int = 0) -> bytes:
    pdf = pikepdf.new()
    for content in contents:
        add_page(pdf, content, media=media, crop=crop, rotate=rotate)
    return pdf_bytes(pdf)


def text(x: float, y: float, words: str, size: float = 10, font: str = "F1") -> str:
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n"


def lines(x: float, y: float, rows: Sequence[str], size: float = 10) -> str:
    return "".join(text(x, y - 1.2 * size * index, row, size) for index, row in enumerate(rows))


def ruled(xs: Sequence[float], ys: Sequence[float]) -> str:
    """Return the operators of a grid of lines through all of `xs` and `ys`."""
    upright = [f"{x} {min(ys)} m {x} {max(ys)} l S\n" for x in xs]
    level = [f"{min(xs)} {y} m {max(xs)} {y} l S\n" for y in ys]
    return "".join(upright + level)
