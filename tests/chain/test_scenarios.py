"""Every other way to mint and to trade, on the chain that LLMASOS_TEST_ENGINE names.

Drops, vouchers, bulk signatures, offers and attestations, as somebody with web3 alone would use
them: calldata from the ABI, signatures from the typed data.
"""

from typing import Any

import pytest
from eth_utils.crypto import keccak

import chain.calls as calls
import chain.views as views
from chain.abi import abi_of
from chain.contracts import World
from chain.indexer import read_blocks
from chain.signing import LocalSigner
from domain.errors import Reverted
from domain.events import ListingFilled, TokenMinted
from domain.ids import Address, TokenId, gold
from domain.order import (
    Order,
    OrderKind,
    authority_typed_data,
    bulk_signatures,
    bulk_typed_data,
    order_typed_data,
)
from domain.sweep import Pick, packed
from domain.transaction import Call
from tests.chain.people import (
    ADMIN,
    ALICE,
    BOB,
    CAROL,
    MINTER,
    approve_market,
    content_id,
    do,
    give_gold,
    item,
    listing_of,
    mint,
    now,
)

ROYALTY_BPS = 500
DEFEAT = 2


def call(world: World, contract: str, function: str, *args: Any) -> Call:
    """A call of one of our contracts, without a word about it."""
    where = Address(getattr(world.deployment, contract.lower()))
    return Call(where, abi_of(contract).encode_call(function, *args), function)


def order_of(world: World, maker: LocalSigner, token_id: int, *, epoch: int, amount: int) -> Order:
    """An order at 3 Gold a piece for an item."""
    return Order(
        maker=maker.address,
        token=world.deployment.items,
        token_id=token_id,
        amount=amount,
        currency=world.deployment.gold,
        price_wei=gold(3),
        max_royalty_bps=ROYALTY_BPS,
        max_fee_bps=0,
        expiry=2**39,
        epoch=epoch,
        counter=views.counter_of(world, maker.address),
        slot=1,
    )


def signed(
    world: World, kind: OrderKind, order: Order, maker: LocalSigner, chain: int = 0
) -> bytes:
    """The maker's signature, for this chain unless another is named."""
    market = Address(world.deployment.market)
    chain_id = chain or world.deployment.chain_id
    return maker.sign_typed_data(order_typed_data(kind, order, chain_id, market))


def leaf(token_id: int) -> bytes:
    return keccak(token_id.to_bytes(32, "big"))


def root_of(one: int, other: int) -> bytes:
    return keccak(b"".join(sorted((leaf(one), leaf(other)))))


def pieces(world: World, who: LocalSigner, token_id: int) -> int:
    return views.pieces_of(world, "item", TokenId(token_id), who.address)


def events(world: World) -> list[Any]:
    head = world.client.block_number()
    blocks = read_blocks(world.client, world.deployment, world.deployment.first_block, head)
    return [event for block in blocks for event in block.events]


def test_a_dropped_item_is_claimed_once_and_by_its_proof(world: World) -> None:
    one, other = content_id("dropped"), content_id("dropped too")
    do(world, CAROL, call(world, "Items", "registerCreator", CAROL.address))
    creator = int(world.items.read("creatorIndexOf", CAROL.address))
    posted = ([one, other], ALICE.address, creator, ROYALTY_BPS)
    do(world, MINTER, call(world, "Items", "drop", *posted))
    root = root_of(one, other)
    with pytest.raises(Reverted) as refused:
        do(world, BOB, call(world, "Items", "claim", root, one, [leaf(one)]))
    assert refused.value.error_name == "NotInDrop"
    do(world, BOB, call(world, "Items", "claim", root, one, [leaf(other)]))
    assert pieces(world, ALICE, one) == 1
    (minted,) = [event for event in events(world) if isinstance(event, TokenMinted)]
    assert (minted.token_id, minted.to, minted.cap) == (one, ALICE.address, 1)
    assert (minted.creator, minted.royalty_bps) == (CAROL.address, ROYALTY_BPS)
    with pytest.raises(Reverted) as refused:
        do(world, BOB, call(world, "Items", "claim", root, one, [leaf(other)]))
    assert refused.value.error_name == "AlreadyMinted"
    do(world, ADMIN, call(world, "Items", "revokeDrop", root))
    with pytest.raises(Reverted) as refused:
        do(world, BOB, call(world, "Items", "claim", root, other, [leaf(one)]))
    assert refused.value.error_name == "UnknownDrop"


