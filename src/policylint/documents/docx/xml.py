"""The one door to lxml, and the few things that everybody asks of an element.

Elements go by the type of the standard library, whose shape lxml's share. Strict documents
(ISO 29500, "Strict Open XML") have other namespaces for the same names: they are read as the
transitional ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast
from xml.etree.ElementTree import Element

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH.strip("{}").encode()),
)
_OFF = frozenset({"0", "false", "off", "none"})
_SHOWN = tuple(W + name for name in ("t", "drawing", "pict", "object", "txbxContent", "p", "tbl"))
_MOST_DIGITS = 9


class XmlError(ValueError):
    """A part that is no XML, or XML that no Word document needs."""


def parse(data: bytes) -> Element:
    """Return the root of a part. Raises XmlError; entities and document types are refused."""
    for strict, transitional in _STRICT:
        data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,  # it refuses elements more than 256 deep: recursion here is safe
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlError(str(error)) from None
    if root.getroottree().docinfo.doctype:
        raise XmlError("document type")
    return cast("Element", root)


def descendants(element: Element, *tags: str) -> Iterator[Element]:
    """Yield the elements below one (and itself) that have one of `tags`, in document order."""
    found: Iterator[Element] = cast("Any", element).iter(*tags)  # lxml takes several tags
    return found


def value(element: Element | None, path: str) -> str | None:
    """Return the attribute w:val of the element at `path`, or None."""
    found = element.find(path) if element is not None else None
    return found.get(W + "val") if found is not None else None


def is_on(element: Element) -> bool:
    """True for a property that is switched on: <w:b/>, not <w:b w:val="0"/>."""
    return (element.get(W + "val") or "1").lower() not in _OFF


def whole_number(text: str | None) -> int | None:
    """Return a number as Word writes it, or None for anything else."""
    if not text or len(text) > _MOST_DIGITS:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def alternative(element: Element) -> Element | None:
    """Return the one of its versions that a mc:AlternateContent is read by.

    Both show the same: the choice is what current Word shows. A choice without text (an emoji as
    w16se:symEx) leaves it to the fallback.
    """
    versions = list(element)
    for version in versions:
        if version.tag == COMPATIBILITY + "Choice" and _shows_something(version):
            return version
    return versions[-1] if versions else None


def _shows_something(version: Element) -> bool:
    return next(descendants(version, *_SHOWN), None) is not None
