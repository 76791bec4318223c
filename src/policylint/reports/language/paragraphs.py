"""Every place of the language findings: paragraph by paragraph, a line for each kind of remark.

p. 7  Achter de voorkant van onze telefoon vindt …
  ambtelijk-woord: daartoe → ‘daarvoor’ · benutten (2) → ‘gebruiken’
  lange-zin: “Achter de voorkant … in de gaten te houden.” Deze zin telt 33 woorden.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from policylint.report import Finding
from policylint.reports.language.figures import Figures, flat, start_of
from policylint.reports.language.kinds import Kind, expressions, kinds_of
from policylint.reports.language.wording import WORDINGS
from policylint.reports.pen import Pen, shortened
from policylint.reports.places import message, place

_FIRST_WORDS = 8
_MOST_QUOTED = 80


def paragraphs(figures: Figures, language: str, pen: Pen) -> Iterator[str]:
    """Yield every paragraph with a remark, under its section."""
    wording = WORDINGS[language]
    yield f"  {pen.bold(wording.paragraphs)}"
    by_section = groupby(figures.findings, lambda each: figures.section_of(start_of(each)))
    for index, findings in by_section:
        yield f"    {pen.bold(figures.sections[index].label or wording.untitled)}"
        for block, group in groupby(findings, figures.block_of):
            text = figures.text_of(block) if block else ""
            yield from _paragraph(text, list(group), language, pen)
        yield ""


def _paragraph(text: str, findings: Sequence[Finding], language: str, pen: Pen) -> Iterator[str]:
    where = place(findings[0].location, language)
    yield from pen.wrapped("  ".join(filter(None, (where, _opening(text)))), " " * 6, " " * 8)
    for kind in kinds_of(findings):
        yield from pen.wrapped(_told(kind, text, language), " " * 8, " " * 10)


def _opening(text: str) -> str:
    """Return the first words of a paragraph."""
    words = text.split(maxsplit=_FIRST_WORDS)
    return " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")


def _told(kind: Kind, text: str, language: str) -> str:
    """Return a kind with the words that it is about, or else what is said, of which passage."""
    if kind.is_of_words:
        return f"{kind.name}: {' · '.join(map(str, expressions(kind.findings)))}"
    said = " · ".join(
        f"{_quoted(kind, finding, text)}{message(finding, language)}" for finding in kind.findings
    )
    begins_with_name = said.lower().startswith(kind.name.replace("-", " "))
    return said if begins_with_name else f"{kind.name}: {said}"


def _quoted(kind: Kind, finding: Finding, text: str) -> str:
    """Quote a passage, unless the message names words in it or it is the whole paragraph."""
    passage = flat(finding.text)
    if kind.names_words or passage == text:
        return ""
    return f"“{shortened(passage, _MOST_QUOTED)}” "
