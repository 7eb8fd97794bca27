"""Transactions, executed by the model: calldata in, a changed state or a refusal out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from chain.terms import PREDICATES
from domain.ids import Address, TokenId, TokenKind, Wei, address
from domain.order import Order, order_hash
from domain.transaction import ItemAmount, ObjectiveTerms, QuestTerms
from domain.world import Deployment
from store.event_rows import ZERO_ADDRESS
from tests.world_model import escrow, ledger, market, quests
from tests.world_model.calldata import read_call
from tests.world_model.state import Refused, State, Token

_KINDS: dict[str, TokenKind] = {"items": "item", "characters": "character", "quests": "quest"}


@dataclass(frozen=True)
class Sent:
    """Who calls, in which world, and the time of the block (Unix, s)."""

    deployment: Deployment
    sender: Address
    now: int


def execute(
    state: State, deployment: Deployment, sender: Address, to: Address, data: bytes, now: int
) -> None:
    """Do to the state what the chain does by this transaction.

    Raises:
        Refused: it is reverted; the state is as before.
        KeyError: the model does not know the function.
    """
    call = read_call(deployment, to, data)
    if call is None:
        return  # ether, or a nonce that is used up
    sent = Sent(deployment, sender, now)
    if call.contract in _KINDS:
        by_kind = _OF_TOKENS.get(call.function)
        if by_kind is not None:
            by_kind(state, sent, _KINDS[call.contract], call.args)
            return
    if call.contract == "quests" and call.function in _OF_QUEST:
        # Terms and evidence are what the giver and the acceptor were told, and not looked at.
        _OF_QUEST[call.function](state, TokenId(call.args[0]), sender, now)
        return
    _OF_CONTRACT[call.contract, call.function](state, sent, *call.args)


def _mint_batch(state: State, sent: Sent, kind: TokenKind, args: tuple[Any, ...]) -> None:
    for token_id, to, creator, royalty_bps, *more in args[0]:
        cap = more[1] if kind == "item" else 1
        token = Token(kind, cap, address(creator), royalty_bps)
        if token_id in state.tokens:
            state.skipped.add(TokenId(token_id))
        elif kind == "quest":
            _mint_quest(state, sent, TokenId(token_id), token, address(to), _terms(more[0]))
        else:
            amount = more[0] if kind == "item" else 1
            ledger.create(state, TokenId(token_id), token, address(to), amount)


def _mint_quest(
    state: State, sent: Sent, token_id: TokenId, token: Token, giver: Address, terms: QuestTerms
) -> None:
    try:
        quests.require_winnable(state, terms, sent.now)
    except Refused:
        state.skipped.add(token_id)
    else:
        quests.mint(state, token_id, token, giver, terms)


def _approve_all(state: State, sent: Sent, kind: TokenKind, args: tuple[Any, ...]) -> None:
    operator, approved = args
    ledger.approve_all(state, kind, sent.sender, address(operator), approved=approved)


def _transfer(state: State, sent: Sent, _kind: TokenKind, args: tuple[Any, ...]) -> None:
    _from, to, token_id, *more = args
    assert address(_from) == sent.sender  # nobody moves what is another's
    ledger.give(state, TokenId(token_id), sent.sender, address(to), more[0] if more else 1)


def _mint_gold(state: State, _sent: Sent, to: str, amount: int) -> None:
    ledger.pay(state, ZERO_ADDRESS, address(to), amount)


def _send_gold(state: State, sent: Sent, to: str, amount: int) -> None:
    ledger.send_gold(state, sent.sender, address(to), amount)


def _approve_gold(state: State, sent: Sent, spender: str, amount: int) -> None:
    ledger.approve_gold(state, sent.sender, address(spender), amount)


def _fill(
    state: State, sent: Sent, signed: tuple[Any, ...], _signature: bytes, amount: int
) -> None:
    order = _order(signed)
    listing = order_hash("Listing", order, sent.deployment.chain_id, state.market)
    market.buy(state, order, listing, sent.sender, amount, sent.now)


def _cancel_slot(state: State, sent: Sent, slot: int) -> None:
    market.cancel_slot(state, sent.sender, slot)


def _cancel_all(state: State, sent: Sent) -> None:
    market.cancel_all(state, sent.sender)


def _withdraw_gold(state: State, sent: Sent, to: str) -> None:
    escrow.withdraw_gold(state, sent.sender, address(to))


def _withdraw_items(state: State, sent: Sent, ids: tuple[int, ...], to: str) -> None:
    escrow.withdraw_items(state, sent.sender, [TokenId(id_) for id_ in ids], address(to))


def _order(signed: tuple[Any, ...]) -> Order:
    maker, token, token_id, amount, currency, price, royalty, fee, expiry, epoch, counter, slot = (
        signed
    )
    return Order(
        maker=address(maker),
        token=address(token),
        token_id=token_id,
        amount=amount,
        currency=address(currency),
        price_wei=price,
        max_royalty_bps=royalty,
        max_fee_bps=fee,
        expiry=expiry,
        epoch=epoch,
        counter=counter,
        slot=slot,
    )


def _terms(struct: tuple[Any, ...]) -> QuestTerms:
    objectives, (gold, items), expiry, window_s = struct
    return QuestTerms(
        objectives=tuple(
            ObjectiveTerms(PREDICATES[predicate], address(token), TokenId(target), count, any_of)
            for predicate, token, target, count, any_of in objectives
        ),
        reward_gold_wei=Wei(gold),
        reward_items=tuple(ItemAmount(TokenId(id_), amount) for id_, amount in items),
        expiry=expiry,
        accept_window_s=window_s,
    )


_OF_TOKENS: dict[str, Callable[[State, Sent, TokenKind, tuple[Any, ...]], None]] = {
    "mintBatch": _mint_batch,
    "setApprovalForAll": _approve_all,
    "safeTransferFrom": _transfer,
    "safeTransferFrom(address,address,uint256)": _transfer,
}
_OF_CONTRACT: dict[tuple[str, str], Callable[..., object]] = {
    ("gold", "mint"): _mint_gold,
    ("gold", "transfer"): _send_gold,
    ("gold", "approve"): _approve_gold,
    ("market", "fillOne"): _fill,
    ("market", "cancel"): _cancel_slot,
    ("market", "cancelAll"): _cancel_all,
    ("quests", "withdrawGold"): _withdraw_gold,
    ("quests", "withdrawItems"): _withdraw_items,
}
_OF_QUEST: dict[str, Callable[[State, TokenId, Address, int], object]] = {
    "open": quests.open_,
    "accept": quests.accept,
    "abandon": quests.abandon,
    "complete": quests.complete,
    "cancel": quests.cancel,
}
