"""The outbox: every transaction is a row before it is sent, and the row knows what became of it.

The hash is known before the send, so a lost answer is settled by asking the chain for that hash;
sending the same bytes again is harmless. `outbox_receipts` writes down what the chain says.
"""

from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from domain.errors import Conflict
from domain.ids import Address
from domain.transaction import SignedTransaction
from store.outbox_states import OPEN, require_step
from store.tables import Outbox, OutboxState

_NOT_STANDING: tuple[OutboxState, ...] = ("replaced", "dropped")


def free_nonces(session: Session, lane: Address, chain_nonce: int, count: int) -> list[int]:
    """The lowest nonces of a lane that neither chain nor outbox uses, gaps first.

    Args:
        session: one that writes, where nobody else may take the same.
        lane: the sender.
        chain_nonce: the sender's transaction count in the latest block.
        count: how many.
    """
    taken = set(
        session.exec(
            select(Outbox.nonce).where(
                Outbox.lane == lane,
                Outbox.nonce >= chain_nonce,
                col(Outbox.state).not_in(_NOT_STANDING),
            )
        )
    )
    nonces: list[int] = []
    nonce = chain_nonce
    while len(nonces) < count:
        if nonce not in taken:
            nonces.append(nonce)
        nonce += 1
    return nonces


def next_nonce(session: Session, lane: Address, chain_nonce: int) -> int:
    """The nonce of the lane's next transaction; see `free_nonces`."""
    return free_nonces(session, lane, chain_nonce, 1)[0]


def enqueue(
    session: Session,
    transaction: SignedTransaction,
    purpose: str,
    now: int,
    *,
    ours: bool = False,
    cancels: bool = False,
) -> Outbox:
    """Write a transaction down; the same transaction again gives the row that is there.

    Args:
        session: one that writes.
        transaction: signed, not sent.
        purpose: a few words for people.
        now: Unix time, s.
        ours: whether a key of this service signed it.
        cancels: whether it only uses its nonce up.

    Raises:
        Conflict: another transaction of the lane holds the nonce.
    """
    row = session.exec(select(Outbox).where(Outbox.hash == transaction.hash)).one_or_none()
    if row is not None:
        return row
    if standing(session, transaction.sender, transaction.nonce) is not None:
        raise Conflict(f"Nonce {transaction.nonce} is taken by another transaction.")
    row = _row(transaction, purpose, now, ours=ours, cancels=cancels)
    session.add(row)
    session.flush()
    return row


def replace(
    session: Session,
    row: Outbox,
    transaction: SignedTransaction,
    purpose: str,
    now: int,
    *,
    cancels: bool = False,
) -> Outbox:
    """Let another transaction with the same nonce stand for a row of ours.

    The row stays: a node may still mine it, and it is then found by its hash.

    Raises:
        Conflict: the row is not open, or the other has another sender or nonce.
    """
    if (transaction.sender, transaction.nonce) != (row.lane, row.nonce):
        raise Conflict("A transaction is replaced by one with its sender and its nonce.")
    require_step(row.state, "replaced")
    row.state, row.why = "replaced", None
    session.add(row)
    session.flush()
    successor = _row(transaction, purpose, now, ours=True, cancels=cancels)
    successor.replaces_id = row.id
    session.add(successor)
    session.flush()
    return successor


def standing(session: Session, lane: Address, nonce: int) -> Outbox | None:
    """The row that holds a nonce of a lane, mined or not."""
    return session.exec(
        select(Outbox).where(
            Outbox.lane == lane,
            Outbox.nonce == nonce,
            col(Outbox.state).not_in(_NOT_STANDING),
        )
    ).one_or_none()


def of_nonce(session: Session, lane: Address, nonce: int) -> list[Outbox]:
    """Every row that ever had a nonce of a lane, the oldest first."""
    rows = select(Outbox).where(Outbox.lane == lane, Outbox.nonce == nonce)
    return list(session.exec(rows.order_by(col(Outbox.id))))


def transaction_of(row: Outbox) -> SignedTransaction:
    """The transaction of a row, to be sent (again)."""
    return SignedTransaction(
        raw=row.raw, hash=row.hash, chain_id=row.chain_id, sender=row.lane, nonce=row.nonce
    )


def lanes(session: Session) -> list[Address]:
    """Senders that have something pending."""
    senders = select(Outbox.lane).where(col(Outbox.state).in_(OPEN)).distinct()
    return [Address(lane) for lane in session.exec(senders.order_by(col(Outbox.lane)))]


def pending(session: Session, lane: Address) -> list[Outbox]:
    """What is neither mined nor given up, in the order of nonces."""
    # sorted here: asked for an order, SQLite walks through all that the lane ever sent
    rows = session.exec(select(Outbox).where(Outbox.lane == lane, col(Outbox.state).in_(OPEN)))
    return sorted(rows, key=lambda row: row.nonce)


def count_pending(session: Session, lane: Address) -> int:
    """How many of a lane are neither mined nor given up."""
    rows = select(func.count()).select_from(Outbox)
    return session.exec(rows.where(Outbox.lane == lane, col(Outbox.state).in_(OPEN))).one()


def again(session: Session, rows: Sequence[Outbox]) -> list[Outbox]:
    """Rows as they stand now, in a session that writes, for what was decided outside of it."""
    ids = [row.id for row in rows]
    return list(session.exec(select(Outbox).where(col(Outbox.id).in_(ids))))


def mark_sent(session: Session, row: Outbox, now: int) -> None:
    """A node took it, or may have taken it. Of several sends the first is when it began to wait.

    Raises:
        Conflict: it was given up.
    """
    require_step(row.state, "sent")
    row.state, row.sends = "sent", row.sends + 1
    row.sent_at = now if row.sent_at is None else row.sent_at
    row.last_sent_at = now
    session.add(row)


def mark_dropped(session: Session, row: Outbox, why: str) -> None:
    """No node will mine it; its nonce belongs to another.

    Only for a transaction that the chain was asked about: one that might still be mined would take
    the nonce away from its successor.

    Raises:
        Conflict: it is in a block.
    """
    require_step(row.state, "dropped")
    row.state, row.why = "dropped", why
    session.add(row)


def reopen_after(session: Session, block_number: int) -> list[Outbox]:
    """Take back to `sent` what was mined above a block that the chain rolled back to.

    A node may have forgotten it together with the block, so it counts as not sent since.
    """
    rows = session.exec(select(Outbox).where(col(Outbox.block_number) > block_number)).all()
    for row in rows:
        require_step(row.state, "sent")
        row.state, row.why, row.sent_at, row.last_sent_at = "sent", None, None, None
        row.block_number = row.gas_used = row.effective_gas_price_wei = None
        session.add(row)
    session.flush()
    return list(rows)


def _row(
    transaction: SignedTransaction, purpose: str, now: int, *, ours: bool, cancels: bool
) -> Outbox:
    return Outbox(
        chain_id=transaction.chain_id,
        lane=transaction.sender,
        nonce=transaction.nonce,
        raw=transaction.raw,
        hash=transaction.hash,
        purpose=purpose,
        ours=ours,
        cancels=cancels,
        created_at=now,
    )
