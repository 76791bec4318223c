"""The language page of the text report: advice first, then where it holds most, then each place.

Taal
  712 opmerkingen op 11.127 woorden: 64,0 per 1.000 woorden. Van de 163 alinea's zijn er 41 zonder
  opmerking.
  Samen goed voor 52 procent: ambtelijk-woord (166), jargon (107) en lange-zin (96).

  1 Kies het woord dat u ook aan de balie zou zeggen.
    ambtelijk-woord: 166 keer, 14,9 per 1.000 woorden; het dichtst in 4.4 Kansen benutten (22,3)
    benutten (12) → ‘gebruiken’ · regelgeving (6) → ‘regels’ · en nog 71 andere
  ...

Per paragraaf: de 10 met de meeste opmerkingen per 1.000 woorden
  ...
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.report import Finding, Report
from policylint.reports import Options
from policylint.reports.language.figures import Figures
from policylint.reports.language.opening import opening
from policylint.reports.language.paragraphs import paragraphs
from policylint.reports.language.sections import worst_sections
from policylint.reports.pen import Pen

FAMILY = "taal"
FEWEST_WORDS = 300
"""Words from which a document gets a language page.

Below it, about a page of text, every finding fits under its own heading, a writer who tries a few
sentences wants the places, and one remark more or less changes every figure.
"""


def is_about_language(finding: Finding) -> bool:
    """True for a finding about how the document is written, not about what it says."""
    return finding.rule.startswith(f"{FAMILY}/")


def has_language_page(report: Report) -> bool:
    """True if the language of a document is told on a page of its own, not place by place."""
    return report.document.words >= FEWEST_WORDS


def language_page(report: Report, findings: Sequence[Finding], options: Options) -> Iterator[str]:
    """Yield the lines of the page on the language findings of a report; none without findings."""
    if not findings:
        return
    pen = Pen(options.color, options.width)
    figures = Figures(report, findings)
    yield from opening(figures, findings, options, pen)
    yield from worst_sections(figures, options, pen)
    if options.every_place:
        yield from paragraphs(figures, options.language, pen)
