from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlmodel import select

from domain.errors import StoreCorrupt
from store import deployments, mints, projection
from store.db import open_database
from store.engine import WRITES, make_engine, parse_url
from store.migrations import head_revision, migrate
from store.tables import METADATA, Token
from tests.store.chains import ALICE, BOB, DEPLOYMENT, chain, mint, mint_quest
from tests.store.made import NOW, generated, order


def _tables(url: str) -> set[str]:
    engine = make_engine(parse_url(url))
    with engine.connect() as connection:
        names = set(inspect(connection).get_table_names())
    engine.dispose()
    return names - {"alembic_version"}


def test_the_migrated_schema_is_that_of_the_models(database_url: str) -> None:
    engine = make_engine(parse_url(database_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_checks_and_partial_indexes_are_those_of_the_models(database_url: str) -> None:
    """Alembic compares neither."""
    engine = make_engine(parse_url(database_url))
    with engine.connect() as connection:
        reflected = inspect(connection)
        for table in METADATA.sorted_tables:
            expected = {c.name for c in table.constraints if str(c.name).startswith("ck_")}
            found = {c["name"] for c in reflected.get_check_constraints(table.name)}
            assert found == expected
        partial = {
            index["name"]
            for table in ("outbox", "mint_request")
            for index in reflected.get_indexes(table)
            if {"sqlite_where", "postgresql_where"} & set(index.get("dialect_options", {}))
        }
        assert partial == {"uq_outbox_lane_nonce", "uq_mint_request_token_id"}
    engine.dispose()


def test_up_down_and_up_again(empty_url: str) -> None:
    migrate(empty_url)
    everything = _tables(empty_url)
    assert everything == set(METADATA.tables)
    migrate(empty_url, "0001")
    assert _tables(empty_url) < everything
    migrate(empty_url, "base")
    assert _tables(empty_url) == set()
    migrate(empty_url)
    assert _tables(empty_url) == everything
    open_database(empty_url).close()


def test_a_new_projection_begins_empty_and_keeps_what_people_asked_for(database_url: str) -> None:
    opened = open_database(database_url)
    with opened.write() as session:
        token_id = generated(session, "sword")
        request = mints.accept(session, ALICE, "key", order(token_id), NOW)
        number = request.id
        for one in chain((mint(token_id, ALICE),), (mint_quest(2, BOB),)):
            projection.apply(session, one, DEPLOYMENT, 4)
    opened.close()
    migrate(database_url, "0002")
    migrate(database_url)
    opened = open_database(database_url)
    with opened.write() as session:
        assert number is not None
        assert mints.get(session, number).token_id == token_id
        assert deployments.current(session) == DEPLOYMENT
        assert projection.checkpoint(session) is None
        assert session.exec(select(Token)).all() == []
        for one in chain((mint(token_id, ALICE),), (mint_quest(2, BOB),)):
            projection.apply(session, one, DEPLOYMENT, 4)
        assert len(session.exec(select(Token)).all()) == 2
    opened.close()


def test_migrating_again_changes_nothing(database_url: str) -> None:
    before = _tables(database_url)
    migrate(database_url)
    assert _tables(database_url) == before


def test_a_database_of_a_newer_version_is_left_alone(database_url: str) -> None:
    _set_version(database_url, "9999")
    with pytest.raises(StoreCorrupt, match="newer version"):
        migrate(database_url)
    with pytest.raises(StoreCorrupt, match="another version"):
        open_database(database_url)
    _set_version(database_url, head_revision())
    open_database(database_url).close()


def test_a_server_with_tables_of_another_program_is_left_alone(
    make_postgres_database: Callable[[], str],
) -> None:
    url = make_postgres_database()
    engine = make_engine(parse_url(url)).execution_options(**{WRITES: True})
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE account (name TEXT)"))
    engine.dispose()
    with pytest.raises(StoreCorrupt, match="another program"):
        migrate(url)
    assert _tables(url) == {"account"}


def test_the_folder_of_a_new_file_is_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a' / 'b' / 'world.db'}"
    migrate(url)
    open_database(url).close()


def _set_version(url: str, version: str) -> None:
    engine = make_engine(parse_url(url)).execution_options(**{WRITES: True})
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :v"), {"v": version})
    engine.dispose()


def _execute(url: str, *statements: str) -> None:
    engine = make_engine(parse_url(url)).execution_options(**{WRITES: True})
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def _rows(url: str, query: str) -> list[tuple[object, ...]]:
    engine = make_engine(parse_url(url))
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    return found


_OWNER, _LANE = "0x" + "a1" * 20, "0x" + "b2" * 20
_TOKEN = "ab" * 32


def _fill_0002(url: str) -> None:
    """What a service of that version left: a mint, a mint under way, and a relayed purchase."""

    def sent(number: int, purpose: str, state: str, block: str) -> str:
        return (
            "INSERT INTO outbox (id, chain_id, lane, nonce, raw, hash, purpose, state, created_at,"
            f" sends, block_number) VALUES ({number}, 31337, '{_LANE}', {number}, '', "
            f"'0x{number:064x}', '{purpose}', '{state}', 1, 1, {block})"
        )

    def wish(number: int, state: str) -> tuple[str, str, str]:
        token = f"{number:02x}" * 32
        return (
            f"INSERT INTO blob VALUES ('{token}', 1, 1)",
            f"INSERT INTO asset VALUES ('{token}', 'item', 'en', 'Emberfang')",
            "INSERT INTO mint_request (id, owner, token_id, kind, recipient, creator, royalty_bps,"
            f" amount, cap, digest, state, outbox_id, created_at) VALUES ({number}, '{_OWNER}', "
            f"'{token}', 'item', '{_OWNER}', '{_OWNER}', 0, 1, 1, '{_TOKEN}', '{state}', "
            f"{number}, 1)",
        )

    minted = "01" * 32
    _execute(
        url,
        f"INSERT INTO account VALUES ('{_OWNER}', 1, NULL)",
        sent(1, "mint 1 × item", "mined", "7"),
        sent(2, "mint 1 × item", "sent", "NULL"),
        sent(3, "Market: fillOne", "mined", "8"),
        *wish(1, "confirmed"),
        *wish(2, "sent"),
        "INSERT INTO token (token_id, kind, creator, royalty_bps, cap, minted, burned, "
        f"block_number, log_index, tx_hash) VALUES ('{minted}', 'item', '{_OWNER}', 0, 1, 1, 0, "
        f"7, 0, '0x{1:064x}')",
    )


def test_the_outbox_goes_up_down_and_up_with_what_is_in_it(empty_url: str) -> None:
    migrate(empty_url, "0002")
    _fill_0002(empty_url)
    before = _rows(empty_url, "SELECT id, state, purpose FROM outbox ORDER BY id")
    for _ in range(2):
        migrate(empty_url, "0003")
        requests = "SELECT id, state, outbox_id, block_number FROM mint_request ORDER BY id"
        assert _rows(empty_url, requests) == [(1, "confirmed", 1, 7), (2, "sent", 2, None)]
        assert _rows(empty_url, "SELECT * FROM mint_attempt ORDER BY 1") == [(1, 1), (2, 2)]
        ours = "SELECT id FROM outbox WHERE ours ORDER BY id"
        assert _rows(empty_url, ours) == [(1,), (2,)]
        _execute(
            empty_url,
            "UPDATE outbox SET state = 'replaced' WHERE id = 2",
            "INSERT INTO outbox (id, chain_id, lane, nonce, raw, hash, purpose, state, created_at,"
            f" sends, ours, cancels, replaces_id) VALUES (9, 31337, '{_LANE}', 2, '', "
            f"'0x{9:064x}', 'dearer', 'sent', 1, 1, true, false, 2)",
        )
        migrate(empty_url, "0002")
        states = _rows(empty_url, "SELECT id, state FROM outbox ORDER BY id")
        assert states == [(1, "mined"), (2, "dropped"), (3, "mined"), (9, "sent")]
        _execute(
            empty_url,
            "DELETE FROM outbox WHERE id = 9",
            "UPDATE outbox SET state = 'sent', why = NULL WHERE id = 2",
        )
        assert _rows(empty_url, "SELECT id, state, purpose FROM outbox ORDER BY id") == before
    migrate(empty_url)
    open_database(empty_url).close()


def test_every_version_keeps_what_people_asked_for(empty_url: str) -> None:
    """A newer projection begins empty, and the requests still know their blocks."""
    migrate(empty_url, "0002")
    _fill_0002(empty_url)
    requests = "SELECT id, state, outbox_id, block_number FROM mint_request ORDER BY id"
    for lowest in ("0003", "0002"):
        migrate(empty_url)
        assert _rows(empty_url, requests) == [(1, "confirmed", 1, 7), (2, "sent", 2, None)]
        assert _rows(empty_url, "SELECT * FROM mint_attempt ORDER BY 1") == [(1, 1), (2, 2)]
        assert _rows(empty_url, "SELECT token_id FROM token") == []
        migrate(empty_url, lowest)
    migrate(empty_url)
    assert _rows(empty_url, requests) == [(1, "confirmed", 1, 7), (2, "sent", 2, None)]
    opened = open_database(empty_url)
    with opened.read() as session:
        assert projection.checkpoint(session) is None
    opened.close()
