"""Tokens and Gold: how they come to be, move, and are approved."""

from domain.events import (
    Event,
    GoldApproved,
    GoldMoved,
    OperatorApproved,
    TokenApproved,
    TokenMinted,
    TokenMoved,
)
from domain.ids import UINT256_MAX, Address, TokenId, TokenKind, Wei
from store.event_rows import ZERO_ADDRESS
from tests.store.chains import NOWHERE
from tests.world_model.state import Refused, State, Token


def create(state: State, token_id: TokenId, token: Token, to: Address, amount: int) -> list[Event]:
    """Mint pieces: of a new token, or more of an edition that is there."""
    known = state.tokens.setdefault(token_id, token)
    known.minted += amount
    state.held[token_id, to] += amount
    kind, cap = known.kind, known.cap
    return [
        TokenMinted(
            NOWHERE, kind, token_id, to, known.creator, amount, cap, royalty_bps=known.royalty_bps
        ),
        TokenMoved(NOWHERE, kind, token_id, ZERO_ADDRESS, to, amount),
    ]


def move(
    state: State,
    token_id: TokenId,
    sender: Address,
    to: Address,
    amount: int,
    *,
    by_market: bool = False,
) -> Event:
    """ItemLedger._move, ItemLedger.performSale and ContentERC721._move; to nobody is a burn."""
    token = state.tokens[token_id]
    amount = amount if token.kind == "item" else 1
    state.held[token_id, sender] -= amount
    if to == ZERO_ADDRESS:
        token.burned += amount
    else:
        state.held[token_id, to] += amount
    if token.is_edition:
        rest_listed = by_market and state.held[token_id, sender] != 0
        if amount != 0 and not rest_listed:
            state.edition_moves[token_id, sender] += 1
    elif amount:
        token.moves += 1
        token.approved = None
    sold = by_market and token.kind == "item"
    return TokenMoved(NOWHERE, token.kind, token_id, sender, to, amount, sold=sold)


def give(state: State, token_id: TokenId, sender: Address, to: Address, amount: int) -> list[Event]:
    """A transfer by the holder.

    Raises:
        Refused: the sender holds less.
    """
    if token_id not in state.tokens or state.held[token_id, sender] < amount:
        raise Refused("InsufficientBalance")
    return [move(state, token_id, sender, to, amount)]


def pay(state: State, sender: Address, to: Address, amount: int) -> Event:
    """Move Gold; from nobody is a mint, to nobody a burn."""
    if sender != ZERO_ADDRESS:
        state.gold[sender] -= amount
    if to != ZERO_ADDRESS:
        state.gold[to] += amount
    return GoldMoved(NOWHERE, sender, to, Wei(amount))


def send_gold(state: State, sender: Address, to: Address, amount: int) -> list[Event]:
    """A transfer of one's own Gold.

    Raises:
        Refused: the sender has less.
    """
    if state.gold[sender] < amount:
        raise Refused("ERC20InsufficientBalance")
    return [pay(state, sender, to, amount)]


def pull(state: State, payer: Address, spender: Address, to: Address, amount: int) -> list[Event]:
    """ERC-20 `transferFrom`, as Payment.pull calls it: nothing moves from somebody to himself."""
    if amount == 0 or payer == to:
        return []
    if state.allowances[payer, spender] != UINT256_MAX:
        state.allowances[payer, spender] -= amount
    return [pay(state, payer, to, amount)]


def require_pullable(state: State, payer: Address, spender: Address, amount: int) -> None:
    """What `pull` needs.

    Raises:
        Refused: the payer approved less, or has less.
    """
    if state.allowances[payer, spender] < amount:
        raise Refused("ERC20InsufficientAllowance")
    if state.gold[payer] < amount:
        raise Refused("ERC20InsufficientBalance")


def approve_gold(state: State, owner: Address, spender: Address, amount: int) -> list[Event]:
    """Let somebody take up to so much; replaces what was approved before."""
    state.allowances[owner, spender] = amount
    return [GoldApproved(NOWHERE, owner, spender, Wei(amount))]


def approve_all(
    state: State, kind: TokenKind, owner: Address, operator: Address, *, approved: bool
) -> list[Event]:
    """Let somebody move all tokens of a kind, or no longer."""
    key = (kind, owner, operator)
    (state.operators.add if approved else state.operators.discard)(key)
    return [OperatorApproved(NOWHERE, *key, approved)]


def approve_one(state: State, token_id: TokenId, owner: Address, spender: Address) -> list[Event]:
    """Let somebody move one character or quest; the zero address: nobody."""
    token = state.tokens[token_id]
    token.approved = None if spender == ZERO_ADDRESS else spender
    return [TokenApproved(NOWHERE, token.kind, token_id, owner, spender)]
