"""A chain's node as a child process on this machine."""

import re
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from domain.errors import ChainUnreachable

_LISTENING: Final = re.compile(r"listening on (?:http://)?(127\.0\.0\.1:\d+)", re.I)
_START_TIMEOUT_S: Final = 60.0
_STOP_TIMEOUT_S: Final = 10.0
_LINES_KEPT: Final = 20


class LocalNode:
    """Starts a program that says on its output `listening on 127.0.0.1:PORT`, and stops it.

    Args:
        name: of the engine, for messages.
        command: program and arguments.
        folder: the working directory.
        start_timeout_s: how long it may take to say where it listens.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str | Path],
        folder: Path,
        start_timeout_s: float = _START_TIMEOUT_S,
    ) -> None:
        """Keep the command; `start` runs it."""
        self._name = name
        self._command = [str(part) for part in command]
        self._folder = folder
        self._start_timeout_s = start_timeout_s
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._said_where = threading.Event()
        self._url: str | None = None
        self._lines: list[str] = []

    @property
    def url(self) -> str:
        """Where clients connect to.

        Raises:
            ChainUnreachable: it does not run.
        """
        if self._url is None:
            raise ChainUnreachable(f"{self._name} is not running.")
        return self._url

    @property
    def pid(self) -> int | None:
        """Of the child process; None while there is none."""
        return None if self._process is None else self._process.pid

    def start(self) -> Self:
        """Run the program and wait until it listens.

        Raises:
            ChainUnreachable: it cannot be run, ended, or did not listen in time.
        """
        try:
            self._process = subprocess.Popen(
                self._command,
                cwd=self._folder,
                # held open for as long as we live: see ganache/start.js
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
            )
        except OSError as error:
            raise ChainUnreachable(f"{self._name} cannot be run.") from error
        output = self._process.stdout
        if output is None:
            raise ChainUnreachable(f"{self._name} has no output.")
        self._reader = threading.Thread(
            target=self._read, args=(output,), name=f"{self._name}-output", daemon=True
        )
        self._reader.start()
        if not self._said_where.wait(self._start_timeout_s) or self._url is None:
            last = self._lines[-1] if self._lines else "it said nothing"
            self.kill()
            raise ChainUnreachable(f"{self._name} did not start: {last[:200].rstrip('.')}.")
        return self

    def _read(self, output: IO[str]) -> None:
        # reads to the end, for a child whose pipe is full would stop
        for line in output:
            match = _LISTENING.search(line)
            if match is not None and self._url is None:
                self._url = f"http://{match[1]}"
                self._said_where.set()
            if line.strip():
                self._lines = [*self._lines[-_LINES_KEPT:], line.strip()]
        self._said_where.set()

    def stop(self) -> None:
        """Ask it to end, and end it if it does not."""
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(_STOP_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                process.kill()
        self._clean_up()

    def kill(self) -> None:
        """End it at once, as a crash would (SIGKILL)."""
        if self._process is not None:
            self._process.kill()
        self._clean_up()

    def _clean_up(self) -> None:
        process, self._process = self._process, None
        self._url = None
        self._said_where.clear()
        if process is None:
            return
        process.wait()
        if self._reader is not None:
            self._reader.join()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        self.stop()
