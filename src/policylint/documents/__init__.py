"""Documents: every format read into one model with one reading text.

`read(path)` is the door. `model` holds the types; a reader per format makes a `Reading`;
`kinds` decides what the document is for.
"""

from policylint.documents.reading import read, read_bytes, read_text

__all__ = ["read", "read_bytes", "read_text"]
