"""Signed listings: when they can be filled, what a fill does, and how they end."""

from domain.events import CounterRaised, Event, ListingFilled, SlotCancelled
from domain.ids import Address, HexBytes32, TokenId, Wei
from domain.order import Order
from store.event_rows import ZERO_ADDRESS
from store.reads.market import ListingState
from tests.store.chains import NOWHERE
from tests.world_model.ledger import move, pull, require_pullable
from tests.world_model.state import Refused, State


def buy(
    state: State, order: Order, listing: HexBytes32, taker: Address, amount: int, now: int
) -> list[Event]:
    """Market.fillOne of a listing with its maker's signature, paid in Gold.

    Raises:
        Refused: it cannot be filled so.
    """
    maker, token_id = Address(order.maker), TokenId(order.token_id)
    require_alive(state, order, listing, amount, now)
    if taker == maker:
        raise Refused("MakerIsTaker")
    token = state.tokens.get(token_id)
    if token is None or state.epoch_of(token_id, maker) != order.epoch:
        raise Refused("EpochPassed")
    if state.held[token_id, maker] < amount:
        raise Refused("MakerLacksToken")
    if (token.kind, maker, state.market) not in state.operators and token.approved != state.market:
        raise Refused("MakerHasNotApproved")
    if token.royalty_bps > order.max_royalty_bps:
        raise Refused("RoyaltyAboveLimit")
    cost = order.price_wei * amount
    require_pullable(state, taker, state.market, cost - _kept(state, token_id, taker, cost))
    return fill(state, listing, maker, taker, token_id, amount, cost)


def require_alive(state: State, order: Order, listing: HexBytes32, amount: int, now: int) -> None:
    """OrderBook._death and _isSpent: what lies with the order alone.

    Raises:
        Refused: it is over.
    """
    maker = Address(order.maker)
    if now > order.expiry:
        raise Refused("OrderExpired")
    if order.counter != state.counters.get(maker, 0):
        raise Refused("CounterPassed")
    if (maker, order.counter, order.slot) in state.cancelled:
        raise Refused("OrderCancelled")
    if state.filled[listing] > order.amount - amount:
        raise Refused("NotEnoughLeft")


def fill(
    state: State,
    listing: HexBytes32,
    maker: Address,
    taker: Address,
    token_id: TokenId,
    amount: int,
    cost: int,
) -> list[Event]:
    """The token moves, and then the money."""
    royalty, fee = _shares(state, token_id, cost)
    state.filled[listing] += amount
    creator = state.tokens[token_id].creator
    moved = move(state, token_id, maker, taker, amount, by_market=True)
    shares = [
        (maker, cost - royalty - fee),
        (creator, royalty),
        (state.fee_recipient or ZERO_ADDRESS, fee),
    ]
    filled = ListingFilled(
        NOWHERE, listing, maker, taker, token_id, amount, Wei(cost), Wei(royalty), Wei(fee)
    )
    paid = [one for to, share in shares for one in pull(state, taker, state.market, to, share)]
    return [moved, filled, *paid]


def cancel_slot(state: State, maker: Address, slot: int) -> list[Event]:
    """Market.cancel."""
    key = (maker, state.counters.get(maker, 0), slot)
    state.cancelled.add(key)
    return [SlotCancelled(NOWHERE, *key)]


def cancel_all(state: State, maker: Address) -> list[Event]:
    """Market.cancelAll."""
    state.counters[maker] += 1
    return [CounterRaised(NOWHERE, maker, state.counters[maker])]


def state_of(state: State, order: Order, listing: HexBytes32, now: int) -> ListingState:
    """What people are told of a listing, the first reason that holds."""
    maker, token_id = Address(order.maker), TokenId(order.token_id)
    filled = state.filled[listing]
    if filled >= order.amount:
        return "filled"
    if (maker, order.counter, order.slot) in state.cancelled:
        return "cancelled"
    if order.counter != state.counters.get(maker, 0):
        return "cancelled"
    if state.epoch_of(token_id, maker) != order.epoch or state.held[token_id, maker] == 0:
        return "dead"
    if order.expiry < now:
        return "expired"
    return "partly" if filled else "open"


def _shares(state: State, token_id: TokenId, cost: int) -> tuple[int, int]:
    """Royalty and fee of a sale."""
    fee_bps = state.fee_bps if state.fee_recipient else 0
    return cost * state.tokens[token_id].royalty_bps // 10_000, cost * fee_bps // 10_000


def _kept(state: State, token_id: TokenId, taker: Address, cost: int) -> int:
    """Shares that would go to the taker himself, and so do not move."""
    royalty, fee = _shares(state, token_id, cost)
    to_creator = royalty if state.tokens[token_id].creator == taker else 0
    return to_creator + (fee if state.fee_recipient == taker else 0)
