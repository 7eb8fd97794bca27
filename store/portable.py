"""All rows in a form that any database of ours takes: one JSON object a row, one text a table.

What JSON cannot carry says what it is: `{"int": "…"}` for a number that readers would round, and
`{"base64": "…"}` for bytes. A column that is SQL's NULL is left out: JSON's null is another thing.
"""

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final

from sqlalchemy import JSON, Column, Table, insert, literal, null
from sqlalchemy import select as select_columns
from sqlalchemy.exc import OperationalError, StatementError
from sqlmodel import Session

from domain.errors import Conflict, InvalidInput
from store.tables import METADATA

_ROWS_AT_ONCE: Final = 500
_EXACT: Final = 2**53
"""Integers below this in size are what every reader of JSON takes them for."""


def table_names() -> list[str]:
    """All tables, each after those that it refers to."""
    return [table.name for table in METADATA.sorted_tables]


def dump(session: Session, table_name: str) -> Iterator[bytes]:
    """The lines of a table, in the order of its key, each with its line feed.

    Args:
        session: one that reads; tables that are dumped in one session fit together.
        table_name: one of `table_names()`.
    """
    table = METADATA.tables[table_name]
    columns = list(table.columns)
    # JSON's null and SQL's NULL are both None by the time that Python sees them.
    absent = [column.is_(null()) for column in columns]
    query = select_columns(*columns, *absent).order_by(*table.primary_key.columns)
    result = session.connection().execution_options(yield_per=_ROWS_AT_ONCE).execute(query)
    for row in result:
        values, is_null = row[: len(columns)], row[len(columns) :]
        record = {
            column.name: _encoded(column, value)
            for column, value, nothing in zip(columns, values, is_null, strict=True)
            if not nothing
        }
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def load(session: Session, table_name: str, lines: Iterable[bytes]) -> int:
    """Write the lines of a table back; returns how many rows.

    Args:
        session: one that writes; its tables are empty.
        table_name: one of `table_names()`, loaded in that order.
        lines: what `dump` gave.

    Raises:
        InvalidInput: a line is no row of this table.
    """
    table = METADATA.tables[table_name]
    waiting, loaded = iter(lines), 0
    while rows := [_row(table, line) for line in islice(waiting, _ROWS_AT_ONCE)]:
        try:
            session.connection().execute(insert(table), rows)
        except OperationalError:
            raise  # the database's trouble, not the rows'
        except StatementError as error:
            raise InvalidInput(f"The rows of table {table_name} do not fit it.") from error
        loaded += len(rows)
    _let_numbers_follow(session, table)
    return loaded


def require_empty(session: Session) -> None:
    """Let a database without rows pass.

    Raises:
        Conflict: a table has a row.
    """
    for table in METADATA.sorted_tables:
        first = session.connection().execute(select_columns(literal(1)).select_from(table).limit(1))
        if first.first() is not None:
            raise Conflict(
                "The database is not empty; a backup is only restored into an empty one.",
                hint="Name another database by LLMASOS_DATABASE_URL.",
            )


def _encoded(column: Column[Any], value: Any) -> Any:
    if isinstance(column.type, JSON):
        return value
    match value:
        case bytes():
            return {"base64": base64.b64encode(value).decode()}
        case int() if abs(value) >= _EXACT:
            return {"int": str(value)}
        case _:
            return value


def _decoded(column: Column[Any], record: Mapping[str, Any]) -> Any:
    if column.name not in record:
        # None would be written as JSON's null into a column of that type.
        return null() if isinstance(column.type, JSON) else None
    value = record[column.name]
    if isinstance(column.type, JSON):
        return JSON.NULL if value is None else value
    match value:
        case {"base64": str(text)}:
            return base64.b64decode(text, validate=True)
        case {"int": str(text)}:
            return int(text)
        case dict() | list():
            raise TypeError("a plain value expected")
        case _:
            return value


def _row(table: Table, line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line)
        if not isinstance(record, dict):
            raise TypeError("an object expected")
        if not set(record) <= set(table.columns.keys()):
            raise InvalidInput(f"The backup holds columns that table {table.name} does not have.")
        return {column.name: _decoded(column, record) for column in table.columns}
    except (ValueError, TypeError) as error:
        raise InvalidInput(f"A row of table {table.name} cannot be read.") from error


def _let_numbers_follow(session: Session, table: Table) -> None:
    """Make the next number that PostgreSQL counts up follow the highest that was loaded."""
    connection = session.connection()
    if connection.dialect.name != "postgresql":
        return  # SQLite looks at the highest row itself
    counted = table.autoincrement_column
    if counted is not None:
        highest = f'(SELECT coalesce(max("{counted.name}"), 0) + 1 FROM "{table.name}")'
        # For a key that is not counted up there is no sequence, and setval of none does nothing.
        sequence = f"pg_get_serial_sequence('{table.name}', '{counted.name}')"
        connection.exec_driver_sql(f"SELECT setval({sequence}, {highest}, false)")
