"""Selling and buying: complete orders to sign, checked against the chain before they are kept.

What the contract would say is asked of the contract (`Market.check`), so that a refusal here and
one on the chain have the same reason.
"""

from dataclasses import dataclass, replace

from api.preparing import APPROVED_CALL_GAS, prepare_all
from api.world import World
from chain import calls, views
from domain.errors import (
    Conflict,
    Forbidden,
    InsufficientFunds,
    InvalidInput,
    LLMasOSError,
    NotTheOwner,
    OrderCancelled,
    OrderExpired,
    OrderReplayed,
    Reverted,
)
from domain.ids import Address, HexBytes32, TokenId, Wei
from domain.order import PRICE_MAX_WEI, SLOTS, Order, order_hash
from domain.transaction import Call, UnsignedTransaction
from store import listings
from store.reads import market as market_reads
from store.reads import tokens
from store.reads.market import ListingView

_ERRORS: dict[str, type[LLMasOSError]] = {
    "OrderExpired": OrderExpired,
    "OrderCancelled": OrderCancelled,
    "CounterPassed": OrderCancelled,
    "EpochPassed": OrderCancelled,
    "NotEnoughLeft": OrderReplayed,
    "MakerIsTaker": Forbidden,
    "BadSignature": InvalidInput,
    "MakerLacksToken": NotTheOwner,
    "MakerHasNotApproved": Conflict,
    "TakerLacksFunds": InsufficientFunds,
    "FeeAboveLimit": Conflict,
    "UnknownToken": InvalidInput,
    "UnknownCurrency": InvalidInput,
    "CostOverflow": InvalidInput,
}
_FOR_THE_TAKER = frozenset({"TakerLacksFunds", "TakerHasNotApproved"})

Prepared = tuple[str, UnsignedTransaction]
"""What a transaction does, in words, and the transaction."""


@dataclass(frozen=True, slots=True)
class ListingDraft:
    """An order to be signed, and the approvals that must be on the chain first."""

    listing: Order
    hash: HexBytes32
    approvals: tuple[Prepared, ...]


@dataclass(frozen=True, slots=True)
class Purchase:
    """What a buyer signs, in order, and what the pieces cost in wei of Gold."""

    total_wei: Wei
    transactions: tuple[Prepared, ...]


def draft_listing(
    world: World,
    maker: Address,
    token_id: TokenId,
    amount: int,
    price_wei: Wei,
    expires_in_s: int,
) -> ListingDraft:
    """A complete listing of a maker's own token.

    Raises:
        NotFound: there is no such token.
        NotTheOwner: the maker holds fewer pieces than that.
        InvalidInput: the price is none.
    """
    if price_wei < 1:
        raise InvalidInput("A listing needs a price; a gift is a transfer.")
    if price_wei > PRICE_MAX_WEI:
        raise InvalidInput("The price is larger than the market takes.")
    with world.database.read() as session:
        token = tokens.token(session, token_id)
    kind = token.kind
    held = views.pieces_of(world.contracts, kind, token_id, maker)
    if held < amount:
        raise NotTheOwner(f"You hold {held} of the {amount} pieces that you would sell.")
    counter = views.counter_of(world.contracts, maker)
    expiry = world.chain_time() + expires_in_s
    listing = Order(
        maker=maker,
        token=world.deployment.contract_of(kind),
        token_id=token_id,
        amount=amount,
        currency=world.deployment.gold,
        price_wei=price_wei,
        max_royalty_bps=token.royalty_bps,
        max_fee_bps=views.fee_bps(world.contracts),
        expiry=expiry,
        epoch=views.epoch_of(world.contracts, kind, token_id, maker),
        counter=counter,
        slot=_free_slot(world, maker, counter, expiry),
    )
    market = Address(world.deployment.market)
    missing: list[Call] = []
    if not views.may_move(world.contracts, kind, maker, market):
        missing.append(calls.approve_tokens(world.deployment, kind, market))
    return ListingDraft(
        listing=listing,
        hash=order_hash("Listing", listing, world.deployment.chain_id, market),
        approvals=prepare_all(world, maker, missing),
    )


