"""Sales between people, on the chain that LLMASOS_TEST_ENGINE names."""

import pytest

import chain.calls as calls
import chain.views as views
from chain.broadcast import submit
from chain.contracts import World
from chain.signing import LocalSigner
from domain.errors import Reverted
from domain.ids import gold
from domain.order import order_hash
from tests.chain.people import (
    ALICE,
    BOB,
    CAROL,
    approve_market,
    do,
    give_gold,
    item,
    listing_of,
    mint,
    now,
    sign_listing,
)


def test_a_sale_moves_token_price_and_royalty(world: World) -> None:
    sword = item("sword")
    mint(world, sword)
    give_gold(world, BOB, 10)
    listing, signature = listing_of(world, ALICE, sword, price=3)
    approve_market(world, ALICE, BOB, 3)
    assert views.why_not_fillable(world, listing, signature, 1, BOB.address) is None

    do(world, BOB, calls.buy(world.deployment, listing, signature, 1))

    assert views.pieces_of(world, "item", sword.token_id, BOB.address) == 1
    assert views.pieces_of(world, "item", sword.token_id, ALICE.address) == 0
    assert views.gold_of(world, BOB.address) == gold(7)
    # 5 % of 3 Gold go to the creator
    assert views.gold_of(world, CAROL.address) == gold(3) * 5 // 100
    assert views.gold_of(world, ALICE.address) == gold(3) * 95 // 100
    hash_ = order_hash("Listing", listing, world.deployment.chain_id, world.market.address)
    assert views.listing_hash_on_chain(world, listing) == hash_
    # what makes a unique item's listing dead is its epoch, and no count
    assert views.filled_of(world, hash_) == 0
    assert views.epoch_of(world, "item", sword.token_id, BOB.address) == listing.epoch + 1


def test_a_listing_that_was_filled_cannot_be_filled_again(world: World) -> None:
    sword = item("sword")
    mint(world, sword)
    give_gold(world, BOB, 10)
    listing, signature = listing_of(world, ALICE, sword)
    approve_market(world, ALICE, BOB, 10)
    buy = calls.buy(world.deployment, listing, signature, 1)
    do(world, BOB, buy)
    with pytest.raises(Reverted) as refusal:
        do(world, BOB, buy)
    assert refusal.value.error_name in {"NotEnoughLeft", "EpochPassed"}
    assert views.gold_of(world, BOB.address) == gold(7)


def test_an_edition_is_sold_piece_by_piece_and_no_further(world: World) -> None:
    potions = item("potion", amount=5, cap=5)
    mint(world, potions)
    give_gold(world, BOB, 20)
    listing, signature = listing_of(world, ALICE, potions, price=2, amount=3)
    approve_market(world, ALICE, BOB, 20)
    do(world, BOB, calls.buy(world.deployment, listing, signature, 2))
    do(world, BOB, calls.buy(world.deployment, listing, signature, 1))
    with pytest.raises(Reverted) as refusal:
        do(world, BOB, calls.buy(world.deployment, listing, signature, 1))
    assert refusal.value.error_name == "NotEnoughLeft"
    assert views.pieces_of(world, "item", potions.token_id, BOB.address) == 3
    assert views.pieces_of(world, "item", potions.token_id, ALICE.address) == 2


@pytest.mark.parametrize(
    ("spoil", "error_name", "words"),
    [
        ("expired", "OrderExpired", "expired"),
        ("cancelled", "OrderCancelled", "cancelled"),
        ("counter", "CounterPassed", "cancelled all"),
        ("moved", "EpochPassed", "died"),
        ("forged", "BadSignature", "not the maker's"),
        ("another chain", "BadSignature", "another chain"),
        ("another market", "BadSignature", "another chain or market"),
    ],
)
def test_a_spoilt_listing_is_refused_with_the_reason(
    world: World, spoil: str, error_name: str, words: str
) -> None:
    sword, deployment = item("sword"), world.deployment
    mint(world, sword)
    give_gold(world, BOB, 10)
    expiry = now(world.client) - 1 if spoil == "expired" else 4_000_000_000
    listing, signature = listing_of(world, ALICE, sword, price=3, expiry=expiry)
    approve_market(world, ALICE, BOB, 10)
    if spoil == "cancelled":
        do(world, ALICE, calls.cancel_listing(deployment, listing))
    elif spoil == "counter":
        do(world, ALICE, calls.cancel_all_listings(deployment))
    elif spoil == "moved":
        # away and back again: the old listing must not come to life
        there = calls.transfer_token(
            deployment, "item", sword.token_id, ALICE.address, CAROL.address
        )
        back = calls.transfer_token(
            deployment, "item", sword.token_id, CAROL.address, ALICE.address
        )
        do(world, ALICE, there)
        do(world, CAROL, back)
    elif spoil == "forged":
        signature = sign_listing(BOB, listing, deployment)
    elif spoil == "another chain":
        signature = sign_listing(ALICE, listing, deployment.model_copy(update={"chain_id": 1}))
    elif spoil == "another market":
        elsewhere = deployment.model_copy(update={"market": deployment.gold})
        signature = sign_listing(ALICE, listing, elsewhere)

    foreseen = views.why_not_fillable(world, listing, signature, 1, BOB.address)
    with pytest.raises(Reverted) as refusal:
        do(world, BOB, calls.buy(deployment, listing, signature, 1))

    assert refusal.value.error_name == error_name
    assert words in refusal.value.detail
    assert foreseen is not None
    assert foreseen.error_name == error_name
    assert views.pieces_of(world, "item", sword.token_id, ALICE.address) == 1


@pytest.mark.parametrize(
    ("maker", "gold_of_taker", "foreseen", "met", "words"),
    [
        (CAROL, 10, "MakerLacksToken", "ERC1155InsufficientBalance", "fewer pieces"),
        (ALICE, 2, "TakerLacksFunds", "ERC20InsufficientBalance", "too little to pay"),
    ],
    ids=["somebody else's token", "too little Gold"],
)
def test_what_cannot_be_paid_or_delivered_is_foreseen_and_refused(
    world: World, maker: LocalSigner, gold_of_taker: int, foreseen: str, met: str, words: str
) -> None:
    sword = item("sword")
    mint(world, sword)
    give_gold(world, BOB, gold_of_taker)
    listing, signature = listing_of(world, maker, sword, price=3)
    approve_market(world, maker, BOB, 10)
    reason = views.why_not_fillable(world, listing, signature, 1, BOB.address)
    assert reason is not None
    assert reason.error_name == foreseen
    assert words in reason.detail
    with pytest.raises(Reverted) as refusal:
        submit(world.client, BOB, calls.buy(world.deployment, listing, signature, 1))
    assert refusal.value.error_name == met
    assert views.gold_of(world, BOB.address) == gold(gold_of_taker)
