"""Many rows at once, past the ORM: one prepared statement, and plain tuples.

The statements are those that SQLite and PostgreSQL have in common. Values pass through the same
column types as everywhere, so that a row looks the same whoever wrote it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, CursorResult, Dialect, Table

from store.tables import METADATA

_KEYS_IN_A_QUERY: Final = 500

Encoder = Callable[[Any], Any]
T = TypeVar("T")


class BulkTable:
    """Reads and writes whole rows of one table as tuples, in the order of its columns."""

    def __init__(self, table: Table, dialect: Dialect) -> None:
        """Prepare the statements for a dialect."""
        key = list(table.primary_key.columns)
        columns = list(table.columns)
        self._encoders = [_encoder(column.type, dialect) for column in columns]
        self._dialect = dialect
        self._types = [column.type for column in columns]
        self._key_encoders = [_encoder(column.type, dialect) for column in key]
        mark = "%s" if dialect.paramstyle in ("format", "pyformat") else "?"
        quote = dialect.identifier_preparer.quote
        name = quote(table.name)
        names = [quote(column.name) for column in columns]
        keys = [quote(column.name) for column in key]
        rest = [f"{one} = excluded.{one}" for one in names if one not in keys]
        self._insert = (
            f"INSERT INTO {name} ({', '.join(names)}) VALUES ({', '.join([mark] * len(names))})"
        )
        self._upsert = f"{self._insert} ON CONFLICT ({', '.join(keys)}) DO " + (
            f"UPDATE SET {', '.join(rest)}" if rest else "NOTHING"
        )
        self._one = " AND ".join(f"{key} = {mark}" for key in keys)
        self._delete = f"DELETE FROM {name} WHERE {self._one}"
        self._select = f"SELECT {', '.join(names)} FROM {name} WHERE "

    def insert(self, connection: Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Add rows that are not there."""
        self._run(connection, self._insert, rows, self._encoders)

    def upsert(self, connection: Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Add rows, or overwrite those with their keys."""
        self._run(connection, self._upsert, rows, self._encoders)

    def delete(self, connection: Connection, keys: Iterable[Sequence[Any]]) -> None:
        """Delete the rows with these keys."""
        self._run(connection, self._delete, keys, self._key_encoders)

    def select(
        self, connection: Connection, keys: Iterable[tuple[Any, ...]]
    ) -> list[tuple[Any, ...]]:
        """The rows that are there of those with these keys, in no order."""
        found: list[tuple[Any, ...]] = []
        rest = iter(keys)
        while some := list(islice(rest, _KEYS_IN_A_QUERY)):
            # each key is looked up in the index; of pairs IN (VALUES …) SQLite reads every row
            query = self._select + " OR ".join([f"({self._one})"] * len(some))
            encoded = _encoded(some, self._key_encoders)
            result = connection.exec_driver_sql(query, tuple(chain.from_iterable(encoded)))
            decoders = self._decoders(result)  # while it is open, for it knows its types
            found += _encoded([tuple(row) for row in result], decoders)
        return found

    def _decoders(self, result: CursorResult[Any]) -> list[Encoder | None]:
        assert result.cursor is not None
        return [
            type_.dialect_impl(self._dialect).result_processor(self._dialect, described[1])
            for type_, described in zip(self._types, result.cursor.description, strict=True)
        ]

    def _run(
        self,
        connection: Connection,
        statement: str,
        rows: Iterable[Sequence[Any]],
        encoders: Sequence[Encoder | None],
    ) -> None:
        encoded = _encoded(rows, encoders)
        if encoded:
            connection.exec_driver_sql(statement, encoded)


def _encoded(
    rows: Iterable[Sequence[Any]], encoders: Sequence[Encoder | None]
) -> list[tuple[Any, ...]]:
    # column by column: most columns need no encoder, and none of them is asked row by row
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    if not columns:
        return []
    changed = [
        column if encode is None else [None if value is None else encode(value) for value in column]
        for encode, column in zip(encoders, columns, strict=True)
    ]
    return list(zip(*changed, strict=True))


def _encoder(type_: Any, dialect: Dialect) -> Encoder | None:
    return type_.dialect_impl(dialect).bind_processor(dialect)


@lru_cache(256)
def _bulk(name: str, dialect: Dialect) -> BulkTable:
    return BulkTable(METADATA.tables[name], dialect)


def bulk(table: type[Any], connection: Connection) -> BulkTable:
    """The bulk access to the table of a class, on a connection's database."""
    return _bulk(str(table.__tablename__), connection.dialect)
