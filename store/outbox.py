"""The outbox: every transaction is a row before it is sent, and the row knows what became of it.

The hash is known before the send, so a lost answer is settled by asking the chain for that hash;
sending the same bytes again is harmless.
"""

from sqlmodel import Session, col, select

from domain.errors import Conflict
from domain.ids import Address
from domain.transaction import Receipt, SignedTransaction
from store.outbox_states import require_step
from store.tables import Outbox


def next_nonce(session: Session, lane: Address, chain_nonce: int) -> int:
    """The nonce of the lane's next transaction: the lowest that neither chain nor outbox uses.

    Args:
        session: one that writes, where nobody else may take the same.
        lane: the sender.
        chain_nonce: the sender's transaction count in the latest block.
    """
    taken = set(
        session.exec(
            select(Outbox.nonce).where(
                Outbox.lane == lane, Outbox.nonce >= chain_nonce, Outbox.state != "dropped"
            )
        )
    )
    nonce = chain_nonce
    while nonce in taken:
        nonce += 1
    return nonce


def enqueue(session: Session, transaction: SignedTransaction, purpose: str, now: int) -> Outbox:
    """Write a transaction down; the same transaction again gives the row that is there.

    Args:
        session: one that writes.
        transaction: signed, not sent.
        purpose: a few words for people.
        now: Unix time, s.

    Raises:
        Conflict: another transaction of the lane holds the nonce.
    """
    row = session.exec(select(Outbox).where(Outbox.hash == transaction.hash)).one_or_none()
    if row is not None:
        return row
    holder = session.exec(
        select(Outbox).where(
            Outbox.lane == transaction.sender,
            Outbox.nonce == transaction.nonce,
            Outbox.state != "dropped",
        )
    ).one_or_none()
    if holder is not None:
        raise Conflict(f"Nonce {transaction.nonce} is taken by another transaction.")
    row = Outbox(
        chain_id=transaction.chain_id,
        lane=transaction.sender,
        nonce=transaction.nonce,
        raw=transaction.raw,
        hash=transaction.hash,
        purpose=purpose,
        created_at=now,
    )
    session.add(row)
    session.flush()
    return row


def transaction_of(row: Outbox) -> SignedTransaction:
    """The transaction of a row, to be sent (again)."""
    return SignedTransaction(
        raw=row.raw, hash=row.hash, chain_id=row.chain_id, sender=row.lane, nonce=row.nonce
    )


def lanes(session: Session) -> list[Address]:
    """Senders that have something pending."""
    senders = select(Outbox.lane).where(col(Outbox.state).in_(("prepared", "sent"))).distinct()
    return [Address(lane) for lane in session.exec(senders.order_by(col(Outbox.lane)))]


def pending(session: Session, lane: Address) -> list[Outbox]:
    """What is neither mined nor given up, in the order of nonces."""
    return list(
        session.exec(
            select(Outbox)
            .where(Outbox.lane == lane, col(Outbox.state).in_(("prepared", "sent")))
            .order_by(col(Outbox.nonce))
        )
    )


def mark_sent(session: Session, row: Outbox, now: int) -> None:
    """A node took it, or may have taken it.

    Raises:
        Conflict: it was given up.
    """
    require_step(row.state, "sent")
    row.state, row.sent_at, row.sends = "sent", now, row.sends + 1
    session.add(row)


def mark_mined(session: Session, row: Outbox, receipt: Receipt) -> None:
    """It is in a block and succeeded.

    Raises:
        Conflict: the receipt is another transaction's or tells of a revert, or the row was given
            up or mined before.
    """
    if not receipt.succeeded:
        raise Conflict("A receipt of a reverted transaction does not make it mined.")
    require_step(row.state, "mined")
    _keep_receipt(row, receipt)
    row.state, row.why = "mined", None
    session.add(row)


def mark_failed(session: Session, row: Outbox, receipt: Receipt, why: str) -> None:
    """It is in a block and reverted; its nonce is used up.

    Args:
        session: one that writes.
        row: the transaction.
        receipt: what the chain says of it.
        why: one plain sentence.

    Raises:
        Conflict: the receipt is another transaction's or tells of a success, or the row was given
            up or mined before.
    """
    if receipt.succeeded:
        raise Conflict("A receipt of a transaction that succeeded does not make it failed.")
    require_step(row.state, "failed")
    _keep_receipt(row, receipt)
    row.state, row.why = "failed", why
    session.add(row)


def mark_dropped(session: Session, row: Outbox, why: str) -> None:
    """No node will ever mine it; its nonce is free for another.

    Only for a transaction that the chain was asked about: one that might still be mined would take
    the nonce away from its successor.

    Raises:
        Conflict: it is in a block.
    """
    require_step(row.state, "dropped")
    row.state, row.why = "dropped", why
    session.add(row)


def reopen_after(session: Session, block_number: int) -> list[Outbox]:
    """Take back to `sent` what was mined above a block that the chain rolled back to."""
    rows = session.exec(select(Outbox).where(col(Outbox.block_number) > block_number)).all()
    for row in rows:
        require_step(row.state, "sent")
        row.state, row.why = "sent", None
        row.block_number = row.gas_used = row.effective_gas_price_wei = None
        session.add(row)
    session.flush()
    return list(rows)


def _keep_receipt(row: Outbox, receipt: Receipt) -> None:
    if receipt.tx_hash != row.hash:
        raise Conflict("The receipt belongs to another transaction.")
    row.block_number = receipt.block_number
    row.gas_used = receipt.gas_used
    row.effective_gas_price_wei = receipt.effective_gas_price_wei
