"""Our tokens on Seaport's contracts, and our orders from other people's libraries."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gas.evm import CHAIN_ID, Evm, Person
from benchmarks.gas.exchange import Exchange, open_exchange
from benchmarks.gas.ours import Ours, fresh_id, open_shop
from chain.node_runtime import find_node
from domain.ids import WEI_PER_GOLD
from domain.order import bulk_signatures, bulk_typed_data, order_typed_data

SIGN = Path(__file__).with_name("interop") / "sign.mjs"
PRICE_WEI = 3 * WEI_PER_GOLD


@pytest.fixture(scope="module")
def shop() -> Ours:
    return open_shop(Evm())


@pytest.fixture(scope="module")
def exchange(shop: Ours) -> Exchange:
    return open_exchange(shop)


def test_a_character_is_sold_on_seaport_with_its_royalty(shop: Ours, exchange: Exchange) -> None:
    seller = shop.sellers[0]
    before = shop.gold.read("balanceOf", shop.creator.address)
    sale = exchange.list(seller, "on seaport")
    exchange.buy(sale)
    assert shop.characters.read("ownerOf", sale.token_id) == shop.buyer.address.lower()
    receiver, royalty = shop.characters.read("royaltyInfo", sale.token_id, PRICE_WEI)
    assert receiver == shop.creator.address.lower()
    assert shop.gold.read("balanceOf", shop.creator.address) - before == royalty


def test_a_sale_on_seaport_ends_the_listing_on_our_market(shop: Ours, exchange: Exchange) -> None:
    sale = exchange.list(shop.sellers[0], "listed twice")
    order = shop.order(shop.sellers[0], shop.characters, sale.token_id, fee_bps=0, slot=3)
    signature = shop.signed("Listing", order, shop.sellers[0])
    arguments = (order.as_tuple(), signature, 1, shop.creator.address)
    assert not any(shop.market.read("check", *arguments))
    exchange.buy(sale)
    assert any(shop.market.read("check", *arguments))


def test_several_characters_are_swept_on_seaport(shop: Ours, exchange: Exchange) -> None:
    sales = [exchange.list(seller, f"swept {seller.address}") for seller in shop.sellers]
    exchange.sweep(sales)
    owners = {shop.characters.read("ownerOf", sale.token_id) for sale in sales}
    assert owners == {shop.buyer.address.lower()}


@pytest.mark.parametrize("library", ["ethers", "viem"])
def test_an_order_that_another_library_signed_is_filled(shop: Ours, library: str) -> None:
    seller = shop.sellers[1]
    token_id = fresh_id(f"signed by {library}")
    shop.items.send(shop.minter, "mintUnique", seller.address, token_id, 1, 500)
    order = shop.order(seller, shop.items, token_id, fee_bps=0, slot=0)
    typed = order_typed_data("Listing", order, CHAIN_ID, shop.market.address)
    signature = signed_by(library, seller, typed)
    assert signature == seller.sign(typed)
    shop.market.send(shop.buyer, "fillOne", order.as_tuple(), signature, 1)
    assert shop.items.read("balanceOf", shop.buyer.address, token_id) == 1


@pytest.mark.parametrize("library", ["ethers", "viem"])
def test_a_bulk_signature_of_another_library_is_filled(shop: Ours, library: str) -> None:
    seller = shop.sellers[2]
    orders = []
    for index in range(4):
        token_id = fresh_id(f"{index} of the bulk of {library}")
        shop.items.send(shop.minter, "mintUnique", seller.address, token_id, 1, 500)
        orders.append(shop.order(seller, shop.items, token_id, fee_bps=0, slot=index))
    market = shop.market.address
    typed = bulk_typed_data("Listing", orders, CHAIN_ID, market)
    signature = signed_by(library, seller, typed)
    for order, one in zip(
        orders, bulk_signatures("Listing", orders, signature, CHAIN_ID, market), strict=True
    ):
        shop.market.send(shop.buyer, "fillOne", order.as_tuple(), one, 1)
        assert shop.items.read("balanceOf", shop.buyer.address, order.token_id) == 1


def signed_by(library: str, person: Person, typed: dict[str, Any]) -> bytes:
    """65 bytes, made by a library of npm."""
    wire = json.dumps({"key": "0x" + person.key.hex(), "typed": _numbers_as_text(typed)})
    finished = subprocess.run(
        [find_node(), SIGN], input=wire, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stderr
    return bytes.fromhex(json.loads(finished.stdout)[library][2:])


def _numbers_as_text(value: Any) -> Any:
    match value:
        case dict():
            return {key: _numbers_as_text(inner) for key, inner in value.items()}
        case list():
            return [_numbers_as_text(inner) for inner in value]
        case int():
            return str(value)
        case _:
            return value
