import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import delete

import store.listings as listings
from domain.errors import NotFound
from domain.ids import UINT256_MAX, HexBytes32
from domain.order import Order
from store.db import Database
from store.tables import SignedListing
from tests.store.chains import ALICE, DEPLOYMENT, digest

UINT256 = st.integers(0, UINT256_MAX)
LISTINGS = st.builds(
    Order,
    maker=st.just(ALICE),
    token=st.just(DEPLOYMENT.items),
    token_id=UINT256,
    amount=st.integers(1, UINT256_MAX),
    currency=st.just(DEPLOYMENT.gold),
    price_wei=st.integers(1, 2**128 - 1),
    max_royalty_bps=st.integers(0, 10_000),
    expiry=UINT256,
    epoch=UINT256,
    counter=UINT256,
    max_fee_bps=st.integers(0, 10_000),
    slot=st.integers(0, 223),
)


def test_any_listing_is_read_back_field_for_field(database: Database) -> None:
    @settings(max_examples=15, deadline=None)
    @given(LISTINGS, st.binary(min_size=65, max_size=200))
    def check(listing: Order, signature: bytes) -> None:
        with database.write() as session:
            session.exec(delete(SignedListing))
            listings.add(session, digest(1), listing, signature, 7)
        with database.read() as session:
            row = listings.get(session, digest(1))
            assert listings.listing_of(row) == listing
            assert (row.signature, row.created_at) == (signature, 7)

    check()


def test_handing_in_twice_keeps_the_first(database: Database) -> None:
    listing = Order(
        maker=ALICE,
        token=DEPLOYMENT.items,
        token_id=1,
        amount=1,
        currency=DEPLOYMENT.gold,
        price_wei=1,
        max_royalty_bps=500,
        expiry=1,
        epoch=0,
        counter=0,
        max_fee_bps=250,
        slot=0,
    )
    with database.write() as session:
        listings.add(session, digest(1), listing, b"first", 7)
    with database.write() as session:
        assert listings.add(session, digest(1), listing, b"second", 8).signature == b"first"


def test_an_unknown_listing_is_not_found(database: Database) -> None:
    with database.read() as session, pytest.raises(NotFound):
        listings.get(session, HexBytes32(digest("nothing")))
