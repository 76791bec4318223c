"""Mistakes in rules, lexicons and configuration: each one said in Dutch, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.config import find_config, load_config, selected
from policylint.errors import FaultyFilesError
from policylint.rules.loader import load_rules
from rulemaker import COMMON, ship, write_rule

EXISTENCE = "extends: existence\ntokens: [fout]"
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in the place of the shipped rules."""
    folder = tmp_path / "regels"
    ship(monkeypatch, folder)
    return folder


def faults(*folders: Path) -> list[str]:
    """Return the mistakes that loading gives, one a line."""
    with pytest.raises(FaultyFilesError) as caught:
        load_rules(folders)
    return str(caught.value).splitlines()


CASES = [
    ("extends: existence\ntokens:\n\t- fout", "3:1", "tab gevonden"),
    ("extends: existence\ntokens: [fout", "3:8", "geen geldige YAML"),
    ("extends: existence\ntokens: !!python/name:os.system x", "2:9", "YAML-tag"),
    ("extends: existence\nextends: metric\ntokens: [fout]", "2:1", "'extends' staat er twee keer"),
    (f"{EXISTENCE}\nignorcase: true", "3:1", "bedoelde u 'ignorecase'?"),
    (f"{EXISTENCE}\nlevel: error", "3:1", "Toegestaan: applies_to, en, examples"),
    (f"{EXISTENCE}\nid: mijn/regel", "3:1", "volgt uit de plaats van het bestand"),
    (f"{EXISTENCE}\nrecommendation: {{vraag: Hoe?}}", "3:18", "sleutel 'vraag' bestaat niet"),
    (f"{EXISTENCE}\nignorecase: misschien", "3:13", "verwacht: true of false"),
    (f"{EXISTENCE}\nlimit: veel", "3:8", "verwacht: een heel getal, gevonden: 'veel'"),
    (f"{EXISTENCE}\nlimit: -1", "3:8", "verwacht: 0 of meer, gevonden: -1"),
    (f"{EXISTENCE}\nscope: zin", "3:8", "scope 'zin' bestaat niet; bekend zijn: box"),
    ("extends: existence\ntokens: []", "2:9", "ten minste één waarde"),
    ("extends: existence\ntokens: 3", "2:9", "verwacht: een lijst, gevonden: 3"),
    (
        "extends: existence\ntokens:\n  - goed\n  - '(open'",
        "4:5",
        "er ontbreekt een ) (bij teken 6)",
    ),
    ("extends: existence\ntokens: [yes, true]", "2:15", "gevonden: true"),
    ("extends: existence\ntokens: a: b", "2:10", "tussen aanhalingstekens"),
    ("extends: existence\ntokens: \a", "1:1", "onzichtbaar teken"),
    ("extends: existence\ntokens: [$lexicon:weg]", "2:10", "lexicon 'weg' bestaat niet"),
    ("extends: existence", "1:1", "sleutel 'tokens' ontbreekt"),
    ("extends: bestaan\ntokens: [fout]", "1:10", "kies uit: capitalization, conditional"),
    ("tokens: [fout]", "1:1", "'extends' ontbreekt; kies uit: capitalization"),
    ("extends: substitution\nswap: fout", "2:7", "verwacht: 'woord: vervanging'"),
    ("extends: occurrence\ntoken: fout", "1:1", "geef 'max' of 'min'"),
    ("extends: capitalization\nmatch: $Titel", "2:8", "kies uit $title, $sentence"),
    ("extends: metric\nformula: zinnen / 2\ncondition: '> 2'", "2:10", "maat 'zinnen' bestaat"),
    ("extends: metric\nformula: words ** 2\ncondition: '> 2'", "2:10", "gebruik alleen maten"),
    ("extends: metric\nformula: words /\ncondition: '> 2'", "2:10", "is geen rekensom"),
    ("extends: metric\nformula: words\ncondition: meer dan 2", "3:12", "'> 18'"),
    ("extends: metric\nformula: words\ncondition: '> 2'\nat_least: {a: 1}", "4:11", "maat 'a'"),
    ("extends: table\nwhen: [doel]", "1:1", "geef óf 'columns'"),
    ("extends: structure", "1:1", "geef 'headings', 'max_depth', 'max_list_depth' of 'no_empty'"),
    ("extends: structure\nmax_depth: 2\nbefore: [acties]", "1:1", "'before' vraagt om 'headings'"),
]


