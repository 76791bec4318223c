"""What is drawn on a page besides text: rulings, filled areas, images. One pass, about 1.5 ms."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

from policylint.documents.pdf.calls import (
    address,
    form_object,
    form_object_count,
    object_bounds,
    object_fill_color,
    object_matrix,
    object_type,
    page_object,
    path_draw_mode,
    path_segment,
    path_segment_count,
    segment_closes,
    segment_point,
    segment_type,
)
from policylint.documents.pdf.page import Rect, Turn

MAX_SEGMENTS = 60_000  # a page: vector art beyond it holds no table worth the time
MAX_PATH_SEGMENTS = 2_000  # one path: a map or a drawing, never a ruling
MAX_OBJECTS = 200_000
MAX_FORM_DEPTH = 5
MAX_FILLS = 2_000
_LEVEL = 1e-3  # a segment is level or upright if it strays less than this, in points
_BAR = 3.0  # a filled rectangle thinner than this is a ruling
_CORNER = 0.05
_QUADRILATERAL = 5  # segments of a closed rectangle
_MIN_FILL_WIDTH = 20.0
_MIN_FILL_HEIGHT = 8.0
_WHITE = 248  # fills as light as this on every channel are paper
_TRANSPARENT = 30
_FLOAT = ctypes.sizeof(ctypes.c_float)
_FOUR_FLOATS = struct.Struct("=4f")


class Ruling(NamedTuple):
    """A level or upright segment in page space: a side of a rectangle, or a line."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_level(self) -> bool:
        """True for a horizontal segment."""
        return self.y0 == self.y1


@dataclass(slots=True)
class Drawing:
    """The drawn parts of a page, in page space. `overfull`: too much line work to look into."""

    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Rect] = field(default_factory=list)
    image_area: float = 0.0
    overfull: bool = False


