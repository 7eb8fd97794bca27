"""How long a transaction waits for a block, and from when on it is stuck: for worker and operators.

It waits since a node was first given it; one that no node was given, since it was written down. One
that stands for another with its nonce waits since the first of them, for that is how long the nonce
has been open. Sending the same bytes again does not begin the wait anew; a reorganisation that
dropped its block does.

What has waited for `LLMASOS_STUCK_S` is stuck. The worker gives a nonce that is stuck a dearer
transaction, and every replacement as long again before the next.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, or_, select

from store.outbox_states import OPEN
from store.tables import Outbox


def stuck(session: Session, now: int, stuck_s: int, limit: int) -> list[Outbox]:
    """Open transactions that have waited for so long, the oldest first.

    Args:
        session: any.
        now: Unix time, s.
        stuck_s: how long one may wait.
        limit: how many at most.
    """
    query = select(Outbox).where(col(Outbox.state).in_(OPEN), _waits_since() <= now - stuck_s)
    return list(session.exec(query.order_by(_waits_since(), col(Outbox.id)).limit(limit)))


def count_stuck(session: Session, now: int, stuck_s: int) -> int:
    """How many transactions `stuck` finds."""
    query = select(func.count()).select_from(Outbox)
    query = query.where(col(Outbox.state).in_(OPEN), _waits_since() <= now - stuck_s)
    return session.exec(query).one()


def replaceable(rows: Sequence[Outbox], now: int, stuck_s: int) -> list[Outbox]:
    """Of open transactions of ours those that are stuck, and whose own offer had its time.

    What no node has been given yet is sent before it is replaced.
    """
    before = now - stuck_s
    return [row for row in rows if row.ours and row.sent_at is not None and row.sent_at <= before]


def oldest_open_at(session: Session) -> int | None:
    """Since when the oldest open transaction waits; Unix time, s."""
    oldest = select(_waits_since()).where(col(Outbox.state).in_(OPEN))
    return session.exec(oldest.order_by(_waits_since()).limit(1)).first()


def waits_since(session: Session, row: Outbox) -> int:
    """Since when an open transaction waits; Unix time, s."""
    return session.exec(select(_waits_since()).where(Outbox.id == row.id)).one()


def _waits_since() -> Any:
    """Of all transactions with an open one's nonce: when the first was sent, or written down.

    Not of those that were dropped: their nonce was free before it was taken again.
    """
    first = aliased(Outbox)
    return (
        select(func.min(func.coalesce(first.sent_at, first.created_at)))
        .where(
            first.lane == Outbox.lane,
            first.nonce == Outbox.nonce,
            or_(first.id == Outbox.id, first.state != "dropped"),
        )
        .correlate(Outbox)
        .scalar_subquery()
    )
