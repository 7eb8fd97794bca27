"""Copies of SQLite files that are in use, each as the file was at one moment.

A file that others may read is copied through SQLite's backup interface. The embedded chain locks
its file for itself, so its bytes are copied and the copy is shown to be whole.
"""

import hashlib
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlmodel import Session

from domain.errors import StoreCorrupt, StoreUnreachable

_TRIES: Final = 20
_FIRST_PAUSE_S: Final = 0.02
_LONGEST_PAUSE_S: Final = 0.5
_WAL_HEADER_BYTES: Final = 32


def copy_snapshot(session: Session, target: Path) -> None:
    """Copy the SQLite database of a reading session as that session sees it.

    Args:
        session: one that reads and has read something, which fixes its snapshot.
        target: a file that is not there yet.
    """
    source = session.connection().connection.dbapi_connection
    assert isinstance(source, sqlite3.Connection)
    with closing(sqlite3.connect(target)) as copy:
        source.backup(copy)


def copy_locked(path: Path, target: Path, sleep: Callable[[float], None] = time.sleep) -> None:
    """Copy an SQLite file whose user lets nobody else in.

    The file and its write-ahead log are copied one after the other. If neither the file nor the
    head of the log changed meanwhile, the two together are what a crash at that moment would have
    left, which SQLite recovers from; a torn end of the log is none of it, by its checksums.

    Not for a file that this very process has open: closing a second descriptor would drop the
    process's lock on it (POSIX).

    Args:
        path: the file; a log lies beside it or not.
        target: a file that is not there yet.
        sleep: waits a number of seconds.

    Raises:
        StoreUnreachable: it changed during every try, or cannot be read.
        StoreCorrupt: the copy is damaged, and so is the file.
    """
    log, log_copy = Path(f"{path}-wal"), Path(f"{target}-wal")
    pause_s = _FIRST_PAUSE_S
    try:
        for _ in range(_TRIES):
            head = _head(log)
            copied = _copy(path, target)
            log_copy.unlink(missing_ok=True)
            if log.exists():
                shutil.copyfile(log, log_copy)
            if _digest(path) == copied and _head(log) == head:
                _recover(target)
                return
            sleep(pause_s)
            pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
    except OSError as error:
        raise StoreUnreachable(f"The file {path.name} cannot be copied.") from error
    raise StoreUnreachable(
        f"The file {path.name} changes faster than it can be copied.",
        hint="Try again when less is going on, or stop the service first.",
    )


def _recover(copy: Path) -> None:
    """Bring the log into the file, and check it."""
    try:
        with closing(sqlite3.connect(copy, isolation_level=None)) as file:
            verdict: str = file.execute("PRAGMA quick_check(1)").fetchone()[0]
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError as error:
        raise StoreCorrupt(f"The file {copy.name} is damaged.") from error
    if verdict != "ok":
        raise StoreCorrupt(f"The file {copy.name} is damaged.")


def _head(log: Path) -> bytes:
    """The log's header: its salts change whenever it begins anew."""
    try:
        with log.open("rb") as file:
            return file.read(_WAL_HEADER_BYTES)
    except FileNotFoundError:
        return b""


def _copy(path: Path, target: Path) -> str:
    shutil.copyfile(path, target)
    return _digest(target)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