@pytest.mark.parametrize(("keys", "place", "words"), CASES)
def test_a_mistake_is_told_at_its_place(shipped: Path, keys: str, place: str, words: str) -> None:
    write_rule(shipped, "proef/regel", keys)
    (fault,) = faults()
    assert fault.startswith(f"regels/proef/regel.yml:{place}: ")
    assert words in fault


COMMON_CASES = [
    ('message: "Gevonden: %s"\n', "", "1:1", "sleutel 'message' ontbreekt"),
    ("sources: [eigen]", "sources: []", "7:10", "ten minste één waarde"),
    ("severity: warning", "severity: level", "4:11", "kies uit 'error', 'warning' of"),
    ("applies_to: alle", "applies_to: [nota]", "5:14", "documentsoort 'nota' bestaat niet"),
    ("  - {text: goed, expect: []}\n", "", "8:1", "geen voorbeeld dat stil blijft"),
    ("  - {text: fout, expect: [fout]}\n", "", "8:1", "geen voorbeeld dat afgaat"),
    ("text: goed, ", "", "10:5", "sleutel 'text' ontbreekt"),
]


@pytest.mark.parametrize(("old", "new", "place", "words"), COMMON_CASES)
def test_a_mistake_in_the_common_keys(
    shipped: Path, old: str, new: str, place: str, words: str
) -> None:
    assert old in COMMON
    write_rule(shipped, "proef/regel", EXISTENCE, COMMON.replace(old, new))
    (fault,) = faults()
    assert fault.startswith(f"regels/proef/regel.yml:{place}: ")
    assert words in fault


def test_several_mistakes_in_one_run(shipped: Path) -> None:
    write_rule(shipped, "proef/een", f"{EXISTENCE}\nlimit: veel\nscope: zin\nlevel: error")
    write_rule(shipped, "proef/twee", "extends: existence\ntokens: ['(', ')']")
    places = [fault.split(": ")[0] for fault in faults()]
    assert places == [
        *(f"regels/proef/een.yml:{place}" for place in ("3:8", "4:8", "5:1")),
        *(f"regels/proef/twee.yml:{place}" for place in ("2:10", "2:15")),
    ]


def test_an_alias_bomb_is_refused(shipped: Path) -> None:
    write_rule(shipped, "proef/regel", BOMB)
    found = faults()
    assert len(found) == 2
    assert all("*alias" in fault for fault in found)


@pytest.mark.parametrize("name", ["los.yml", "los.yaml", "proef/twee.yaml"])
def test_a_file_that_would_be_passed_over(shipped: Path, tmp_path: Path, name: str) -> None:
    own = tmp_path / "eigen"
    path = write_rule(own, "proef/een", EXISTENCE)
    (own / name).write_bytes(path.read_bytes())
    assert faults(own) == [f"eigen/{name}: wordt niet gelezen; noem het <familie>/<naam>.yml"]


def test_a_file_that_is_not_utf8(shipped: Path) -> None:
    path = write_rule(shipped, "proef/regel", EXISTENCE)
    path.write_bytes(path.read_bytes() + "# één".encode("latin-1"))
    (fault,) = faults()
    assert fault.startswith("regels/proef/regel.yml:11:1: is geen UTF-8")


@pytest.mark.parametrize("text", ["", "- een lijst\n", "alleen woorden\n"])
def test_a_file_that_is_no_rule(shipped: Path, text: str) -> None:
    write_rule(shipped, "proef/regel", "", "").write_text(text, encoding="utf-8")
    (fault,) = faults()
    assert "regels/proef/regel.yml:1:1: een regel begint met 'extends: <controle>'" in fault


def test_a_name_with_capitals(shipped: Path) -> None:
    write_rule(shipped, "proef/Regel_1", EXISTENCE)
    assert faults() == [
        "regels/proef/Regel_1.yml: "
        "de naam van een regel heeft alleen kleine letters, cijfers en streepjes"
    ]


def test_one_id_in_two_folders(shipped: Path, tmp_path: Path) -> None:
    write_rule(shipped, "proef/regel", EXISTENCE)
    write_rule(tmp_path / "eigen", "proef/regel", EXISTENCE)
    (fault,) = faults(tmp_path / "eigen")
    assert fault.startswith("eigen/proef/regel.yml: regel 'proef/regel' bestaat al")


