"""Headings of a tagged PDF, from its structure tree; bookmarks and title by the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf

MAX_ELEMENTS = 200_000
MAX_BOOKMARKS = 5_000

_HEADING = re.compile(r"H([1-6])?|Title")
# Style names that InDesign and Word leave in the tree although they map them to /P.
_STYLE_NAME = re.compile(r"(?i)(?:^|_|-|\b)(?:tussen|paragraaf|hoofdstuk)?(?:kop|heading|titel)")
# No headings inside these. Tables hold most elements of a budget: not walking them saves 60 %.
_BARRED = frozenset({"TOC", "TOCI", "Table", "Figure", "Note"})


@dataclass(slots=True)
class TaggedHeading:
    """A heading element: its level (0 if its tag does not say) and its content by page."""

    level: int
    content: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `page` counts from 1, 0 if the entry leads nowhere."""

    title: str
    level: int
    page: int


@dataclass(slots=True)
class Structure:
    """What a PDF says about itself."""

    title: str = ""
    headings: list[TaggedHeading] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)


def read_structure(data: bytes) -> Structure:
    """Read tags, bookmarks and title; an empty structure if the file has none to read."""
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
            structure = Structure(title=_title(pdf))
            root = pdf.Root.get("/StructTreeRoot")
            if isinstance(root, pikepdf.Dictionary):
                _Walk(root, pages, structure).run()
            structure.bookmarks = _bookmarks(pdf, pages)
            return structure
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RecursionError):
        return Structure()


class _Visit(NamedTuple):
    """A node still to be walked, the page it is on and the heading it belongs to."""

    node: Any
    page: int
    heading: TaggedHeading | None


class _Walk:
    """Walks the structure tree with a stack: a hostile tree may be deeper than Python's."""

    def __init__(self, root: Any, pages: dict[tuple[int, int], int], structure: Structure) -> None:
        self.root = root
        self.pages = pages
        self.structure = structure
        self.roles = _role_map(root)
        self.seen: set[tuple[int, int]] = set()

    def run(self) -> None:
        """Visit every element once, in order."""
        stack = [_Visit(self.root.get("/K"), 0, None)]
        left = MAX_ELEMENTS
        while stack and left:
            left -= 1
            visit = stack.pop()
            node = visit.node
            if isinstance(node, int):
                _add_content(visit.heading, visit.page, node)
            elif isinstance(node, pikepdf.Array):
                _, page, heading = visit
                stack += [_Visit(kid, page, heading) for kid in reversed(list(node))]
            elif isinstance(node, pikepdf.Dictionary):
                inner = self._element(visit)
                if inner is not None:
                    stack.append(inner)

    def _element(self, visit: _Visit) -> _Visit | None:
        """Return what is inside an element, or nothing if there is nothing to look for."""
        node, page, heading = visit
        key = node.objgen
        if key != (0, 0):
            if key in self.seen:
                return None
            self.seen.add(key)
        own_page = node.get("/Pg")
        if own_page is not None:
            page = self.pages.get(own_page.objgen, page)
        mcid = node.get("/MCID")
        if mcid is not None:
            _add_content(heading, page, int(mcid))
            return None
        tag = node.get("/S")
        if tag is not None:
            raw = str(tag)[1:]
            role = self.roles.get(raw, raw)
            if role in _BARRED:
                return None
            level = heading_level(role, raw)
            if level is not None:
                heading = TaggedHeading(level)
                self.structure.headings.append(heading)
        return _Visit(node.get("/K"), page, heading)


def _add_content(heading: TaggedHeading | None, page: int, mcid: int) -> None:
    if heading is not None:
        heading.content.append((page, mcid))


def heading_level(role: str, raw: str) -> int | None:
    """Return the level that a tag gives, 0 if it gives a heading without one, or None.

    InDesign maps its styles to /P but leaves their names: "tussenkop", "Kop_artikel".
    """
    match = _HEADING.fullmatch(role)
    if match:
        return int(match[1] or 0) if role != "Title" else 1
    if role == "P" and _STYLE_NAME.search(raw):
        return 0
    return None


def _role_map(root: Any) -> dict[str, str]:
    """Return where each raw tag ends up, following the role map through its steps."""
    steps = {
        str(raw)[1:]: str(role)[1:]
        for raw, role in (root.get("/RoleMap") or {}).items()
        if isinstance(role, pikepdf.Name)
    }
    roles: dict[str, str] = {}
    for raw in steps:
        role, left = raw, len(steps)
        while role in steps and left:
            role, left = steps[role], left - 1
        roles[raw] = role
    return roles


def _title(pdf: pikepdf.Pdf) -> str:
    title = pdf.docinfo.get("/Title")
    return " ".join(str(title).split()) if title is not None else ""


def _bookmarks(pdf: pikepdf.Pdf, pages: dict[tuple[int, int], int]) -> list[Bookmark]:
    """Return the outline, top to bottom.

    Walked by hand: pikepdf's own outline is made for writing, and rewrites it on leaving.
    """
    found: list[Bookmark] = []
    seen: set[tuple[int, int]] = set()
    stack = [(pdf.Root.get("/Outlines", {}).get("/First"), 1)]
    while stack and len(found) < MAX_BOOKMARKS:
        item, level = stack.pop()
        if not isinstance(item, pikepdf.Dictionary) or item.objgen in seen:
            continue
        seen.add(item.objgen)
        title = " ".join(str(item.get("/Title", "")).split())
        found.append(Bookmark(title, level, _target_page(item, pages)))
        stack += [(item.get("/Next"), level), (item.get("/First"), level + 1)]
    return found


def _target_page(item: Any, pages: dict[tuple[int, int], int]) -> int:
    """Return the page that a bookmark leads to, or 0: a named place is not looked up."""
    target = item.get("/Dest")
    if target is None:
        target = item.get("/A", {}).get("/D")
    if isinstance(target, pikepdf.Array) and len(target):
        page = target[0]
        return pages.get(page.objgen, 0) if isinstance(page, pikepdf.Dictionary) else 0
    return 0
