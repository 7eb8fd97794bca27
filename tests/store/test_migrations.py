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
