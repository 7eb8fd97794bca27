"""The rows that a batch of blocks touches, each read once and written once.

Rules read and change records here; `flush` writes what they changed. Where blocks may still be
rolled back, the old image of every row that a block changes is written down too: a rollback puts
the images back, newest first. So it needs no inverse of any rule, and is exact by construction for
every rule that changes rows through this class alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final, TypeVar, cast

from sqlalchemy import Connection
from sqlmodel import Session, col, delete, select

from domain.errors import StoreCorrupt
from store import tables
from store.bulk import bulk
from store.records import RECORDS, Record
from store.tables import Undo

R = TypeVar("R", bound=Record)
Key = tuple[Any, ...]

_FIELDS: Final = {type_: [field.name for field in fields(type_)] for type_ in RECORDS}
_VALUES: Final = {type_: attrgetter(*names) for type_, names in _FIELDS.items()}
_TABLES: Final[dict[type[Record], type[Any]]] = {
    type_: getattr(tables, type_.__name__) for type_ in RECORDS
}
_BY_TABLE: Final = {str(table.__tablename__): type_ for type_, table in _TABLES.items()}
_UNREAD: Final = object()


class Rows:
    """A write-through cache of the rows of one batch."""

    def __init__(self, connection: Connection, *, undoable: bool) -> None:
        """Begin a batch.

        Args:
            connection: of a session that writes.
            undoable: whether to write the old images of changed rows down.
        """
        self._connection = connection
        self._undoable = undoable
        self._known: dict[type[Record], dict[Key, Record | None]] = {t: {} for t in RECORDS}
        # as a set, but in the order of the changes
        self._changed: dict[type[Record], dict[Key, None]] = {t: {} for t in RECORDS}
        self._images: dict[tuple[type[Record], Key], dict[str, Any] | None] = {}
        self._undo: list[tuple[Any, ...]] = []

    def fetch(self, wanted: Mapping[type[Record], Iterable[Key]]) -> None:
        """Read the rows with these keys, so that none of them is read alone."""
        for type_, keys in wanted.items():
            known = self._known[type_]
            new = [key for key in keys if key not in known]
            known.update(dict.fromkeys(new))
            for row in bulk(_TABLES[type_], self._connection).select(self._connection, new):
                record = type_(*row)
                known[tuple(row[: type_.KEYS])] = record

    def see(self, type_: type[R], *key: Any) -> R | None:
        """The row with this key, to be read alone; None where there is none."""
        record = self._known[type_].get(key, _UNREAD)
        if record is _UNREAD:
            self.fetch({type_: (key,)})
            record = self._known[type_][key]
        return cast("R | None", record)

    def change(self, type_: type[R], *key: Any) -> R | None:
        """The row with this key, to be changed; None where there is none."""
        record = self.see(type_, *key)
        if record is not None:
            self._note(type_, key, record)
        return record

    def add(self, record: R) -> R:
        """Add a row that `see` did not find."""
        type_ = type(record)
        key: Key = tuple(_VALUES[type_](record)[: type_.KEYS])
        self._note(type_, key, self.see(type_, *key))
        self._known[type_][key] = record
        return record

    def drop(self, type_: type[Record], *key: Any) -> None:
        """Delete a row, if it is there."""
        record = self.see(type_, *key)
        if record is not None:
            self._note(type_, key, record)
            self._known[type_][key] = None

    def end_block(self, number: int) -> None:
        """Keep the images of what the block changed; what follows is another block's."""
        if not self._undoable:
            return
        self._undo += [
            (number, position, str(_TABLES[type_].__tablename__), key, image)
            for position, ((type_, key), image) in enumerate(self._images.items())
        ]
        self._images = {}

    def flush(self) -> None:
        """Write the changes, and how to undo them."""
        for type_, keys in self._changed.items():
            if not keys:
                continue
            known, values = self._known[type_], _VALUES[type_]
            io = bulk(_TABLES[type_], self._connection)
            io.upsert(
                self._connection,
                [values(record) for key in keys if (record := known[key]) is not None],
            )
            io.delete(self._connection, [key for key in keys if known[key] is None])
            keys.clear()
        bulk(Undo, self._connection).insert(self._connection, self._undo)
        self._undo = []

    def _note(self, type_: type[Record], key: Key, record: Record | None) -> None:
        self._changed[type_][key] = None
        if self._undoable and (type_, key) not in self._images:
            image = (
                None
                if record is None
                else dict(zip(_FIELDS[type_], _VALUES[type_](record), strict=True))
            )
            self._images[type_, key] = image


def undo_block(session: Session, block_number: int) -> None:
    """Put every row back that a block changed. Blocks are undone newest first.

    Raises:
        StoreCorrupt: the journal names a table that is not there.
    """
    connection = session.connection()
    images = session.exec(select(Undo).where(Undo.block_number == block_number)).all()
    before: dict[type[Record], list[Any]] = {}
    absent: dict[type[Record], list[list[Any]]] = {}
    for undo in images:
        type_ = _BY_TABLE.get(undo.table_name)
        if type_ is None:
            raise StoreCorrupt("The undo journal is of another version of this service.")
        if undo.image is None:
            absent.setdefault(type_, []).append(undo.key)
        else:
            before.setdefault(type_, []).append([undo.image[name] for name in _FIELDS[type_]])
        session.delete(undo)
    for type_, rows in before.items():
        bulk(_TABLES[type_], connection).upsert(connection, rows)
    for type_, keys in absent.items():
        bulk(_TABLES[type_], connection).delete(connection, keys)
    session.flush()


def forget(session: Session, final_number: int) -> None:
    """Delete the images of blocks that are final."""
    session.exec(delete(Undo).where(col(Undo.block_number) <= final_number))
