"""What was signed for a chain must have gas enough on the branch that replaces it.

A reward was put into escrow by a transaction estimated while the escrow held Gold of others. A
reorganisation took that Gold back, so that a word of storage was to be written anew, which costs
17,100 gas more; the transaction ran out of gas and was lost.
"""

import chain.calls as calls
from chain.broadcast import broadcast, prepare, wait
from chain.contracts import World
from domain.ids import gold
from tests.chain.conftest import (
    _client,  # pyright: ignore[reportPrivateUsage]
    client,
    deployment,
    engine,
    node,
    world,
)
from tests.chain.people import ALICE, BOB, give_gold

__all__ = ["_client", "client", "deployment", "engine", "node", "world"]


def test_a_transfer_to_whom_a_reorg_has_left_nothing_has_gas_enough(world: World) -> None:
    give_gold(world, ALICE, 5)
    before = world.client.request("evm_snapshot")
    give_gold(world, BOB, 5)
    transfer = calls.transfer_gold(world.deployment, BOB.address, gold(1))
    signed = ALICE.sign(prepare(world.client, transfer, ALICE.address))
    assert world.client.request("evm_revert", before) is True
    broadcast(world.client, signed)
    assert wait(world.client, signed.hash).succeeded
