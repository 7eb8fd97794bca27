"""Events of the Market contract."""

from collections.abc import Mapping
from typing import Final

from chain.decoding.context import Context, Reader
from chain.decoding.words import account, flag, hash32, number, require_shape, selector, small
from chain.wire import RawLog
from domain.events import (
    CounterRaised,
    CurrencyChanged,
    Event,
    FeeChanged,
    FillKind,
    ListingFilled,
    MarketPaused,
    OrderSkipped,
    Position,
    SlotCancelled,
)
from domain.ids import Address, HexBytes32, TokenId, Wei


def _filled(kind: FillKind) -> Reader:
    def read(at: Position, log: RawLog, _context: Context) -> list[Event]:
        require_shape(log, topics=4, words=5)
        _, order_hash, maker, taker = log.topics
        data = log.data
        return [
            ListingFilled(
                at,
                hash32(order_hash),
                account(maker),
                account(taker),
                TokenId(number(data, 0)),
                number(data, 1),
                Wei(number(data, 2)),
                Wei(number(data, 3)),
                Wei(number(data, 4)),
                kind,
            )
        ]

    return read


def paid_in(log: RawLog) -> tuple[HexBytes32, Address]:
    """Of `PaidIn`: the hash of the order whose fill was told just before, and the currency.

    Raises:
        ValueError: the log has another form.
    """
    require_shape(log, topics=3, words=0)
    return hash32(log.topics[1]), account(log.topics[2])


def _skipped(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=1)
    return [OrderSkipped(at, hash32(log.topics[1]), selector(log.data, 0))]


def _slot_cancelled(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=2)
    return [SlotCancelled(at, account(log.topics[1]), number(log.data, 0), small(log.data, 1, 8))]


def _counter_raised(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=1)
    return [CounterRaised(at, account(log.topics[1]), number(log.data, 0))]


def _fee_changed(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=1)
    return [FeeChanged(at, account(log.topics[1]), small(log.data, 0, 16))]


def _currency_changed(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=2, words=1)
    return [CurrencyChanged(at, account(log.topics[1]), flag(log.data))]


def _paused(at: Position, log: RawLog, _context: Context) -> list[Event]:
    require_shape(log, topics=1, words=1)
    return [MarketPaused(at, number(log.data, 0))]


READERS: Final[Mapping[str, Reader]] = {
    "ListingFilled": _filled("Listing"),
    "VoucherFilled": _filled("Voucher"),
    "OfferFilled": _filled("Offer"),
    "Skipped": _skipped,
    "SlotCancelled": _slot_cancelled,
    "CounterRaised": _counter_raised,
    "FeeChanged": _fee_changed,
    "CurrencyChanged": _currency_changed,
    "Paused": _paused,
}
