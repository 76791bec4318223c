"""How text is put on a terminal: colours when asked, lines no wider than the screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in colour or not, in so many columns."""

    color: bool
    width: int

    def paint(self, text: str, color: str) -> str:
        """Return text in a colour; without colours, or with no colour, as it is."""
        return click.style(text, fg=color) if self.color and color else text

    def bold(self, text: str) -> str:
        """Return text in bold."""
        return click.style(text, bold=True) if self.color else text

    def dim(self, text: str) -> str:
        """Return text that matters less."""
        return click.style(text, dim=True) if self.color else text

    def wrapped(self, text: str, indent: str, later: str | None = None) -> list[str]:
        """Return lines of text; `later` is the indent of all but the first."""
        return textwrap.wrap(
            text,
            width=self.width,
            initial_indent=indent,
            subsequent_indent=indent if later is None else later,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def after(self, head: str, plain_head: str, text: str, later: str) -> list[str]:
        """Return lines of text after a head with colours, of which `plain_head` tells the width."""
        lines = self.wrapped(text, plain_head, later)
        return [head + lines[0][len(plain_head) :], *lines[1:]] if lines else [head]

    def row(self, chips: Iterable[tuple[str, str]], indent: str, gap: str = "  ") -> Iterator[str]:
        """Yield lines of chips, which are not broken: each as (plain, with colours)."""
        line, columns = "", 0
        for plain, painted in chips:
            if line and columns + len(gap) + len(plain) > self.width:
                yield line
                line, columns = "", 0
            start = gap if line else indent
            line += start + painted
            columns += len(start) + len(plain)
        if line:
            yield line


def shortened(passage: str, most: int = 160) -> str:
    """Return a passage on one line, cut between words in the middle if it is longer than `most`."""
    text = " ".join(passage.split())
    if len(text) <= most:
        return text
    half = most // 2
    start, end = text[: half + 1], text[-half - 1 :]
    opening = start.rpartition(" ")[0] or start[:-1]  # a word may be longer than the half
    closing = end.partition(" ")[2] or end[1:]
    return f"{opening.rstrip()} … {closing.lstrip()}"
