"""What the job costs with nothing but a library: python benchmarks/baseline.py plumber|re FILE."""

from __future__ import annotations

import re
import sys
from pathlib import Path


def plumber(path: Path) -> None:
    """Print the text of a PDF as pdfplumber reads it: no structure, no tables."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            print(page.extract_text())


def scan(path: Path) -> None:
    """Look for every token of every shipped rule with `re`, one after the other."""
    from policylint.config import load_config
    from policylint.rules.fields import flatten

    _, rule_set = load_config(None)
    text = path.read_text(encoding="utf-8")
    for rule in rule_set.rules.values():
        for token in flatten(getattr(rule, "tokens", ())):
            found = re.finditer(rf"(?<!\w)(?:{token})(?!\w)", text, re.IGNORECASE)
            print(rule.id, token, sum(1 for _ in found))


if __name__ == "__main__":
    {"plumber": plumber, "re": scan}[sys.argv[1]](Path(sys.argv[2]))
