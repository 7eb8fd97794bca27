"""The chain's key-value store in one SQLite file.

py-evm writes trie nodes, headers and look-ups by key. Writes are collected in memory and committed
together by `flush`, once for each block, so that a killed process leaves the file at the end of a
whole block and never inside one.
"""

import sqlite3
from pathlib import Path
from typing import Final

from eth.db.backends.base import BaseDB

from chain.devnet.entries import Entries
from chain.devnet.log_index import LogIndex
from domain.errors import Conflict, StoreCorrupt

FORMAT_VERSION: Final = 3
"""`PRAGMA user_version` of the file; another number is another layout."""
_SORTED: Final = 2
"""The layout before this one, with all entries in a table `kv` sorted by key."""
_WITHOUT_LOGS: Final = 1
"""The same without the rows of logs."""

MEMORY: Final = ":memory:"
"""As a path: a chain that ends with its process."""

_BUSY_TIMEOUT_S: Final = 0.5
# What is read lies on other pages than what was read before. What SQLite keeps by itself, 2 MiB and
# a thousand pages, is used up by a few blocks of a large trie.
_CACHE_KIB: Final = 64 * 1024
_PAGES_OF_WAL: Final = 8 * 1024


class SqliteStore(BaseDB):
    """A `BaseDB` of py-evm over SQLite, with one writer at a time.

    The connection locks the file for itself: SQLite's exclusive mode holds the lock for as long as
    the process lives, and the operating system drops it when the process dies, however it dies.

    Args:
        path: the file, made if it is not there; `:memory:` for none.

    Attributes:
        logs: the rows of logs, committed together with the blocks.
        lacks_logs: the file is of a layout without them; index its logs, then `flush`.

    Raises:
        Conflict: another devnet has the file open.
        StoreCorrupt: it is no database of a devnet.
    """

    def __init__(self, path: Path | str) -> None:
        """Open the file and take its lock."""
        self._path = str(path)
        self._dirty: dict[bytes, bytes | None] = {}
        if self._path != MEMORY:
            Path(self._path).parent.mkdir(parents=True, exist_ok=True)
        # the lock of the node guards the connection; threads take turns
        self._connection = sqlite3.connect(
            self._path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        self.logs = LogIndex(self._connection)
        self._entries = Entries(self._connection)
        self.lacks_logs = False
        try:
            self._prepare()
        except sqlite3.OperationalError as error:
            self._connection.close()
            if "locked" in str(error):
                raise Conflict(
                    f"Another devnet is using {Path(self._path).name}.",
                    hint="Stop it, or give this one another data folder.",
                ) from error
            raise StoreCorrupt(f"The chain's file {Path(self._path).name} cannot be read.") from (
                error
            )
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise StoreCorrupt(
                f"{Path(self._path).name} is not the database of a devnet, or it is damaged.",
                hint="Move it away to start an empty chain.",
            ) from error

    def _prepare(self) -> None:
        execute = self._connection.execute
        execute("PRAGMA locking_mode = EXCLUSIVE")
        execute("PRAGMA journal_mode = WAL")
        # each commit is on the disk before it is acknowledged, for power cuts too
        execute("PRAGMA synchronous = FULL")
        execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        execute(f"PRAGMA wal_autocheckpoint = {_PAGES_OF_WAL}")
        execute("BEGIN IMMEDIATE")
        (version,) = execute("PRAGMA user_version").fetchone()
        (tables,) = execute("SELECT count(*) FROM sqlite_master").fetchone()
        self.lacks_logs = version == _WITHOUT_LOGS
        known = {FORMAT_VERSION, _SORTED, _WITHOUT_LOGS}
        if version not in known and (version, tables) != (0, 0):
            raise sqlite3.DatabaseError("another layout")
        self._entries.create()
        self.logs.create()
        if execute("SELECT 1 FROM sqlite_master WHERE name = 'kv'").fetchone():
            self._entries.take_over("kv")
        if not self.lacks_logs:
            execute(f"PRAGMA user_version = {FORMAT_VERSION}")
        execute("COMMIT")
        self._entries.load()

    def __getitem__(self, key: bytes) -> bytes:
        """The value, those not yet flushed included.

        Raises:
            KeyError: there is none.
        """
        value = self._dirty[key] if key in self._dirty else self._entries.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key: bytes, value: bytes) -> None:
        """Set a value, to be written by the next flush."""
        self._dirty[bytes(key)] = bytes(value)

    def __delitem__(self, key: bytes) -> None:
        """Delete a key at the next flush."""
        self._dirty[bytes(key)] = None

    def _exists(self, key: bytes) -> bool:
        try:
            self[key]
        except KeyError:
            return False
        return True

    def flush(self) -> None:
        """Commit everything written since the last flush, all or nothing."""
        if not (self._dirty or self.logs.waits or self.lacks_logs):
            return
        execute = self._connection.execute
        execute("BEGIN IMMEDIATE")
        try:
            self._entries.write(self._dirty)
            self.logs.write()
            if self.lacks_logs:
                execute(f"PRAGMA user_version = {FORMAT_VERSION}")
            execute("COMMIT")
        except BaseException:
            self._connection.rollback()
            self._entries.forget()
            raise
        self._entries.keep()
        self.lacks_logs = False
        self.discard()

    def discard(self) -> None:
        """Forget everything written since the last flush."""
        self._dirty.clear()
        self.logs.forget()

    def close(self) -> None:
        """Give the file back. What was not flushed is gone."""
        self._connection.close()
