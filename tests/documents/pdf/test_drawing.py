"""Rulings, fills and images, through form XObjects and up to the caps."""

from __future__ import annotations

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Name

from pdfmaker import A4, add_page, make_pdf, pdf_bytes, resources
from policylint.documents.pdf.drawing import MAX_SEGMENTS, Drawing, page_drawing
from policylint.documents.pdf.page import Rect, Turn

VISIBLE = Rect(*A4)


def drawing_of(data: bytes, visible: Rect = VISIBLE) -> Drawing:
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    try:
        return page_drawing(page, Turn(0, VISIBLE), visible)
    finally:
        page.close()
        document.close()


def drawn(content: str) -> Drawing:
    return drawing_of(make_pdf(content))


def test_stroked_lines_are_rulings() -> None:
    found = drawn("50 500 m 250 500 l S 50 400 m 50 500 l S 50 400 m 250 500 l S")
    assert found.rulings == [(50, 500, 250, 500), (50, 400, 50, 500)]
    assert [ruling.is_level for ruling in found.rulings] == [True, False]


def test_rectangle_has_four_rulings() -> None:
    assert sorted(drawn("50 400 200 100 re S").rulings) == [
        (50, 400, 50, 500),
        (50, 400, 250, 400),
        (50, 500, 250, 500),
        (250, 400, 250, 500),
    ]


def test_thin_filled_rectangle_is_two_rulings_and_a_dot_is_none() -> None:
    found = drawn("50 400 200 0.5 re f 50 400 0.5 100 re f 50 400 0.4 0.4 re f")
    assert [r for r in found.rulings if max(r.x1 - r.x0, r.y1 - r.y0) > 1] == [
        (50, 400, 250, 400),
        (50, 400.5, 250, 400.5),
        (50, 400, 50, 500),
        (50.5, 400, 50.5, 500),
    ]
    assert not found.fills


def test_filled_diamond_is_no_rectangle() -> None:
    found = drawn("0.2 0.4 0.8 rg 150 400 m 250 450 l 150 500 l 50 450 l h f")
    assert found.rulings == []
    assert found.fills == [(50, 400, 250, 500)]


def test_filled_rectangle_under_a_turned_matrix() -> None:
    found = drawn("0.7071 0.7071 -0.7071 0.7071 300 400 cm 0 0 100 50 re f")
    assert found.rulings == []


@pytest.mark.parametrize(
    ("paint", "is_fill"),
    [
        ("0.2 0.4 0.8 rg 50 400 200 100 re f", True),
        ("1 1 1 rg 50 400 200 100 re f", False),
        ("0.2 0.4 0.8 rg 50 400 200 100 re S", False),
        ("0.2 0.4 0.8 rg 50 400 200 5 re f", False),
        ("0.2 0.4 0.8 rg 50 400 200 100 re B", True),
    ],
)
def test_fills_are_large_and_coloured(paint: str, is_fill: bool) -> None:
    expected = [pytest.approx((50, 400, 250, 500))] if is_fill else []
    assert drawn(paint).fills == expected


def test_form_xobjects_are_entered_with_their_matrix() -> None:
    pdf = pikepdf.new()
    form = pdf.make_stream(b"0 0 m 100 0 l S")
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([-10, -10, 200, 200])
    form.Matrix = Array([1, 0, 0, 1, 0, 30])
    form.Resources = resources(pdf)
    add_page(pdf, "q 2 0 0 2 50 400 cm /X Do Q", xobjects={"/X": pdf.make_indirect(form)})
    assert drawing_of(pdf_bytes(pdf)).rulings == [(50, 460, 250, 460)]


def with_images(*matrices: str) -> bytes:
    pdf = pikepdf.new()
    image = pdf.make_stream(b"\x80")
    image.Type, image.Subtype = Name.XObject, Name.Image
    image.Width = image.Height = 1
    image.BitsPerComponent = 8
    image.ColorSpace = Name.DeviceGray
    content = "".join(f"q {matrix} cm /X Do Q\n" for matrix in matrices)
    add_page(pdf, content, xobjects={"/X": pdf.make_indirect(image)})
    return pdf_bytes(pdf)


def test_image_area_is_the_sum_of_tiles_on_the_page() -> None:
    tiles = with_images("595 0 0 421 0 0", "0 421 -595 0 595 421")
    assert drawing_of(tiles).image_area == pytest.approx(595 * 842, rel=0.01)
    half_outside = with_images("200 0 0 100 -100 0")
    assert drawing_of(half_outside).image_area == pytest.approx(100 * 100)


def test_vector_art_beyond_the_cap_has_no_rulings() -> None:
    strokes = "".join(f"{i % 500} 10 m {i % 500} 90 l S\n" for i in range(MAX_SEGMENTS // 2 + 1))
    found = drawn(strokes)
    assert found.overfull
    assert not found.rulings


def test_one_huge_path_is_skipped_and_the_rest_is_not() -> None:
    huge = "0 0 m " + "".join(f"{i % 500} {i % 7} l " for i in range(3_000)) + "S\n"
    assert drawn(huge + "50 500 m 250 500 l S").rulings == [(50, 500, 250, 500)]
