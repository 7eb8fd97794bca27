"""Many rows at once, past the ORM: one prepared statement, and plain tuples.

The statements are those that SQLite and PostgreSQL have in common. Values pass through the same
column types as everywhere, so that a row looks the same whoever wrote it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Dialect, Table, select, tuple_

from store.tables import METADATA

_KEYS_IN_A_QUERY: Final = 500

Encoder = Callable[[Any], Any]
T = TypeVar("T")


class BulkTable:
    """Reads and writes whole rows of one table as tuples, in the order of its columns."""

    def __init__(self, table: Table, dialect: Dialect) -> None:
        """Prepare the statements for a dialect."""
        self._table = table
        self._key = list(table.primary_key.columns)
        columns = list(table.columns)
        self._encoders = [_encoder(column.type, dialect) for column in columns]
        self._key_encoders = [_encoder(column.type, dialect) for column in self._key]
        mark = "%s" if dialect.paramstyle in ("format", "pyformat") else "?"
        quote = dialect.identifier_preparer.quote
        name = quote(table.name)
        names = [quote(column.name) for column in columns]
        keys = [quote(column.name) for column in self._key]
        rest = [f"{one} = excluded.{one}" for one in names if one not in keys]
        self._insert = (
            f"INSERT INTO {name} ({', '.join(names)}) VALUES ({', '.join([mark] * len(names))})"
        )
        self._upsert = f"{self._insert} ON CONFLICT ({', '.join(keys)}) DO " + (
            f"UPDATE SET {', '.join(rest)}" if rest else "NOTHING"
        )
        self._delete = f"DELETE FROM {name} WHERE " + " AND ".join(f"{k} = {mark}" for k in keys)

    def insert(self, connection: Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Add rows that are not there."""
        self._run(connection, self._insert, rows, self._encoders)

    def upsert(self, connection: Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Add rows, or overwrite those with their keys."""
        self._run(connection, self._upsert, rows, self._encoders)

    def delete(self, connection: Connection, keys: Iterable[Sequence[Any]]) -> None:
        """Delete the rows with these keys."""
        self._run(connection, self._delete, keys, self._key_encoders)

    def select(self, connection: Connection, keys: Iterable[tuple[Any, ...]]) -> list[Any]:
        """The rows that are there of those with these keys, in no order."""
        found: list[Any] = []
        rest = iter(keys)
        is_in: Any = self._key[0].in_ if len(self._key) == 1 else tuple_(*self._key).in_
        while some := list(islice(rest, _KEYS_IN_A_QUERY)):
            wanted = [key[0] for key in some] if len(self._key) == 1 else some
            found += connection.execute(select(self._table).where(is_in(wanted)))
        return found

    def _run(
        self,
        connection: Connection,
        statement: str,
        rows: Iterable[Sequence[Any]],
        encoders: Sequence[Encoder | None],
    ) -> None:
        columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
        if not columns:
            return
        # column by column: most columns need no encoder, and none of them is asked row by row
        encoded = [
            column
            if encode is None
            else [None if value is None else encode(value) for value in column]
            for encode, column in zip(encoders, columns, strict=True)
        ]
        connection.exec_driver_sql(statement, list(zip(*encoded, strict=True)))


def _encoder(type_: Any, dialect: Dialect) -> Encoder | None:
    return type_.dialect_impl(dialect).bind_processor(dialect)


@lru_cache(256)
def _bulk(name: str, dialect: Dialect) -> BulkTable:
    return BulkTable(METADATA.tables[name], dialect)


def bulk(table: type[Any], connection: Connection) -> BulkTable:
    """The bulk access to the table of a class, on a connection's database."""
    return _bulk(str(table.__tablename__), connection.dialect)
