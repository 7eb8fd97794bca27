"""What the chain says of the transactions in the outbox."""

from sqlmodel import Session

from domain.errors import Conflict
from domain.transaction import Receipt
from store.outbox import mark_dropped, of_nonce
from store.outbox_states import require_step
from store.tables import Outbox

_LOST = "Another transaction used its nonce."
_SUPERSEDED = "Another transaction with its nonce was mined."


def mark_mined(session: Session, row: Outbox, receipt: Receipt) -> None:
    """It is in a block and succeeded; the others of its nonce are given up.

    Raises:
        Conflict: the receipt is another transaction's or tells of a revert, or the row was mined
            before.
    """
    if not receipt.succeeded:
        raise Conflict("A receipt of a reverted transaction does not make it mined.")
    _use_nonce(session, row, receipt)
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
        Conflict: the receipt is another transaction's or tells of a success, or the row was mined
            before.
    """
    if receipt.succeeded:
        raise Conflict("A receipt of a transaction that succeeded does not make it failed.")
    _use_nonce(session, row, receipt)
    row.state, row.why = "failed", why
    session.add(row)


def mark_lost(session: Session, row: Outbox) -> None:
    """Its nonce was used by a transaction that is not in the outbox: none of its nonce is mined.

    Raises:
        Conflict: one of its nonce is in a block.
    """
    for one in of_nonce(session, row.lane, row.nonce):
        if one.state != "dropped":
            mark_dropped(session, one, _LOST)


def _use_nonce(session: Session, row: Outbox, receipt: Receipt) -> None:
    if receipt.tx_hash != row.hash:
        raise Conflict("The receipt belongs to another transaction.")
    require_step(row.state, "mined" if receipt.succeeded else "failed")
    for other in of_nonce(session, row.lane, row.nonce):
        if other.id != row.id and other.state != "dropped":
            require_step(other.state, "dropped")
            other.state, other.why = "dropped", _SUPERSEDED
            session.add(other)
    session.flush()
    row.block_number = receipt.block_number
    row.gas_used = receipt.gas_used
    row.effective_gas_price_wei = receipt.effective_gas_price_wei
