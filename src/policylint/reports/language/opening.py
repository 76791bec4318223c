"""The opening of the language page: a judgement in figures, then what to do, most helpful first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from policylint.report import Finding
from policylint.reports import Options
from policylint.reports.language.entries import FEWEST_FOR_SECTION, Entries
from policylint.reports.language.figures import Figures, SectionFigures, per_thousand
from policylint.reports.language.kinds import Kind, kinds_of
from policylint.reports.language.wording import (
    WORDINGS,
    counted,
    decimal,
    listed,
    section_name,
    thousands,
)
from policylint.reports.pen import Pen
from policylint.reports.places import SEVERITY_COLORS, SEVERITY_WORDS, advice, message

_INDENT = " " * 4
_HALF = 50
"""Percent of the remarks that the kinds named in the judgement should make together."""
_FEWEST_SECTIONS = 4
"""Sections of some length below which it says nothing that two of them are densest."""

_METRICS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "words_per_sentence": "{} woorden per zin",
        "passive_share": "{} procent van de zinnen in de lijdende vorm",
        "everyday_share": "{} procent alledaagse woorden",
        "rare_share": "{} procent zeldzame woorden",
        "flesch_douma": "Flesch-Douma {} (hoger is makkelijker)",
        "brouwer": "Brouwer {} (hoger is makkelijker)",
        "lint_ii": "LiNT-II-benadering {} (0 tot 100, hoger is moeilijker)",
        "lint_level": "LiNT-niveau {} van 4",
    },
    "en": {
        "words_per_sentence": "{} words a sentence",
        "passive_share": "{} percent of the sentences in the passive",
        "everyday_share": "{} percent everyday words",
        "rare_share": "{} percent rare words",
        "flesch_douma": "Flesch-Douma {} (higher is easier)",
        "brouwer": "Brouwer {} (higher is easier)",
        "lint_ii": "LiNT-II-benadering {} (0 to 100, higher is harder)",
        "lint_level": "LiNT level {} of 4",
    },
}
"""How a metric of the report is told, if it is there."""
_WHOLE_NUMBERS = frozenset({"lint_level", "passive_share", "everyday_share", "rare_share"})


def opening(
    figures: Figures, findings: Sequence[Finding], options: Options, pen: Pen
) -> Iterator[str]:
    """Yield the judgement and the advice."""
    language = options.language
    wording = WORDINGS[language]
    kinds = kinds_of(figures.findings)
    yield f"  {pen.bold(wording.title)}"
    for sentence in _judgement(figures, kinds, language):
        yield from pen.wrapped(sentence, _INDENT)
    for finding in findings:
        if finding.span is None:
            yield from _of_the_whole(finding, language, pen)
    yield ""
    yield from Entries(figures, language, pen).render(kinds)
    if kinds and not options.every_place:
        yield from map(pen.dim, pen.wrapped(wording.places.format(kinds[0].rule), _INDENT))
        yield ""


def _judgement(figures: Figures, kinds: Sequence[Kind], language: str) -> Iterator[str]:
    if figures.findings:
        yield f"{_rate(figures, language)} {_without_remark(figures, language)}".rstrip()
        where = f"{_most(kinds, language)} {_densest(figures, language)}".strip()
        if where:
            yield where
    readability = _readability(figures.report.metrics, language)
    if readability:
        yield readability


def _rate(figures: Figures, language: str) -> str:
    wording = WORDINGS[language]
    density = decimal(per_thousand(len(figures.findings), figures.words), language)
    return wording.rate.format(
        counted(len(figures.findings), wording.remark, language),
        counted(figures.words, wording.word, language),
        wording.density.format(density),
    )


def _without_remark(figures: Figures, language: str) -> str:
    wording = WORDINGS[language]
    total = len(figures.paragraphs)
    clean = sum(block.span.start not in figures.remarked for block in figures.paragraphs)
    if total < 2:
        return ""
    template = {0: wording.none_clean, 1: wording.one_clean}.get(clean, wording.clean)
    return template.format(thousands(total, language), thousands(clean, language))


def _most(kinds: Sequence[Kind], language: str) -> str:
    """Name the two or three kinds that make most of the remarks."""
    often = sorted(kinds, key=lambda kind: -len(kind.findings))
    if len(often) <= 3:
        return ""
    total = sum(len(kind.findings) for kind in kinds)
    two = _share(often[:2], total)
    chosen = often[: 2 if two >= _HALF else 3]
    named = [f"{kind.name} ({len(kind.findings)})" for kind in chosen]
    return WORDINGS[language].most.format(listed(named, language), _share(chosen, total))


def _share(kinds: Sequence[Kind], total: int) -> int:
    return round(100 * sum(len(kind.findings) for kind in kinds) / total)


def _densest(figures: Figures, language: str) -> str:
    worst = [each for each in figures.weighed if len(each.findings) >= FEWEST_FOR_SECTION][:2]
    if len(figures.weighed) < _FEWEST_SECTIONS or not worst:
        return ""
    names = [section_name(each, language, _density(each, language)) for each in worst]
    return WORDINGS[language].densest.format(listed(names, language))


def _density(section: SectionFigures, language: str) -> str:
    return WORDINGS[language].density.format(decimal(section.density, language))


def _readability(metrics: Mapping[str, float], language: str) -> str:
    told = [
        words.format(decimal(metrics[name], language, 0 if name in _WHOLE_NUMBERS else 1))
        for name, words in _METRICS[language].items()
        if name in metrics
    ]
    return WORDINGS[language].readability.format(" · ".join(told)) if told else ""


def _of_the_whole(finding: Finding, language: str, pen: Pen) -> Iterator[str]:
    word = SEVERITY_WORDS[language][finding.severity]
    painted = pen.paint(word, SEVERITY_COLORS[finding.severity])
    told = " ".join([message(finding, language), *advice(finding, language)])
    yield from pen.after(f"{_INDENT}{painted}  ", f"{_INDENT}{word}  ", told, _INDENT + "  ")
