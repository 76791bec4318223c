"""Turn a flat OpenDocument text (.fodt) into a PDF with LibreOffice, the same one every time.

    python corpora/make_pdf.py corpora/zandermeer-beleidsplan-eenzaamheid/plan.fodt
    python corpora/make_pdf.py note.fodt --target note_columns.pdf --untagged

Only for making the sample files; policylint itself never calls LibreOffice. Another version of
LibreOffice, of its fonts or of its Dutch hyphenation patterns may break lines elsewhere: check
the gold files after remaking a PDF (`pytest tests/corpora`).
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf


def main() -> None:
    """Read the command line and make one PDF."""
    parser = argparse.ArgumentParser(description="Make a PDF from a .fodt with LibreOffice.")
    parser.add_argument("source", type=Path, help="the .fodt file")
    parser.add_argument("--target", type=Path, help="the PDF (default: beside the source)")
    parser.add_argument("--untagged", action="store_true", help="no tag tree and no bookmarks")
    arguments = parser.parse_args()
    target = arguments.target or arguments.source.with_suffix(".pdf")
    make_pdf(arguments.source, target, tagged=not arguments.untagged)


def make_pdf(source: Path, target: Path, *, tagged: bool = True) -> None:
    """Export `source` to `target`, without dates or random ids in it."""
    soffice = shutil.which("soffice")
    if soffice is None:
        sys.exit("soffice (LibreOffice) is not on the path")
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder, "profile").as_uri()
        command = [
            soffice,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            f"pdf:writer_pdf_Export:{_export_options(tagged)}",
            "--outdir",
            folder,
            str(source),
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        exported = Path(folder, source.stem + ".pdf")
        if not exported.exists():
            sys.exit(f"LibreOffice made no PDF of {source}")
        _save_without_dates(exported, target)


def _export_options(tagged: bool) -> str:
    wanted = {"UseTaggedPDF": tagged, "ExportBookmarks": tagged}
    options = {
        name: {"type": "boolean", "value": str(value).lower()} for name, value in wanted.items()
    }
    return json.dumps(options)


def _save_without_dates(exported: Path, target: Path) -> None:
    with pikepdf.open(exported) as pdf:
        _drop(pdf.docinfo, "/CreationDate", "/ModDate")
        _drop(pdf.trailer, "/DocChecksum", "/ID")  # LibreOffice makes both from the clock
        pdf.save(
            target,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )


def _drop(dictionary: pikepdf.Object, *keys: str) -> None:
    for key in keys:
        if key in dictionary:
            del dictionary[key]


if __name__ == "__main__":
    main()
