"""Signed listings as they were handed in. Whether one still lives is asked of `reads.market`."""

from sqlmodel import Session

from domain.errors import NotFound
from domain.ids import Address, HexBytes32, TokenId, Wei
from domain.order import Order
from store.tables import SignedListing


def add(
    session: Session, listing_hash: HexBytes32, listing: Order, signature: bytes, now: int
) -> SignedListing:
    """Keep a listing whose signature, owner and epoch the caller has checked.

    The same listing again gives the row that is there, with the signature that came first.

    Args:
        session: one that writes.
        listing_hash: the EIP-712 digest of the listing.
        listing: as signed.
        signature: of the maker.
        now: Unix time, s.
    """
    row = session.get(SignedListing, listing_hash)
    if row is None:
        row = SignedListing(
            hash=listing_hash,
            maker=Address(listing.maker),
            token=Address(listing.token),
            token_id=TokenId(listing.token_id),
            amount=listing.amount,
            currency=Address(listing.currency),
            price_wei=Wei(listing.price_wei),
            max_royalty_bps=listing.max_royalty_bps,
            expiry=listing.expiry,
            epoch=listing.epoch,
            counter=listing.counter,
            max_fee_bps=listing.max_fee_bps,
            slot=listing.slot,
            signature=signature,
            created_at=now,
        )
        session.add(row)
        session.flush()
    return row


def get(session: Session, listing_hash: HexBytes32) -> SignedListing:
    """One listing.

    Raises:
        NotFound: it was never handed in.
    """
    row = session.get(SignedListing, listing_hash)
    if row is None:
        raise NotFound("There is no such listing.")
    return row


def listing_of(row: SignedListing) -> Order:
    """The listing of a row, field for field as it was signed."""
    return Order.model_validate(row.model_dump(include=set(Order.model_fields)))
