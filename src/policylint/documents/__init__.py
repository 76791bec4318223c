"""Documents: every format read into one model with one reading text.

`read(path)` is the door. `model` holds the types; a reader per format makes a `Reading`;
`kinds` decides what the document is for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policylint.documents.reading import read, read_bytes, read_text

__all__ = ["read", "read_bytes", "read_text"]


def __getattr__(name: str) -> Any:
    """Import the door when it is asked for: the worker only ever needs one reader."""
    if name not in __all__:
        raise AttributeError(f"module 'policylint.documents' has no attribute '{name}'")
    from policylint.documents import reading

    return getattr(reading, name)
