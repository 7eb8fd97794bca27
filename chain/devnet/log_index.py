"""Logs by block and by address, beside the chain in the same file.

py-evm keeps logs inside the receipts of their block. A search through thousands of blocks would
decode every one of them, so each canonical log has a row here as well, written and dropped in the
same commit as its block.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from eth.abc import BlockAPI, ReceiptAPI

_MOST_TOPICS: Final = 4
_CREATE: Final = (
    "CREATE TABLE IF NOT EXISTS log (block INTEGER, place INTEGER, block_hash BLOB, tx BLOB, "
    "tx_place INTEGER, address BLOB, topic0 BLOB, topic1 BLOB, topic2 BLOB, topic3 BLOB, "
    "data BLOB, PRIMARY KEY (block, place)) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS log_by_address ON log (address, block, place)",
)
_COLUMNS: Final = (
    "block, place, block_hash, tx, tx_place, address, topic0, topic1, topic2, topic3, data"
)


@dataclass(frozen=True, slots=True)
class IndexedLog:
    """One log and where it stands.

    Attributes:
        place: its index in the block.
        tx_place: the index of its transaction in the block.
        topics: 32 bytes each.
    """

    block_number: int
    place: int
    block_hash: bytes
    tx_hash: bytes
    tx_place: int
    address: bytes
    topics: tuple[bytes, ...]
    data: bytes


def logs_of(block: BlockAPI, receipts: Sequence[ReceiptAPI]) -> Iterator[IndexedLog]:
    """The logs of a block, in order."""
    place = 0
    number, block_hash = block.number, block.hash
    for tx_place, (tx, receipt) in enumerate(zip(block.transactions, receipts, strict=True)):
        for log in receipt.logs:
            topics = tuple(topic.to_bytes(32, "big") for topic in log.topics)
            yield IndexedLog(
                number, place, block_hash, tx.hash, tx_place, log.address, topics, log.data
            )
            place += 1


class LogIndex:
    """The rows of one file. Changes wait for `write`, as the chain's own do for their flush."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use this connection; whoever owns it begins and commits."""
        self._connection = connection
        self._added: list[IndexedLog] = []
        self._cut_above: int | None = None

    def create(self) -> None:
        """Make the table where it is missing."""
        for statement in _CREATE:
            self._connection.execute(statement)

    def add(self, logs: Iterable[IndexedLog]) -> None:
        """Add the logs of a block."""
        self._added += logs

    def cut(self, above: int) -> None:
        """Drop the logs of all blocks above a height."""
        self._cut_above = above

    def write(self) -> None:
        """Carry out what waits, inside the transaction that is open."""
        if self._cut_above is not None:
            self._connection.execute("DELETE FROM log WHERE block > ?", (self._cut_above,))
        if self._added:
            rows = [
                (
                    log.block_number,
                    log.place,
                    log.block_hash,
                    log.tx_hash,
                    log.tx_place,
                    log.address,
                    *log.topics,
                    *([None] * (_MOST_TOPICS - len(log.topics))),
                    log.data,
                )
                for log in self._added
            ]
            marks = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO log VALUES ({marks})", rows)

    def forget(self) -> None:
        """Drop what waits, whether it was written or is not to be."""
        self._added = []
        self._cut_above = None

    @property
    def waits(self) -> bool:
        """Whether there is something to write."""
        return bool(self._added) or self._cut_above is not None

    def find(
        self,
        first: int,
        last: int,
        addresses: Iterable[bytes],
        topics: Sequence[Iterable[bytes]],
        limit: int,
    ) -> list[IndexedLog]:
        """Logs of a range of blocks, both ends included, in chain order.

        Args:
            first: height of the first block.
            last: height of the last.
            addresses: the log comes from one of these; empty for any.
            topics: for each position the values that fit; an empty one fits any value, but the
                log must have a topic there.
            limit: most rows to return.
        """
        clauses = ["block BETWEEN ? AND ?"]
        values: list[int | bytes] = [first, last]
        for column, wanted in [
            ("address", addresses),
            *((f"topic{place}", choices) for place, choices in enumerate(topics)),
        ]:
            choices = list(wanted)
            if choices:
                clauses.append(f"{column} IN ({', '.join('?' * len(choices))})")
                values += choices
            elif column != "address":
                clauses.append(f"{column} IS NOT NULL")
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM log WHERE {' AND '.join(clauses)} "
            "ORDER BY block, place LIMIT ?",
            (*values, limit),
        )
        return [
            IndexedLog(block, place, block_hash, tx, tx_place, address, _present(marks), data)
            for block, place, block_hash, tx, tx_place, address, *marks, data in rows
        ]


def _present(topics: Iterable[bytes | None]) -> tuple[bytes, ...]:
    return tuple(topic for topic in topics if topic is not None)
