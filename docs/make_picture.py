"""Draw docs/check.svg, the picture in the README, of real output: python docs/make_picture.py."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.text import Text

from policylint import lint
from policylint.reports import Options, renderer

ROOT = Path(__file__).resolve().parent.parent
PLAN = "corpora/zandermeer-beleidsplan-eenzaamheid/plan.pdf"
WIDTH = 100
LINES = 39


def main() -> None:
    """Lint the sample plan and draw the first lines of its report."""
    report = renderer("text")([lint(ROOT / PLAN)], Options(color=True, width=WIDTH))
    shown = [f"$ policylint check {PLAN}", *report.splitlines()[1:LINES], "  …"]
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi("\n".join(shown)))
    picture = console.export_svg(title="policylint", unique_id="check")
    (ROOT / "docs" / "check.svg").write_text(_without_web_fonts(picture), encoding="utf-8")


def _without_web_fonts(svg: str) -> str:
    """Leave out the fonts that the template would fetch: a reader's own monospace does."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code, monospace", "ui-monospace, Consolas, monospace")


if __name__ == "__main__":
    main()
