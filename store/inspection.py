"""What lies at a database address, looked at without touching it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, inspect, text

from domain.errors import StoreCorrupt

APPLICATION_ID: Final = int.from_bytes(b"LLMO", "big")
"""Written into the header of every SQLite file of ours (`PRAGMA application_id`)."""

VERSION_TABLE: Final = "alembic_version"

_FOREIGN = StoreCorrupt(
    "The database holds the data of another program.", hint="Name an empty or new database."
)


def check_sqlite_file(url: URL) -> None:
    """Refuse a file that is damaged or not ours, opening it for reading only.

    Raises:
        StoreCorrupt: it is no SQLite database, it is damaged, or it belongs to another program.
    """
    path = Path(url.database or "")
    if not path.exists() or path.stat().st_size == 0:
        return
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
            verdict: str = file.execute("PRAGMA quick_check(1)").fetchone()[0]
            application_id: int = file.execute("PRAGMA application_id").fetchone()[0]
            tables: int = file.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise StoreCorrupt(
            "The database file cannot be read as a database.", hint="Restore a backup."
        ) from error
    if verdict != "ok":
        raise StoreCorrupt("The database file is damaged.", hint="Restore a backup.")
    if tables and application_id != APPLICATION_ID:
        raise _FOREIGN


def revision_of(connection: Connection) -> str | None:
    """The migration that the database stands at; None for an empty one.

    Raises:
        StoreCorrupt: it holds tables, but none of ours.
    """
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE not in tables:
        if tables:
            raise _FOREIGN
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
