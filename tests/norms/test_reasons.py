"""What a deels says of the parts that were found and those that were not."""

from __future__ import annotations

from pathlib import Path

import pytest

from normmaker import answered, make_norm
from planreading import cases, plan, statements_of
from policylint.norms.ground import Ground
from policylint.norms.reasons import NOTHING, explained
from policylint.norms.schema import Norm
from policylint.statements.model import Evidence, Verdict
from policylint.verdicts import Answer, Checkpoint

# What stands in the plan (" / " is a new paragraph) => the reason of its deels.
REASONS = """
We evalueren het plan. => gevonden: ‘evaluatie’; niet gevonden: ‘moment’, ‘wie’
We evalueren het plan in 2027. => gevonden: ‘evaluatie’, ‘moment’; niet gevonden: ‘wie’
We willen het in 2027 door een bureau laten evalueren. => alle onderdelen gevonden, maar als wens
We volgen het plan. => gevonden wat deels vraagt; niet gevonden: ‘evaluatie’, ‘moment’, ‘wie’
"""


@pytest.fixture
def evaluation(tmp_path: Path) -> Norm:
    return make_norm(
        tmp_path,
        """\
        extends: passages
        cues:
          evaluatie: ['\\w*[eë]valu\\w+']
          wie: ['\\bbureau\\b']
          volgen: ['\\bvolgen\\b']
        ja: [[evaluatie, "@moment", wie]]
        deels: [[evaluatie], [volgen]]
        """,
    )


@pytest.mark.parametrize(("text", "reason"), cases(REASONS))
def test_what_a_deels_says(evaluation: Norm, text: str, reason: str) -> None:
    found = answered(evaluation, "## Aanpak\n\n" + text.replace(" / ", "\n\n")).answer
    assert found.verdict is Verdict.DEELS
    assert found.reason == reason


def test_a_part_elsewhere_is_not_said_to_be_missing(evaluation: Norm) -> None:
    body = "We evalueren het plan.\n\n## Geld\n\nEen bureau telt de euro's."
    assert answered(evaluation, body).answer.reason == (
        "gevonden: ‘evaluatie’; wel elders, niet daarbij: ‘wie’; niet gevonden: ‘moment’"
    )


BODY = "We evalueren het plan.\n\nEen bureau telt mee."


def _explained(answer: Answer, checked: Verdict) -> Answer:
    document = plan(BODY)
    ground = Ground(document, statements_of(document))
    return explained(answer, checked, ground)


def _last_unit() -> Evidence:
    document = plan(BODY)
    return Ground(document, statements_of(document)).evidence(2)


def test_a_part_in_a_passage_that_is_shown_was_found() -> None:
    parts = (Checkpoint("evaluatie", _last_unit()), Checkpoint("wie"), Checkpoint("moment"))
    answer = Answer(Verdict.DEELS, "", (_last_unit(),), checkpoints=parts, cues={"wie": (2,)})
    found = _explained(answer, Verdict.NEE)
    assert found.reason == "gevonden: ‘evaluatie’, ‘wie’; niet gevonden: ‘moment’"
    assert [each.found for each in found.checkpoints] == [True, True, False]


def test_a_deels_without_any_part_asks_for_a_reader() -> None:
    parts = (Checkpoint("evaluatie"), Checkpoint("wie"))
    answer = Answer(Verdict.DEELS, "", (_last_unit(),), checkpoints=parts)
    assert _explained(answer, Verdict.NEE).reason == NOTHING


def test_a_ja_that_was_lowered_does_not_say_that_parts_are_missing() -> None:
    parts = (Checkpoint("evaluatie", _last_unit()),)
    answer = Answer(Verdict.DEELS, "", (_last_unit(),), checkpoints=parts)
    assert (
        _explained(answer, Verdict.JA).reason == "alle onderdelen gevonden, maar niet overtuigend"
    )


def test_other_verdicts_stay_as_they_are() -> None:
    answer = Answer(Verdict.NEE, "", checkpoints=(Checkpoint("wie"),))
    assert _explained(answer, Verdict.NEE) is answer
