"""Prepared calls say what they do, and free Gold stays on development chains."""

import pytest

import chain.calls as calls
from chain.abi import abi_of
from chain.placement import create_address
from domain.errors import Forbidden, InvalidInput
from domain.ids import Address, TokenId, Wei, gold
from domain.order import Order
from domain.transaction import Call
from tests.chain.test_minter import PLACES, WORLD

ALICE, BOB = PLACES[0], PLACES[1]
LISTING = Order(
    maker=ALICE,
    token=WORLD.items,
    token_id=7,
    amount=3,
    currency=WORLD.gold,
    price_wei=gold(2),
    max_royalty_bps=500,
    expiry=1,
    epoch=0,
    counter=0,
    max_fee_bps=250,
    slot=1,
)


@pytest.mark.parametrize(
    ("call", "to", "purpose"),
    [
        (calls.mint_gold(WORLD, BOB, gold(5)), WORLD.gold, "mint 5 Gold"),
        (calls.transfer_gold(WORLD, BOB, Wei(10**17)), WORLD.gold, f"send 0.1 Gold to {BOB}"),
        (
            calls.approve_gold(WORLD, Address(WORLD.market), gold(3)),
            WORLD.gold,
            "approve 3 Gold for the market",
        ),
        (
            calls.approve_tokens(WORLD, "character", Address(WORLD.quests)),
            WORLD.characters,
            "let the quests move characters",
        ),
        (
            calls.approve_tokens(WORLD, "item", Address(WORLD.market), approved=False),
            WORLD.items,
            "no longer let the market move items",
        ),
        (calls.buy(WORLD, LISTING, b"", 2), WORLD.market, "buy 2 × token for 4 Gold"),
    ],
)
def test_a_call_goes_to_its_contract_and_says_what_it_does(
    call: Call, to: str, purpose: str
) -> None:
    assert (call.to, call.purpose, call.value_wei) == (to, purpose, 0)


def test_the_arguments_arrive_in_the_order_of_the_contract() -> None:
    market = abi_of("Market")
    assert calls.buy(WORLD, LISTING, b"sig", 2).data == market.encode_call(
        "fillOne", LISTING.as_tuple(), b"sig", 2
    )
    send = calls.transfer_token(WORLD, "item", TokenId(7), ALICE, BOB, 4)
    assert send.data == abi_of("Items").encode_call(
        "safeTransferFrom(address,address,uint256,uint256,bytes)", ALICE, BOB, 7, 4, b""
    )


def test_free_gold_exists_on_a_development_chain_only() -> None:
    ether, money = calls.welcome(WORLD, BOB)
    assert (ether.to, ether.value_wei, ether.data) == (BOB, 10**18, b"")
    assert money == calls.mint_gold(WORLD, BOB, gold(100))
    elsewhere = WORLD.model_copy(update={"chain_id": 1})
    with pytest.raises(Forbidden, match="development chain only"):
        calls.welcome(elsewhere, BOB)


def test_what_does_not_fit_a_type_is_refused() -> None:
    with pytest.raises(InvalidInput):
        calls.mint_gold(WORLD, BOB, Wei(-1))
    with pytest.raises(InvalidInput):
        calls.accept_quest(WORLD, TokenId(2**256))


def test_created_addresses_follow_from_sender_and_nonce() -> None:
    # the first addresses that development account 0 creates, as every EVM tool prints them
    deployer = Address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")
    assert create_address(deployer, 0) == "0x5FbDB2315678afecb367f032d93F642f64180aa3"
    assert create_address(deployer, 1) == "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512"
