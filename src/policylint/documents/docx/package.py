"""The zip file of a Word document: its parts by name, and which part is what.

Nothing is unpacked to disk, and a part is only read when it is asked for, so that photographs
cost nothing. The limits are on what is read: a file of 600 kB can hold 600 MB.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from xml.etree.ElementTree import Element

from policylint.documents.docx import refusals
from policylint.documents.docx.xml import XmlError, parse
from policylint.errors import DocumentError

MAX_PARTS = 20_000
MAX_PART_BYTES = 64_000_000  # a budget of 200 pages has 5 to 10 MB
MAX_TOTAL_BYTES = 100_000_000
MAX_TAGS = 1_500_000  # a report of 115 pages has 62,000
MAX_RATIO = 200  # XML of real documents is packed 10 to 40 times smaller
_RATIO_FROM = 2_000_000  # below it a small part of blanks is no harm

_CONTENT_TYPES = "[content_types].xml"
_PACKAGE_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_DIRECTORY_END = b"PK\x05\x06"
_DIRECTORY_SIZE = slice(12, 16)
_SMALLEST_ENTRY = 46
_MAIN_TYPES = ("wordprocessingml", "ms-word")
# What zipfile and zlib raise on crooked data; RuntimeError: a part with a password.
_TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    struct.error,
)


class Package:
    """The parts of a Word file. Raises DocumentError if it is none."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        if data.startswith(refusals.OLE_MAGIC):
            raise DocumentError(path, refusals.of_compound_file(data))
        if not data.startswith(refusals.ZIP_MAGIC):
            raise DocumentError(path, refusals.NO_WORD)
        self._refuse_many_parts(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _TROUBLE:
            raise DocumentError(path, refusals.DAMAGED) from None
        # Names do not tell capitals apart, and some programs write backslashes.
        self._parts = {_name(info.filename): info for info in self._zip.infolist()}
        self._bytes_read = 0
        self.main = self._main()

    def xml(self, name: str) -> Element | None:
        """Return the root of a part, or None if there is no such part. Raises DocumentError."""
        info = self._parts.get(_name(name))
        if info is None:
            return None
        try:
            return parse(self._read(info))
        except XmlError:
            raise DocumentError(self._path, refusals.BAD_PART.format(info.filename)) from None

    def related(self, kind: str, part: str | None = None) -> str | None:
        """Return the name of the part that `part` (default: the package) has as its `kind`."""
        folder, name = posixpath.split(part or "")
        relations = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in relations if relations is not None else ():
            target = relation.get("Target", "")
            if relation.get("Type", "").endswith(f"/{kind}") and target:
                return _name(posixpath.join("/", folder, target))
        return None

    def _main(self) -> str:
        """Return the name of the document's own part, or raise what the file is instead."""
        types = self.xml(_CONTENT_TYPES)
        overrides = types.iter(_PACKAGE_TYPES + "Override") if types is not None else ()
        by_name = {_name(o.get("PartName", "")): o.get("ContentType", "") for o in overrides}
        main = self.related("officeDocument")
        if main is None:
            candidates = (name for name, kind in by_name.items() if kind.endswith(".main+xml"))
            main = next(candidates, "")
        kind = by_name.get(main, "")
        is_word = any(word in kind for word in _MAIN_TYPES)
        if main not in self._parts or not is_word:
            media_type = self._text("mimetype")
            reason = refusals.of_other_package(" ".join(by_name.values()), media_type)
            raise DocumentError(self._path, reason)
        return main

    def _text(self, name: str) -> str:
        info = self._parts.get(name)
        return self._read(info).decode("ascii", "replace") if info is not None else ""

    def _read(self, info: zipfile.ZipInfo) -> bytes:
        size = info.file_size
        self._bytes_read += size
        if size > MAX_PART_BYTES or self._bytes_read > MAX_TOTAL_BYTES:
            limit = f"{MAX_PART_BYTES // 1_000_000} MB"
            raise DocumentError(self._path, refusals.TOO_LARGE.format(limit))
        if size > _RATIO_FROM and size > MAX_RATIO * info.compress_size:
            raise DocumentError(self._path, refusals.BOMB)
        try:
            data = self._zip.read(info)  # no more than `size`: what it says it holds
        except _TROUBLE:
            raise DocumentError(self._path, refusals.DAMAGED) from None
        if data.count(b"<") > MAX_TAGS:
            limit = f"{MAX_TAGS} codes"
            raise DocumentError(self._path, refusals.TOO_LARGE.format(limit))
        return data

    def _refuse_many_parts(self, data: bytes) -> None:
        """Look at the size of the directory before zipfile makes an object of every entry."""
        end = data.rfind(_DIRECTORY_END)
        if end < 0:
            raise DocumentError(self._path, refusals.DAMAGED)
        size = int.from_bytes(data[end:][_DIRECTORY_SIZE], "little")
        least = min(size, len(data)) // _SMALLEST_ENTRY
        if least > 2 * MAX_PARTS:  # entries with names are twice that size
            raise DocumentError(self._path, refusals.TOO_MANY_PARTS.format(MAX_PARTS))


def _name(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()
