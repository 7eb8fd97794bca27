"""The history of the schema, and the way from one version of it to another.

A revision is a file of `versions/`; the tables of `store.tables` are what the last one arrives at.
"""

import sqlite3
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError

from domain.errors import StoreCorrupt
from store.engine import WRITES, make_engine, parse_url, plain_error
from store.inspection import APPLICATION_ID, check_sqlite_file, revision_of

_FOLDER: Final = Path(__file__).parent


def head_revision() -> str:
    """The name of the newest revision."""
    head = ScriptDirectory(str(_FOLDER)).get_current_head()
    if head is None:
        raise StoreCorrupt("The service was installed without its migrations.")
    return head


def revisions() -> list[str]:
    """The names of all revisions, newest first."""
    return [script.revision for script in ScriptDirectory(str(_FOLDER)).walk_revisions()]


def migrate(url: str, revision: str = "head") -> None:
    """Bring a database to a revision, up or down, in one transaction.

    Args:
        url: `sqlite:///file`, made with its folder where it does not exist, or `postgresql://…`.
        revision: the name of a revision, `head` or `base`.

    Raises:
        InvalidInput: the URL names no supported database.
        StoreCorrupt: it is damaged, holds another program's data or that of a newer version;
            nothing was changed.
        StoreUnreachable: it does not answer.
    """
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        check_sqlite_file(parsed)
        Path(parsed.database or "").parent.mkdir(parents=True, exist_ok=True)
    engine = make_engine(parsed)
    if parsed.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _trust_references)
    try:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            _move(connection, revision)
            _check_references(connection)
    except DBAPIError as error:
        typed = plain_error(error)
        if typed is None:
            raise
        raise typed from error
    finally:
        engine.dispose()


def _trust_references(connection: sqlite3.Connection, record: object) -> None:
    # SQLite alters a table by copying it, and its references must outlive that the old one goes.
    del record
    connection.execute("PRAGMA foreign_keys = OFF")


def _check_references(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise StoreCorrupt("Rows of the database refer to rows that are not there.")


def _move(connection: Connection, revision: str) -> None:
    current = revision_of(connection)
    known = revisions()
    if current is not None and current not in known:
        raise StoreCorrupt(
            "The database was made by a newer version of this service.", hint="Update the service."
        )
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    try:
        if revision == "base" or (
            current is not None
            and revision in known
            and known.index(revision) > known.index(current)
        ):
            command.downgrade(config, revision)
        else:
            command.upgrade(config, revision)
    except CommandError as error:
        raise StoreCorrupt("The database cannot be brought to this version.") from error
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
