"""Line-end hyphens, one case a class."""

import pytest

from policylint.documents.hyphens import JOIN, KEEP, SUSPEND, attested, join_hyphen

OWN = ["mbo-instellingen", "gemeentehuis", "rapportenavond", "Wmo-administratie", "akker-"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("rapporten", "avond", JOIN),  # attested in the document
        ("besluit", "vorming.", JOIN),  # common Dutch
        ("zandermeer", "beleid", JOIN),  # attested nowhere: most are joined
        ("mbo", "instellingen", KEEP),  # attested with its hyphen
        ("OZB", "tarieven", KEEP),
        ("Wmo", "budget", KEEP),  # as the document writes "Wmo-administratie"
        ("akker", "vogels", JOIN),  # "akker-" alone is suspended
        ("Noord", "Holland", KEEP),
        ("covid19", "maatregelen", KEEP),
        ("CO2", "uitstoot", KEEP),
        ("niet", "recyclebaar", KEEP),
        ("zee", "egel", KEEP),  # clashing vowels
        ("https://www.nota", "wonen", KEEP),
        ("akker", "en", SUSPEND),
        ("boven", "of", SUSPEND),
        ("(her", "en", SUSPEND),
    ],
)
def test_what_becomes_of_the_hyphen(left: str, right: str, expected: str) -> None:
    assert join_hyphen(left, right, attested(OWN)) == expected
