"""What an operator asks of the rows: how much waits, since when, and how far the index is.

States are counted as they are written, so that a state which is added later is counted too.
"""

from dataclasses import dataclass

from sqlmodel import Session, col, func, select

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


def open_nonces(session: Session, lane: Address) -> list[int]:
    """The nonces that a sender's open transactions hold, rising."""
    query = select(Outbox.nonce).where(Outbox.lane == lane, col(Outbox.state).in_(OPEN))
    return list(session.exec(query.order_by(col(Outbox.nonce))))


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
