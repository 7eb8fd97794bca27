"""What an operator asks of the rows: how much waits, since when, and how far the index is.

States are counted as they are written, so that a state which is added later is counted too.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, or_, select

from domain.ids import Address, HexBytes32
from store.outbox_states import OPEN
from store.tables import Blob, ChainBlock, Checkpoint, Generation, MintRequest, Outbox


@dataclass(frozen=True, slots=True)
class IndexedTo:
    """The newest indexed block. `timestamp` is in Unix seconds, None where it is not kept."""

    number: int
    hash: HexBytes32
    timestamp: int | None
    final_number: int


@dataclass(frozen=True, slots=True)
class LaneCount:
    """How many transactions of one sender are in one state."""

    lane: Address
    state: str
    count: int


def indexed_to(session: Session) -> IndexedTo | None:
    """How far the chain is indexed; None before the first block."""
    found = session.exec(
        select(Checkpoint, ChainBlock.timestamp).join(
            ChainBlock, col(ChainBlock.number) == Checkpoint.number, isouter=True
        )
    ).one_or_none()
    if found is None:
        return None
    checkpoint, timestamp = found
    return IndexedTo(checkpoint.number, checkpoint.hash, timestamp, checkpoint.final_number)


def outbox_counts(session: Session) -> list[LaneCount]:
    """Transactions by sender and state."""
    query = select(Outbox.lane, Outbox.state, func.count()).group_by(
        col(Outbox.lane), col(Outbox.state)
    )
    rows = session.exec(query.order_by(col(Outbox.lane), col(Outbox.state)))
    return [LaneCount(Address(lane), state, count) for lane, state, count in rows]


def open_transactions(session: Session, before: int, limit: int) -> list[Outbox]:
    """What waits since a time (Unix, s) and is not settled yet, oldest first.

    A transaction that replaced another has waited since the first that took its nonce.
    """
    query = select(Outbox).where(col(Outbox.state).in_(OPEN), _waits_since() <= before)
    return list(session.exec(query.order_by(_waits_since(), col(Outbox.id)).limit(limit)))


def count_open(session: Session, before: int) -> int:
    """How many transactions wait since a time (Unix, s) and are not settled yet."""
    query = select(func.count()).select_from(Outbox)
    return session.exec(query.where(col(Outbox.state).in_(OPEN), _waits_since() <= before)).one()


def open_nonces(session: Session, lane: Address) -> list[int]:
    """The nonces that a sender's open transactions hold, rising."""
    query = select(Outbox.nonce).where(Outbox.lane == lane, col(Outbox.state).in_(OPEN))
    return list(session.exec(query.order_by(col(Outbox.nonce))))


def oldest_open_at(session: Session) -> int | None:
    """Since when the oldest open transaction waits; Unix time, s."""
    oldest = select(_waits_since()).where(col(Outbox.state).in_(OPEN))
    return session.exec(oldest.order_by(_waits_since()).limit(1)).first()


def waits_since(session: Session, row: Outbox) -> int:
    """Since when an open transaction waits; Unix time, s."""
    return session.exec(select(_waits_since()).where(Outbox.id == row.id)).one()


def sends(session: Session) -> int:
    """How often transactions were handed to a node."""
    return int(session.exec(select(func.coalesce(func.sum(Outbox.sends), 0))).one())


def replacements(session: Session) -> int:
    """How many transactions took the place of an earlier one of ours, with its nonce."""
    query = select(func.count()).select_from(Outbox).where(col(Outbox.replaces_id).is_not(None))
    return session.exec(query).one()


def mint_counts(session: Session) -> dict[str, int]:
    """Mint requests by state."""
    query = select(MintRequest.state, func.count()).group_by(col(MintRequest.state))
    return dict(session.exec(query.order_by(col(MintRequest.state))).all())


def oldest_waiting_mint_at(session: Session) -> int | None:
    """When the oldest mint request that no transaction carries was taken; Unix time, s."""
    return session.exec(
        select(func.min(MintRequest.created_at)).where(MintRequest.state == "waiting")
    ).one()


def batch_sizes(session: Session) -> dict[int, int]:
    """How many transactions carry how many mint requests."""
    sizes = (
        select(func.count().label("size"))
        .where(col(MintRequest.outbox_id).is_not(None))
        .group_by(col(MintRequest.outbox_id))
        .subquery()
    )
    query = select(sizes.c.size, func.count()).group_by(sizes.c.size).order_by(sizes.c.size)
    return {int(size): int(count) for size, count in session.exec(query)}


def generation_counts(session: Session) -> dict[str, int]:
    """Generations by status."""
    query = select(Generation.status, func.count()).group_by(col(Generation.status))
    found = session.exec(query.order_by(col(Generation.status)))
    return dict(found.all())


def blob_totals(session: Session) -> tuple[int, int]:
    """How many blobs there are, and their bytes."""
    query = select(func.count(), func.coalesce(func.sum(Blob.size_bytes), 0)).select_from(Blob)
    count, size_bytes = session.exec(query).one()
    return count, int(size_bytes)


def _waits_since() -> Any:
    """When the first of all transactions with an open one's nonce was written down.

    Not of those that were dropped: their nonce was free before it was taken again.
    """
    first = aliased(Outbox)
    return (
        select(func.min(first.created_at))
        .where(
            first.lane == Outbox.lane,
            first.nonce == Outbox.nonce,
            or_(first.id == Outbox.id, first.state != "dropped"),
        )
        .correlate(Outbox)
        .scalar_subquery()
    )
