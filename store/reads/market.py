"""Listings: which still live, and why the others do not.

Nothing is stored about a listing's state. It follows from the projection and the time, so that a
reorganisation cannot leave a wrong one behind.
"""

from dataclasses import dataclass
from typing import Any, Literal

from sqlmodel import Session, and_, case, col, func, literal, or_, select
from typing_extensions import TypeIs

from domain.errors import NotFound
from domain.events import Event, ListingFilled
from domain.ids import Address, HexBytes32
from domain.order import Order
from store.event_rows import event_of
from store.listings import listing_of
from store.reads.tokens import TokenView, view_of
from store.tables import (
    Asset,
    CancelledSlot,
    ChainBlock,
    ChainEvent,
    ListingProgress,
    MakerCounter,
    SignedListing,
    Token,
    TokenBalance,
)
from store.types import Uint256

ListingState = Literal["open", "partly", "filled", "cancelled", "dead", "expired"]
"""`dead`: the token left its maker after the signature. `open` and `partly` can be filled."""


@dataclass(frozen=True, slots=True)
class ListingView:
    """A listing and what can be bought of it.

    Attributes:
        available: pieces that the maker still holds of those not sold; 0 unless it lives.
    """

    hash: HexBytes32
    listing: Order
    signature: bytes
    token: TokenView
    state: ListingState
    filled: int
    available: int
    created_at: int


@dataclass(frozen=True, slots=True)
class Sale:
    """One sale of a token. `timestamp` is the block's, in Unix seconds."""

    event: ListingFilled
    timestamp: int


_UINT0 = literal(0, Uint256())
_FILLED = func.coalesce(ListingProgress.filled, _UINT0, type_=Uint256())
_HELD = func.coalesce(TokenBalance.amount, _UINT0, type_=Uint256())
_EPOCH = func.coalesce(TokenBalance.epoch, _UINT0, type_=Uint256())
_COUNTER = func.coalesce(MakerCounter.counter, _UINT0, type_=Uint256())
_CANCELLED = col(CancelledSlot.slot).is_not(None)


def live(
    session: Session,
    now: int,
    *,
    maker: Address | None = None,
    token_id: int | None = None,
    limit: int = 100,
    offset: int = 0,
) -> list[ListingView]:
    """Listings that can be filled, cheapest first.

    Args:
        session: any.
        now: Unix time, s.
        maker: only this maker's.
        token_id: only of this token.
        limit: how many at most.
        offset: how many to leave out before.
    """
    query = _listings(now).where(_state(now).in_(("open", "partly")))
    if maker is not None:
        query = query.where(SignedListing.maker == maker)
    if token_id is not None:
        query = query.where(SignedListing.token_id == token_id)
    query = query.order_by(col(SignedListing.price_wei), col(SignedListing.hash))
    return [_view(*found) for found in session.exec(query.limit(limit).offset(offset))]


def of_maker(session: Session, maker: Address, now: int, limit: int = 100) -> list[ListingView]:
    """All that a maker ever listed, newest first, with what became of it."""
    query = _listings(now).where(SignedListing.maker == maker)
    query = query.order_by(col(SignedListing.created_at).desc(), col(SignedListing.hash))
    return [_view(*found) for found in session.exec(query.limit(limit))]


def one(session: Session, listing_hash: HexBytes32, now: int) -> ListingView:
    """One listing, alive or not.

    Raises:
        NotFound: it was never handed in, or its token is not on the chain.
    """
    found = session.exec(_listings(now).where(SignedListing.hash == listing_hash)).one_or_none()
    if found is None:
        raise NotFound("There is no such listing.")
    return _view(*found)


def sales_of(session: Session, token_id: int, limit: int = 100) -> list[Sale]:
    """Sales of a token for Gold through the market, newest first."""
    query = (
        select(ChainEvent, ChainBlock)
        .join(ChainBlock, col(ChainBlock.number) == ChainEvent.block_number)
        .where(ChainEvent.token_id == token_id, ChainEvent.type == ListingFilled.__name__)
        .order_by(col(ChainEvent.block_number).desc(), col(ChainEvent.log_index).desc())
        .limit(limit)
    )
    found = [(event_of(row, block.hash), block.timestamp) for row, block in session.exec(query)]
    return [Sale(event, at) for event, at in found if _is_for_gold(event)]


def slots_of(session: Session, maker: Address, counter: int, now: int, expiry: int) -> set[int]:
    """Slots that a new listing of a maker must not name.

    Those of living listings, so that each is cancelled alone. And those of dead ones with the same
    expiry: the same order a second time would have their hash, by which fills are counted.

    Args:
        session: any.
        maker: who lists.
        counter: the maker's counter.
        now: Unix time, s.
        expiry: of the new listing, Unix time, s.
    """
    query = _listings(now).where(
        SignedListing.maker == maker,
        SignedListing.counter == counter,
        or_(_state(now).in_(("open", "partly")), SignedListing.expiry == expiry),
    )
    return {row.slot for row, *_ in session.exec(query)}


def _is_for_gold(event: Event) -> TypeIs[ListingFilled]:
    return isinstance(event, ListingFilled) and event.currency is None


def _state(now: int) -> Any:
    """The first reason that holds, in the order in which a person wants to hear them."""
    return case(
        (SignedListing.amount <= _FILLED, "filled"),
        (_CANCELLED, "cancelled"),
        (SignedListing.counter != _COUNTER, "cancelled"),
        (and_(SignedListing.epoch == _EPOCH, _HELD > _UINT0).is_(False), "dead"),
        (col(SignedListing.expiry) < literal(now, Uint256()), "expired"),
        (_FILLED > _UINT0, "partly"),
        else_="open",
    )


def _listings(now: int) -> Any:
    return (
        select(SignedListing, Token, Asset)
        .add_columns(_state(now), _FILLED, _HELD)
        .join(Token, col(Token.token_id) == SignedListing.token_id)
        .join(Asset, col(Asset.token_id) == SignedListing.token_id, isouter=True)
        .join(ListingProgress, col(ListingProgress.hash) == SignedListing.hash, isouter=True)
        .join(MakerCounter, col(MakerCounter.maker) == SignedListing.maker, isouter=True)
        .join(
            CancelledSlot,
            and_(
                col(CancelledSlot.maker) == SignedListing.maker,
                col(CancelledSlot.counter) == SignedListing.counter,
                col(CancelledSlot.slot) == SignedListing.slot,
            ),
            isouter=True,
        )
        .join(
            TokenBalance,
            and_(
                col(TokenBalance.token_id) == SignedListing.token_id,
                col(TokenBalance.owner) == SignedListing.maker,
            ),
            isouter=True,
        )
    )


def _view(
    row: SignedListing,
    token: Token,
    asset: Asset | None,
    state: ListingState,
    filled: int,
    held: int,
) -> ListingView:
    alive = state in ("open", "partly")
    return ListingView(
        hash=row.hash,
        listing=listing_of(row),
        signature=row.signature,
        token=view_of(token, asset),
        state=state,
        filled=filled,
        available=min(row.amount - filled, held) if alive else 0,
        created_at=row.created_at,
    )
