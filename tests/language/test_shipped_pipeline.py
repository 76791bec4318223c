"""The pipeline that is shipped: what it gives, its figures, and a few sentences of a plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policylint.language.needs import Need
from policylint.language.pipeline import capabilities, load_pipeline
from policylint.resources import pipeline_dir

MEGABYTE = 1_000_000
SHARED = Path(__file__).parents[3] / "shared" / "ud-nl"
UNSEEN = ("lassysmall, unseen", "alpino, unseen")
AT_LEAST = {"upos": 95, "lemma": 96, "uas": 86, "las": 80, "passive": 91}
TOLERANCE = 0.3


def tagged(text: str) -> list[tuple[str, str, str]]:
    return [(token.text, token.pos_, token.lemma_) for token in load_pipeline()(text)]


def performance() -> dict[str, dict[str, float]]:
    meta = json.loads((pipeline_dir() / "meta.json").read_text(encoding="utf-8"))
    return meta["performance"]  # type: ignore[no-any-return]


def test_it_gives_everything_a_rule_can_ask() -> None:
    assert capabilities(load_pipeline()) == set(Need)


def test_tags_and_lemmas() -> None:
    assert tagged("De gemeente bouwt elk jaar vijftig huurwoningen in Zandermeer.") == [
        ("De", "DET", "de"),
        ("gemeente", "NOUN", "gemeente"),
        ("bouwt", "VERB", "bouwen"),
        ("elk", "DET", "elk"),
        ("jaar", "NOUN", "jaar"),
        ("vijftig", "NUM", "vijftig"),
        ("huurwoningen", "NOUN", "huurwoning"),
        ("in", "ADP", "in"),
        ("Zandermeer", "PROPN", "Zandermeer"),
        (".", "PUNCT", "."),
    ]


def test_passive_and_its_subject() -> None:
    doc = load_pipeline()("Het plan wordt in juni door de raad vastgesteld.")
    labels = {token.text: token.dep_ for token in doc}
    assert labels["plan"] == "nsubj:pass"
    assert labels["wordt"] == "aux:pass"
    assert labels["raad"] == "obl:agent"
    assert labels["vastgesteld"] == "ROOT"


def test_particle_of_a_separable_verb() -> None:
    lemmas = [lemma for _, _, lemma in tagged("Het college stelt jaarlijks een programma op.")]
    assert lemmas[2] == "opstellen"


@pytest.mark.parametrize("name", UNSEEN)
def test_figures_are_what_was_asked(name: str) -> None:
    figures = performance()[name]
    assert {
        measure: figures[measure] for measure in AT_LEAST if figures[measure] < AT_LEAST[measure]
    } == {}


def test_it_is_small_and_carries_its_notice() -> None:
    files = [path for path in pipeline_dir().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 25 * MEGABYTE
    assert "LGPL-2.1-or-later" in (pipeline_dir() / "NOTICE.md").read_text(encoding="utf-8")


@pytest.mark.shared
@pytest.mark.slow
def test_figures_are_those_of_this_pipeline() -> None:
    if not SHARED.is_dir():
        pytest.skip("the treebanks are not beside the checkout")
    from scores import score
    from treebank import development_halves

    recorded = performance()["alpino, unseen"]
    measured = score(load_pipeline(), development_halves(SHARED, "alpino")[1])
    assert {name: pytest.approx(recorded[name], abs=TOLERANCE) for name in measured} == measured
