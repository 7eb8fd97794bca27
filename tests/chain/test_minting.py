"""Mints as they arrive on the chain that LLMASOS_TEST_ENGINE names."""

import chain.calls as calls
import chain.views as views
from chain.contracts import World
from chain.indexer import read_blocks
from domain.events import MintSkipped, TokenMinted
from domain.ids import address, uri_of
from tests.chain.people import ALICE, BOB, CAROL, TREASURY, character, do, item, mint


def test_a_batch_mints_items_editions_and_characters(world: World) -> None:
    sword, potions, hero = item("sword"), item("potion", amount=3, cap=9), character("hero", BOB)
    receipts = mint(world, hero, sword, potions)
    assert [receipt.succeeded for receipt in receipts] == [True, True]
    assert views.pieces_of(world, "item", sword.token_id, ALICE.address) == 1
    assert views.minted_of(world, potions.token_id) == (3, 3, 9)
    assert views.owner_of(world, "character", hero.token_id) == BOB.address
    assert views.creator_of(world, "character", hero.token_id) == CAROL.address
    assert views.royalty_of(world, "item", sword.token_id, 10_000).amount_wei == 500
    assert views.royalty_of(world, "character", hero.token_id, 10_000).receiver == CAROL.address
    assert views.kind_of_token(world, hero.token_id) == "character"


def test_the_uri_on_the_chain_is_that_of_the_content(world: World) -> None:
    sword, hero = item("sword"), character("hero")
    mint(world, sword, hero)
    assert views.uri_of(world, "item", sword.token_id) == uri_of(sword.token_id)
    assert views.uri_of(world, "character", hero.token_id) == uri_of(hero.token_id)


def test_nothing_is_there_before_it_is_minted(world: World) -> None:
    ghost = character("ghost")
    assert views.exists(world, "character", ghost.token_id) is False
    assert views.owner_of(world, "character", ghost.token_id) is None
    assert views.uri_of(world, "character", ghost.token_id) is None
    assert views.creator_of(world, "item", ghost.token_id) is None
    assert views.kind_of_token(world, ghost.token_id) is None


def test_a_batch_that_is_sent_twice_mints_once_and_names_what_it_skipped(world: World) -> None:
    sword, shield = item("sword"), item("shield")
    mint(world, sword)
    (receipt,) = mint(world, sword, shield)
    assert receipt.succeeded
    assert views.minted_of(world, sword.token_id) == (1, 1, 1)
    assert views.minted_of(world, shield.token_id) == (1, 1, 1)
    (block,) = read_blocks(
        world.client, world.deployment, receipt.block_number, receipt.block_number
    )
    skipped = [event.token_id for event in block.events if isinstance(event, MintSkipped)]
    minted = [event.token_id for event in block.events if isinstance(event, TokenMinted)]
    assert (skipped, minted) == ([sword.token_id], [shield.token_id])


def test_a_receiver_that_takes_no_tokens_blocks_nobody_else(world: World) -> None:
    # the Gold contract has code and no ERC-1155 receiver
    stubborn = item("for a contract")
    stubborn = type(stubborn)(
        "item", stubborn.token_id, address(world.deployment.gold), CAROL.address, 500
    )
    sword = item("sword")
    mint(world, stubborn, sword)
    assert views.exists(world, "item", stubborn.token_id) is False
    assert views.exists(world, "item", sword.token_id) is True


def test_a_newcomer_is_welcomed_with_ether_and_gold(world: World) -> None:
    stranger = address("0x00000000000000000000000000000000c0ffee00")
    for call in calls.welcome(world.deployment, stranger):
        do(world, TREASURY, call)
    assert world.client.balance(stranger) == 10**18
    assert views.gold_of(world, stranger) == 100 * 10**18