def keep_listing(world: World, who: Address, listing: Order, signature: bytes) -> HexBytes32:
    """Take a signed listing onto the market.

    Raises:
        NotTheOwner: who asks is not its maker, or the maker lacks the pieces.
        NotFound: the token is not on the indexed chain.
        OrderExpired, OrderCancelled, OrderReplayed: it can never be filled.
        InvalidInput: the signature is not the maker's for this market on this chain, or token or
            currency are not of this world.
        Conflict: the market may not move the token yet.
    """
    if listing.maker != who:
        raise NotTheOwner("Only the owner of a token may list it.")
    _require_unexpired(world, listing)
    market = Address(world.deployment.market)
    # The market itself holds no Gold, so only reasons that lie with the maker count.
    reason = views.why_not_fillable(world.contracts, listing, signature, listing.amount, market)
    if reason is not None and reason.error_name not in _FOR_THE_TAKER:
        raise _typed(reason)
    found = order_hash("Listing", listing, world.deployment.chain_id, market)
    with world.database.write() as session:
        tokens.token(session, listing.token_id)  # an order for what is not indexed shows nowhere
        listings.add(session, found, listing, signature, world.clock())
    return found


def find_listing(world: World, wanted: HexBytes32) -> ListingView:
    """A listing with what became of it.

    Raises:
        NotFound: it was never handed in.
    """
    with world.database.read() as session:
        return market_reads.one(session, wanted, world.chain_time())


def prepare_purchase(world: World, buyer: Address, wanted: HexBytes32, amount: int) -> Purchase:
    """The transactions by which a buyer fills a listing.

    Raises:
        NotFound: there is no such listing.
        OrderExpired, OrderCancelled, OrderReplayed: it cannot be filled any more.
        InsufficientFunds: the buyer has too little Gold.
        Forbidden: it is the buyer's own.
        NotTheOwner, Conflict: the maker cannot deliver.
    """
    view = find_listing(world, wanted)
    _require_unexpired(world, view.listing)
    reason = views.why_not_fillable(world.contracts, view.listing, view.signature, amount, buyer)
    if reason is not None and reason.error_name != "TakerHasNotApproved":
        raise _typed(reason)
    total = Wei(view.listing.price_wei * amount)
    buy = calls.buy(world.deployment, view.listing, view.signature, amount)
    needed = [buy]
    if reason is not None:
        market = Address(world.deployment.market)
        # Gas cannot be estimated before the approval is on the chain.
        needed = [
            calls.approve_gold(world.deployment, market, total),
            replace(buy, gas_limit=APPROVED_CALL_GAS),
        ]
    return Purchase(total, prepare_all(world, buyer, needed))


def prepare_cancel(world: World, who: Address, wanted: HexBytes32) -> Prepared:
    """The transaction by which a maker cancels a listing.

    Raises:
        NotFound: there is no such listing.
        NotTheOwner: it is somebody else's.
    """
    view = find_listing(world, wanted)
    if view.listing.maker != who:
        raise NotTheOwner("Only the maker may cancel a listing.")
    return prepare_all(world, who, [calls.cancel_listing(world.deployment, view.listing)])[0]


def _free_slot(world: World, maker: Address, counter: int, expiry: int) -> int:
    """A slot that tells a new listing of the maker from all others.

    Raises:
        Conflict: all are taken.
    """
    with world.database.read() as session:
        taken = market_reads.slots_of(session, maker, counter, world.chain_time(), expiry)
    taken |= views.cancelled_slots_of(world.contracts, maker)
    free = next((slot for slot in range(SLOTS) if slot not in taken), None)
    if free is None:
        raise Conflict(
            f"At most {SLOTS} listings can be told apart.",
            hint="Cancel all listings at once, and list again.",
        )
    return free


def _require_unexpired(world: World, listing: Order) -> None:
    # A quiet development chain's newest block may be older than the order's end.
    if listing.expiry < world.chain_time():
        raise OrderExpired("The listing has expired.")


def _typed(reason: Reverted) -> LLMasOSError:
    """The error of our tree that a reason of the market stands for."""
    kind = _ERRORS.get(reason.error_name or "")
    return reason if kind is None else kind(reason.detail)
