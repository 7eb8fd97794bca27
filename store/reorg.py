"""A reorganisation as the whole store sees it: what followed from lost blocks is open again."""

from sqlmodel import Session

from store import mint_settlement, outbox, projection
from store.tables import Checkpoint


def roll_back(session: Session, number: int) -> Checkpoint:
    """Roll projection, outbox and mint requests back to a block, in one transaction.

    Args:
        session: one that writes.
        number: the newest block on which node and index agree.

    Raises:
        ReorgTooDeep: a block above it is final; nothing was written.
    """
    head = projection.rollback_to(session, number)
    outbox.reopen_after(session, number)
    mint_settlement.reopen(session)
    return head


def begin_anew(session: Session, number: int) -> None:
    """Empty the projection, so that the chain is read again from the beginning.

    What follows from blocks that the chain has still stays settled.

    Args:
        session: one that writes.
        number: the newest block on which node and index agree; what followed from blocks above it
            is open again.
    """
    outbox.reopen_after(session, number)
    mint_settlement.reopen(session, number)
    projection.clear(session)
