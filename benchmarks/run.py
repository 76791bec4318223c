"""CPU time and memory of the command line beside plain libraries.

    python benchmarks/run.py [FILE ...]

Without files it takes the sample plans. Not for Windows, which does not tell what a child used.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from process import Cost, cost

ROOT = Path(__file__).resolve().parent.parent
BASELINE = Path(__file__).with_name("baseline.py")
SAMPLES = ("*/plan.pdf", "*/plan.md", "*/plan.txt")
DOUBLED = ROOT / "corpora" / "oosterwaard-sociale-agenda" / "plan.md"
DOUBLED_CHARACTERS = 500_000
LANGUAGE_WORDS = 20_000
CHECK_LANGUAGE = ("check", "--fail-on", "never", "--format", "json", "--select", "taal")


def policylint(*arguments: str) -> Cost:
    return cost([sys.executable, "-m", "policylint", *arguments])


def baseline(what: str, path: Path) -> Cost:
    return cost([sys.executable, str(BASELINE), what, str(path)])


def rows(path: Path) -> Iterator[str]:
    """Yield what reading and checking a file costs, and how that compares."""
    pages = page_count(path)
    text = policylint("text", str(path))
    check = policylint("check", "--fail-on", "never", str(path))
    yield f"{path.name} ({path.parent.name}{f', {pages} pages' if pages else ''})"
    yield row("policylint text", text, pages)
    yield row("policylint check", check, pages)
    if pages:
        other = baseline("plumber", path)
        yield row("pdfplumber extract_text", other, pages)
        yield f"  text / pdfplumber: {text.seconds / other.seconds:.2f}"
    else:
        other = baseline("re", path)
        yield row("tokens of the rules by re", other, pages)
        yield f"  check / re: {check.seconds / other.seconds:.2f}"


def row(label: str, used: Cost, pages: int) -> str:
    a_page = f"  {1000 * used.seconds / pages:6.1f} ms/page" if pages else ""
    return f"  {label:26} {used.seconds:7.2f} s  {used.megabytes:5.0f} MB{a_page}"


def page_count(path: Path) -> int:
    """Return the number of pages of a PDF, 0 for other files."""
    if path.suffix.lower() != ".pdf":
        return 0
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def linearity() -> str:
    """Check a long text and the same text twice: what twice as much costs, start-up apart."""
    plan = DOUBLED.read_text(encoding="utf-8")
    once = plan * (DOUBLED_CHARACTERS // len(plan) + 1)
    with tempfile.TemporaryDirectory() as folder:
        short, single, double = (Path(folder) / f"{name}.md" for name in ("short", "once", "twice"))
        short.write_text("# Plan\n\nTekst.\n", encoding="utf-8")
        single.write_text(once, encoding="utf-8")
        double.write_text(once * 2, encoding="utf-8")
        start_up, first, second = (
            policylint("check", "--fail-on", "never", "--format", "json", str(path)).seconds
            for path in (short, single, double)
        )
    growth = (second - start_up) / (first - start_up)
    return (
        f"check of {len(once):,} characters {first:.2f} s, of twice that {second:.2f} s,"
        f" start-up {start_up:.2f} s: x {growth:.2f}"
    )


def language() -> Iterator[str]:
    """Yield what the language rules cost on a long text: on words alone, and with a parse."""
    plans = sorted((ROOT / "corpora").glob("*/plan.md"))
    words = "\n\n".join(plan.read_text(encoding="utf-8") for plan in plans)
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.yml"
        bare.write_text("pipeline: geen\n", encoding="utf-8")
        yield f"language rules, {LANGUAGE_WORDS:,} words of sample plans as plain text"
        for label, size, options in (
            ("on words alone", LANGUAGE_WORDS, ("--config", str(bare))),
            ("with a parse", LANGUAGE_WORDS, ()),
            ("with a parse, twice as long", 2 * LANGUAGE_WORDS, ()),
        ):
            path = Path(folder) / f"{size}.txt"
            path.write_text(first_words(words, size), encoding="utf-8")
            used = policylint(*CHECK_LANGUAGE, *options, str(path))
            yield row(label, used, 0)


def first_words(text: str, count: int) -> str:
    """Return the beginning of a text, lines whole, of so many words or a few more."""
    lines: list[str] = []
    for line in text.splitlines():
        if count <= 0:
            break
        lines.append(line)
        count -= len(line.split())
    return "\n".join(lines) + "\n"


def main() -> None:
    given = [Path(name) for name in sys.argv[1:]]
    samples = [path for pattern in SAMPLES for path in sorted((ROOT / "corpora").glob(pattern))]
    print(row("policylint --version", policylint("--version"), 0))
    for path in given or samples:
        print(*rows(path), sep="\n", flush=True)
    print(linearity())
    print(*language(), sep="\n")


if __name__ == "__main__":
    main()
