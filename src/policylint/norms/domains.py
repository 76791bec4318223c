"""What a plan is about: the lives of people, the town they live in, or the organisation.

Each domain has its words in the lexicon `domeinen`; a plan is about those that have a fair share.
"""

from __future__ import annotations

from functools import cache

import regex

from policylint.documents.model import BlockKind, Document, DocumentKind
from policylint.norms.schema import Domain
from policylint.statements.cues import wording
from policylint.vocabulary import shipped_lexicon

_LEXICON = "domeinen"
_EVERYTHING = "alles"
"""The class of titles that say that a plan is about everything."""
_SHARES = {Domain.SOCIAAL: 0.28, Domain.FYSIEK: 0.25, Domain.BESTUUR: 0.3}
"""A domain with a smaller share of the words counted is one that the plan only touches on."""
_HEADING = 5
"""A word in a heading or the title says more than one in a sentence."""


def domains_of(document: Document) -> frozenset[Domain]:
    """Return the domains of a plan: all of them for a budget, or if nothing says which.

    So does a title that says that the plan is about the whole municipality ("coalitieakkoord").
    """
    is_whole = wording(_LEXICON, _EVERYTHING).search(document.title) is not None
    if document.kind is DocumentKind.BEGROTING or is_whole:
        return frozenset(Domain)
    counts = dict.fromkeys(Domain, 0)
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        weight = _HEADING if block.kind is BlockKind.HEADING else 1
        for domain, pattern in _patterns():
            found = pattern.findall(document.text, block.span.start, block.span.end)
            counts[domain] += weight * len(found)
    total = sum(counts.values())
    named = frozenset(domain for domain, n in counts.items() if n >= _SHARES[domain] * total > 0)
    return named or frozenset(Domain)


@cache
def _patterns() -> tuple[tuple[Domain, regex.Pattern[str]], ...]:
    classes = shipped_lexicon(_LEXICON).classes
    return tuple(
        (Domain(name), regex.compile("|".join(f"(?:{e})" for e in entries), regex.IGNORECASE))
        for name, entries in classes.items()
        if name != _EVERYTHING
    )