def test_a_voucher_mints_to_who_pays_and_only_with_the_minters_word(world: World) -> None:
    new = content_id("sold before it is minted")
    voucher = order_of(world, ALICE, new, epoch=5, amount=2)
    items = Address(world.deployment.items)
    typed = authority_typed_data(new, ALICE.address, 5, world.deployment.chain_id, items)
    elsewhere = authority_typed_data(new, ALICE.address, 5, 1, items)
    give_gold(world, BOB, 10)
    do(world, BOB, calls.approve_gold(world.deployment, world.market.address, gold(10)))

    def buy(word: bytes, signature: bytes, amount: int) -> None:
        sale = (voucher.as_tuple(), signature, word, amount)
        do(world, BOB, call(world, "Market", "buyWithVoucher", *sale))

    good, word = signed(world, "Voucher", voucher, ALICE), MINTER.sign_typed_data(typed)
    for signature, other, reason in (
        (good, MINTER.sign_typed_data(elsewhere), "NotAuthorized"),
        (good, ALICE.sign_typed_data(typed), "NotAuthorized"),
        (signed(world, "Voucher", voucher, ALICE, chain=1), word, "BadSignature"),
        (signed(world, "Listing", voucher, ALICE), word, "BadSignature"),
    ):
        with pytest.raises(Reverted) as refused:
            buy(other, signature, 1)
        assert refused.value.error_name == reason
    buy(word, good, 2)
    assert pieces(world, BOB, new) == 2
    assert views.gold_of(world, ALICE.address) == gold(6)
    (fill,) = [event for event in events(world) if isinstance(event, ListingFilled)]
    assert (fill.kind, fill.maker, fill.amount) == ("Voucher", ALICE.address, 2)
    with pytest.raises(Reverted) as refused:
        buy(word, good, 1)
    assert refused.value.error_name == "NotEnoughLeft"


def test_a_sweep_of_one_bulk_signature_skips_what_is_dead(world: World) -> None:
    things = [item(f"of the bulk {index}") for index in range(4)]
    mint(world, *things)
    give_gold(world, BOB, 20)
    approve_market(world, ALICE, BOB, 20)
    orders = [listing_of(world, ALICE, thing, slot=index)[0] for index, thing in enumerate(things)]
    chain_id, market = world.deployment.chain_id, Address(world.deployment.market)
    whole = ALICE.sign_typed_data(bulk_typed_data("Listing", orders, chain_id, market))
    parts = bulk_signatures("Listing", orders, whole, chain_id, market)
    # The first carries the 65 bytes for all, and is dead.
    do(world, ALICE, calls.cancel_listing(world.deployment, orders[0]))
    picks = [Pick(order, part, 1) for order, part in zip(orders, parts, strict=True)]
    lots, signatures = packed(picks, {Address(world.deployment.items): 0})
    sweep = (lots, signatures, world.deployment.gold, CAROL.address, gold(9), True)
    do(world, BOB, call(world, "Market", "buyBasket", *sweep))
    held = [pieces(world, CAROL, thing.token_id) for thing in things]
    assert held == [0, 1, 1, 1]
    assert views.gold_of(world, BOB.address) == gold(11)


