"""Weighing: from the chances of passages to a verdict, and back to passages to show."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normmaker import answered, make_norm, write_norm
from policylint.documents.model import DocumentKind
from policylint.norms import weighing
from policylint.norms.loader import load_norm, shipped_norms
from policylint.norms.weighing import (
    FEATURES,
    features_of,
    likelihoods,
    passage_weights,
    verdict_weights,
)
from policylint.statements.model import Verdict
from policylint.vocabulary import Lexicons

CHANCES = st.lists(st.floats(0.0, 1.0), max_size=40)


def test_weights_are_of_shipped_norms_and_known_features() -> None:
    verdicts, passages = verdict_weights(), passage_weights()
    assert set(verdicts.norms) <= set(shipped_norms())
    assert set(passages.norms) <= set(verdicts.norms)
    assert len(verdicts.mean) == len(verdicts.spread) == len(FEATURES)
    assert all(len(row) == len(FEATURES) for row in verdicts.shared)
    assert all(len(row) == len(FEATURES) + 1 for own in verdicts.norms.values() for row in own)


@given(CHANCES, st.sampled_from(Verdict), st.sampled_from(DocumentKind))
def test_any_chances_give_a_verdict(
    chances: list[float], verdict: Verdict, kind: DocumentKind
) -> None:
    features = features_of(chances, verdict, kind)
    assert len(features) == len(FEATURES)
    assert all(map(math.isfinite, features))
    assert math.isclose(sum(likelihoods("F2", features).values()), 1.0)


def test_surer_passages_make_nee_less_likely() -> None:
    def nee(chance: float) -> float:
        features = features_of([chance, 0.01], Verdict.DEELS, DocumentKind.BELEIDSPLAN)
        return likelihoods("F2", features)[Verdict.NEE]

    assert nee(0.9) < nee(0.3) < nee(0.02)


FILLING = "\n\n".join(f"## Straat {n}\n\nIn deze straat staan {n} bomen." for n in range(30, 60))
EVALUATION = (
    "\n\n## Evaluatie\n\nIn 2028 laten we het plan evalueren door een onafhankelijk bureau, dat "
    "onderzoekt welke doelen zijn gehaald."
)


@pytest.mark.parametrize(("body", "verdict"), [(FILLING + EVALUATION, "ja"), (FILLING, "nee")])
def test_a_shipped_norm_with_and_without_what_it_asks(body: str, verdict: str) -> None:
    found = answered(shipped_norms()["F2"], body).answer
    assert found.verdict.value == verdict
    assert bool(found.evidence) == (verdict == "ja")


def test_what_is_shown_first_is_what_answers() -> None:
    found = answered(shipped_norms()["F2"], FILLING + EVALUATION).answer
    text = f"# Beleidsplan Zonneveld 2025-2028\n\n{FILLING}{EVALUATION}"
    assert len(found.evidence[0].span) > 80
    assert len(text) > found.evidence[0].span.end


def test_a_norm_of_ones_own_is_not_weighed(tmp_path: Path) -> None:
    norm = make_norm(tmp_path, "extends: passages\ncues: {a: ['boom', 'bomen']}\nja: [[a]]")
    found = answered(norm, FILLING).answer
    assert found.verdict is Verdict.JA
    assert len(found.evidence) == 30


def test_a_shipped_id_on_a_norm_of_ones_own_is_not_weighed(tmp_path: Path) -> None:
    keys = "extends: passages\ncues: {a: ['boom', 'bomen']}\nja: [[a]]"
    norm = load_norm(write_norm(tmp_path, keys, "monitoring/F2"), Lexicons([]))
    assert len(answered(norm, FILLING).answer.evidence) == 30


def test_a_nee_shows_what_comes_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "_NEAR", 0.001)
    body = FILLING + "\n\n## Terugblik\n\nDe evaluatie van het vorige plan was in 2019."
    found = answered(shipped_norms()["F2"], body).answer
    assert found.verdict is Verdict.NEE
    assert found.nearest is not None
    assert not found.evidence


def test_a_norm_that_always_applies_is_never_said_not_to() -> None:
    applying = [norm for norm in shipped_norms().values() if not norm.may_not_apply]
    assert "F2" in [norm.id for norm in applying]
    verdicts = {answered(norm, "Het dorp groeit.").answer.verdict for norm in applying}
    assert Verdict.NVT not in verdicts


def test_in_a_long_document_the_weights_alone_raise_nothing() -> None:
    body = "\n\n".join(f"In straat {n} staan bomen." for n in range(500))
    norm = shipped_norms()["F2"]
    almost = f"{body}\n\n## Evaluatie\n\nWe evalueren het plan."
    assert answered(norm, almost).answer.verdict is Verdict.DEELS
    assert answered(norm, body).answer.verdict is Verdict.NEE


def test_what_a_long_document_cannot_tell_stays_so() -> None:
    body = "\n\n".join(f"In straat {n} staan bomen." for n in range(500))
    for norm in shipped_norms().values():
        assert answered(norm, body).answer.verdict is not Verdict.JA or norm.shows_defects
