"""Safe fixes: what is replaced, what is left to the writer, and what stays byte for byte."""

from __future__ import annotations

import codecs
import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixrules import linter_of
from policylint.documents import read_bytes
from policylint.documents.model import Span
from policylint.errors import FaultyFilesError
from policylint.fixing import can_fix, fix
from policylint.fixing.changes import changes
from policylint.fixing.fitting import fitting
from policylint.fixing.splicing import Change, Encoded
from policylint.linter import Linter
from policylint.rules.checks.substitution import Substitution
from rulemaker import make_rule


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    with pytest.MonkeyPatch.context() as patch:
        return linter_of(patch, tmp_path_factory.mktemp("regels"))


def fixed(linter: Linter, text: str, name: str = "plan.md") -> str:
    return fix(text.encode(), name, linter).data.decode()


REPLACED = {
    "Thans doet de gemeente dit. Dat is thans zo.": "Nu doet de gemeente dit. Dat is nu zo.",
    "# Thans\n\nIn een kop niet, thans wel.": "# Thans\n\nIn een kop niet, nu wel.",
    "- een pilot\n- (thans)\n": "- een proef\n- (nu)\n",
    "Dit is **thans** zo.": "Dit is **nu** zo.",
    "Geld ten\nbehoeve van de wijk.": "Geld\nvoor de wijk.",
    "- geld ten\n  behoeve van de wijk": "- geld\n  voor de wijk",
    "Dit mag te allen\ntijde.": "Dit mag\naltijd.",
    "Om schulden terug\nte dringen, helpen wij.": "Om schulden\nte verminderen, helpen wij.",
    "Geld ten\u00a0behoeve van de wijk.": "Geld voor de wijk.",
    "Dit komt als gevolg van het feit dat het kan.": "Dit komt doordat het kan.",
    "Scholen e.d. doen mee.": "Scholen en dergelijke doen mee.",
    "Zij helpen scholen e.d.": "Zij helpen scholen en dergelijke.",
    "Met o.a. Amersfoort.": "Met onder andere Amersfoort.",
    "Voor A en van B en ten behoeve van C.": "Voor A en van B en voor C.",
    "Foto's, 's ochtends: thans wel, 't kan.": "Foto's, 's ochtends: nu wel, 't kan.",
    "Zie ‘dit’ en thans.": "Zie ‘dit’ en nu.",
    "Zie [thans](thans) en thans.": "Zie [thans](thans) en nu.",
    "> Thans.\n\nEn thans.": "> Thans.\n\nEn nu.",
    "Zij zei: “Ja.\n\n# Kop\n\nDit is thans zo.": "Zij zei: “Ja.\n\n# Kop\n\nDit is nu zo.",
    "Dit is tevens eveneens zo.": "Dit is ook eveneens zo.",
}
"""A text, and what it becomes."""


@pytest.mark.parametrize(("text", "expected"), REPLACED.items())
def test_what_is_replaced(linter: Linter, text: str, expected: str) -> None:
    assert fixed(linter, text) == expected


