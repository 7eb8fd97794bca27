"""Pulling the plug of a demo, at instants that are told by how much it has written down."""

import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_PROGRESS = """
    SELECT (SELECT count(*) FROM generation WHERE status = 'done')
         + (SELECT count(*) FROM mint_request)
         + (SELECT count(*) FROM outbox)
         + (SELECT count(*) FROM outbox WHERE state = 'mined')
"""
_LAST = 80
"""Of the 88 rows and states that an undisturbed run comes to."""
_LOOK_S = 0.01


def instants(seed: int, count: int) -> list[int]:
    """Different amounts of progress, rising: between any two transactions of the service."""
    return sorted(random.Random(seed).sample(range(3, _LAST), count))


def kill_at(data: Path, instant: int) -> int:
    """Run the demo on a data directory, and kill it once it has written so much.

    Returns:
        What had been written by then.
    """
    command = [sys.executable, "-m", "api.cli", "demo", "--data", str(data)]
    written = 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        for written in _progress(data / "world.db", process):
            if written >= instant:
                process.send_signal(signal.SIGKILL)
                break
        assert process.wait() == -signal.SIGKILL, "the demo ended before it was killed"
    return written


def _progress(database: Path, process: subprocess.Popen[bytes]) -> Iterator[int]:
    """What is written down, again and again, for as long as the demo runs."""
    while process.poll() is None:
        try:
            with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
                (written,) = connection.execute(_PROGRESS).fetchone()
        except sqlite3.OperationalError:
            written = 0  # there is no database yet, or it has no tables
        yield written
        try:
            process.wait(_LOOK_S)
        except subprocess.TimeoutExpired:
            continue
