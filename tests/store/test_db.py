import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import func, select

from domain.errors import InvalidInput, StoreCorrupt, StoreUnreachable
from store.db import Database, open_database
from store.migrations import migrate
from store.tables import Account, Generation, Outbox
from tests.store.chains import ALICE, BOB, account, digest


def test_what_is_written_is_read(database: Database) -> None:
    with database.write() as session:
        session.add(Account(address=ALICE, created_at=7))
    with database.read() as session:
        assert session.exec(select(Account)).one().created_at == 7


def test_an_exception_leaves_nothing_behind(database: Database) -> None:
    def fail_after_writing() -> None:
        with database.write() as session:
            session.add(Account(address=ALICE, created_at=1))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_after_writing()
    with database.read() as session:
        assert session.exec(select(Account)).all() == []


def test_a_reading_session_cannot_write(database: Database) -> None:
    with database.read() as session:
        session.add(Account(address=ALICE, created_at=1))
        with pytest.raises(DBAPIError):
            session.flush()
    with database.write() as session:
        session.add(Account(address=BOB, created_at=1))
    with database.read() as session:
        assert session.exec(select(Account.address)).all() == [BOB]


def test_a_reader_sees_one_snapshot_and_waits_for_nobody(database: Database) -> None:
    with database.read() as reader:
        assert reader.exec(select(func.count()).select_from(Account)).one() == 0
        with database.write() as writer:
            writer.add(Account(address=ALICE, created_at=1))
        assert reader.exec(select(func.count()).select_from(Account)).one() == 0
    with database.read() as reader:
        assert reader.exec(select(func.count()).select_from(Account)).one() == 1


def test_foreign_keys_are_enforced(database: Database) -> None:
    row = Generation(
        id="r", owner=ALICE, kind="item", lang="en", prompt="p", context={}, created_at=1
    )
    with pytest.raises(IntegrityError), database.write() as session:
        session.add(row)


def test_eight_writers_at_once_never_find_it_locked(database: Database) -> None:
    rounds, writers = 25, 8
    with database.write() as session:
        session.add(Account(address=ALICE, created_at=0))
    failures: list[BaseException] = []

    def count_up() -> None:
        try:
            for _ in range(rounds):
                with database.write() as session:
                    row = session.exec(select(Account)).one()  # read first: the losing pattern
                    row.created_at += 1
                    session.add(row)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=count_up) for _ in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with database.read() as session:
        assert session.exec(select(Account)).one().created_at == rounds * writers


def test_errors_and_reprs_keep_private_values_to_themselves(database: Database) -> None:
    secret = "a prompt that nobody else may see"
    generation = Generation(
        id="r", owner=account(9), kind="item", lang="en", prompt=secret, context={}, created_at=1
    )
    transaction = Outbox(
        chain_id=1,
        lane=ALICE,
        nonce=0,
        raw=secret.encode(),
        hash=digest(0),
        purpose="",
        created_at=1,
    )
    assert secret not in repr(generation)
    assert secret not in repr(transaction)
    with pytest.raises(IntegrityError) as caught, database.write() as session:
        session.add(generation)
    assert secret not in str(caught.value)


@pytest.mark.parametrize("url", ["nonsense", "mysql://x/y", "sqlite://", "sqlite:///:memory:"])
def test_an_address_of_no_supported_database_is_refused(url: str) -> None:
    with pytest.raises(InvalidInput):
        open_database(url)


def test_an_empty_database_asks_to_be_migrated(empty_url: str) -> None:
    with pytest.raises(StoreCorrupt, match="empty"):
        open_database(empty_url)


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"not a database at all, but somebody's notes\n" * 100)
    before = path.read_bytes()
    for use in (open_database, migrate):
        with pytest.raises(StoreCorrupt, match="cannot be read"):
            use(f"sqlite:///{path}")
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE account (name TEXT)")
        other.commit()
    before = path.read_bytes()
    for use in (open_database, migrate):
        with pytest.raises(StoreCorrupt, match="another program"):
            use(f"sqlite:///{path}")
    assert path.read_bytes() == before


def test_a_damaged_file_is_named_before_anything_is_written(
    sqlite_template: Path, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.db"
    whole = bytearray(sqlite_template.read_bytes())
    whole[4096 : 4096 * 3] = b"\xa5" * (4096 * 2)
    path.write_bytes(whole)
    with pytest.raises(StoreCorrupt):
        open_database(f"sqlite:///{path}")
    assert path.read_bytes() == bytes(whole)


def test_damage_met_while_working_is_a_typed_error(sqlite_template: Path, tmp_path: Path) -> None:
    path = tmp_path / "world.db"
    shutil.copy(sqlite_template, path)
    database = open_database(f"sqlite:///{path}")
    database.close()
    path.write_bytes(b"overwritten by something else" * 1000)
    with pytest.raises(StoreCorrupt), database.read() as session:
        session.exec(select(Account)).all()
    database.close()


def test_a_server_that_does_not_answer_is_a_typed_error() -> None:
    with pytest.raises(StoreUnreachable, match="does not answer"):
        open_database("postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=2")
