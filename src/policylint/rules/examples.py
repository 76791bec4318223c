"""Runs the examples that stand in a rule: they are its tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from policylint.documents.markdown import read_markdown
from policylint.documents.model import Document, DocumentKind
from policylint.errors import NoSuchNormError
from policylint.language.analysis import Analysis
from policylint.rules.checks import run
from policylint.rules.hits import Hit
from policylint.rules.schema import Context, Example, Rule
from policylint.rules.timing import TooSlowError
from policylint.rules.view import View

WHOLE_DOCUMENT = "document"
"""How an example names a finding about the document as a whole."""


_FILLING = "## Straat {0}\n\nIn straat {0} staan huizen en bomen, en aan het eind is een veldje."
"""A chapter that answers nothing, for rules that judge a whole plan."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule marked in one of its examples, beside what it should have marked."""

    rule: str
    number: int
    example: Example
    found: tuple[str, ...]
    problem: str = ""

    @property
    def passed(self) -> bool:
        """True if the rule marked exactly what was expected."""
        return not self.problem and self.found == self.example.expect


def plain_view(document: Document) -> View:
    """Return a document as rules see it that ask no norms."""
    return View(document, Analysis(document.text))


def check_examples(
    rule: Rule, view_of: Callable[[Document], View] = plain_view
) -> Iterator[Outcome]:
    """Yield the outcome of each example of a rule, numbered from 1.

    `view_of` says how a document is seen; rules that ask norms need a view that has them.
    """
    for number, example in enumerate(rule.examples, start=1):
        document = example_document(example.text, example.context)
        try:
            hits = run(rule, view_of(document))
        except (TooSlowError, NoSuchNormError) as error:
            yield Outcome(rule.id, number, example, (), str(error))
            continue
        found = tuple(hit.span.of(document.text) if hit.span else WHOLE_DOCUMENT for hit in hits)
        yield Outcome(rule.id, number, example, found, _message_problem(rule, hits))


def _message_problem(rule: Rule, hits: Iterable[Hit]) -> str:
    """Say if a message asks for more than its check gives: users would read a gap."""
    wanted = rule.message.count("%s")
    given = min((len(hit.args) for hit in hits), default=wanted)
    if wanted <= given:
        return ""
    return f"de boodschap heeft {wanted} keer %s; '{rule.extends}' vult er hier {given}"


def example_document(text: str, context: Context) -> Document:
    """Build a document of an example: its headings, then its text, read as Markdown.

    With a `table_header` the text holds the rows of a table, cells separated by "|".
    """
    parts = [f"{'#' * level} {title}" for level, title in enumerate(context.headings, start=1)]
    body = _table(text, context.table_header) if context.table_header else text
    parts.extend(part for part in (context.before, body, context.after) if part)
    parts.extend(_FILLING.format(number) for number in range(1, context.filling + 1))
    source = "\n\n".join(parts)
    kind = context.kind or DocumentKind.BELEIDSPLAN
    reading = read_markdown(source)
    return reading.document("voorbeeld", source.encode(), kind, title=context.title)


def _table(text: str, header: tuple[str, ...]) -> str:
    rows = [" | ".join(header), " | ".join("---" for _ in header)]
    rows.extend(line.strip() for line in text.splitlines() if line.strip())
    return "\n".join(f"| {row.strip('|').strip(' ')} |" for row in rows)
