"""Gas for what follows an approval, on the chain that LLMASOS_TEST_ENGINE names."""

from dataclasses import replace

import pytest

import chain.calls as calls
from chain.contracts import World
from chain.foresight import gas_after
from domain.ids import Address, TokenKind, gold
from domain.transaction import Call
from tests.chain.people import ALICE, BOB, MINTER, do, give_gold, item, listing_of, mint

KINDS: tuple[TokenKind, ...] = ("item", "character", "quest")


def test_a_purchase_behind_its_approval_has_the_gas_that_it_needs(
    world: World, engine: str
) -> None:
    sword = item("sword")
    mint(world, sword)
    give_gold(world, BOB, 10)
    listing, signature = listing_of(world, ALICE, sword, price=3)
    market = Address(world.deployment.market)
    do(world, ALICE, calls.approve_tokens(world.deployment, "item", market))
    approve = calls.approve_gold(world.deployment, market, gold(3))
    buy = calls.buy(world.deployment, listing, signature, 1)
    gas = gas_after(world.client, BOB.address, [approve], buy)
    if engine == "ganache":
        assert gas is None  # it takes overrides for calls alone, and has no simulation
        return
    assert gas is not None
    do(world, BOB, approve)
    receipt = do(world, BOB, replace(buy, gas_limit=gas))
    assert receipt.succeeded
    assert receipt.gas_used < gas < 2 * receipt.gas_used


@pytest.mark.parametrize("kind", KINDS)
def test_approvals_of_tokens_are_foreseen_too(world: World, engine: str, kind: TokenKind) -> None:
    """A transfer by the approved: what only the approval lets pass."""
    sword = item("sword")
    mint(world, sword)
    approve = calls.approve_tokens(world.deployment, "item", BOB.address)
    # BOB cannot send it yet, and the approval is ALICE's: for BOB it changes nothing
    take = calls.transfer_token(
        world.deployment, "item", sword.token_id, ALICE.address, BOB.address
    )
    assert gas_after(world.client, BOB.address, [approve], take) is None
    # for a sender of their own things each kind's approval is foreseen without harm
    other = calls.approve_tokens(world.deployment, kind, BOB.address)
    give = calls.transfer_token(
        world.deployment, "item", sword.token_id, ALICE.address, BOB.address
    )
    gas = gas_after(world.client, ALICE.address, [other], give)
    if engine != "ganache":
        assert gas is not None
        assert do(world, ALICE, replace(give, gas_limit=gas)).succeeded


def test_what_would_be_refused_all_the_same_has_no_gas(world: World) -> None:
    nothing = Call(Address(world.deployment.market), b"\xff" * 4, "nothing there")
    approve = calls.approve_gold(world.deployment, MINTER.address, gold(1))
    assert gas_after(world.client, BOB.address, [approve], nothing) is None
