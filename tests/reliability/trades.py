"""People trade and give: what is sensible, and what must be refused."""

from api.market import draft_listing, keep_listing, prepare_cancel, prepare_purchase
from api.preparing import prepare_all
from chain import calls
from domain.ids import Address, HexBytes32, TokenId, gold
from domain.order import Order, order_typed_data
from tests.reliability.life import Life, signer_of, with_approvals
from tests.reliability.stage import PEOPLE
from tests.world_model import ledger, market
from tests.world_model.state import Refused, State

LISTED_FOR_S = 30 * 24 * 3600


def list_for_sale(life: Life, pick: int, amount: int, price_gold: int, *, relayed: bool) -> bool:
    """Sign a listing of what somebody holds, or of more than that."""
    held = _held(life, pick)
    if held is None:
        return False
    token_id, holder = held
    signed = life.attempt(
        lambda state: _require_held(state, token_id, holder, amount),
        lambda: _sign_listing(life, token_id, holder, amount, price_gold, relayed=relayed),
    )
    if signed is None:
        return False
    life.listings[signed[0]] = signed[1]
    return True


def buy(life: Life, pick: int, who: int, amount: int, *, relayed: bool) -> bool:
    """Fill a part of a listing; of dead ones and of one's own, too."""
    if not life.listings:
        return False
    listing, order = list(life.listings.items())[pick % len(life.listings)]
    world, taker = life.service.world, PEOPLE[who]

    def fill(state: State) -> None:
        known = with_approvals(state, taker.address)
        market.buy(known, order, listing, taker.address, amount, world.chain_time())

    def purchase() -> bool:
        prepared = prepare_purchase(world, taker.address, listing, amount)
        return life.send(taker, prepared.transactions, relayed=relayed)

    return life.attempt(fill, purchase) is not None


def cancel(life: Life, pick: int, *, everything: bool, relayed: bool) -> bool:
    """Cancel a listing, or all of its maker."""
    if not life.listings:
        return False
    listing, order = list(life.listings.items())[pick % len(life.listings)]
    world, maker = life.service.world, signer_of(Address(order.maker))

    def call_off() -> bool:
        if everything:
            calls_ = [calls.cancel_all_listings(world.deployment)]
            prepared = prepare_all(world, maker.address, calls_)
        else:
            prepared = (prepare_cancel(world, maker.address, listing),)
        return life.send(maker, prepared, relayed=relayed)

    def require_token(state: State) -> None:
        if not everything and order.token_id not in state.tokens:
            raise Refused("NotFound")  # the service lists nothing for a token that is not there

    return life.attempt(require_token, call_off) is not None


def transfer(life: Life, pick: int, to: int, amount: int, *, relayed: bool) -> bool:
    """Give pieces of something away, or more than one has."""
    held = _held(life, pick)
    if held is None:
        return False
    token_id, holder = held
    world, receiver = life.service.world, PEOPLE[to].address
    kind = life.state.tokens[token_id].kind
    pieces = amount if kind == "item" else 1
    call = calls.transfer_token(world.deployment, kind, token_id, holder, receiver, pieces)
    sent = life.attempt(
        lambda state: ledger.give(state, token_id, holder, receiver, pieces),
        lambda: life.send(signer_of(holder), prepare_all(world, holder, [call]), relayed=relayed),
    )
    return sent is not None


def send_gold(life: Life, who: int, to: int, amount_gold: int, *, relayed: bool) -> bool:
    """Send Gold, or more than one has."""
    world, sender, receiver = life.service.world, PEOPLE[who], PEOPLE[to].address
    amount = gold(amount_gold)
    call = calls.transfer_gold(world.deployment, receiver, amount)
    sent = life.attempt(
        lambda state: ledger.send_gold(state, sender.address, receiver, amount),
        lambda: life.send(sender, prepare_all(world, sender.address, [call]), relayed=relayed),
    )
    return sent is not None


def _held(life: Life, pick: int) -> tuple[TokenId, Address] | None:
    state = life.state
    held = [one for one in state.holdings() if one[1] != state.escrow]
    return held[pick % len(held)] if held else None


def _require_held(state: State, token_id: TokenId, holder: Address, amount: int) -> None:
    if state.held[token_id, holder] < amount:
        raise Refused("NotTheOwner")


def _sign_listing(
    life: Life,
    token_id: TokenId,
    holder: Address,
    amount: int,
    price_gold: int,
    *,
    relayed: bool,
) -> tuple[HexBytes32, Order]:
    world, maker = life.service.world, signer_of(holder)
    draft = draft_listing(world, holder, token_id, amount, gold(price_gold), LISTED_FOR_S)
    life.send(maker, draft.approvals, relayed=relayed)
    where = Address(world.deployment.market)
    typed = order_typed_data("Listing", draft.listing, world.deployment.chain_id, where)
    kept = keep_listing(world, holder, draft.listing, maker.sign_typed_data(typed))
    return kept, draft.listing
