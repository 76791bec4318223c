"""What a command costs as a whole: CPU seconds of it and its children, and its peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple

_BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss


class Cost(NamedTuple):
    """CPU seconds (user and system) and the megabytes of the largest of its processes."""

    seconds: float
    megabytes: float


def cost(command: Sequence[str], runs: int = 3) -> Cost:
    """Run a command `runs` times; return the cheapest run: the others had company."""
    return min(_once(command) for _ in range(runs))


def _once(command: Sequence[str]) -> Cost:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode not in (0, 1):  # 1: there were findings
        raise SystemExit(f"{' '.join(command)}: {complaint.decode(errors='replace')}")
    peak = usage.ru_maxrss * _BYTES_PER_UNIT / 1e6
    return Cost(usage.ru_utime + usage.ru_stime, peak)
