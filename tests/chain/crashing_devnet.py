"""A devnet in a process of its own that kills itself in the middle of its writing."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, cast

from chain.devnet import Devnet

NOW = 1_790_000_000
"""The time of every block, so that two chains of the same transactions are the same."""


def watch_statements(devnet: Devnet, told: Callable[[str], None]) -> None:
    """Have each SQL statement told just before it runs."""
    store = cast("Any", devnet.node.evm)._store
    store._connection.set_trace_callback(told)


def _serve(path: Path, kill_at: int, pipe: Connection) -> None:
    statements = 0

    def count(_statement: str) -> None:
        nonlocal statements
        statements += 1
        if statements == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    with Devnet(path, clock=lambda: NOW) as devnet:
        watch_statements(devnet, count)
        pipe.send(devnet.url)
        # ends by its own hand, or when the test lets go of the pipe
        pipe.poll(None)


class CrashingDevnet:
    """Runs until it comes to its `kill_at`-th statement since it was opened.

    The interpreter and py-evm are loaded once: each child is forked from a process that has them.
    """

    def __init__(self, path: Path, kill_at: int) -> None:
        """Start it, and wait until it answers."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["chain.devnet"])
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(path, kill_at, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self.url = str(self._pipe.recv())

    def wait_for_the_end(self) -> int | None:
        """The exit code, negative for a signal."""
        self._process.join(30)
        self._pipe.close()
        return self._process.exitcode
