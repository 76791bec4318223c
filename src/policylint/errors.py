"""Errors a user can act on: what is wrong, where, what was expected, how to mend it."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass

_WHY: Mapping[int | None, str] = {
    errno.ENOENT: "bestaat niet; controleer de naam",
    errno.EACCES: "u hebt geen toegang",
    errno.EPERM: "u hebt geen toegang",
    errno.EBADF: "staat niet open",
    errno.ENOTDIR: "bestaat niet; controleer de naam",
    errno.ELOOP: "is een verwijzing die naar zichzelf leidt",
    errno.EISDIR: "is een map; geef een bestand",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen om te lezen",
    errno.ENAMETOOLONG: "de naam is te lang",
}


def why(error: OSError) -> str:
    """Say in Dutch why a file cannot be opened; what is rare stays as the system says it."""
    return _WHY.get(error.errno) or error.strerror or str(error)


def shown_value(value: object) -> str:
    """Return a YAML value as the person who wrote it knows it."""
    if value is None:
        return "niets"
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


class PolicylintError(Exception):
    """Base of every error raised on purpose; its text is meant for users, in Dutch."""


class DocumentError(PolicylintError):
    """A document that cannot be read. `path` names the file, `reason` says why in one line."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[DocumentError], tuple[str, str]]:
        return type(self), (self.path, self.reason)


class NoSuchNormError(PolicylintError):
    """A rule asks for a norm that does not exist."""

    def __init__(self, norm_id: str) -> None:
        super().__init__(f"norm '{norm_id}' bestaat niet (alle: policylint norms list)")
        self.norm_id = norm_id

    def __reduce__(self) -> tuple[type[NoSuchNormError], tuple[str]]:
        return type(self), (self.norm_id,)


class UnknownKindError(PolicylintError, ValueError):
    """A document kind that does not exist; the text names those that do."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in a YAML file. Lines and columns count from 1; 0 means the whole file.

    `key` is the path of keys and indexes that leads to the faulty value, if it has one.
    """

    path: str
    line: int
    column: int
    message: str
    key: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}"


class FaultyFilesError(PolicylintError):
    """Rule, lexicon or configuration files with mistakes: all of them at once, in file order."""

    def __init__(self, faults: list[Fault]) -> None:
        # A lexicon that several rules take has the same mistake for each of them.
        self.faults = sorted(
            dict.fromkeys(faults), key=lambda f: (f.path, f.line, f.column, f.message)
        )
        super().__init__("\n".join(str(fault) for fault in self.faults))