def test_a_folder_that_is_missing_or_empty(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    found = faults(tmp_path / "leeg", tmp_path / "weg")
    assert [fault.rpartition(": ")[2] for fault in found] == [
        "<familie>/<naam>.yml",
        "map met regels bestaat niet",
    ]


def test_a_mistake_in_a_lexicon(shipped: Path) -> None:
    folder = shipped / "lexicons"
    folder.mkdir()
    lexicon = "name: woorden\ndescription: x\nsource: x\nentries: [een, een]\n"
    (folder / "woorden.yml").write_text(lexicon, encoding="utf-8")
    write_rule(shipped, "proef/regel", "extends: existence\ntokens: [$lexicon:woorden]")
    assert faults() == ["lexicons/woorden.yml:4:16: 'een' staat er twee keer"]


def test_a_rule_takes_its_words_from_a_lexicon(shipped: Path) -> None:
    folder = shipped / "lexicons"
    folder.mkdir()
    lexicon = "name: woorden\ndescription: x\nsource: x\nentries: {vaag: [o.a.], rest: [en]}\n"
    (folder / "woorden.yml").write_text(lexicon, encoding="utf-8")
    write_rule(shipped, "proef/regel", "extends: existence\ntokens: [fout, $lexicon:woorden/vaag]")
    rule = load_rules().rules["proef/regel"]
    assert rule.model_dump()["tokens"] == (("fout",), ("o\\.a\\.",))


CONFIG_CASES = [
    ("rules:\n  proef/weg: off", "2:3", "regel 'proef/weg' bestaat niet"),
    ("rules:\n  proef/regl: off", "2:3", "bedoelde u 'proef/regel'?"),
    ("rules:\n  proef: off", "2:3", "zet een familie uit met 'ignore: [proef]'"),
    ("rules:\n  proef/regel: {id: a}", "2:21", "volgt uit de plaats van het bestand"),
    ("rules:\n  proef/regel: false", "2:16", "gevonden: false"),
    ("rules:", "1:7", "gevonden: niets"),
    ("rules:\n  proef/regel: {limit: veel}", "2:24", "verwacht: een heel getal"),
    ("rules:\n  proef/regel: {limiet: 3}", "2:25", "bedoelde u 'limit'?"),
    ("rules:\n  proef/regel: streng", "2:16", "verwacht: off, error, warning"),
    ("rules:\n  proef/regel: 3", "2:16", "of sleutels, gevonden: 3"),
    ("select: [taal]", "1:10", "geen regel past op 'taal'"),
    ("ignore: taal", "1:9", "geen regel past op 'taal'"),
    ("kind: nota", "1:7", "'nota' kan niet; kies uit 'kader'"),
    ("regels: {}", "1:1", "sleutel 'regels' bestaat niet"),
    ("fail_on: altijd", "1:10", "'error'"),
    ("paths:\n  - {match: '*.md', kind: nota}", "2:27", "'nota' kan niet"),
    ("- een lijst", "1:1", "verwacht: sleutels"),
    ("folder: /tmp", "1:1", "sleutel 'folder' bestaat niet"),
]


@pytest.mark.parametrize(("text", "place", "words"), CONFIG_CASES)
def test_a_mistake_in_the_configuration_points_there(
    shipped: Path, tmp_path: Path, text: str, place: str, words: str
) -> None:
    write_rule(shipped, "proef/regel", EXISTENCE)
    path = tmp_path / "policylint.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FaultyFilesError) as caught:
        load_config(path)
    (fault,) = str(caught.value).splitlines()
    assert fault.startswith(f"{path}:{place}: ")
    assert words in fault


def test_a_configuration_sets_rules(shipped: Path, tmp_path: Path) -> None:
    write_rule(shipped, "proef/regel", EXISTENCE)
    write_rule(tmp_path / "eigen", "eigen/regel", EXISTENCE)
    path = tmp_path / "policylint.yaml"
    settings = "rule_folders: eigen\nrules:\n  proef/regel: {limit: 3}\n  eigen/regel: suggestion\n"
    path.write_text(settings, encoding="utf-8")
    _, rules = load_config(path)
    assert rules.rules["proef/regel"].limit == 3
    assert rules.rules["eigen/regel"].severity == "suggestion"


def test_off_may_have_a_capital(shipped: Path, tmp_path: Path) -> None:
    write_rule(shipped, "proef/regel", EXISTENCE)
    path = tmp_path / "policylint.yml"
    path.write_text("rules:\n  proef/regel: Off\n", encoding="utf-8")
    assert find_config(tmp_path) == path
    config, rules = load_config(path)
    assert selected(rules.rules, config, (), ()) == []
