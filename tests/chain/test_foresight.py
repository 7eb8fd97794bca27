"""Gas for what follows an approval, on the chain that LLMASOS_TEST_ENGINE names."""

from dataclasses import replace

import pytest

import chain.calls as calls
from chain.contracts import World
from chain.foresight import gas_after
from domain.errors import Reverted
from domain.ids import Address, TokenKind, gold
from domain.transaction import Call
from tests.chain.people import ALICE, BOB, CAROL, MINTER, do, give_gold, item, listing_of, mint

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
    assert_refused(world, engine, BOB.address, approve, take)
    # for a sender of their own things each kind's approval is foreseen without harm
    other = calls.approve_tokens(world.deployment, kind, BOB.address)
    give = calls.transfer_token(
        world.deployment, "item", sword.token_id, ALICE.address, BOB.address
    )
    gas = gas_after(world.client, ALICE.address, [other], give)
    if engine != "ganache":
        assert gas is not None
        assert do(world, ALICE, replace(give, gas_limit=gas)).succeeded


def test_what_would_be_refused_all_the_same_is_refused(world: World, engine: str) -> None:
    nothing = Call(Address(world.deployment.market), b"\xff" * 4, "nothing there")
    approve = calls.approve_gold(world.deployment, MINTER.address, gold(1))
    assert_refused(world, engine, BOB.address, approve, nothing)


def test_what_more_than_an_approval_may_change_is_left_open(world: World, engine: str) -> None:
    give_gold(world, ALICE, 1)
    gift = calls.transfer_gold(world.deployment, BOB.address, gold(1))
    beyond = calls.transfer_gold(world.deployment, CAROL.address, gold(2))
    if engine == "anvil":  # it runs one after the other, and knows
        with pytest.raises(Reverted):
            gas_after(world.client, ALICE.address, [gift], beyond)
    else:
        assert gas_after(world.client, ALICE.address, [gift], beyond) is None


def assert_refused(world: World, engine: str, who: Address, approval: Call, call: Call) -> None:
    """Said at once by a node that can see behind an approval."""
    if engine == "ganache":
        assert gas_after(world.client, who, [approval], call) is None
    else:
        with pytest.raises(Reverted):
            gas_after(world.client, who, [approval], call)