LEFT = {
    "not safe": "Dit gaat inzake en met betrekking tot geld.",
    "part of a phrase": "Dit is thans nodig.",
    "its own replacement": "Dit is zorg.",
    "a heading": "# Een pilot\n",
    "a name": "Dit is de Pilot Groen.",
    "a name at the start": "Pilot Groen Dak helpt.",
    "a label": "Randvoorwaarde: geld.",
    "behind a name": "Dit is voor Amersfoort ten behoeve van kinderen.",
    "a name in small letters": "Dit is het wetsvoorstel terug te dringen verzuim.",
    "capitals": "Dit is een PILOT, en TEN BEHOEVE VAN iets.",
    "a compound": "Een pilot-project, een ICT-pilot, pilot/proef en #pilot.",
    "an address": "Zie www.pilot.nl, mail pilot@pilot.nl of https://x.nl/pilot thans.nl.",
    "the same word beside it": "Dit is tevens ook zo, en ook tevens.",
    "a row of cells": "n.v.t. n.v.t. n.v.t.",
    "a cell": "n.v.t.",
    "a second part": "Geld ten behoeve van ouderen en van jongeren.",
    "a stop that may end the sentence": "Zij helpen scholen e.d. De raad ook.",
    "cut off": "Dit zijn o.a.",
    "double quotes": 'Zij zei: "Dit is thans zo", en “het is thans zo”, „thans” en «thans».',
    "single quotes": "Zij zei ‘dit is thans zo’ en 'het is thans zo'.",
    "the old double comma": "Zij zei: ,,Dit is thans zo'' en ging.",
    "a quotation without end": 'Zij zei: "Dit is thans zo.',
    "a quotation over paragraphs": "Zij: “Ja.\n\nDit is thans zo.\n\nEn thans ook.” Dat was het.",
    "a line that says who speaks": """> “Ik wacht al een jaar op een woning, en dat is te lang.”

Sam, bewoner van de wijk, thans op vakantie
""",
    "an invented resident": "## Boaz (43), inwoner\n\nBoaz woont thans in de wijk.\n",
    "the title of a law": "Wet thans Wonen gaat voor.",
    "a block quote": "> Dit is thans zo.\n",
    "a list in a block quote": "> - Dit is\n  thans zo.\n",
    "code": "Het woord `thans` en thans.",
    "a code block": "```\nthans\n```\n\n    thans\n",
    "html": "<div>\nthans\n</div>\n\nDit is <em>thans</em> zo.",
    "front matter": "---\ntitle: thans\n---\n\nTekst.\n",
    "a link": "Zie [de pilot](pilot.md) en [de pilot][pilot].\n\n[pilot]: x",
    "a table": "| thans |\n|---|\n| thans |\n",
    "markup within": "Geld ten **behoeve** van de wijk.",
    "a break at the start of a line": "Geld:\nten\nbehoeve van\nde wijk.",
    "a break at the start of the file": "ten\nbehoeve van de wijk doen wij dit. ",
    "two breaks": "Wij geven geld ten\nbehoeve\nvan de wijk.",
}
"""Why a text stays as it is, and the text."""


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_is_left_to_the_writer(linter: Linter, text: str) -> None:
    assert fixed(linter, text) == text


def test_plain_text(linter: Linter) -> None:
    text = "1 Inleiding\n\nDit is thans <b>zo</b>.\n\n> thans\n\nDe pi-\nlot is thans klaar.\n"
    expected = text.replace("is thans", "is nu")
    assert fixed(linter, text, "plan.txt") == expected


def test_a_change_that_would_make_a_heading_of_a_line_is_not_made(linter: Linter) -> None:
    line = "2 Al het geld ten behoeve van de wijk en de wijk"
    text = f"1 Inleiding\n\nWij doen thans dit.\n\n{line}\n\nWij doen ook dat.\n"
    assert fixed(linter, text, "plan.txt") == text.replace("thans", "nu")


def test_a_finding_that_is_suppressed_is_not_fixed(linter: Linter) -> None:
    text = "Dit is thans zo."
    document = read_bytes(text.encode(), "plan.md")
    (finding,) = linter.check(document).findings
    assert changes(document, text, [finding]) == [Change(Span(7, 12), "nu")]
    assert changes(document, text, [finding.model_copy(update={"suppressed": "mag"})]) == []


def test_a_linter_without_word_rules_changes_nothing(linter: Linter) -> None:
    bare = Linter(linter.config, linter.rule_set, select=("taal/dubbel",))
    assert fixed(bare, "Dit is thans zo.") == "Dit is thans zo."


def test_a_character_that_the_encoding_has_not(linter: Linter) -> None:
    data = "Één pijl is thans één pijl.".encode("cp1252")
    assert fix(data, "plan.txt", linter).data == data.replace(b"thans", b"nu")


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"tekst", "plan.txt", True),
        (b"tekst", "plan.md", True),
        (b"tekst", "plan", True),
        (b"%PDF-1.7", "plan.txt", False),
        (b"PK\x03\x04", "plan.docx", False),
    ],
)
def test_only_text_and_markdown_can_be_fixed(data: bytes, name: str, expected: bool) -> None:
    assert can_fix(data, name) is expected


@pytest.mark.parametrize(
    ("before", "found", "behind", "better", "expected"),
    [
        ("Wij doen ", "thans", " alles.", "nu", "nu"),
        ("Wij doen", "thans", " alles.", "nu", None),
        ("", "Thans", " Amsterdam.", "Nu", None),
        ("", "Te allen tijde", " Amsterdam.", "Altijd", "Altijd"),
        ("Het Rijk ", "thans", " ook.", "nu", None),
        ("Wij, Het Rijk, ", "thans", " ook.", "nu", "nu"),
        ("Wij zijn ", "m.n.", " Amsterdam.", "vooral", "vooral"),
        ("Geld ", "ten behoeve van", " A. En van B.", "voor", "voor"),
        ("Geld ", "ten name van", " A en van B.", "op naam van", "op naam van"),
    ],
)
def test_fitting(before: str, found: str, behind: str, better: str, expected: str | None) -> None:
    assert fitting(before, found, behind, better) == expected


