"""Undo for the projection: before a block changes a row, the row's old image is written down.

A rollback puts the images back, newest first. So it needs no inverse of any rule, and is exact by
construction for every rule that changes rows through a journal alone.
"""

from typing import Any, Final, TypeVar

from sqlalchemy import inspect
from sqlmodel import Session, col, delete, insert, select

from domain.errors import StoreCorrupt
from store.tables import (
    CancelledSlot,
    GoldBalance,
    ListingProgress,
    MakerCounter,
    QuestState,
    Row,
    Token,
    TokenBalance,
    Undo,
)

R = TypeVar("R", bound=Row)

STATE_TABLES: Final[tuple[type[Row], ...]] = (
    Token,
    TokenBalance,
    GoldBalance,
    ListingProgress,
    CancelledSlot,
    MakerCounter,
    QuestState,
)
"""The tables that rules change; the log beside them is only ever added to and cut off."""

_BY_NAME: Final[dict[str, type[Row]]] = {str(t.__tablename__): t for t in STATE_TABLES}


class Journal:
    """The rows that one block changes. Use one for each block and `flush` it at the end."""

    def __init__(self, session: Session, block_number: int) -> None:
        """Journal the changes of a block."""
        self._session = session
        self._block_number = block_number
        self._rows: dict[tuple[type[Row], tuple[Any, ...]], Row | None] = {}
        self._undo: list[dict[str, Any]] = []

    def find(self, table: type[R], *key: Any) -> R | None:
        """The row with this primary key, to be read and changed; None where there is none."""
        slot = (table, key)
        if slot not in self._rows:
            row = self._session.get(table, key)
            self._rows[slot] = row
            self._undo.append(
                {
                    "block_number": self._block_number,
                    "position": len(self._undo),
                    "table_name": str(table.__tablename__),
                    "key": list(key),
                    "image": None if row is None else row.model_dump(),
                }
            )
        found = self._rows[slot]
        return found if isinstance(found, table) else None

    def holds(self, table: type[Row], *key: Any) -> bool:
        """Whether there is such a row now."""
        slot = (table, key)
        row = self._rows[slot] if slot in self._rows else self._session.get(table, key)
        return row is not None

    def add(self, row: R) -> R:
        """Add a row that `find` did not find."""
        key = tuple(inspect(type(row)).primary_key_from_instance(row))
        self._rows[type(row), key] = row
        self._session.add(row)
        return row

    def flush(self) -> None:
        """Write the changes and how to undo them, so that the next block finds them."""
        self._session.flush()
        if self._undo:
            self._session.exec(insert(Undo), params=self._undo)
            self._undo = []


def undo_block(session: Session, block_number: int) -> None:
    """Put every row back that a block changed. Blocks are undone newest first.

    Raises:
        StoreCorrupt: the journal names a table that is not there.
    """
    images = session.exec(select(Undo).where(Undo.block_number == block_number)).all()
    for undo in images:
        table = _BY_NAME.get(undo.table_name)
        if table is None:
            raise StoreCorrupt("The undo journal is of another version of this service.")
        row = session.get(table, tuple(undo.key))
        if undo.image is None:
            if row is not None:
                session.delete(row)
        elif row is None:
            session.add(table(**undo.image))
        else:
            row.sqlmodel_update(undo.image)
            session.add(row)
    session.flush()


def forget(session: Session, final_number: int) -> None:
    """Delete the images of blocks that are final."""
    session.exec(delete(Undo).where(col(Undo.block_number) <= final_number))
