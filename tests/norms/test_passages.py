"""Verdicts from passages: small plans in, verdict and evidence out."""

from __future__ import annotations

from pathlib import Path

import pytest

from normmaker import answered, make_norm
from planreading import cases
from policylint.norms.schema import Norm

EVALUATION = """\
extends: passages
cues:
  evaluatie: ['\\w*[eë]valu\\w+']
  wie: ['\\bbureau\\b']
never: ['\\bvorige evaluatie\\b']
ja: [[evaluatie, "@moment", wie]]
deels: [[evaluatie]]
"""

# What stands in the plan (" / " is a new paragraph) => the verdict.
PLANS = """
Een bureau evalueert het plan in 2027. => ja
Het plan wordt in 2027 geëvalueerd. Dat doet een bureau. => ja
Het plan wordt geëvalueerd in 2027. / ## Geld / Een bureau maakt de begroting. => deels
We evalueren het plan. => deels
We willen het plan in 2027 door een bureau laten evalueren. => deels
Er komt in 2027 geen evaluatie door een bureau. => nee
Partners moeten in 2027 met een bureau evalueren. => nee
Komt er in 2027 een evaluatie door een bureau? => nee
De vorige evaluatie door een bureau was in 2027. => nee
Het dorp groeit. => nee
- Evaluatie door een bureau (eind 2027) => ja
"""


@pytest.fixture
def evaluation(tmp_path: Path) -> Norm:
    return make_norm(tmp_path, EVALUATION)


@pytest.mark.parametrize(("text", "verdict"), cases(PLANS))
def test_verdict(evaluation: Norm, text: str, verdict: str) -> None:
    body = "## Aanpak\n\n" + text.replace(" / ", "\n\n")
    assert answered(evaluation, body).answer.verdict.value == verdict


def test_a_table_row_answers_as_a_sentence_does(evaluation: Norm) -> None:
    body = "| Wat | Wie | Wanneer |\n|---|---|---|\n| Evaluatie | een bureau | eind 2027 |"
    found = answered(evaluation, body).answer
    assert found.verdict.value == "ja"
    assert len(found.evidence) == 1


def test_evidence_is_the_passages_best_first(evaluation: Norm) -> None:
    body = "We evalueren het plan.\n\n## Later\n\nIn 2027 evalueert een bureau het plan."
    found = answered(evaluation, body)
    text = f"# Beleidsplan Zonneveld 2025-2028\n\n{body}"
    told = [each.span for each in found.answer.evidence]
    assert len(told) == 2
    assert told[0].start > told[1].start
    assert len(text) > told[0].end


def test_what_should_have_been_done_is_half_if_it_is_still_to_come(tmp_path: Path) -> None:
    norm = make_norm(
        tmp_path,
        """\
        extends: passages
        cues: {samen: ['\\bdachten? (?:\\w+ )*mee\\b', '\\bdenken (?:\\w+ )*mee\\b']}
        ja: [[samen, "@inwoners"]]
        tense: done
        """,
    )
    told = [
        answered(norm, text).answer.verdict.value
        for text in ("Inwoners dachten met ons mee.", "Inwoners denken met ons mee.")
    ]
    assert told == ["ja", "deels"]


def test_parts_that_need_not_stand_together(tmp_path: Path) -> None:
    norm = make_norm(
        tmp_path,
        """\
        extends: passages
        cues: {wel: ['\\bgaat over\\b'], niet: ['\\bvalt buiten\\b']}
        together: [[wel], [niet]]
        """,
    )
    both = "Dit plan gaat over zorg.\n\n## Grens\n\nOnderwijs valt buiten dit plan."
    answers = [answered(norm, text).answer for text in (both, both[:20], "Het dorp groeit.")]
    assert [each.verdict.value for each in answers] == ["ja", "deels", "nee"]
    assert answers[1].reason == "gevonden: ‘wel’; niet gevonden: ‘niet’"


def test_what_stands_under_a_heading_has_its_cue(tmp_path: Path) -> None:
    norm = make_norm(
        tmp_path,
        """\
        extends: passages
        cues: {}
        headings: {kort: ['\\bin het kort\\b']}
        ja: [[kort]]
        absent: nvt
        """,
    )
    assert answered(norm, "## In het kort\n\nHet dorp groeit.").answer.verdict.value == "ja"
    assert answered(norm, "## Lang\n\nIn het kort: het dorp.").answer.verdict.value == "nvt"


# What stands in the plan => the parts of a ja: which are there, which are not.
PARTS = """
We evalueren het plan in 2027. => +evaluatie +moment -wie
Het plan wordt in 2027 geëvalueerd. Dat doet een bureau. => +evaluatie +moment +wie
Een bureau telt in 2027 de bomen. => -evaluatie -moment -wie
"""


@pytest.mark.parametrize(("text", "parts"), cases(PARTS))
def test_checkpoints_say_which_part_of_a_ja_is_missing(
    evaluation: Norm, text: str, parts: str
) -> None:
    found = answered(evaluation, text).answer
    assert " ".join(f"{'+' if c.found else '-'}{c.name}" for c in found.checkpoints) == parts
    assert all((c.evidence is not None) == c.found for c in found.checkpoints)


def test_a_deels_says_what_it_lacks(evaluation: Norm) -> None:
    assert answered(evaluation, "We evalueren het plan in 2027.").answer.reason == (
        "gevonden: ‘evaluatie’, ‘moment’; niet gevonden: ‘wie’"
    )
