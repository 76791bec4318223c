"""What is said of a file that is no Word document, or one that cannot be read."""

from __future__ import annotations

ZIP_MAGIC = b"PK"
OLE_MAGIC = b"\xd0\xcf\x11\xe0"

DAMAGED = "is beschadigd en kan niet gelezen worden; open het in Word en sla het opnieuw op"
NO_WORD = "is geen Word-bestand, al heet het zo; sla het in Word op als .docx"
NO_DOCUMENT = (
    "is geen volledig Word-bestand: het document zelf ontbreekt; open het in Word en sla het"
    " opnieuw op"
)
BAD_PART = (
    "kan niet gelezen worden: het onderdeel {} is ongeldig of kwaadaardig; open het bestand in"
    " Word en sla het opnieuw op"
)
TOO_LARGE = "kan niet gelezen worden: de tekst is te groot (grens {}); splits het document"
TOO_MANY_PARTS = "kan niet gelezen worden: het heeft te veel onderdelen (grens {})"
BOMB = "kan niet gelezen worden: het is verdacht sterk ingepakt; sla het in Word opnieuw op"

_ENCRYPTED = (
    "is versleuteld met een wachtwoord; haal het wachtwoord er in Word af (Bestand > Info >"
    " Document beveiligen) en sla het opnieuw op"
)
_OLD = {
    "WordDocument": "is een oud Word-bestand (.doc); sla het in Word op als .docx",
    "Workbook": "is een oud Excel-bestand; policylint leest documenten: PDF, .docx, .md of .txt",
    "PowerPoint Document": "is een oud PowerPoint-bestand; sla het op als PDF",
}
_OTHER_OFFICE = {
    "spreadsheetml": "is een Excel-bestand; policylint leest documenten: PDF, .docx, .md of .txt",
    "presentationml": "is een PowerPoint-bestand; sla het op als PDF",
}
_OPEN_DOCUMENT = (
    "is een OpenDocument-bestand; dat leest policylint nog niet: sla het op als .docx, PDF, .md of"
    " .txt"
)
_OTHER_ZIP = "is een zip-bestand; pak het uit en geef de documenten zelf"


def of_compound_file(data: bytes) -> str:
    """Say what an OLE file is: an encrypted .docx looks like a .doc from outside."""
    if _stream("EncryptedPackage") in data:
        return _ENCRYPTED
    for name, words in _OLD.items():
        if _stream(name) in data:
            return words
    return "is een oud Office-bestand; sla het op als .docx of PDF"


def of_other_package(content_types: str, media_type: str) -> str:
    """Say what a zip file is that holds no Word document."""
    if media_type.startswith("application/vnd.oasis.opendocument"):
        return _OPEN_DOCUMENT
    for name, words in _OTHER_OFFICE.items():
        if name in content_types:
            return words
    return NO_DOCUMENT if "wordprocessingml" in content_types else _OTHER_ZIP


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")
