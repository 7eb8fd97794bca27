"""The market: fills, cancels, and its own settings."""

from dataclasses import dataclass
from typing import Literal

from domain.events.place import Position
from domain.ids import Address, HexBytes32, TokenId, Wei

FillKind = Literal["Listing", "Voucher", "Offer"]
"""What was filled; a set offer counts as an offer."""


@dataclass(frozen=True, slots=True)
class ListingFilled:
    """An order was filled, in whole or in part. Price, royalty and fee are the totals in wei.

    Attributes:
        kind: by a listing or voucher the maker sold, by an offer it paid.
        currency: None for Gold.
    """

    at: Position
    listing_hash: HexBytes32
    maker: Address
    taker: Address
    token_id: TokenId
    amount: int
    price_wei: Wei
    royalty_wei: Wei
    fee_wei: Wei
    kind: FillKind = "Listing"
    currency: Address | None = None


@dataclass(frozen=True, slots=True)
class OrderSkipped:
    """A sweep left an order out. `reason` is an error's selector, `0x` and 8 hex digits."""

    at: Position
    listing_hash: HexBytes32
    reason: str


@dataclass(frozen=True, slots=True)
class SlotCancelled:
    """A maker cancelled all orders of one slot that carry this counter."""

    at: Position
    maker: Address
    counter: int
    slot: int


@dataclass(frozen=True, slots=True)
class CounterRaised:
    """A maker cancelled all listings signed under lower counters."""

    at: Position
    maker: Address
    counter: int


@dataclass(frozen=True, slots=True)
class FeeChanged:
    """Who gets which share of every price from now on, in 1/10,000."""

    at: Position
    recipient: Address
    fee_bps: int


@dataclass(frozen=True, slots=True)
class CurrencyChanged:
    """Orders may be filled in a currency, or no longer may."""

    at: Position
    currency: Address
    allowed: bool


@dataclass(frozen=True, slots=True)
class MarketPaused:
    """No order is filled through this second (Unix time); 0 where a pause was ended."""

    at: Position
    until: int
