"""Word files for tests: the parts they need as XML, and nothing else.

`document(p("Een zin."))` is a file with one paragraph. The helpers give strings of XML, to be put
together as the test likes; w: is the prefix of all names.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
KINDS = ("styles", "numbering", "footnotes", "endnotes", "settings")


def t(text: str) -> str:
    """Return a w:t."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(content: str, properties: str = "") -> str:
    """Return a run of text, or of elements."""
    inner = content if content.startswith("<") else t(content)
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def p(*content: str, style: str = "", number: tuple[int, int] | None = None, more: str = "") -> str:
    """Return a paragraph of texts and elements; `number` is its list and level."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        list_id, level = number
        ids = f'<w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/>'
        properties += f"<w:numPr>{ids}</w:numPr>"
    inner = "".join(part if part.startswith("<") else r(part) for part in content)
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{inner}</w:p>"


def tc(*content: str, properties: str = "") -> str:
    """Return a cell of paragraphs."""
    inner = "".join(part if part.startswith("<") else p(part) for part in content) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """Return a row of cells or their texts."""
    inner = "".join(cell if cell.startswith("<w:tc") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def field(code: str, result: str) -> str:
    """Return the runs of a field; `result` is the XML of its result."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    return f"{begin}<w:r><w:instrText>{escape(code)}</w:instrText></w:r>{separate}{result}{end}"


def text_box(*paragraphs: str) -> str:
    """Return a run with a text box as Word writes it: twice."""
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    new = f"<w:drawing><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict>"
    versions = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{versions}</mc:AlternateContent></w:r>"


def note_mark(note_id: int, kind: str = "footnote") -> str:
    """Return a run with the mark of a note."""
    return f'<w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'


def notes(kind: str, **texts: str) -> str:
    """Return the notes of a part by their id: notes("footnote", _2="Zie de nota.")."""
    separator = f'<w:{kind} w:type="separator" w:id="-1">{p("----")}</w:{kind}>'
    written = (
        f'<w:{kind} w:id="{key.strip("_")}">{p(r(f"<w:{kind}Ref/>"), " " + text)}</w:{kind}>'
        for key, text in texts.items()
    )
    return separator + "".join(written)


def style(style_id: str, name: str, *properties: str, based_on: str = "", run: str = "") -> str:
    """Return a paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = ' w:default="1"' if style_id == "Standaard" else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"{default}><w:name w:val="{name}"/>'
        f"{base}<w:pPr>{''.join(properties)}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def outline(level: int) -> str:
    """Return the property of a heading level, from 0."""
    return f'<w:outlineLvl w:val="{level}"/>'


def level(number: int, format_: str, text: str, more: str = "") -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>'
        f"<w:lvlText w:val={quoteattr(text)}/>{more}</w:lvl>"
    )


def lists(*definitions: str, overrides: Mapping[int, tuple[int, str]] | None = None) -> str:
    """Return lists 1, 2, ... with these levels; more lists of a definition in `overrides`."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{i}">{levels}</w:abstractNum>'
        for i, levels in enumerate(definitions, start=1)
    )
    numbers = {i: (i, "") for i in range(1, len(definitions) + 1)} | dict(overrides or {})
    return abstract + "".join(
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="{base}"/>{changes}</w:num>'
        for i, (base, changes) in numbers.items()
    )


HEADINGS = "".join(
    (
        style("Standaard", "Normal", run='<w:sz w:val="20"/>'),
        style("Kop1", "heading 1", outline(0), based_on="Standaard", run='<w:sz w:val="28"/>'),
        style("Kop2", "heading 2", outline(1), based_on="Standaard", run='<w:sz w:val="24"/>'),
        style("Titel", "Title", based_on="Standaard", run='<w:sz w:val="48"/>'),
        style("Bijschrift", "caption", based_on="Standaard"),
        style("Inhopg1", "toc 1", based_on="Standaard"),
    )
)


def document(*body: str, title: str = "", **parts: str) -> bytes:
    """Return a Word file with this body; `parts` are the insides of styles, numbering, ..."""
    return package(parts_of(*body, title=title, **parts))


def parts_of(*body: str, title: str = "", **parts: str) -> dict[str, str]:
    """Return the parts of a Word file by their names."""
    parts = {"styles": HEADINGS, **parts}
    kinds = [kind for kind in KINDS if kind in parts]
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), *((kind, kind) for kind in kinds)]
    )
    content_types = "http://schemas.openxmlformats.org/package/2006/content-types"
    main = [("officeDocument", "word/document.xml")]
    core = "http://purl.org/dc/elements/1.1/"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{content_types}">{types}</Types>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{''.join(body)}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations([(kind, f"{kind}.xml") for kind in kinds]),
        **{f"word/{kind}.xml": f"<w:{kind} {NAMES}>{parts[kind]}</w:{kind}>" for kind in kinds},
    }
    if title:
        main.append(("metadata/core-properties", "docProps/core.xml"))
        inside = f'<dc:title xmlns:dc="{core}">{escape(title)}</dc:title>'
        files["docProps/core.xml"] = f"<coreProperties>{inside}</coreProperties>"
    return {**files, "_rels/.rels": relations(main)}


def relations(targets: list[tuple[str, str]]) -> str:
    """Return the relations of a part: what it has, and where."""
    inside = "".join(
        f'<Relationship Id="r{i}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets)
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{inside}</Relationships>'


def package(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()
