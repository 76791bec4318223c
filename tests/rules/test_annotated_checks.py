"""Rules over annotated sentences, with the shipped pipeline: text in, marked passages out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from policylint.documents.model import Span
from policylint.errors import FaultyFilesError
from policylint.language.analysis import Analysis
from policylint.language.needs import NO_PIPELINE, Need
from policylint.language.sentences import split_sentences
from policylint.rules.checks import run
from policylint.rules.view import View
from rulemaker import document_of, hits, make_rule, marked

DIENEN = """\
extends: sequence
trigger: [dient|dienen]
tokens: [{lemma: dienen, tag: 'WW|pv'}, {pattern: te, skip: 9}, {pos: VERB}]"""
NOUN = "extends: sequence\nmin_words: 1\ntokens: [{tag: 'LID|bep'}, {tag: [N, 'SPEC|deeleigen']}]"
NOT_NOUN = "extends: sequence\nmin_words: 1\ntokens: [{pattern: De}, {tag: N, negate: true}]"
CASELESS = "extends: sequence\nmin_words: 1\ntokens: [{pattern: raad}]\nignorecase: true"
PASSIVE = """\
extends: dependency
trigger: [worden|wordt]
tokens:
  hulp: {dep: 'aux:pass'}
  kern: {parent_of: hulp}
  wie: {dep: 'obl:agent', child_of: kern, optional: true, otherwise: niemand}"""
TONGS = """\
extends: dependency
min_words: 5
tokens: {deel: {dep: aux}, werkwoord: {parent_of: deel}}
distance: {between: [deel, werkwoord], min: 3, max: 4}"""

EITHER = """\
extends: dependency
min_words: 1
tokens:
  - {deel: {lemma: hebben}, kern: {parent_of: deel, tag: 'WW|vd'}}
  - {deel: {lemma: zullen}, kern: {parent_of: deel, tag: 'WW|inf'}}"""

ALONE = f"{PASSIVE}\n  hoe: {{absent: true, child_of: kern, dep: advmod}}"
AFTER = PASSIVE.replace("parent_of: hulp", "parent_of: hulp, after: hulp")
BEFORE = PASSIVE.replace("parent_of: hulp", "parent_of: hulp, before: hulp")
TOLD = f"{PASSIVE}\nmark: [hulp, kern]"
SUBJECT = """\
extends: dependency
min_words: 1
tokens:
  onderwerp: {dep: [nsubj, 'nsubj:pass']}
  gezegde: {silent: true, parent_of: onderwerp}
  pv: {child_of: gezegde, tag: 'WW|pv', agrees_with: onderwerp}
