"""The word lists hold what wordfreq itself says of them."""

from __future__ import annotations

import subprocess
import sys

from wordfreq import get_frequency_dict

from policylint.documents.wordlist import common_dutch, dutch_among

WORDS = ["gemeente", "beleid", "één", "auto's", "qrzrrfgr", "wmo", "Gemeente", ""]


def test_large_list_is_wordfreqs() -> None:
    theirs = get_frequency_dict("nl", "large")
    every_hundredth = list(theirs)[::100]
    assert dutch_among([*every_hundredth, *WORDS]) == {
        word for word in [*every_hundredth, *WORDS] if word in theirs
    }


def test_small_list_is_wordfreqs() -> None:
    assert common_dutch() == frozenset(get_frequency_dict("nl", "small"))


def test_reading_a_list_does_not_import_wordfreq() -> None:
    code = (
        "import sys; from policylint.documents.wordlist import dutch_among;"
        "assert dutch_among(['gemeente', 'zzzqq']) == {'gemeente'};"
        "sys.exit('wordfreq' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
