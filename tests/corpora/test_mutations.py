"""A SMART goal loses one thing, and the rule that minds it speaks up: it and no other.

The goals are those of the plans of part `tune` to which the gold gives S, M, nulmeting and T.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest

from planedits import Edit, annotations_of, edited, findings, plan_text
from policylint.evaluation.annotations import GoalUnit

BRAKELERDIJK = "brakelerdijk-armoedebeleid"
KLIMAAT = "hoge-maden-uitvoeringsprogramma-klimaat"
WOONVISIE = "hoge-maden-woonvisie"
HOOGVELD = "hoogveld-uitvoeringsplan-jeugd"
COALITIE = "zuiderhaeghe-coalitieakkoord"


@dataclass(frozen=True)
class Mutation:
    """One goal of the gold, the edits that take one thing from it, the rule that minds.

    `frees`: the rule that minded before and has nothing to ask of it any more. Without an amount
    there is no figure of which the source could be missing.
    """

    folder: str
    goal: str
    rule: str
    edits: tuple[Edit, ...]
    frees: str = ""


MUTATIONS = (
    Mutation(
        BRAKELERDIJK,
        "d17",
        "smart/tijdgebonden",
        (
            (
                "brengen we terug van 320 in 2023 naar 240 in 2026",
                "brengen we op termijn terug van 320 in 2023 naar 240",
            ),
        ),
    ),
    Mutation(
        KLIMAAT, "b2", "smart/tijdgebonden", (("in het derde kwartaal van 2027", "op termijn"),)
    ),
    Mutation(
        WOONVISIE,
        "d4",
        "smart/tijdgebonden",
        (("naar 20 maanden in 2028", "op termijn naar 20 maanden"),),
    ),
    Mutation(
        BRAKELERDIJK,
        "d17",
        "smart/nulmeting",
        (("terug van 320 in 2023 naar 240", "terug naar 240"),),
    ),
    Mutation(
        KLIMAAT,
        "b2",
        "smart/nulmeting",
        (("daalt van 23 (januari 2024) naar ten hoogste 5", "daalt naar ten hoogste 5"),),
    ),
    Mutation(
        WOONVISIE,
        "d4",
        "smart/nulmeting",
        (("terug van 31 maanden (2023) naar 20 maanden", "terug naar 20 maanden"),),
    ),
    Mutation(
        KLIMAAT,
        "b2",
        "smart/half-meetbaar",
        (("daalt van 23 (januari 2024) naar ten hoogste 5 in", "daalt in"),),
        frees="smart/bron",
    ),
    Mutation(
        WOONVISIE,
        "d4",
        "smart/half-meetbaar",
        (("brengen we terug van 31 maanden (2023) naar 20 maanden in", "brengen we terug in"),),
        frees="smart/bron",
    ),
    Mutation(
        COALITIE,
        "armoede",
        "smart/meetbaar",
        (
            (
                "groeit hooguit een op de twaalf kinderen op in een gezin met een laag inkomen; "
                "volgens het CBS was dat in 2024 een op de negen",
                "kunnen kinderen uit een gezin met een laag inkomen naar een sportclub",
            ),
        ),
    ),
    Mutation(
        KLIMAAT,
        "e2",
        "smart/meetbaar",
        (
            (
                "Concreet moet het aandeel van de fiets in ritten tot 7,5 kilometer groeien van "
                "28% (2022) naar 35% in 2027; we volgen dit via het landelijke ODiN-onderzoek",
                "In 2027 kunnen scholieren uit Elsbroek naar school fietsen",
            ),
        ),
    ),
    Mutation(
        KLIMAAT,
        "e2",
        "smart/bron",
        (("; we volgen dit via het landelijke ODiN-onderzoek", ""),),
    ),
    Mutation(
        KLIMAAT,
        "b0",
        "smart/bron",
        (("nog 14% was (Zonnedakregister, elk jaar bijgewerkt)", "nog 14% was"),),
    ),
    Mutation(
        COALITIE,
        "armoede",
        "smart/specifiek",
        (
            (
                "In 2030 groeit hooguit een op de twaalf kinderen op in een gezin met een laag "
                "inkomen; volgens het CBS was dat in 2024 een op de negen",
                "We willen de samenwerking in 2030 versterken",
            ),
        ),
    ),
    Mutation(
        KLIMAAT,
        "e2",
        "smart/specifiek",
        (
            (
                "Concreet moet het aandeel van de fiets in ritten tot 7,5 kilometer groeien van "
                "28% (2022) naar 35% in 2027; we volgen dit via het landelijke ODiN-onderzoek",
                "We willen het fietsen in 2027 verbeteren",
            ),
        ),
    ),
    Mutation(
        KLIMAAT,
        "b2",
        "smart/doelgroep",
        (
            (
                "Het aantal bedrijven op De Kling dat op een stroomaansluiting wacht, daalt",
                "Het aantal klachten over de stroomaansluiting daalt",
            ),
        ),
    ),
    Mutation(
        COALITIE,
        "wachtlijst",
        "smart/doelgroep",
        (
            (
                "Het aantal woningzoekenden dat langer dan vijf jaar op een sociale huurwoning "
                "wacht, moet voor 1 januari 2030 gehalveerd zijn; eind 2025 telde die lijst "
                "2.380 namen",
                "Het aantal klachten over sociale huurwoningen moet voor 1 januari 2030 "
                "gehalveerd zijn; eind 2025 waren het er 2.380",
            ),
        ),
    ),
)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: f"{m.rule} {m.folder} {m.goal}")
def test_the_owning_rule_and_no_other_has_one_finding_more(mutation: Mutation) -> None:
    text = plan_text(mutation.folder)
    before = findings(mutation.folder, text)
    after = findings(mutation.folder, edited(text, mutation.edits))
    assert after - before == Counter({mutation.rule: 1})
    assert before - after == Counter([mutation.frees] if mutation.frees else [])


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: f"{m.rule} {m.folder} {m.goal}")
def test_the_gold_says_that_the_goal_had_it(mutation: Mutation) -> None:
    annotations = annotations_of(mutation.folder)
    (goal,) = [u for u in annotations.units if isinstance(u, GoalUnit) and u.id == mutation.goal]
    labels = {
        "smart/specifiek": goal.S,
        "smart/meetbaar": goal.M,
        "smart/half-meetbaar": goal.M,
        "smart/nulmeting": goal.nulmeting,
        "smart/bron": goal.bron,
        "smart/tijdgebonden": goal.T,
        "smart/doelgroep": goal.doelgroep,
    }
    assert annotations.part == "tune"
    assert {goal.S, goal.M, goal.nulmeting, goal.T} == {"ja"}
    assert labels[mutation.rule] in ("ja", "deels")
