"""Frames on a pipe between linter and worker: a JSON header, and behind it bytes if it says so."""

from __future__ import annotations

import json
import struct
from typing import IO, Any

Message = dict[str, Any]

_LENGTH = struct.Struct(">II")  # of the header, of the bytes behind it
MAX_HEADER = 512 * 1024 * 1024


def write_frame(pipe: IO[bytes], message: Message, data: bytes = b"") -> None:
    """Write one frame and flush it."""
    header = json.dumps(message, separators=(",", ":")).encode("ascii")
    pipe.write(_LENGTH.pack(len(header), len(data)))
    pipe.write(header)
    pipe.write(data)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> tuple[Message, bytes] | None:
    """Read one frame; None at the end of the pipe, or where no frame stands."""
    lengths = pipe.read(_LENGTH.size)
    if len(lengths) < _LENGTH.size:
        return None
    header_length, data_length = _LENGTH.unpack(lengths)
    if header_length > MAX_HEADER:
        return None
    header = pipe.read(header_length)
    data = pipe.read(data_length)
    if len(header) < header_length or len(data) < data_length:
        return None
    try:
        message: Message = json.loads(header)
    except ValueError:
        return None
    return message, data
