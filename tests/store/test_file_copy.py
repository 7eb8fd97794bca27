"""Copies of files in use. What locks a file does so in a process of its own, as the chain does."""

import itertools
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.errors import StoreCorrupt, StoreUnreachable
from store import file_copy
from store.db import open_database
from store.logins import account
from store.tables import Account
from tests.store.chains import ALICE, BOB

_HOLDER = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("PRAGMA locking_mode = EXCLUSIVE")
file.execute("PRAGMA journal_mode = WAL")
file.execute("CREATE TABLE pair (n INTEGER PRIMARY KEY, left INT, right INT, pad BLOB)")
n = 0
print("ready", flush=True)
for line in sys.stdin:
    for _ in range(int(line)):
        n += 1
        file.execute("BEGIN IMMEDIATE")
        file.execute("INSERT INTO pair VALUES (?, ?, 0, zeroblob(3000))", (n, n))
        file.execute("UPDATE pair SET right = ? WHERE n = ?", (n, n))
        file.execute("COMMIT")
    print("done", flush=True)
"""


class Holder:
    """Another process that holds a file and writes to it when told."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.process = subprocess.Popen(
            [sys.executable, "-c", _HOLDER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.hear("ready")

    def begin(self, rows: int) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{rows}\n")
        self.process.stdin.flush()

    def hear(self, word: str) -> None:
        assert self.process.stdout is not None
        assert self.process.stdout.readline().strip() == word

    def write(self, rows: int) -> None:
        self.begin(rows)
        self.hear("done")


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[Holder]:
    held = Holder(tmp_path / "held.db")
    yield held
    with held.process:
        held.process.kill()


def rows(path: Path) -> list[tuple[int, int, int]]:
    with closing(sqlite3.connect(path)) as file:
        return file.execute("SELECT n, left, right FROM pair ORDER BY n").fetchall()


def whole(count: int) -> list[tuple[int, int, int]]:
    return [(n, n, n) for n in range(1, count + 1)]


def test_a_file_that_is_locked_and_has_a_log_is_copied_whole(
    holder: Holder, tmp_path: Path
) -> None:
    holder.write(50)
    with (
        pytest.raises(sqlite3.OperationalError, match="locked"),
        closing(sqlite3.connect(holder.path, timeout=0)) as refused,
    ):
        refused.execute("SELECT count(*) FROM pair")
    assert Path(f"{holder.path}-wal").stat().st_size > 0
    file_copy.copy_locked(holder.path, tmp_path / "copy.db")
    assert rows(tmp_path / "copy.db") == whole(50)
    assert not (tmp_path / "copy.db-wal").exists()


def test_a_file_that_changes_meanwhile_is_copied_as_it_was_at_some_moment(
    holder: Holder, tmp_path: Path
) -> None:
    holder.write(1)
    for attempt in range(4):
        target = tmp_path / f"copy{attempt}.db"
        holder.begin(1_500)
        try:
            file_copy.copy_locked(holder.path, target)
        except StoreUnreachable:
            continue
        finally:
            holder.hear("done")
        found = rows(target)
        assert found == whole(len(found))
    file_copy.copy_locked(holder.path, tmp_path / "last.db")
    assert rows(tmp_path / "last.db") == whole(6_001)


def test_what_changes_during_every_try_is_not_taken(
    holder: Holder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder.write(5)
    digests, pauses = itertools.count(), list[float]()
    monkeypatch.setattr("store.file_copy._digest", lambda _path: str(next(digests)))
    with pytest.raises(StoreUnreachable, match=r"held\.db changes faster"):
        file_copy.copy_locked(holder.path, tmp_path / "copy.db", pauses.append)
    assert len(pauses) == 20
    assert max(pauses) <= 0.5


def test_a_file_that_a_killed_process_left_is_copied_with_its_log(tmp_path: Path) -> None:
    held = Holder(tmp_path / "held.db")
    with held.process:
        held.write(30)
        held.process.kill()
    file_copy.copy_locked(held.path, tmp_path / "copy.db")
    assert rows(tmp_path / "copy.db") == whole(30)


def test_a_damaged_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "damaged.db").write_bytes(b"SQLite format 3\x00" + b"\x5a" * 8192)
    with pytest.raises(StoreCorrupt):
        file_copy.copy_locked(tmp_path / "damaged.db", tmp_path / "copy.db")
    with pytest.raises(StoreUnreachable):
        file_copy.copy_locked(tmp_path / "not there.db", tmp_path / "other.db")


def test_a_snapshot_is_copied_as_its_session_sees_it(sqlite_template: Path, tmp_path: Path) -> None:
    source = tmp_path / "world.db"
    source.write_bytes(sqlite_template.read_bytes())
    database = open_database(f"sqlite:///{source}")
    try:
        with database.write() as session:
            account(session, ALICE, 7)
        with database.read() as snapshot:
            assert snapshot.get(Account, BOB) is None
            with database.write() as session:
                account(session, BOB, 8)
            file_copy.copy_snapshot(snapshot, tmp_path / "copy.db")
    finally:
        database.close()
    copy = open_database(f"sqlite:///{tmp_path / 'copy.db'}", read_only=True)
    try:
        with copy.read() as session:
            assert session.get(Account, ALICE) is not None
            assert session.get(Account, BOB) is None
    finally:
        copy.close()
