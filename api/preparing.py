"""Transactions for people's own keys: complete, in order, with consecutive nonces."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from api.world import World
from chain.broadcast import prepare
from chain.foresight import gas_after
from domain.ids import Address
from domain.transaction import Call, UnsignedTransaction
from store import outbox

FOLLOWING_CALL_GAS: Final = 600_000
"""Gas for a call that follows others, where the node cannot tell what these will have changed."""


def prepare_all(
    world: World, sender: Address, calls: Sequence[Call]
) -> tuple[tuple[str, UnsignedTransaction], ...]:
    """Complete calls that one account signs one after the other.

    The first is estimated as the chain stands, each other as it will stand then: see
    `chain.foresight`.

    Returns:
        For each: what it does, in words, and the transaction.

    Raises:
        Reverted: the first call would be refused now, or one behind approvals all the same.
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
        for index, call in enumerate(_with_gas(world, sender, calls))
    )


def _with_gas(world: World, sender: Address, calls: Sequence[Call]) -> Iterator[Call]:
    for index, call in enumerate(calls):
        if index == 0 or call.gas_limit is not None:
            yield call
        else:
            gas = gas_after(world.client, sender, calls[:index], call)
            yield replace(call, gas_limit=FOLLOWING_CALL_GAS if gas is None else gas)
