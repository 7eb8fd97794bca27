import pytest
from sqlmodel import Session

import store.listings as listings
import store.projection as projection
import store.reads.market as market
from domain.errors import NotFound
from domain.events import CounterRaised, Event, ListingFilled, SlotCancelled
from domain.ids import UINT256_MAX, Address, HexBytes32, TokenId, Wei
from domain.order import EDITION_EPOCH, Order
from store.db import Database
from tests.store.chains import (
    ALICE,
    BOB,
    CAROL,
    DEPLOYMENT,
    NOWHERE,
    chain,
    digest,
    mint,
    move,
)

NOW = 1_700_000_000
HASH = digest("listing")


def listing(
    maker: Address = ALICE,
    *,
    token_id: int = 1,
    amount: int = 3,
    price_wei: int = 10**18,
    expiry: int = NOW,
    moves: int = 0,
    counter: int = 0,
) -> Order:
    return Order(
        maker=maker,
        token=DEPLOYMENT.items,
        token_id=token_id,
        amount=amount,
        currency=DEPLOYMENT.gold,
        price_wei=price_wei,
        max_royalty_bps=1000,
        expiry=expiry,
        epoch=EDITION_EPOCH + moves,
        counter=counter,
        max_fee_bps=250,
        slot=1,
    )


def hand_in(session: Session, what: Order, hash_: HexBytes32 = HASH) -> None:
    listings.add(session, hash_, what, b"\x01" * 65, NOW)


def index(session: Session, *blocks: tuple[list[Event] | Event, ...]) -> None:
    for block in chain(*blocks):
        projection.apply(session, block, DEPLOYMENT, 4)


def sale(
    amount: int,
    maker: Address = ALICE,
    hash_: HexBytes32 = HASH,
    currency: Address | None = None,
) -> list[Event]:
    price, royalty, fee = Wei(amount * 10**18), Wei(amount * 10**16), Wei(0)
    return [
        move(1, maker, BOB, amount, sold=True),
        ListingFilled(
            NOWHERE,
            hash_,
            maker,
            BOB,
            TokenId(1),
            amount,
            price,
            royalty,
            fee,
            currency=currency,
        ),
    ]


CANCEL = SlotCancelled(NOWHERE, ALICE, 0, 1)
OTHER_SLOT = SlotCancelled(NOWHERE, ALICE, 0, 2)
RAISE = CounterRaised(NOWHERE, ALICE, 1)
MINT = (mint(1, ALICE, 5),)


@pytest.mark.parametrize(
    ("what", "blocks", "state", "available"),
    [
        (listing(), [MINT], "open", 3),
        (listing(amount=9), [MINT], "open", 5),
        (listing(amount=UINT256_MAX, expiry=UINT256_MAX), [MINT], "open", 5),
        (listing(), [MINT, (sale(1),)], "partly", 2),
        (listing(), [MINT, (sale(3),)], "filled", 0),
        (listing(), [MINT, (CANCEL,)], "cancelled", 0),
        (listing(), [MINT, (OTHER_SLOT,)], "open", 3),
        (listing(counter=1), [MINT, (CANCEL,), (RAISE,)], "open", 3),
        (listing(), [MINT, (RAISE,)], "cancelled", 0),
        (listing(counter=1), [MINT, (RAISE,)], "open", 3),
        (listing(counter=1), [MINT], "cancelled", 0),
        (listing(), [MINT, (move(1, ALICE, BOB, 1),)], "dead", 0),
        (listing(moves=1), [MINT, (move(1, ALICE, BOB, 1),)], "open", 3),
        (listing(moves=1), [MINT], "dead", 0),
        (listing(BOB), [MINT], "dead", 0),
        (listing(), [MINT, (move(1, ALICE, BOB, 5),), (move(1, BOB, ALICE, 5),)], "dead", 0),
        (listing(amount=9), [MINT, (sale(5),)], "dead", 0),
        (listing(amount=9), [MINT, (sale(5),), (move(1, BOB, ALICE, 5),)], "dead", 0),
        (listing(expiry=NOW - 1), [MINT], "expired", 0),
        (listing(expiry=NOW - 1), [MINT, (CANCEL,)], "cancelled", 0),
        (listing(), [MINT, (sale(3),), (CANCEL,)], "filled", 0),
    ],
)
def test_the_state_of_a_listing(
    database: Database,
    what: Order,
    blocks: list[tuple[list[Event] | Event, ...]],
    state: str,
    available: int,
) -> None:
    with database.write() as session:
        index(session, *blocks)
        hand_in(session, what)
    with database.read() as session:
        view = market.one(session, HASH, NOW)
        assert (view.state, view.available) == (state, available)
        assert view.listing == what
        alive = state in ("open", "partly")
        assert [v.hash for v in market.live(session, NOW)] == ([HASH] if alive else [])
        assert [v.state for v in market.of_maker(session, Address(what.maker), NOW)] == [state]


def test_a_reorganisation_revives_what_it_undid(database: Database) -> None:
    with database.write() as session:
        index(session, MINT, (move(1, ALICE, BOB, 1),))
        hand_in(session, listing())
        assert market.one(session, HASH, NOW).state == "dead"
        projection.rollback_to(session, 6)
        assert market.one(session, HASH, NOW).state == "open"


def test_living_listings_come_cheapest_first_and_by_choice(database: Database) -> None:
    with database.write() as session:
        index(session, (mint(1, ALICE, 5), mint(2, BOB, 5)))
        prices = [10**18, 9, 10**19, 10**20]
        for number, price in enumerate(prices):
            hand_in(session, listing(price_wei=price), digest(number))
        hand_in(session, listing(BOB, token_id=2), digest("of Bob"))
    with database.read() as session:
        found = market.live(session, NOW, maker=ALICE)
        assert [v.listing.price_wei for v in found] == sorted(prices)
        assert [v.hash for v in market.live(session, NOW, token_id=2)] == [digest("of Bob")]
        assert len(market.live(session, NOW)) == 5
        assert [v.listing.price_wei for v in market.live(session, NOW, limit=1)] == [9]
        assert market.live(session, NOW + 1) == []


def test_slots_of_living_listings_are_taken(database: Database) -> None:
    with database.write() as session:
        index(session, MINT)
        hand_in(session, listing())
        assert market.slots_of(session, ALICE, 0, NOW, NOW + 9) == {1}
        assert market.slots_of(session, ALICE, 0, NOW + 1, NOW + 9) == set()
        assert market.slots_of(session, ALICE, 1, NOW, NOW + 9) == set()


def test_slots_of_dead_listings_with_the_same_expiry_are_taken(database: Database) -> None:
    with database.write() as session:
        index(session, MINT)
        hand_in(session, listing())
        assert market.slots_of(session, ALICE, 0, NOW + 1, listing().expiry) == {1}


def test_a_listing_of_a_token_that_is_not_on_the_chain_is_not_shown(database: Database) -> None:
    with database.write() as session:
        hand_in(session, listing())
        assert market.live(session, NOW) == []
        with pytest.raises(NotFound):
            market.one(session, HASH, NOW)
        with pytest.raises(NotFound):
            market.one(session, digest("nothing"), NOW)


def test_sales_tell_the_price_history(database: Database) -> None:
    with database.write() as session:
        other = sale(1, currency=CAROL)
        index(session, MINT, (sale(1),), (sale(2),), (other,))
        sold = market.sales_of(session, 1)
        assert [s.event.amount for s in sold] == [2, 1]
        assert sold[0].event.price_wei == 2 * 10**18
        assert sold[0].timestamp > sold[1].timestamp
        assert market.sales_of(session, 2) == []
