import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session, select

import store.generations as generations
import store.logins as logins
import store.mints as mints
import store.outbox as outbox
import store.projection as projection
from domain.errors import Conflict, InvalidInput
from domain.ids import TokenId
from store import portable
from store.db import Database, open_database
from store.tables import Generation, MintRequest, Outbox
from tests.store.chains import ALICE, BOB, DEPLOYMENT, account, block, mint
from tests.store.conftest import emptied
from tests.store.made import NOW, generated, order, signed, wish


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A second migrated database without rows."""
    if request.param == "sqlite":
        path = tmp_path / "other.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        opened = open_database(f"sqlite:///{path}")
    else:
        opened = open_database(emptied(request.getfixturevalue("postgres_urls")[1]))
    yield opened
    opened.close()


def lived_in(session: Session) -> TokenId:
    """Rows in most tables, with what is hard to carry: 256 bits, bytes, nothing, other scripts."""
    made = generated(session, "r1", name="赤霄剑\n")
    generated(session, "quest", kind="quest", name='"q"')
    mints.accept(session, ALICE, "key", order(made), NOW)
    first = outbox.enqueue(session, signed(0), "mint", NOW)
    mints.attach(session, mints.waiting(session, 9), first)
    first.state, first.block_number, first.gas_used = "mined", 9, 21_000
    first.effective_gas_price_wei = 10**30
    outbox.enqueue(session, signed(1), "gift", NOW)
    logins.account(session, BOB, NOW)
    generations.submit(session, wish("waits", BOB, prompt="一把剑 🗡"), NOW)
    start = block(None)
    projection.apply(session, start, DEPLOYMENT, 6)
    minted = block(start, mint(made, ALICE, 3), mint(2**256 - 1, BOB, 2**200, 2**255))
    projection.apply(session, minted, DEPLOYMENT, 6)
    return made


def dumped(database: Database) -> dict[str, list[bytes]]:
    with database.read() as session:
        return {name: list(portable.dump(session, name)) for name in portable.table_names()}


def restored(tables: dict[str, list[bytes]], database: Database) -> None:
    with database.write() as session:
        portable.require_empty(session)
        for name, lines in tables.items():
            assert portable.load(session, name, lines) == len(lines)


def test_every_row_comes_back_on_either_database(database: Database, other: Database) -> None:
    with database.write() as session:
        made = lived_in(session)
    tables = dumped(database)
    assert sum(len(lines) > 0 for lines in tables.values()) >= 12
    restored(tables, other)
    assert dumped(other) == tables
    with other.read() as session:
        request = session.exec(select(MintRequest)).one()
        assert (request.token_id, request.state) == (made, "sent")
        row = session.exec(select(Outbox).where(Outbox.nonce == 0)).one()
        assert (row.raw, row.effective_gas_price_wei) == (signed(0).raw, 10**30)


def test_the_next_rows_are_numbered_after_those_that_were_loaded(
    database: Database, other: Database
) -> None:
    with database.write() as session:
        lived_in(session)
    restored(dumped(database), other)
    with other.write() as session:
        outbox.enqueue(session, signed(2), "later", NOW)
        generations.submit(session, wish("later", BOB), NOW)
        ids = session.exec(select(Outbox.id).order_by("id")).all()
        positions = session.exec(select(Generation.position).order_by("position")).all()
    assert len(ids) == len(set(ids)) == 3
    assert len(positions) == len(set(positions)) == 4


def test_nothing_and_null_of_json_stay_apart(database: Database, other: Database) -> None:
    with database.write() as session:
        lived_in(session)
        session.connection().execute(
            text("UPDATE generation SET token_ids = :null WHERE id = 'waits'"), {"null": "null"}
        )
        session.connection().execute(
            text("UPDATE generation SET token_ids = NULL WHERE id = 'quest'")
        )
    restored(dumped(database), other)
    count = text("SELECT id FROM generation WHERE token_ids IS NULL")
    with other.read() as session:
        assert session.connection().execute(count).scalars().all() == ["quest"]


def test_a_database_with_a_row_is_not_empty(database: Database) -> None:
    with database.write() as session:
        portable.require_empty(session)
        logins.account(session, ALICE, NOW)
        with pytest.raises(Conflict):
            portable.require_empty(session)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b'{"address": 1, "created_at":',
        b'{"address":"x","no_such":1}',
        b'{"address":{"x":1}}',
        b'{"address":"x","created_at":{"int":"one"}}',
        b"\xff",
    ],
    ids=["nothing", "list", "cut", "foreign-column", "object", "no-number", "no-text"],
)
def test_a_line_that_is_no_row_is_refused(other: Database, line: bytes) -> None:
    with pytest.raises(InvalidInput), other.write() as session:
        portable.load(session, "account", [line])


def test_a_dump_has_every_row_in_the_order_of_keys(database: Database) -> None:
    with database.write() as session:
        lived_in(session)
        for number in range(1_200):
            logins.account(session, account(number + 100), NOW)
    with database.read() as session:
        rows = [json.loads(line) for line in portable.dump(session, "account")]
        tokens = [json.loads(line) for line in portable.dump(session, "token")]
    assert len(rows) == 1_202
    assert rows == sorted(rows, key=lambda row: row["address"])
    assert {"int": str(2**256 - 1)} in [token["token_id"] for token in tokens]
