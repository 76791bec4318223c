"""The shipped normenkader is whole; a mistake in a norm or frame is shown where it stands."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from normmaker import COMMON, make_norm, write_norm
from policylint.documents.model import DocumentKind
from policylint.errors import FaultyFilesError
from policylint.norms.loader import load_normenkader, load_norms, shipped_frames, shipped_norms
from policylint.norms.schema import Domain, RegieField

GOOD = """\
extends: passages
cues: {proef: ['\\bproef\\b']}
ja: [[proef]]
"""


def test_all_eighty_norms_are_asked_in_the_largest_frame() -> None:
    kader = load_normenkader("rekenkamer-sociaal")
    assert len(kader.norms) == 80
    assert set(kader.norms) == set(shipped_norms())
    letters = Counter(name[0] for name in kader.norms)
    assert letters == {
        **dict.fromkeys("AR", 12),
        "D": 11,
        **dict.fromkeys("BF", 9),
        "C": 8,
        "H": 8,
        "G": 7,
        "I": 4,
    }


def test_the_eleven_checkpoints_of_regie_stand_in_their_fields() -> None:
    fields = Counter(norm.regie_field for norm in shipped_norms().values() if norm.regie_field)
    assert [fields[field] for field in RegieField] == [1, 1, 4, 3, 2]


def test_frames() -> None:
    assert shipped_frames() == ["kern", "rekenkamer-sociaal", "smart"]
    assert 20 <= len(load_normenkader("kern").norms) <= 30
    assert load_normenkader("smart").norms == {}
    assert len(load_normenkader("smart").frame.letters) == 8


def test_a_norm_for_the_social_domain_asks_nothing_of_a_plan_for_roads() -> None:
    norm = shipped_norms()["G3"]
    assert norm.applies(DocumentKind.BELEIDSPLAN, frozenset({Domain.SOCIAAL, Domain.FYSIEK}))
    assert not norm.applies(DocumentKind.BELEIDSPLAN, frozenset({Domain.FYSIEK}))
    assert not norm.applies(DocumentKind.BEGROTING, frozenset({Domain.SOCIAAL}))
    assert not shipped_norms()["H4"].applies(DocumentKind.RAPPORT, frozenset(Domain))


# One mistake a line: keys of a norm => where and what is said.
MISTAKES = {
    "extends: passage\n": "1:10: 'passage' bestaat niet; kies uit actions, defects, goals",
    "ja: []\n": "sleutel 'extends' ontbreekt; kies uit",
    "extends: passages\ncues: {a: ['(']}\nja: [[a]]\n": "2:12",
    "extends: passages\ncues: {a: ['b']}\nja: [[c]]\n": "'c' is geen van de cues: a",
    "extends: passages\ncues: {a: ['b']}\nja: [['@maand']]\n": "'@maand' bestaat niet; kies uit",
    "extends: goals\ncriterion: Z\n": "2:12: 'Z' kan niet; kies uit 'S', 'M'",
    "extends: goals\ncriterion: S\nshare: 2\n": "3:8: verwacht: ten hoogste 1",
    "extends: shares\nof: goal\nhas: eenheid\n": "'has: eenheid' kan niet bij 'goal'",
    "extends: goals\ncriterion: S\nid: X1\n": "sleutel 'id' volgt uit de plaats",
    "extends: goals\ncriterion: S\nsverity: error\n": "sleutel 'sverity' bestaat",
}


@pytest.mark.parametrize(("keys", "said"), MISTAKES.items())
def test_a_mistake_in_a_norm(tmp_path: Path, keys: str, said: str) -> None:
    with pytest.raises(FaultyFilesError) as raised:
        make_norm(tmp_path, keys)
    assert said in "\n".join(map(str, raised.value.faults))
    assert "norms/proef/P1.yml" in str(raised.value.faults[0])


def test_every_mistake_of_every_norm_is_told_at_once(tmp_path: Path) -> None:
    write_norm(tmp_path, "extends: passages", "proef/P1")
    write_norm(tmp_path, GOOD, "proef/P2", COMMON.replace("severity: warning", "severity: erg"))
    with pytest.raises(FaultyFilesError) as raised:
        load_norms(tmp_path)
    assert len(raised.value.faults) == 2


def test_a_frame_of_ones_own_has_own_norms_and_shipped_ones(tmp_path: Path) -> None:
    write_norm(tmp_path, GOOD, "eigen/E1")
    path = tmp_path / "kader.yml"
    path.write_text(
        "title: Eigen\ngroups:\n  - {title: Alles, norms: [E1, F2]}\n"
        "letters: {S: {name: scherp, share: 0.9}}\n",
        encoding="utf-8",
    )
    kader = load_normenkader(str(path))
    assert list(kader.norms) == ["E1", "F2"]
    assert kader.frame.letters["S"].share == 0.9


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("groups:\n  - {title: A, norms: [F2, Q9]}\n", "kader.yml:3:28: norm 'Q9' bestaat niet"),
        ("letters: {Q: {}}\n", "kader.yml:2"),
        ("[]", "een normenkader begint met"),
    ],
)
def test_a_mistake_in_a_frame(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "kader.yml"
    path.write_text(content if content == "[]" else f"title: Eigen\n{content}", encoding="utf-8")
    with pytest.raises(FaultyFilesError) as raised:
        load_normenkader(str(path))
    assert said in "\n".join(map(str, raised.value.faults))


def test_a_frame_that_does_not_exist() -> None:
    with pytest.raises(FaultyFilesError, match="kies uit kern, rekenkamer-sociaal, smart"):
        load_normenkader("kern2")