PIECES = st.sampled_from(
    [
        *("Wij", "de", "wijk", "doen", "dit", "voor", "van", "en", "ook", "Groen", "scholen"),
        *("thans", "Thans", "tevens", "pilot", "Pilot", "ten behoeve van", "Ten behoeve van"),
        *("als gevolg van het feit dat", "te allen tijde", "e.d.", "o.a.", "n.v.t.", "zorg"),
        *(".", ",", ":", "“", "”", '"', "‘", "’", "'", "(", ")", "`", "**", ">", "-", "#", "1."),
        *("<br>", "<b>", "[", "](x)", "\u00a0", "\t", "imple-", "één", "&amp;", "|", "\f"),
    ]
)
SPACES = st.sampled_from(
    [*"    ", "\n", "\r\n", "\n\n", "\r\n\r\n", "\n- ", "\n> ", "  \n"],
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(PIECES, min_size=1, max_size=40))
    return "Wij " + "".join(piece + draw(SPACES) for piece in pieces)


@settings(max_examples=150, deadline=None)
@given(text=documents(), name=st.sampled_from(["plan.md", "plan.txt"]))
def test_fixing_once_is_enough_and_keeps_the_blocks(linter: Linter, text: str, name: str) -> None:
    data = text.encode()
    done = fix(data, name, linter)
    assert fix(done.data, name, linter).count == 0
    blocks = [(block.kind, block.level) for block in read_bytes(data, name).blocks]
    assert [(block.kind, block.level) for block in read_bytes(done.data, name).blocks] == blocks


@settings(max_examples=150, deadline=None)
@given(text=documents(), name=st.sampled_from(["plan.md", "plan.txt"]))
def test_only_safe_words_are_replaced_and_lines_stay(linter: Linter, text: str, name: str) -> None:
    (rule,) = (rule for rule in linter.rules if isinstance(rule, Substitution))
    better = {word.replace("\\", ""): rule.swap[word] for word in rule.safe}
    document = read_bytes(text.encode(), name)
    found = changes(document, text, linter.check(document).findings)
    for change in found:
        replaced = change.span.of(text)
        assert change.text.strip().lower().rstrip(".") == better[" ".join(replaced.lower().split())]
        assert re.findall(r"\s*[\r\n]\s*", change.text) == re.findall(r"\s*[\r\n]\s*", replaced)
    for before, behind in itertools.pairwise(found):
        assert before.span.end < behind.span.start


ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "cp1252": b"",
}


@settings(deadline=None)
@given(
    pieces=st.lists(st.text("abc é€\r\n", min_size=1, max_size=8), min_size=2, max_size=8),
    encoding=st.sampled_from(sorted(ENCODINGS)),
)
def test_bytes_outside_the_changes_stay(pieces: list[str], encoding: str) -> None:
    text = "één dag begint" + "".join(pieces)
    data = ENCODINGS[encoding] + text.encode(encoding)
    starts = list(itertools.accumulate(map(len, pieces), initial=len("één dag begint")))
    spans = [Span(*span) for span in itertools.pairwise(starts)][::2]
    made = [Change(span, "niét") for span in spans]
    encoded = Encoded.of(data, "plan.txt")
    expected = "één dag begint" + "".join(
        "niét" if index % 2 == 0 else piece for index, piece in enumerate(pieces)
    )
    assert encoded.text == text
    assert encoded.with_changes(made) == ENCODINGS[encoding] + expected.encode(encoding)


def test_a_byte_that_is_no_character_stays(linter: Linter) -> None:
    data = b"Dit \x81 \xe9\xe9n is thans zo.\r\n"
    assert fix(data, "plan.txt", linter).data == b"Dit \x81 \xe9\xe9n is nu zo.\r\n"


@pytest.mark.parametrize("safe", ["[ook]", "[inzake]"])
def test_a_safe_word_has_one_replacement(tmp_path: Path, safe: str) -> None:
    keys = f"extends: substitution\nswap: {{inzake: over|bij, thans: nu}}\nsafe: {safe}"
    with pytest.raises(FaultyFilesError, match="is geen woord van 'swap' met één vervanging"):
        make_rule(tmp_path, keys)


def test_the_samples_are_fixed_once(tmp_path: Path) -> None:
    shipped = Linter.for_folder(tmp_path)
    plan = Path(__file__).parents[1] / "corpora" / "nijeveer-bibliotheek-en-cultuur" / "plan.md"
    once = fix(plan.read_bytes(), plan.name, shipped)
    assert once.count
    assert fix(once.data, plan.name, shipped).count == 0
