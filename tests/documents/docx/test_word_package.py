"""Files that are no Word documents, broken ones, and ones that mean harm."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outlines import blocks
from policylint.documents.docx import package as limits
from policylint.documents.docx.reader import read_docx
from policylint.documents.reading import format_of, read_bytes
from policylint.errors import DocumentError
from wordfiles import MAIN, NAMES, document, notes, p, package, parts_of, r, t, tbl, tr

SMALL = document(p("De raad."))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def refused(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_docx(data, "plan.docx")
    return caught.value.reason


def with_parts(**changes: str | bytes) -> bytes:
    """Return a small Word file with other parts; "word/a.xml" is written word__a."""
    parts: dict[str, str | bytes] = dict(parts_of(p("De raad.")))
    for name, content in changes.items():
        parts[name.replace("__", "/") + ".xml"] = content
    return package(parts)


def other(kind: str, **files: str | bytes) -> bytes:
    types = f'<Types><Override PartName="/x.xml" ContentType="{kind}"/></Types>'
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    types = types.replace("<Types>", f'<Types xmlns="{namespace}">')
    return package({"[Content_Types].xml": types, **files})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "versleuteld met een wachtwoord"),
        (OLE + "WordDocument".encode("utf-16-le"), "oud Word-bestand (.doc)"),
        (OLE + "Workbook".encode("utf-16-le"), "oud Excel-bestand"),
        (OLE, "oud Office-bestand"),
        (b"geen zip", "geen Word-bestand, al heet het zo"),
        (SMALL[: len(SMALL) // 2], "is beschadigd"),
        (SMALL[:60] + bytes(80) + SMALL[140:], "is beschadigd"),
        (b"PK\x03\x04rest", "is beschadigd"),
        (package({}), "is een zip-bestand"),
        (package({"foto.jpg": "x"}), "is een zip-bestand"),
        (
            package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
            "is een OpenDocument-bestand; dat leest policylint nog niet",
        ),
        (other("application/vnd...spreadsheetml.sheet.main+xml"), "is een Excel-bestand"),
        (other("application/vnd...presentationml.main+xml"), "is een PowerPoint-bestand"),
        (other("application/vnd...wordprocessingml.document.main+xml"), "document zelf ontbreekt"),
        (with_parts(word__document=f"<w:document {NAMES}/>"), "document zelf ontbreekt"),
        (with_parts(word__document="<w:document"), "onderdeel word/document.xml is ongeldig"),
        (with_parts(word__styles="geen xml"), "onderdeel word/styles.xml is ongeldig"),
    ],
)
def test_what_is_said_of_other_files(data: bytes, words: str) -> None:
    assert words in refused(data)


def test_the_format_is_told_by_the_first_bytes() -> None:
    assert format_of(SMALL, "zonder-naam").name == "docx"
    assert format_of(OLE, "plan.md").name == "docx"
    assert format_of(b"tekst", "plan.docx").name == "docx"
    assert format_of(b"%PDF-1.7", "plan.docx").name == "pdf"
    found = read_bytes(SMALL, "plan.docx")
    assert (found.engine, found.text) == ("docx", "De raad.")
    assert found.media_type.endswith("wordprocessingml.document")


def test_a_document_with_macros_and_one_that_is_strict() -> None:
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    parts = parts_of(p("De raad."))
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = parts["[Content_Types].xml"].replace(word, macro)
    assert read_docx(package({**parts, "[Content_Types].xml": types}), "p.docm").text == "De raad."
    strict = {
        name: text.replace(MAIN, "http://purl.oclc.org/ooxml/wordprocessingml/main").replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, text in parts_of(p("Doelen", style="Kop1"), p("De raad.")).items()
    }
    reading = read_docx(package(strict), "plan.docx")
    assert blocks(reading) == [("heading", "Doelen"), ("paragraph", "De raad.")]


def test_names_with_backslashes_capitals_and_ways_out() -> None:
    parts = parts_of(p("De raad."))
    odd = {name.replace("word/document", "Word\\Document"): text for name, text in parts.items()}
    assert read_docx(package(odd), "plan.docx").text == "De raad."
    rels = parts["_rels/.rels"].replace("word/document.xml", "../../../etc/passwd")
    assert "document zelf ontbreekt" in refused(package({**parts, "_rels/.rels": rels}))


def test_document_types_and_entities_are_refused() -> None:
    body = f"<w:document {NAMES}><w:body>{p(r('<w:t>&x9;</w:t>'))}</w:body></w:document>"
    tens = "".join(f'<!ENTITY x{i} "{f"&x{i - 1};" * 10}">' for i in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY x0 "lol">{tens}]>{body}'
    assert "ongeldig of kwaadaardig" in refused(with_parts(word__document=bomb))
    file = body.replace("&x9;", "&x;")
    external = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>{file}'
    assert "ongeldig of kwaadaardig" in refused(with_parts(word__document=external))
    in_attribute = f'<!DOCTYPE a [<!ENTITY x0 "lol">{tens}]><a b="&x9;"/>'
    assert "ongeldig of kwaadaardig" in refused(with_parts(word__styles=in_attribute))
    assert "ongeldig of kwaadaardig" in refused(with_parts(word__styles="<!DOCTYPE a><a/>"))


def test_a_part_that_unpacks_to_600_mb_is_not_unpacked() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_of(p("De raad.")).items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        with archive.open("word/document.xml", "w") as part:
            for _ in range(600):
                part.write(bytes(1_000_000))
    data = target.getvalue()
    assert len(data) < 1_000_000
    begin = time.process_time()
    assert "te groot" in refused(data)
    assert time.process_time() - begin < 1


def test_limits_on_packing_on_the_sum_and_on_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "verdacht sterk ingepakt" in refused(with_parts(word__document=b" " * 3_000_000))
    many = {f"x{i}.xml": "" for i in range(3000)}
    assert read_docx(package({**parts_of(p("De raad.")), **many}), "plan.docx").text == "De raad."
    monkeypatch.setattr(limits, "MAX_PARTS", 1000)
    assert "te veel onderdelen" in refused(package({**parts_of(p("De raad.")), **many}))
    monkeypatch.setattr(limits, "MAX_TAGS", 20)
    assert "de tekst is te groot (grens 20 codes)" in refused(document(p("De raad.") * 5))
    monkeypatch.setattr(limits, "MAX_TOTAL_BYTES", 2000)
    assert "te groot" in refused(SMALL)


def test_photographs_do_not_count() -> None:
    photo = {"word/media/foto.bin": bytes(80_000_000)}
    assert read_docx(package({**parts_of(p("De raad.")), **photo}), "plan.docx").text == "De raad."


def test_a_part_with_a_password_or_another_packing_is_said_to_be_damaged() -> None:
    locked = bytearray(SMALL)
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(magic)
        while at >= 0:
            locked[at + offset] |= 1
            at = locked.find(magic, at + 1)
    assert "is beschadigd" in refused(bytes(locked))


@pytest.mark.parametrize(
    "wrapper", ["sdt", "ins", "onbekend", "tbl", "txbxContent", "p", "hyperlink"]
)
def test_elements_10000_deep_end_in_words(wrapper: str) -> None:
    opened, closed = f"<w:{wrapper}>" * 10_000, f"</w:{wrapper}>" * 10_000
    assert "ongeldig of kwaadaardig" in refused(document(opened + p("Diep.") + closed))


def test_tables_and_boxes_as_deep_as_xml_goes_are_read() -> None:
    deep = p("Diep.")
    for _ in range(80):
        deep = f"<w:tbl><w:tr><w:tc>{deep}</w:tc></w:tr></w:tbl>"
    assert read_docx(document(deep), "plan.docx").text == "Diep."
    boxes = r(t("Diep."))
    for _ in range(45):
        boxes = f"<w:r><w:pict><w:txbxContent><w:p>{boxes}</w:p></w:txbxContent></w:pict></w:r>"
    assert read_docx(document(f"<w:p>{boxes}</w:p>"), "plan.docx").text == "Diep."


def test_styles_lists_and_notes_that_lead_to_themselves() -> None:
    loop = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>'
    mark = r('<w:footnoteReference w:id="1"/>')
    itself = f'<w:footnote w:id="1">{p(mark, "Noot.")}</w:footnote>'
    body = p("De raad.", mark, style="A", number=(1, 0))
    numbers = linked + '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    data = document(body, styles=loop, numbering=numbers, footnotes=itself)
    assert [text for _, text in blocks(read_docx(data, "plan.docx"))] == ["De raad. ", " Noot."]


@pytest.mark.parametrize("number", ["9" * 5000, "-5", "x", "", "1e9"])
def test_numbers_that_are_none(number: str) -> None:
    level = f'<w:lvl w:ilvl="{number}"><w:start w:val="{number}"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr>'
    outlined = f'<w:outlineLvl w:val="{number}"/>'
    spanned = f'<w:tc><w:tcPr><w:gridSpan w:val="{number}"/></w:tcPr>{p("cel")}</w:tc>'
    sized = r("groot", f'<w:sz w:val="{number}"/>')
    sign = r(f'<w:sym w:font="Wingdings" w:char="{number}"/>')
    body = [p("Een punt.", more=listed), p("Een kop", more=outlined), p(sized), p(sign)]
    reading = read_docx(
        document(*body, tbl(tr("a", "b"), f"<w:tr>{spanned}</w:tr>"), numbering=numbering),
        "plan.docx",
    )
    assert "Een punt." in reading.text
    assert "groot" in reading.text


def seconds(data: bytes) -> float:
    begin = time.process_time()
    read_docx(data, "plan.docx")
    return time.process_time() - begin


@pytest.mark.parametrize(
    "repeated",
    [
        p(r("De raad stelt vast."), r(" En verder.", "<w:b/>")),
        r("woord "),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
        r('<w:footnoteReference w:id="2"/>'),
        p("1. punt"),
        p("Inhoud ..... 3"),
        r(t("regel") + "<w:br/>" + t("- punt") + "<w:br/>"),
        p(r("Kop", "<w:b/>")),
        p("", more="<w:rPr><w:del/></w:rPr>"),
        tr("a", "b"),
    ],
    ids=lambda xml: xml[:30],
)
def test_time_grows_with_the_file(repeated: str) -> None:
    """Eight times the file takes 8 times the time, not 64; a busy machine is given its due."""

    def times(count: int) -> float:
        body = repeated * count
        if repeated.startswith("<w:r>"):
            body = f"<w:p>{body}</w:p>"
        elif repeated.startswith("<w:tr>"):
            body = f"<w:tbl>{body}</w:tbl>"
        return seconds(document(body, footnotes=notes("footnote", _2="De noot.")))

    assert times(4000) < 24 * times(500) + 1.0


@given(data=st.data())
@settings(deadline=None, max_examples=150)
def test_a_file_with_wrong_bytes_is_read_or_refused_in_words(data: st.DataObject) -> None:
    broken = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 5))):
        broken[data.draw(st.integers(4, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_docx(bytes(broken), "plan.docx")
    except DocumentError as error:
        assert error.reason
