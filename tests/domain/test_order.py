"""The EIP-712 digest, computed a second time by hand from the EIP's own definition."""

from typing import Any

import pytest
from eth_abi.abi import encode
from eth_account import Account
from eth_account.messages import encode_typed_data
from eth_utils.crypto import keccak
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.errors import InvalidInput
from domain.ids import Address, address
from domain.order import (
    Order,
    OrderKind,
    bulk_signatures,
    bulk_typed_data,
    order_hash,
    order_signer,
    order_typed_data,
)

MARKET = address("0x" + "cc" * 20)
CHAIN_ID = 31337
LISTING_TYPE = (
    b"Listing(address maker,address token,uint256 tokenId,uint256 amount,address currency,"
    b"uint256 price,uint256 maxRoyaltyBps,uint256 maxFeeBps,uint256 expiry,uint256 epoch,"
    b"uint256 counter,uint256 slot)"
)
DOMAIN_TYPE = b"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"


def digest_by_hand(listing: Order, chain_id: int, market: str) -> bytes:
    domain = keccak(
        encode(
            ["bytes32", "bytes32", "bytes32", "uint256", "address"],
            [keccak(DOMAIN_TYPE), keccak(b"LLMasOS Market"), keccak(b"1"), chain_id, market],
        )
    )
    message = keccak(
        encode(
            ["bytes32", "address", "address", "uint256", "uint256", "address", *["uint256"] * 7],
            [
                keccak(LISTING_TYPE), listing.maker, listing.token, listing.token_id,
                listing.amount, listing.currency, listing.price_wei, listing.max_royalty_bps,
                listing.max_fee_bps, listing.expiry, listing.epoch, listing.counter, listing.slot,
            ],
        )
    )  # fmt: skip
    return keccak(b"\x19\x01" + domain + message)


_address = st.binary(min_size=20, max_size=20).map(lambda raw: address("0x" + raw.hex()))
_uint = st.integers(0, 2**256 - 1)
LISTINGS = st.builds(
    Order,
    maker=_address,
    token=_address,
    token_id=_uint,
    amount=st.integers(1, 2**256 - 1),
    currency=_address,
    price_wei=st.integers(1, 2**128 - 1),
    max_royalty_bps=st.integers(0, 10_000),
    expiry=_uint,
    epoch=_uint,
    counter=_uint,
    max_fee_bps=st.integers(0, 10_000),
    slot=st.integers(0, 223),
)


@settings(max_examples=40, deadline=None)
@given(LISTINGS, st.integers(1, 2**64), _address)
def test_the_digest_is_that_of_eip_712(listing: Order, chain_id: int, market: Address) -> None:
    expected = "0x" + digest_by_hand(listing, chain_id, market).hex()
    assert order_hash("Listing", listing, chain_id, market) == expected


def a_listing(**change: Any) -> Order:
    values: dict[str, Any] = {
        "maker": address("0x" + "aa" * 20), "token": address("0x" + "bb" * 20), "token_id": 7,
        "amount": 1, "currency": address("0x" + "dd" * 20), "price_wei": 10**18,
        "max_royalty_bps": 500, "expiry": 2_000_000_000, "epoch": 0, "counter": 0, "slot": 1,
        "max_fee_bps": 250,
    }  # fmt: skip
    return Order(**values | change)


@pytest.mark.parametrize(
    "change",
    [
        {"token_id": 8}, {"amount": 2}, {"price_wei": 1}, {"max_royalty_bps": 501}, {"expiry": 1},
        {"epoch": 1}, {"counter": 1}, {"slot": 2}, {"max_fee_bps": 1},
        {"maker": address("0x" + "01" * 20)},
        {"token": address("0x" + "02" * 20)}, {"currency": address("0x" + "03" * 20)},
    ],
)  # fmt: skip
def test_every_field_is_signed(change: dict[str, Any]) -> None:
    ours = order_hash("Listing", a_listing(), CHAIN_ID, MARKET)
    assert order_hash("Listing", a_listing(**change), CHAIN_ID, MARKET) != ours


def test_a_signature_holds_for_one_chain_and_one_market() -> None:
    key = Account.from_key("0x" + "11" * 32)
    listing = a_listing(maker=address(key.address))
    signed = Account.sign_message(
        encode_typed_data(full_message=order_typed_data("Listing", listing, CHAIN_ID, MARKET)),
        key.key,
    )
    signature = bytes(signed.signature)
    assert order_signer("Listing", listing, signature, CHAIN_ID, MARKET) == key.address
    assert order_signer("Listing", listing, signature, 1, MARKET) != key.address
    elsewhere = address("0x" + "ee" * 20)
    assert order_signer("Listing", listing, signature, CHAIN_ID, elsewhere) != key.address


@pytest.mark.parametrize("signature", [b"", b"\x00" * 65, b"\xff" * 65, b"\x01" * 64])
def test_what_is_no_signature_is_refused(signature: bytes) -> None:
    with pytest.raises(InvalidInput):
        order_signer("Listing", a_listing(), signature, CHAIN_ID, MARKET)


@pytest.mark.parametrize(
    "change",
    [
        {"amount": 0},
        {"price_wei": 0},
        {"max_royalty_bps": 10_001},
        {"slot": 224},
        {"slot": -1},
        {"epoch": 2**256},
    ],
)
def test_a_listing_stays_within_its_types(change: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        a_listing(**change)


def test_an_order_under_another_name_is_another_order() -> None:
    kinds: tuple[OrderKind, ...] = ("Listing", "Voucher", "Offer", "SetOffer")
    hashes = {order_hash(kind, a_listing(), CHAIN_ID, MARKET) for kind in kinds}
    assert len(hashes) == len(kinds)


@pytest.mark.parametrize("count", [2, 4, 8])
def test_one_signature_signs_every_order_of_a_tree(count: int) -> None:
    orders = [a_listing(slot=slot) for slot in range(count)]
    typed = bulk_typed_data("Listing", orders, CHAIN_ID, MARKET)
    signed = bytes(65)
    leaves = [
        encode_typed_data(full_message=order_typed_data("Listing", order, CHAIN_ID, MARKET)).body
        for order in orders
    ]
    tree = encode_typed_data(full_message=typed)
    depth = count.bit_length() - 1
    type_ = f"BulkListing(Listing{'[2]' * depth} tree)".encode() + LISTING_TYPE
    for index, one in enumerate(bulk_signatures("Listing", orders, signed, CHAIN_ID, MARKET)):
        assert one[65:68] == index.to_bytes(3, "big")
        node, place = leaves[index], index
        for start in range(68, len(one), 32):
            sibling = one[start : start + 32]
            node = keccak(sibling + node if place & 1 else node + sibling)
            place >>= 1
        assert keccak(keccak(type_) + node) == tree.body


@pytest.mark.parametrize("count", [0, 1, 3, 257, 512])
def test_a_tree_is_full_or_refused(count: int) -> None:
    with pytest.raises(InvalidInput):
        bulk_typed_data("Listing", [a_listing()] * count, CHAIN_ID, MARKET)
