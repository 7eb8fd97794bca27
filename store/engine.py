"""One way to talk to SQLite and PostgreSQL.

A transaction is opened for reading or for writing. Writers wait for one another on either database
(`BEGIN IMMEDIATE`, or an advisory lock), so that what a writer has read stays true until it commits
and none fails because it came second. Readers never wait: they see one snapshot.
"""

import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from domain.errors import InvalidInput, LLMasOSError, StoreCorrupt, StoreUnreachable

WRITES: Final = "llmasos_writes"
"""Execution option of a connection whose transactions may write."""

_BUSY_TIMEOUT_S: Final = 30.0
# Keys are hashes, so a mint touches other pages than the one before. What SQLite keeps by itself, 2
# MiB and a thousand pages, is used up by a few batches once there are ten thousand tokens.
_CACHE_KIB: Final = 64 * 1024
_PAGES_OF_WAL: Final = 8 * 1024
# Any number will do, as long as every writer takes the same; this one is "LLMasOS" in ASCII.
WRITER_LOCK: Final = int.from_bytes(b"LLMasOS", "big")


def parse_url(url: str) -> URL:
    """Read a database URL.

    Args:
        url: `sqlite:///file` or `postgresql://…`.

    Raises:
        InvalidInput: it is no URL, or names a database that is not supported.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise InvalidInput("The database address is not a URL.") from error
    match parsed.get_backend_name():
        case "sqlite":
            if not parsed.database or parsed.database == ":memory:":
                raise InvalidInput("SQLite needs a file, so that several connections see one data.")
            return parsed.set(drivername="sqlite+pysqlite")
        case "postgresql":
            return parsed.set(drivername="postgresql+psycopg")
        case _:
            raise InvalidInput("The database is SQLite or PostgreSQL; no other is supported.")


def without_writing(url: URL) -> URL:
    """The address of an SQLite file that cannot be written to through it, nor made if missing."""
    file = Path(url.database or "").resolve().as_uri()
    return url.set(database=file, query={"mode": "ro", "uri": "true"})


def make_engine(url: URL) -> Engine:
    """An engine whose transactions read, unless the option `WRITES` says otherwise.

    Parameters never appear in its errors: they may be what a person keeps private.
    """
    if url.get_backend_name() == "sqlite":
        engine = create_engine(
            url,
            hide_parameters=True,
            connect_args={"timeout": _BUSY_TIMEOUT_S, "isolation_level": None},
            # the connection that was used last knows most pages
            pool_use_lifo=True,
        )
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = create_engine(url, hide_parameters=True, pool_pre_ping=True)
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, record: object) -> None:
    del record
    connection.execute("PRAGMA journal_mode = WAL")
    # A row of the outbox must outlive a power cut before its transaction is sent.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_OF_WAL}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    # A deferred transaction that writes after it read fails at once where another wrote meanwhile.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get(WRITES, False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def plain_error(error: DBAPIError) -> LLMasOSError | None:
    """The typed error for a database that cannot be used; None for a statement that is wrong."""
    original: Any = error.orig
    if isinstance(original, sqlite3.Error):
        match getattr(original, "sqlite_errorcode", 0) & 0xFF:
            case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
                return StoreCorrupt(
                    "The database file is damaged.", hint="Restore a backup, or index anew."
                )
            case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_FULL | sqlite3.SQLITE_CANTOPEN:
                return StoreUnreachable("The database file cannot be read or written.")
            case sqlite3.SQLITE_BUSY:
                return StoreUnreachable("The database is busy.")
            case _:
                return None
    if error.connection_invalidated or getattr(original, "sqlstate", "") is None:
        return StoreUnreachable("The database server does not answer.")
    return None
