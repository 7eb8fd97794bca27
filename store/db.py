"""The open database: sessions that read and sessions that write."""

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from domain.errors import StoreCorrupt
from store.engine import WRITES, make_engine, parse_url, plain_error, without_writing
from store.inspection import check_sqlite_file, revision_of
from store.migrations import head_revision


class Database:
    """Sessions on one database. Rows stay readable after their session has ended."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine of `store.engine.make_engine`."""
        self._readers = engine
        self._writers = engine.execution_options(**{WRITES: True})

    @contextmanager
    def read(self) -> Generator[Session]:
        """A session that sees one snapshot and can change nothing.

        Raises:
            StoreCorrupt: the database is damaged.
            StoreUnreachable: it does not answer.
        """
        with _typed_errors(), Session(self._readers, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Generator[Session]:
        """The one session that may write; commits at the end, rolls back on any exception.

        Raises:
            StoreCorrupt: the database is damaged.
            StoreUnreachable: it does not answer, or other writers held it for half a minute.
        """
        with (
            _typed_errors(),
            Session(self._writers, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    def close(self) -> None:
        """Close all connections. The object is of no use afterwards."""
        self._readers.dispose()


def open_database(url: str, *, read_only: bool = False) -> Database:
    """Open a database that `store.migrations.migrate` has brought up to date.

    Args:
        url: `sqlite:///file` or `postgresql://…`.
        read_only: open an SQLite file so that nothing can be written to it, whatever is tried.

    Raises:
        InvalidInput: the URL names no supported database.
        StoreCorrupt: it is damaged, holds another program's data, or is of another version.
        StoreUnreachable: it does not answer.
    """
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        check_sqlite_file(parsed)
        if read_only:
            parsed = without_writing(parsed)
    engine = make_engine(parsed)
    try:
        with _typed_errors(), engine.connect() as connection:
            revision = revision_of(connection)
        if revision != head_revision():
            raise StoreCorrupt(
                "The database is empty."
                if revision is None
                else "The database is of another version of this service.",
                hint="Migrate it.",
            )
    except BaseException:
        engine.dispose()
        raise
    return Database(engine)


@contextmanager
def _typed_errors() -> Generator[None]:
    try:
        yield
    except DBAPIError as error:
        typed = plain_error(error)
        if typed is None:
            raise
        raise typed from error
