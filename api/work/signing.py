"""From calls to rows of the outbox: signed and written down, not yet sent."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from api.work.crash_points import BATCH_SIGNED, reach
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
    transactions: Sequence[UnsignedTransaction],
    purposes: Sequence[str],
    now: int,
) -> list[Outbox]:
    """Give completed transactions the lane's next nonces, sign them, and put them into the outbox.

    Args:
        session: one that writes.
        signer: of all of them.
        transactions: completed at the same time.
        purposes: a few words for people, one for each.
        now: Unix time, s.
    """
    if not transactions:
        return []
    nonces = outbox.free_nonces(session, signer.address, transactions[0].nonce, len(transactions))
    signed = [
        signer.sign(replace(transaction, nonce=nonce))
        for transaction, nonce in zip(transactions, nonces, strict=True)
    ]
    reach(BATCH_SIGNED)
    return [
        outbox.enqueue(session, one, purpose, now, ours=True)
        for one, purpose in zip(signed, purposes, strict=True)
    ]
