"""Two databases, compared row by row: is what we have what the chain says?

Compared are all tables that the projection writes, as values of Python, so that it does not matter
which database each lies in. Left out is what only serves a rollback: undo images, blocks without
events, and how far the chain counts as final.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from sqlalchemy import ColumnElement, String, Table, collate, exists, select
from sqlmodel import Session

from store import tables
from store.records import RECORDS
from store.tables import METADATA

_BLOCK, _EVENT = METADATA.tables["chain_block"], METADATA.tables["chain_event"]
_COMPARED: Final[tuple[Table, ...]] = (
    _BLOCK,
    _EVENT,
    METADATA.tables["event_party"],
    METADATA.tables["sale"],
    *(getattr(tables, record.__name__).__table__ for record in RECORDS),
)
_ROWS_AT_ONCE: Final = 2_000

Rows = Callable[[Session], Iterator[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is not in both, or not the same; `ours` or `fresh` is None where there is none."""

    table: str
    ours: dict[str, Any] | None
    fresh: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison found.

    Attributes:
        rows: how many rows the fresh database has in all tables.
        tables: how many tables were compared.
        differences: the first ones, table by table.
    """

    rows: int
    tables: int
    differences: tuple[Difference, ...]


def comparable_tables() -> Mapping[str, Rows]:
    """Each table by name, with what reads its rows in the order of their keys."""
    return {table.name: partial(_rows, table) for table in _COMPARED}


def compare(ours: Session, fresh: Session, most: int = 20) -> Comparison:
    """Compare two databases.

    Args:
        ours: a session on the one.
        fresh: a session on the other.
        most: differences that are told.
    """
    rows, differences = 0, list[Difference]()
    compared = comparable_tables()
    for table in _COMPARED:
        read = compared[table.name]
        names = [column.name for column in table.columns]
        keys = [names.index(column.name) for column in table.primary_key.columns]
        for one, other in _aligned(read(ours), read(fresh), keys):
            rows += other is not None
            if one != other and len(differences) < most:
                differences.append(Difference(table.name, _named(names, one), _named(names, other)))
    return Comparison(rows, len(_COMPARED), tuple(differences))


def _aligned(
    ours: Iterator[tuple[Any, ...]], fresh: Iterator[tuple[Any, ...]], keys: list[int]
) -> Iterator[tuple[tuple[Any, ...] | None, tuple[Any, ...] | None]]:
    """Rows with the same key side by side; both come in the order of their keys."""
    one, other = next(ours, None), next(fresh, None)
    while one is not None or other is not None:
        key = None if one is None else [one[index] for index in keys]
        other_key = None if other is None else [other[index] for index in keys]
        if other_key is None or (key is not None and key < other_key):
            yield one, None
            one = next(ours, None)
        elif key is None or other_key < key:
            yield None, other
            other = next(fresh, None)
        else:
            yield one, other
            one, other = next(ours, None), next(fresh, None)


def _named(names: list[str], row: tuple[Any, ...] | None) -> dict[str, Any] | None:
    return None if row is None else dict(zip(names, row, strict=True))


def _rows(table: Table, session: Session) -> Iterator[tuple[Any, ...]]:
    query = select(table).order_by(
        *(_byte_order(session, column) for column in table.primary_key.columns)
    )
    if table is _BLOCK:
        query = query.where(exists().where(_EVENT.c.block_number == _BLOCK.c.number))
    options = {"yield_per": _ROWS_AT_ONCE}
    found = session.connection().execute(query, execution_options=options)
    return (tuple(row) for row in found)


def _byte_order(session: Session, column: Any) -> ColumnElement[Any]:
    """Text in the order of its bytes, as SQLite and Python have it, whatever the server's locale.

    A number of 256 bits sorts as what it is on PostgreSQL, and as padded text elsewhere.
    """
    dialect = session.connection().dialect
    stored = column.type.dialect_impl(dialect)
    is_text = isinstance(getattr(stored, "impl_instance", stored), String)
    return collate(column, "C") if dialect.name == "postgresql" and is_text else column
