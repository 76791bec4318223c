"""How often a process of ours looks for cyclic garbage: seldom."""

from __future__ import annotations

import gc

# Words, runs and passages by the hundred thousand, none in a cycle: looking through them again
# and again took 1.5 ms of each page read and a fifth of a check, more for a longer document. A
# budget leaves fewer than this.
THRESHOLD = 500_000


def collect_seldom() -> None:
    """Raise the threshold of the garbage collector. For a process of our own, not a library."""
    gc.set_threshold(THRESHOLD)
