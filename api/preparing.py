"""Transactions for people's own keys: complete, in order, with consecutive nonces."""

from collections.abc import Sequence
from typing import Final

from api.world import World
from chain.broadcast import prepare
from domain.ids import Address
from domain.transaction import Call, UnsignedTransaction
from store import outbox

APPROVED_CALL_GAS: Final = 600_000
"""Gas for a call that cannot be simulated before the approval that precedes it is mined."""


def prepare_all(
    world: World, sender: Address, calls: Sequence[Call]
) -> tuple[tuple[str, UnsignedTransaction], ...]:
    """Complete calls that one account signs one after the other.

    Returns:
        For each: what it does, in words, and the transaction.

    Raises:
        Reverted: a call that names no gas limit would be refused now.
        ChainError: the chain cannot be asked.
    """
    if not calls:
        return ()
    known = world.client.nonce(sender)
    # What the node has not been told yet has taken its nonce all the same.
    with world.database.read() as session:
        first = outbox.next_nonce(session, sender, known)
    fees = world.client.fees()
    return tuple(
        (call.purpose, prepare(world.client, call, sender, nonce=first + index, fees=fees))
        for index, call in enumerate(calls)
    )
