"""Rule ids, and the patterns by which users and rules name them."""

from __future__ import annotations

import fnmatch


def matches(rule_id: str, pattern: str) -> bool:
    """True if a rule is meant by a pattern: its id, its family, or a glob such as taal/*."""
    return fnmatch.fnmatch(rule_id, pattern) or rule_id.partition("/")[0] == pattern.rstrip("/")
