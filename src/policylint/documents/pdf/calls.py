"""The calls to pdfium that are made for every word and every path, at two thirds of their cost.

A plain address in place of a typed pointer spares ctypes a check for each argument and an object
for each answer; keeping Python's lock spares it the giving and taking: a call takes under 1 µs.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from pypdfium2 import raw as pdfium

_Pointer = type(ctypes.POINTER(ctypes.c_int))


def address(pointer: Any) -> int:
    """Return the address that a typed pointer of pypdfium2 holds."""
    return ctypes.addressof(pointer.contents)


def _with_addresses(function: Any) -> Callable[..., Any]:
    """Return a function of pdfium that takes and gives addresses for pointers; NULL is None."""
    kinds = (function.restype, *function.argtypes)
    plain = (ctypes.c_void_p if isinstance(kind, _Pointer) else kind for kind in kinds)
    return ctypes.cast(function, ctypes.PYFUNCTYPE(*plain))


char_box = _with_addresses(pdfium.FPDFText_GetLooseCharBox)
char_font_size = _with_addresses(pdfium.FPDFText_GetFontSize)
char_matrix = _with_addresses(pdfium.FPDFText_GetMatrix)
char_origin = _with_addresses(pdfium.FPDFText_GetCharOrigin)
char_is_unmapped = _with_addresses(pdfium.FPDFText_HasUnicodeMapError)
text_object = _with_addresses(pdfium.FPDFText_GetTextObject)

text_font = _with_addresses(pdfium.FPDFTextObj_GetFont)
text_render_mode = _with_addresses(pdfium.FPDFTextObj_GetTextRenderMode)

page_object = _with_addresses(pdfium.FPDFPage_GetObject)
form_object = _with_addresses(pdfium.FPDFFormObj_GetObject)
form_object_count = _with_addresses(pdfium.FPDFFormObj_CountObjects)
object_bounds = _with_addresses(pdfium.FPDFPageObj_GetBounds)
object_fill_color = _with_addresses(pdfium.FPDFPageObj_GetFillColor)
object_marked_content = _with_addresses(pdfium.FPDFPageObj_GetMarkedContentID)
object_matrix = _with_addresses(pdfium.FPDFPageObj_GetMatrix)
object_type = _with_addresses(pdfium.FPDFPageObj_GetType)

path_draw_mode = _with_addresses(pdfium.FPDFPath_GetDrawMode)
path_segment = _with_addresses(pdfium.FPDFPath_GetPathSegment)
path_segment_count = _with_addresses(pdfium.FPDFPath_CountSegments)
segment_closes = _with_addresses(pdfium.FPDFPathSegment_GetClose)
segment_point = _with_addresses(pdfium.FPDFPathSegment_GetPoint)
segment_type = _with_addresses(pdfium.FPDFPathSegment_GetType)
