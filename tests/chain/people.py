"""Who takes part in the tests, and what they do again and again."""

import hashlib

import chain.calls as calls
import chain.views as views
from chain.broadcast import submit
from chain.client import ChainClient
from chain.contracts import World
from chain.development import development_signer
from chain.minter import plan
from chain.signing import LocalSigner
from domain.ids import Address, TokenId, gold
from domain.order import Order, order_typed_data
from domain.transaction import Call, MintOrder, QuestTerms, Receipt
from domain.world import Deployment

ADMIN, MINTER, TREASURY, ALICE, BOB, CAROL = (development_signer(index) for index in range(6))
"""Development accounts 0 to 5."""

FAR_FUTURE = 4_000_000_000
"""Unix time in the year 2096."""


def content_id(text: str) -> TokenId:
    """The id of some metadata."""
    return TokenId(int.from_bytes(hashlib.sha256(text.encode()).digest(), "big"))


def item(
    name: str,
    to: LocalSigner = ALICE,
    *,
    creator: LocalSigner = CAROL,
    amount: int = 1,
    cap: int = 1,
) -> MintOrder:
    """An order for pieces of an item, with 5 % royalty for Carol."""
    return MintOrder("item", content_id(name), to.address, creator.address, 500, amount, cap)


def character(name: str, to: LocalSigner = ALICE) -> MintOrder:
    """An order for a character, with 5 % royalty for Carol."""
    return MintOrder("character", content_id(name), to.address, CAROL.address, 500)


def quest(name: str, terms: QuestTerms, giver: LocalSigner = ALICE) -> MintOrder:
    """An order for a quest."""
    return MintOrder("quest", content_id(name), giver.address, CAROL.address, 500, terms=terms)


def do(world: World, who: LocalSigner, call: Call) -> Receipt:
    """Sign, send, follow."""
    return submit(world.client, who, call)


def mint(world: World, *orders: MintOrder) -> list[Receipt]:
    """Carry a plan of these orders out."""
    return [do(world, MINTER, planned.call) for planned in plan(orders, world.deployment)]


def give_gold(world: World, who: LocalSigner, amount: int) -> None:
    """Mint whole Gold for somebody."""
    do(world, TREASURY, calls.mint_gold(world.deployment, who.address, gold(amount)))


def listing_of(
    world: World,
    maker: LocalSigner,
    order: MintOrder,
    *,
    price: int = 3,
    amount: int = 1,
    expiry: int = FAR_FUTURE,
    slot: int = 1,
) -> tuple[Order, bytes]:
    """A signed listing of a token, by the epoch and counter that the chain says; price in Gold."""
    deployment = world.deployment
    listing = Order(
        maker=maker.address,
        token=deployment.contract_of(order.kind),
        token_id=order.token_id,
        amount=amount,
        currency=deployment.gold,
        price_wei=gold(price),
        max_royalty_bps=1_000,
        expiry=expiry,
        epoch=views.epoch_of(world, order.kind, order.token_id, maker.address),
        counter=views.counter_of(world, maker.address),
        max_fee_bps=250,
        slot=slot,
    )
    return listing, sign_listing(maker, listing, deployment)


def sign_listing(maker: LocalSigner, listing: Order, deployment: Deployment) -> bytes:
    """The maker's signature."""
    market = Address(deployment.market)
    return maker.sign_typed_data(order_typed_data("Listing", listing, deployment.chain_id, market))


def approve_market(world: World, maker: LocalSigner, taker: LocalSigner, amount: int) -> None:
    """The maker lets the market move items, the taker lets it take whole Gold."""
    market = world.market.address
    do(world, maker, calls.approve_tokens(world.deployment, "item", market))
    do(world, taker, calls.approve_gold(world.deployment, market, gold(amount)))


def now(client: ChainClient) -> int:
    """The chain's time: that of its head."""
    head = client.block("latest")
    assert head is not None
    return head.timestamp