distance: {between: [onderwerp, pv], nearest: true, without: {pattern: ','}}"""


@pytest.mark.parametrize(
    ("keys", "text", "expected"),
    [
        (EITHER, "De raad heeft het plan vastgesteld.", ["heeft het plan vastgesteld"]),
        (EITHER, "De raad zal het plan vaststellen.", ["zal het plan vaststellen"]),
        (EITHER, "De raad wil het plan vaststellen.", []),
        (DIENEN, "De gemeente heeft een dienst te bieden.", []),
        (DIENEN, "U dient dit te\nmelden. U dient het in.", ["dient dit te melden"]),
        (DIENEN, "# U dient dit te melden\n\nJa.", []),
        (f"{DIENEN}\nscope: heading", "# U dient dit te melden\n\nJa.", ["dient dit te melden"]),
        (NOUN, "De gemeente helpt de inwoners.", ["De gemeente", "de inwoners"]),
        (NOT_NOUN, "De gemeente helpt.", []),
        (NOT_NOUN, "De grote gemeente helpt.", ["De grote"]),
        (CASELESS, "De Raad van de raad.", ["Raad", "raad"]),
        (PASSIVE, "De raad wordt groter.", []),
        (PASSIVE, "Het plan wordt door de raad vastgesteld.", ["wordt door de raad vastgesteld"]),
        (f"{PASSIVE}\nmark: [kern]", "Het plan wordt snel vastgesteld.", ["vastgesteld"]),
        (TONGS, "De raad heeft het plan vastgesteld.", []),
        (TONGS, "De raad heeft het hele plan vastgesteld.", ["heeft het hele plan vastgesteld"]),
        (TONGS, "De raad heeft gisteren in de stad het hele plan vastgesteld.", []),
        (ALONE, "Het plan wordt snel uitgevoerd.", []),
        (ALONE, "Het plan wordt uitgevoerd.", ["wordt uitgevoerd"]),
        (AFTER, "Het plan wordt uitgevoerd.", ["wordt uitgevoerd"]),
        (AFTER, "Hij weet dat het plan uitgevoerd wordt.", []),
        (BEFORE, "Het plan wordt uitgevoerd.", []),
        (BEFORE, "Hij weet dat het plan uitgevoerd wordt.", ["uitgevoerd wordt"]),
        (SUBJECT, "De raad heeft het plan vastgesteld.", ["raad heeft"]),
        (SUBJECT, "De raad, helaas, heeft het plan vastgesteld.", []),
        (SUBJECT, "De raad en het college hebben het plan gemaakt.", ["college hebben"]),
        (f"{TONGS}\nwithin: [Doelen]", "De raad heeft het hele plan vastgesteld.", []),
    ],
)
def test_marks(tmp_path: Path, keys: str, text: str, expected: list[str]) -> None:
    assert marked(make_rule(tmp_path, keys), text) == expected


@pytest.mark.parametrize(
    ("keys", "text", "args"),
    [
        (DIENEN, "U dient dit te melden.", ("dient dit te melden", "dient", "te", "melden")),
        (PASSIVE, "Het plan wordt snel uitgevoerd.", ("wordt", "uitgevoerd", "niemand", "0")),
        (PASSIVE, "Het wordt door de raad betaald.", ("wordt", "betaald", "raad", "0")),
        (
            PASSIVE,
            "Het wordt door de Tweede Kamer betaald.",
            ("wordt", "betaald", "Tweede Kamer", "0"),
        ),
        (TONGS, "De raad heeft het hele plan vastgesteld.", ("heeft", "vastgesteld", "3")),
        (ALONE, "Het plan wordt uitgevoerd.", ("wordt", "uitgevoerd", "niemand", "0")),
        (PASSIVE, "Ik weet dat het betaald wordt.", ("wordt", "betaald", "niemand", "0")),
        (TOLD, "Ik weet dat het betaald wordt.", ("betaald", "wordt", "niemand", "0")),
        (TOLD, "Het wordt door de raad betaald.", ("wordt", "betaald", "raad", "0")),
        (SUBJECT, "De raad heeft het plan vastgesteld.", ("raad", "heeft", "0")),
    ],
)
def test_what_the_message_is_made_of(
    tmp_path: Path, keys: str, text: str, args: tuple[str, ...]
) -> None:
    (hit,) = hits(make_rule(tmp_path, keys), document_of(text))
    assert hit.args == args


@pytest.mark.parametrize(
    ("keys", "needs"),
    [
        (CASELESS, {Need.TOKENS}),
        (NOUN, {Need.TOKENS, Need.TAGS}),
        (DIENEN, {Need.TOKENS, Need.TAGS, Need.LEMMAS}),
        (PASSIVE, {Need.PARSE}),
        (f"{TONGS.replace('max: 4', 'without: {lemma: raad}')}", {Need.PARSE, Need.LEMMAS}),
        ("extends: metric\nformula: words\ncondition: '> 1'", set()),
        ("extends: metric\nformula: words / finite_verbs\ncondition: '> 1'", {Need.TAGS}),
        (
            "extends: metric\nformula: words\ncondition: '> 1'\nat_least: {passive_sentences: 3}",
            {Need.PARSE},
        ),
    ],
)
def test_needs_follow_the_keys(tmp_path: Path, keys: str, needs: set[Need]) -> None:
    assert make_rule(tmp_path, keys).needs() == needs


TOKENS = "extends: sequence\nmin_words: 1\ntokens:\n"
TREES = "extends: dependency\nmin_words: 1\ntokens:\n"
TREE = "extends: dependency\nmin_words: 1\ntokens:\n  een: {dep: aux}\n"


@pytest.mark.parametrize(
    ("keys", "line", "message"),
    [
        (f"{TOKENS}  - {{tag: 'WV|vd'}}", 4, "woordsoort 'WV' bestaat niet; kies uit ADJ, BW"),
        (f"{TOKENS}  - {{tag: 'WW|vdx'}}", 4, "kenmerk 'vdx' bestaat niet; kies uit 1, 2"),
        (f"{TOKENS}  - {{pos: NOMEN}}", 4, "woordsoort 'NOMEN' bestaat niet; kies uit ADJ, ADP"),
        (f"{TOKENS}  - {{lemma: '$lexicon:x'}}", 4, "lexicon 'x' bestaat niet"),
        (f"{TOKENS}  - {{pattern: '('}}", 4, "geen geldig patroon"),
        (f"{TOKENS}  - {{dep: aux}}", 4, "sleutel 'dep' bestaat niet"),
        (f"{TOKENS}  - {{tag: N, skip: 2}}", 4, "'skip' kan niet bij het eerste woord"),
        (f"{TOKENS}  - {{tag: N, optional: true}}", 4, "ten minste één woord moet er staan"),
        ("extends: sequence\nmin_words: 1\ntokens: []", 3, "ten minste één woord moet er staan"),
        ("extends: sequence\ntokens: [{tag: N}]", 1, "geef 'trigger' of 'min_words'"),
        (f"scope: document\n{TOKENS}  - {{tag: N}}", 1, "deze controle kijkt per zin"),
        (f"{TREE}  twee: {{dep: aux_pass, child_of: een}}", 5, "functie 'aux_pass' bestaat niet"),
        (f"{TREE}  twee: {{dep: obj}}", 1, "woord 'twee' heeft geen band met een ander: geef"),
        (f"{TREE}  twee: {{child_of: drie}}", 1, "'child_of' bij 'twee': woord 'drie' staat niet"),
        (
            f"{TREES}  - {{een: {{dep: aux}}}}\n  - {{twee: {{dep: aux}}}}",
            1,
            "de alternatieven onder 'tokens' moeten dezelfde namen hebben",
        ),
        (
            f"{TREES}  - {{een: {{dep: aux}}}}\n  - {{een: {{dep: auw}}}}",
            5,
            "functie 'auw' bestaat niet",
        ),
        (
            f"{TREE}  twee: {{absent: true, child_of: een}}\n  drie: {{child_of: twee}}",
            1,
            "'child_of' bij 'drie': woord 'twee' staat niet eerder",
        ),
        (f"{TREES}  een: {{absent: true}}", 1, "het eerste woord kan niet 'optional' of 'absent'"),
        (
            f"{TREE}  twee: {{silent: true, child_of: een}}\nmark: [twee]",
            1,
            "'mark': woord 'twee' staat niet eerder onder 'tokens'; wel: een",
        ),
        (f"{TREE}distance: {{between: [een, twee]}}", 1, "'between': woord 'twee' staat niet"),
        (f"{TREE}mark: [nul]", 1, "'mark': woord 'nul' staat niet eerder onder 'tokens'; wel: een"),
    ],
)
def test_mistakes_are_told_where_they_stand(
    tmp_path: Path, keys: str, line: int, message: str
) -> None:
    with pytest.raises(FaultyFilesError) as caught:
        make_rule(tmp_path, keys)
    assert [fault.line for fault in caught.value.faults] == [line]
    assert message in str(caught.value)


def test_only_sentences_with_every_trigger_are_annotated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = make_rule(
        tmp_path, "extends: sequence\ntrigger: [het, van]\nmin_words: 4\ntokens: [{tag: N}]"
    )
    document = document_of("Het plan van nu. Het plan. Van hier naar daar. Het van nu.")
    asked: list[Span] = []
    analysis = Analysis(document.text)
    sentences = analysis.sentences

    def record(spans: list[Span], needs: frozenset[str]) -> object:
        asked.extend(spans)
        return sentences(spans, needs)

    monkeypatch.setattr(analysis, "sentences", record)
    run(rule, View(document, analysis))
    assert [span.of(document.text) for span in asked] == ["Het plan van nu."]


def test_what_one_rule_finds_does_not_depend_on_another(tmp_path: Path) -> None:
    # With a parse "dient" has the lemma "indienen"; without, the particle is not seen.
    text = "De gemeente dient het plan, dat klaar is, te lezen in. Het wordt gelezen."
    document = document_of(text)
    sequence = make_rule(tmp_path, DIENEN)
    dependency = make_rule(tmp_path, PASSIVE.replace("worden|wordt", "dient|wordt"))
    alone = hits(sequence, document), hits(dependency, document)
    view = View(document, Analysis(document.text))
    first = run(dependency, view)
    assert (run(sequence, view), first) == alone
    assert all(alone)


def test_a_rule_that_no_sentence_triggers_does_not_load_spacy(tmp_path: Path) -> None:
    # A plan would: its goals are read whichever rules are on.
    script = (
        "import sys\n"
        "from policylint import lint_text\n"
        "report = lint_text('Wij helpen u graag.', kind='rapport')\n"
        "assert not report.skipped\n"
        "print('spacy' in sys.modules)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "False"


def test_metrics_count_the_running_text() -> None:
    document = document_of(
        "# Kop wordt gezet\n\nHet plan wordt gemaakt. De raad bouwt en verkoopt huizen.\n\n"
        "- De huizen zijn door ons betaald."
    )
    view = View(document, Analysis(document.text))
    assert view.metric("passive_sentences") == 2
    assert view.metric("finite_verbs") == 4
    assert view.metric("content_words") == 8
    assert view.metric("sentences") == 3


def test_metrics_need_no_annotation_for_sentences_without_auxiliary() -> None:
    document = document_of("Wij bouwen huizen.")
    assert View(document, Analysis(document.text, NO_PIPELINE)).metric("passive_sentences") == 0
    assert len(split_sentences(document.text)) == 1
