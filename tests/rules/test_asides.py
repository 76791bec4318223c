"""Names and quotations: what the rules with `not_in` leave alone."""

from __future__ import annotations

import pytest

from policylint.documents.model import Span
from policylint.rules.asides import Asides
from rulemaker import document_of

WORD = "dashboard"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie https://zandermeer.nl/dashboard/wonen.", True),
        ("Zie www.dashboard.nl.", True),
        ("Zie cijfers.zandermeer.nl/dashboard.", True),
        ("Mail dashboard@zandermeer.nl.", True),
        ("Zie zandermeer.nl, het dashboard.", False),
        ("Zie d.w.z./het dashboard.", False),
        ("Zie het rapport/dashboard.", False),
    ],
)
def test_a_web_address_is_a_name(text: str, expected: bool) -> None:
    document = document_of(text)
    start = document.text.index(WORD)
    assert Asides(document).in_name(Span(start, start + len(WORD))) is expected