class _Matrix(NamedTuple):
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, other: _Matrix) -> _Matrix:
        """Return the matrix that does this one first and `other` after it."""
        a, b, c, d, e, f = other
        return _Matrix(
            self.a * a + self.b * c,
            self.a * b + self.b * d,
            self.c * a + self.d * c,
            self.c * b + self.d * d,
            self.e * a + self.f * c + e,
            self.e * b + self.f * d + f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


_AS_IS = _Matrix()
_Point = tuple[float, float]


def page_drawing(page: Any, turn: Turn, visible: Rect) -> Drawing:
    """Return rulings, fills and images of an open pypdfium2 page; `visible` in page space."""
    drawer = _Drawer(turn, visible)
    page_address = address(page.raw)
    count = pdfium.FPDFPage_CountObjects(page.raw)
    objects = (page_object(page_address, index) for index in range(count))
    drawer.draw(objects, _AS_IS, 0)
    if drawer.drawing.overfull:
        drawer.drawing.rulings.clear()
    return drawer.drawing


class _Drawer:
    def __init__(self, turn: Turn, visible: Rect) -> None:
        self.drawing = Drawing()
        self._turn = turn
        self._visible = visible
        self._segments = 0
        self._objects = 0
        self._x = ctypes.c_float()
        self._y = ctypes.c_float()
        self._x_ref = ctypes.byref(self._x)
        self._y_ref = ctypes.byref(self._y)
        self._filled = ctypes.c_int()
        self._stroked = ctypes.c_int()
        self._filled_ref = ctypes.byref(self._filled)
        self._stroked_ref = ctypes.byref(self._stroked)
        self._sides = (ctypes.c_float * 4)()
        self._side_refs = [ctypes.byref(self._sides, _FLOAT * side) for side in range(4)]

    def draw(self, objects: Iterator[int], matrix: _Matrix, depth: int) -> None:
        """Look at every object, and into form XObjects."""
        for item in objects:
            self._objects += 1
            if self._objects > MAX_OBJECTS:
                self.drawing.overfull = True
                return
            kind = object_type(item)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(item, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._image(_own_matrix(item).then(matrix))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
                count = form_object_count(item)
                inner = (form_object(item, index) for index in range(count))
                self.draw(inner, _own_matrix(item).then(matrix), depth + 1)

    def _path(self, path: int, matrix: _Matrix) -> None:
        count = path_segment_count(path)
        self._segments += count
        if self._segments > MAX_SEGMENTS:
            self.drawing.overfull = True
        if self.drawing.overfull or count > MAX_PATH_SEGMENTS:
            return
        filled, stroked = self._paint(path)
        if filled and not stroked and count <= _QUADRILATERAL and self._rectangle(path, matrix):
            return
        points = self._trace(path, count, _own_matrix(path).then(matrix))
        if points and filled:
            self._fill(path, _spanned(points))

    def _paint(self, path: int) -> tuple[bool, bool]:
        """Return whether the path is filled, and whether it is stroked."""
        path_draw_mode(path, self._filled_ref, self._stroked_ref)
        return bool(self._filled.value), bool(self._stroked.value)

    def _rectangle(self, path: int, matrix: _Matrix) -> bool:
        """Note the sides of a filled rectangle; False if it is another shape.

        Word draws each border of each cell as a thin rectangle: 80 % of the paths of a budget.
        Their bounds are had in one call, a trace takes twenty.
        """
        object_bounds(path, *self._side_refs)
        x0, y0, x1, y1 = _FOUR_FLOATS.unpack(self._sides)
        thickness = min(x1 - x0, y1 - y0)
        if thickness >= _BAR and not self._fills(path, x0, y0, x1, y1):
            return False
        if matrix is not _AS_IS:
            x0, y0, x1, y1 = _spanned([matrix.point(x0, y0), matrix.point(x1, y1)])
        width, height = x1 - x0, y1 - y0
        if thickness >= _BAR or width > height:
            self._note(x0, y0, x1, y0)
            self._note(x0, y1, x1, y1)
        if thickness >= _BAR or height > width:
            self._note(x0, y0, x0, y1)
            self._note(x1, y0, x1, y1)
        if min(width, height) >= _MIN_FILL_HEIGHT:
            self._fill(path, Rect(x0, y0, x1, y1))
        return True

    def _fills(self, path: int, x0: float, y0: float, x1: float, y1: float) -> bool:
        """True if the first and the third point of a path are opposite corners of its bounds."""
        left, bottom = self._point(path_segment(path, 0))
        right, top = self._point(path_segment(path, 2))
        if left > right:
            left, right = right, left
        if bottom > top:
            bottom, top = top, bottom
        return (
            abs(left - x0) < _CORNER
            and abs(bottom - y0) < _CORNER
            and abs(right - x1) < _CORNER
            and abs(top - y1) < _CORNER
        )

    def _point(self, segment: int) -> _Point:
        segment_point(segment, self._x_ref, self._y_ref)
        return self._x.value, self._y.value

    def _note(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Note a level or upright side, given in user space."""
        if x1 - x0 <= _LEVEL and y1 - y0 <= _LEVEL:
            return
        if self._turn.rotation:
            x0, y0, x1, y1 = self._turn.rect(Rect(x0, y0, x1, y1))
        self.drawing.rulings.append(Ruling(x0, y0, x1, y1))

    def _trace(self, path: int, count: int, matrix: _Matrix) -> list[_Point]:
        """Note the level and upright segments of a path; return its points."""
        points: list[_Point] = []
        start: _Point | None = None
        for index in range(count):
            segment = path_segment(path, index)
            kind = segment_type(segment)
            point = matrix.point(*self._point(segment))
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == pdfium.FPDF_SEGMENT_LINETO and points:
                self._rule(points[-1], point)
                if start is not None and segment_closes(segment):
                    self._rule(point, start)
            points.append(point)
        return points

    def _rule(self, start: _Point, end: _Point) -> None:
        level = abs(start[1] - end[1]) <= _LEVEL
        upright = abs(start[0] - end[0]) <= _LEVEL
        if level == upright:
            return
        end = (end[0], start[1]) if level else (start[0], end[1])
        self._note(*_spanned([start, end]))

    def _fill(self, path: int, rect: Rect) -> None:
        """Note a filled area, if it is large and dark enough to set text apart."""
        area = self._turn.rect(rect)
        large = area.width >= _MIN_FILL_WIDTH and area.height >= _MIN_FILL_HEIGHT
        if large and len(self.drawing.fills) < MAX_FILLS and _is_dark(path):
            self.drawing.fills.append(area)

    def _image(self, matrix: _Matrix) -> None:
        """Add the visible part of an image: the unit square under its matrix."""
        corners = [matrix.point(x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
        area, visible = self._turn.rect(_spanned(corners)), self._visible
        width = min(area.x1, visible.x1) - max(area.x0, visible.x0)
        height = min(area.y1, visible.y1) - max(area.y0, visible.y0)
        self.drawing.image_area += max(0.0, width) * max(0.0, height)


def _own_matrix(item: int) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    object_matrix(item, ctypes.byref(matrix))
    return _Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _spanned(points: list[_Point]) -> Rect:
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs), max(ys))


def _is_dark(path: int) -> bool:
    """True unless the fill is white or see-through; patterns without a colour count as dark."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not object_fill_color(path, *map(ctypes.byref, (red, green, blue, alpha))):
        return True
    lightest = min(red.value, green.value, blue.value)
    return lightest <= _WHITE and alpha.value >= _TRANSPARENT
