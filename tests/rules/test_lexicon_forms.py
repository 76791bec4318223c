"""Forms of the words of a lexicon: made when it is edited, read when a document is checked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from policylint.cli.lexicon import command
from policylint.errors import FaultyFilesError
from policylint.language.lexiconforms import lexicon_forms
from policylint.resources import rules_dir
from policylint.vocabulary import Lexicon
from policylint.vocabulary.forms import FOLDER, forms_path
from policylint.vocabulary.lexicons import load_lexicon
from policylint.vocabulary.reading import read_lexicon

SHIPPED = sorted((rules_dir() / "lexicons").glob("*.yml"))
MADE = [path for path in SHIPPED if read_lexicon(path).inflect or read_lexicon(path).terms]
"""Those with forms, and those that are so long that they are read faster from a made file."""
HEAD = "name: woorden\ndescription: Voor een test.\nsource: Eigen lijst.\n"
ENTRIES = HEAD + "inflect: {verb: [borgen]}\nentries: {doen: [borgen, oppakken], iets: [kader]}\n"
SWAP = HEAD + "inflect: verb\nswap: {verstrekken: geven}\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "woorden.yml"
    path.write_text(text, encoding="utf-8")
    return path


def made(forms: object) -> str:
    return json.dumps({"digest": "", "lexicon": {}, "forms": forms})


def loaded(folder: Path, text: str) -> Lexicon:
    path = write(folder, text)
    assert CliRunner().invoke(command, ["forms", str(path)]).exit_code == 0
    return load_lexicon(path)


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.stem)
def test_the_forms_that_ship_are_fresh(path: Path) -> None:
    made = forms_path(path).read_text(encoding="utf-8")
    assert made == lexicon_forms(path), f"run: policylint lexicon forms {path}"


def test_no_forms_are_left_of_a_lexicon_that_has_none() -> None:
    made = {path.stem for path in (rules_dir() / "lexicons" / FOLDER).glob("*")}
    assert made == {path.stem for path in MADE}


def test_forms_stand_in_the_class_of_their_word(tmp_path: Path) -> None:
    lexicon = loaded(tmp_path, ENTRIES)
    assert lexicon.entries("doen") == ("borgen", "borgt", "geborgd", "geborgde", "oppakken")
    assert lexicon.entries("iets") == ("kader",)


def test_a_form_is_replaced_by_the_same_form(tmp_path: Path) -> None:
    swap = loaded(tmp_path, SWAP).swap
    assert swap["verstrekken"] == "geven"
    assert swap["verstrekt"] == "geeft|gegeven"
    assert swap["verstrekten"] == "gaven"


def test_a_form_that_the_lexicon_gives_itself_goes_first(tmp_path: Path) -> None:
    text = HEAD + "inflect: {verb: [verstrekken]}\nswap: {verstrekken: geven, verstrekte: gaf}\n"
    assert loaded(tmp_path, text).swap["verstrekte"] == "gaf"


def test_a_verb_that_would_have_to_part_is_told_in_two_parts(tmp_path: Path) -> None:
    swap = loaded(tmp_path, HEAD + "inflect: verb\nswap: {participeren: meedoen}\n").swap
    assert swap["participeert"] == "doet … mee"  # not "zij meedoet"
    assert swap["geparticipeerd"] == "meegedaan"


@pytest.mark.parametrize(
    ("better", "participle"),
    [
        ("duidelijk maken", "duidelijk gemaakt"),
        ("laten zien", "laten zien"),
        ("besproken worden", "besproken worden"),
        ("klaarleggen om te lezen", "klaarleggen om te lezen"),
        ("zorgen voor", "zorgen voor"),
    ],
)
def test_a_phrase_has_a_participle_if_its_last_word_is_its_only_verb(
    tmp_path: Path, better: str, participle: str
) -> None:
    swap = loaded(tmp_path, HEAD + f"inflect: verb\nswap: {{faciliteren: {better}}}\n").swap
    assert swap["gefaciliteerd"] == participle
    assert swap["faciliteren"] == better


def test_of_a_plural_a_phrase_has_its_plural(tmp_path: Path) -> None:
    swap = loaded(tmp_path, HEAD + "inflect: noun\nswap: {uitdaging: lastige taak}\n").swap
    assert swap["uitdagingen"] == "lastige taken"


@pytest.mark.parametrize(
    "changed",
    [
        SWAP.replace("geven", "overhandigen"),
        SWAP.replace("{verstrekken: geven}", "{verstrekken: geven, aanwenden: gebruiken}"),
        SWAP.replace("verstrekken", "aanwenden"),
    ],
)
def test_forms_of_another_version_are_refused(tmp_path: Path, changed: str) -> None:
    loaded(tmp_path, SWAP)
    with pytest.raises(FaultyFilesError, match="policylint lexicon forms"):
        load_lexicon(write(tmp_path, changed))


@pytest.mark.parametrize(
    "forms", ["", "[]", "{}", made({"borgen": {}}), made({"borgen": [1]}), made({"borgen": [""]})]
)
def test_forms_that_are_no_words_are_refused(tmp_path: Path, forms: str) -> None:
    path = write(tmp_path, ENTRIES)
    forms_path(path).parent.mkdir()
    forms_path(path).write_text(forms, encoding="utf-8")
    with pytest.raises(FaultyFilesError, match="policylint lexicon forms"):
        load_lexicon(path)


def test_a_lexicon_without_its_forms_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FaultyFilesError, match="policylint lexicon forms"):
        load_lexicon(write(tmp_path, ENTRIES))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (ENTRIES.replace("[borgen]", "[borgn]"), "staat niet in dit lexicon"),
        (ENTRIES.replace("verb", "werkwoord"), "de soorten zijn verb, noun, adjective"),
        (ENTRIES.replace("{verb: [borgen]}", "[borgen]"), "woorden per soort"),
        (ENTRIES.replace("[borgen]", "[[borgen]]"), "staat niet in dit lexicon"),
        (ENTRIES.replace("[borgen]}", "borgen}"), "een lijst van woorden"),
        (HEAD + "inflect: verb\npatterns: ['a+']\n", "een patroon heeft geen vormen"),
    ],
)
def test_mistakes_are_shown(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(FaultyFilesError, match=says):
        load_lexicon(write(tmp_path, text))


def test_check_tells_what_is_stale_and_writes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, SWAP)
    result = CliRunner().invoke(command, ["forms", "--check", str(path)])
    assert result.exit_code == 1
    assert "is verouderd" in result.output
    assert not forms_path(path).exists()
    CliRunner().invoke(command, ["forms", str(path)])
    result = CliRunner().invoke(command, ["forms", "--check", str(path)])
    assert result.exit_code == 0
    assert "is bij" in result.output


def test_reading_forms_imports_no_spacy() -> None:
    code = (
        "import sys; from policylint.vocabulary import shipped_lexicon;"
        "assert 'aangewend' in shipped_lexicon('ambtelijk').swap;"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