def test_offers_are_paid_to_who_brings_the_token(world: World) -> None:
    wanted, other = item("wanted", BOB, amount=3, cap=3), item("wanted too", BOB)
    mint(world, wanted, other)
    give_gold(world, ALICE, 20)
    do(world, ALICE, calls.approve_gold(world.deployment, world.market.address, gold(20)))
    do(world, BOB, calls.approve_tokens(world.deployment, "item", world.market.address))
    offer = order_of(world, ALICE, wanted.token_id, epoch=0, amount=2)
    ask = (offer.as_tuple(), signed(world, "Offer", offer, ALICE), 2)
    with pytest.raises(Reverted) as refused:
        do(world, BOB, call(world, "Market", "acceptOffer", *ask, gold(6)))
    assert refused.value.error_name == "ProceedsTooLow"
    do(world, BOB, call(world, "Market", "acceptOffer", *ask, 0))
    assert pieces(world, ALICE, wanted.token_id) == 2

    root = int.from_bytes(root_of(wanted.token_id, other.token_id))
    any_of = order_of(world, ALICE, root, epoch=0, amount=1)
    ask = (any_of.as_tuple(), signed(world, "SetOffer", any_of, ALICE), 1, 0)
    shown = (other.token_id, [leaf(wanted.token_id)])
    do(world, BOB, call(world, "Market", "acceptSetOffer", *ask, *shown))
    assert pieces(world, ALICE, other.token_id) == 1
    kinds = [event.kind for event in events(world) if isinstance(event, ListingFilled)]
    assert kinds == ["Offer", "Offer"]


def test_what_the_oracle_attests_is_paid_on_this_chain_alone(world: World) -> None:
    quest = content_id("slay the dragon")
    nothing = "0x" + "00" * 20
    terms = ([(DEFEAT, nothing, 7, 1, False)], (gold(5), []), now(world.client) + 9_000, 3_000)
    do(world, ADMIN, call(world, "Quests", "setOracle", CAROL.address))
    order = (quest, ALICE.address, CAROL.address, ROYALTY_BPS, terms)
    do(world, MINTER, call(world, "Quests", "mint", order))
    give_gold(world, ALICE, 5)
    do(world, ALICE, calls.approve_gold(world.deployment, world.quests.address, gold(5)))
    do(world, ALICE, call(world, "Quests", "open", quest, terms))
    do(world, BOB, call(world, "Quests", "accept", quest))
    deadline = now(world.client) + 1_000

    def complete(chain_id: int) -> None:
        word = CAROL.sign_typed_data(attestation(world, quest, BOB, deadline, chain_id))
        do(world, BOB, call(world, "Quests", "complete", quest, terms, [([], deadline, word)]))

    with pytest.raises(Reverted) as refused:
        complete(chain_id=1)
    assert refused.value.error_name == "NotAttested"
    complete(world.deployment.chain_id)
    assert views.gold_credit_of(world, BOB.address) == gold(5)


def attestation(
    world: World, quest: int, acceptor: LocalSigner, deadline: int, chain_id: int
) -> dict[str, Any]:
    """What the oracle signs for the first objective in the first acceptance."""
    numbers = ("quest", "acceptance", "objective", "deadline")
    order = ("quest", "acceptor", "acceptance", "objective", "deadline")
    fields = [{"name": n, "type": "uint256" if n in numbers else "address"} for n in order]
    domain = [("name", "string"), ("version", "string"), ("chainId", "uint256")]
    domain.append(("verifyingContract", "address"))
    return {
        "types": {
            "EIP712Domain": [{"name": name, "type": type_} for name, type_ in domain],
            "Attestation": fields,
        },
        "primaryType": "Attestation",
        "domain": {
            "name": "LLMasOS Quests",
            "version": "1",
            "chainId": chain_id,
            "verifyingContract": world.deployment.quests,
        },
        "message": {
            "quest": quest,
            "acceptor": acceptor.address,
            "acceptance": 1,
            "objective": 0,
            "deadline": deadline,
        },
    }
