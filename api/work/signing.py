"""From calls to rows of the outbox: signed and written down, not yet sent."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from api.world import World
from chain.broadcast import prepare
from chain.signing import LocalSigner
from domain.transaction import Call, UnsignedTransaction
from store import outbox
from store.tables import Outbox


def complete(
    world: World, signer: LocalSigner, calls: Sequence[Call]
) -> tuple[UnsignedTransaction, ...]:
    """Complete calls by asking the chain for fees, gas and the sender's nonce.

    Done before a session is opened: one that writes must not wait for a node. The nonce is the
    chain's; `write_down` moves it past those that the outbox has taken.

    Raises:
        Reverted: a call would be refused.
        ChainError: the chain cannot be asked.
    """
    nonce = world.client.nonce(signer.address, "latest")
    fees = world.client.fees()
    return tuple(
        prepare(world.client, call, signer.address, nonce=nonce, fees=fees) for call in calls
    )


def write_down(
    session: Session,
    signer: LocalSigner,
    transaction: UnsignedTransaction,
    purpose: str,
    now: int,
) -> Outbox:
    """Give a completed transaction the lane's next nonce, sign it, and put it into the outbox."""
    nonce = outbox.next_nonce(session, transaction.sender, transaction.nonce)
    signed = signer.sign(replace(transaction, nonce=nonce))
    return outbox.enqueue(session, signed, purpose, now, ours=True)
