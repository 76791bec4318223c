"""The Dutch lemma tables of the package spacy-lookups-data (MIT), as dictionaries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import srsly


def spacy_table(name: str) -> Any:
    """Return a table: lookup (form -> lemma), exc or index (both by part of speech).

    Read from its JSON: spaCy's own `Lookups` keeps the hashes of the forms only.
    """
    import spacy_lookups_data  # installed to train only

    folder = Path(spacy_lookups_data.__file__).parent / "data"
    return srsly.read_gzip_json(folder / f"nl_lemma_{name}.json.gz")
