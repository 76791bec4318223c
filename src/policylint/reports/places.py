"""How reports name a place: "p. 12" in a PDF, "regel 40" in a text, "alinea 7" in Word.

Shared by the formats.
"""

from __future__ import annotations

from policylint.report import Advice, Finding, Where
from policylint.rules.schema import Severity

SEVERITY_WORDS = {
    "nl": {
        Severity.ERROR: "fout",
        Severity.WARNING: "waarschuwing",
        Severity.SUGGESTION: "suggestie",
    },
    "en": {
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.SUGGESTION: "suggestion",
    },
}
SEVERITY_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
PLURALS = {
    "nl": {
        Severity.ERROR: "fouten",
        Severity.WARNING: "waarschuwingen",
        Severity.SUGGESTION: "suggesties",
    },
    "en": {
        Severity.ERROR: "errors",
        Severity.WARNING: "warnings",
        Severity.SUGGESTION: "suggestions",
    },
}


def place(where: Where, language: str = "nl") -> str:
    """Return the shortest name of a place; empty for the document as a whole."""
    if where.page is not None:
        return f"p. {where.page}"
    if where.line is not None:
        return f"{'regel' if language == 'nl' else 'line'} {where.line}"
    if where.paragraph is not None:
        return f"{'alinea' if language == 'nl' else 'paragraph'} {where.paragraph}"
    return ""


def counted(number: int, severity: Severity, language: str = "nl") -> str:
    """Return "1 fout", "3 waarschuwingen"."""
    words = SEVERITY_WORDS if number == 1 else PLURALS
    return f"{number} {words[language][severity]}"


def message(finding: Finding, language: str = "nl") -> str:
    """Return what a finding says, in the language asked for if it has it."""
    if language == "en" and finding.en is not None:
        return finding.en.message
    return finding.message


def advice(finding: Finding, language: str = "nl") -> list[str]:
    """Return what to do, line by line: advice, question, sentence to fill in.

    Advice that was not translated is better read in Dutch than not at all.
    """
    given = finding.recommendation
    if language == "en" and finding.en is not None and finding.en.recommendation != Advice():
        given = finding.en.recommendation
    lines = [given.text] if given.text else []
    if given.question:
        lines.append(f"{'Vraag' if language == 'nl' else 'Ask'}: {given.question}")
    if given.fill_in:
        lines.append(f"{'Invulzin' if language == 'nl' else 'Fill in'}: {given.fill_in}")
    return lines
