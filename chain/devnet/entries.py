"""Keys and values of a growing chain, appended to one table, and found by a small index.

Almost all keys are hashes. A table sorted by them would rewrite another page for every entry, more
of them the longer the chain. Here entries are appended in the order in which they come, and only
where each lies is sorted by key: eight bytes of the key, and a number. The newest entries are not
even sorted but held in memory, and read again from the end of the table when the file is opened;
when there are many of them, all are sorted in at once.
"""

import sqlite3
from collections.abc import Mapping
from typing import Final

MOST_RECENT: Final = 16_384
"""Entries that are held in memory before they are sorted in; some 8 MiB of trie nodes."""

_CREATE: Final = (
    # a value of NULL says that the key was deleted
    "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, k BLOB NOT NULL, v BLOB)",
    "CREATE TABLE IF NOT EXISTS place (digest INTEGER, id INTEGER, PRIMARY KEY (digest, id)) "
    "WITHOUT ROWID",
    # the last entry that `place` knows of
    "CREATE TABLE IF NOT EXISTS placed (id INTEGER NOT NULL)",
)
_FIND: Final = (
    "SELECT v FROM place JOIN entry USING (id) WHERE digest = ? AND k = ? ORDER BY id DESC LIMIT 1"
)
_DIGEST_BYTES: Final = 8


class Entries:
    """The entries of one file.

    Changes go through the transaction that is open: after `write`, the owner of the connection
    commits and calls `keep`, or rolls back and calls `forget`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use this connection; whoever owns it begins and commits."""
        self._connection = connection
        self._last = 0
        self._recent: dict[bytes, tuple[int, bytes | None]] = {}
        self._written: dict[bytes, tuple[int, bytes | None]] = {}
        self._sorted_in = False

    def create(self) -> None:
        """Make the tables where they are missing."""
        for statement in _CREATE:
            self._connection.execute(statement)
        if self._connection.execute("SELECT 1 FROM placed").fetchone() is None:
            self._connection.execute("INSERT INTO placed VALUES (0)")

    def take_over(self, table: str) -> None:
        """Move the rows `(k, v)` of another table here, and drop it."""
        execute = self._connection.execute
        execute(f"INSERT INTO entry (k, v) SELECT k, v FROM {table}")
        execute(f"DROP TABLE {table}")
        self._connection.create_function("digest", 1, _digest, deterministic=True)
        execute("INSERT INTO place SELECT digest(k), id FROM entry ORDER BY 1, 2")
        execute("UPDATE placed SET id = (SELECT coalesce(max(id), 0) FROM entry)")

    def load(self) -> None:
        """Read the entries that are not sorted in."""
        (self._last,) = self._connection.execute("SELECT id FROM placed").fetchone()
        rows = self._connection.execute(
            "SELECT id, k, v FROM entry WHERE id > ? ORDER BY id", (self._last,)
        )
        for number, key, value in rows:
            self._recent[key] = (number, value)
            self._last = number

    def get(self, key: bytes) -> bytes | None:
        """The newest value of a key; None if it has none, or was deleted."""
        found = self._recent.get(key)
        if found is not None:
            return found[1]
        row = self._connection.execute(_FIND, (_digest(key), key)).fetchone()
        return None if row is None else row[0]

    def write(self, changes: Mapping[bytes, bytes | None]) -> None:
        """Append changes, inside the transaction that is open; None deletes a key."""
        self._written = {
            key: (number, value)
            for number, (key, value) in enumerate(changes.items(), self._last + 1)
        }
        rows = [(number, key, value) for key, (number, value) in self._written.items()]
        self._connection.executemany("INSERT INTO entry VALUES (?, ?, ?)", rows)
        self._sorted_in = len(self._recent) + len(self._written) > MOST_RECENT
        if self._sorted_in:
            newest = self._recent | self._written
            places = sorted((_digest(key), number) for key, (number, _) in newest.items())
            self._connection.executemany("INSERT INTO place VALUES (?, ?)", places)
            self._connection.execute("UPDATE placed SET id = ?", (self._last + len(rows),))

    def keep(self) -> None:
        """What was written is committed."""
        self._last += len(self._written)
        if self._sorted_in:
            self._recent.clear()
        else:
            self._recent |= self._written
        self.forget()

    def forget(self) -> None:
        """What was written is not to be, or is kept."""
        self._written = {}
        self._sorted_in = False


def _digest(key: bytes) -> int:
    # the end: what py-evm calls its look-ups is at the beginning
    return int.from_bytes(key[-_DIGEST_BYTES:], "big", signed=True)
