"""Fills, cancels, and the market's settings."""

from typing import Final

from domain.events import (
    CounterRaised,
    CurrencyChanged,
    FeeChanged,
    ListingFilled,
    MarketPaused,
    SlotCancelled,
)
from domain.ids import Address
from store.event_rows import ZERO_ADDRESS
from store.records import (
    CancelledSlot,
    Currency,
    GoldAllowance,
    ListingProgress,
    MakerCounter,
    MarketState,
    Token,
)
from store.rules.batch import Batch, KeysOf, Rules, Wanted, want
from store.rules.gold import spend

_SLOT: Final = 1


def _fill(batch: Batch, event: ListingFilled) -> None:
    rows, at = batch.rows, event.at
    row = rows.change(ListingProgress, event.listing_hash)
    if row is None:
        row = rows.add(ListingProgress(event.listing_hash, event.kind, event.maker, 0))
    row.filled += event.amount
    seller, buyer = _sides(event)
    batch.sales.append(
        (
            at.block_number,
            at.log_index,
            event.token_id,
            event.listing_hash,
            event.kind,
            seller,
            buyer,
            event.amount,
            event.price_wei,
            event.royalty_wei,
            event.fee_wei,
            event.currency,
        )
    )
    if event.currency is None:
        spend(batch, buyer, batch.market, _pulled(batch, event, buyer))


def _sides(event: ListingFilled) -> tuple[Address, Address]:
    """Seller and buyer: an offer's maker pays, any other order's sells."""
    if event.kind == "Offer":
        return event.taker, event.maker
    return event.maker, event.taker


def _pulled(batch: Batch, event: ListingFilled, buyer: Address) -> int:
    """What the market takes from the buyer: nothing moves from somebody to the same account."""
    token = batch.rows.see(Token, event.token_id)
    settings = batch.rows.see(MarketState, _SLOT)
    kept = 0
    if token is not None and token.creator == buyer:
        kept += event.royalty_wei
    if settings is not None and settings.fee_recipient == buyer:
        kept += event.fee_wei
    return event.price_wei - kept


def _cancel_slot(batch: Batch, event: SlotCancelled) -> None:
    key = (event.maker, event.counter, event.slot)
    if batch.rows.see(CancelledSlot, *key) is None:
        batch.rows.add(CancelledSlot(*key))


def _raise_counter(batch: Batch, event: CounterRaised) -> None:
    row = batch.rows.change(MakerCounter, event.maker)
    if row is None:
        batch.rows.add(MakerCounter(event.maker, event.counter))
    else:
        row.counter = event.counter


def _change_fee(batch: Batch, event: FeeChanged) -> None:
    row = _settings(batch)
    row.fee_recipient = None if event.recipient == ZERO_ADDRESS else event.recipient
    row.fee_bps = event.fee_bps


def _pause(batch: Batch, event: MarketPaused) -> None:
    _settings(batch).paused_until = event.until


def _settings(batch: Batch) -> MarketState:
    row = batch.rows.change(MarketState, _SLOT)
    return row or batch.rows.add(MarketState(_SLOT, None, 0, 0))


def _change_currency(batch: Batch, event: CurrencyChanged) -> None:
    row = batch.rows.change(Currency, event.currency)
    if row is None:
        batch.rows.add(Currency(event.currency, event.allowed))
    else:
        row.allowed = event.allowed


def _keys_of_fill(batch: Batch, event: ListingFilled, wanted: Wanted) -> None:
    want(wanted, ListingProgress, event.listing_hash)
    want(wanted, Token, event.token_id)
    want(wanted, GoldAllowance, _sides(event)[1], batch.market)
    want(wanted, MarketState, _SLOT)


def _keys_of_slot(_batch: Batch, event: SlotCancelled, wanted: Wanted) -> None:
    want(wanted, CancelledSlot, event.maker, event.counter, event.slot)


def _keys_of_counter(_batch: Batch, event: CounterRaised, wanted: Wanted) -> None:
    want(wanted, MakerCounter, event.maker)


RULES: Final[Rules] = {
    ListingFilled: _fill,
    SlotCancelled: _cancel_slot,
    CounterRaised: _raise_counter,
    FeeChanged: _change_fee,
    MarketPaused: _pause,
    CurrencyChanged: _change_currency,
}
KEYS: Final[KeysOf] = {
    ListingFilled: _keys_of_fill,
    SlotCancelled: _keys_of_slot,
    CounterRaised: _keys_of_counter,
}
