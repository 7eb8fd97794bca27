"""Histories of a world by numbers: each is one transaction, done to the model."""

from collections.abc import Callable

from domain.events import (
    CharacterChanged,
    CharacterLocked,
    CreatorRegistered,
    CurrencyChanged,
    Event,
    FeeChanged,
    MarketPaused,
    MintSkipped,
)
from domain.ids import UINT256_MAX, Address, HexBytes32, TokenId, TokenKind, Wei
from domain.transaction import ItemAmount, QuestTerms
from store.event_rows import ZERO_ADDRESS
from tests.store.chains import DEPLOYMENT, NOWHERE, account, digest
from tests.world_model import drops, escrow, ledger, market, quests
from tests.world_model.state import Refused, State, Token

PEOPLE = tuple(account(n) for n in range(4))
MARKET, QUESTS = Address(DEPLOYMENT.market), Address(DEPLOYMENT.quests)
_CAP = 6
_ROYALTY_BPS = 250
_EXPIRY = 2**40
_KINDS: tuple[TokenKind, ...] = ("item", "character", "quest")


def empty_world() -> State:
    """The contracts right after their deployment."""
    return State(MARKET, QUESTS)


def act(state: State, number: int) -> list[Event]:
    """One transaction, chosen by a number; none where nothing of the kind can be done."""
    choice, rest = number % len(_ACTIONS), number // len(_ACTIONS)
    return _ACTIONS[choice](state, rest)


def _holdings(state: State) -> list[tuple[TokenId, Address]]:
    return [held for held in state.holdings() if held[1] in PEOPLE]


def _token(kind: TokenKind) -> Token:
    return Token(kind, _CAP if kind == "item" else 1, PEOPLE[0], _ROYALTY_BPS)


def _mint(state: State, pick: int) -> list[Event]:
    kind: TokenKind = ("item", "item", "character", "quest")[pick % 4]
    to = PEOPLE[pick // 4 % 4]
    token_id = TokenId(len(state.tokens) + 1)
    if kind == "quest":
        return quests.mint(state, token_id, _token(kind), to, _terms(state, to, pick))
    return ledger.create(
        state, token_id, _token(kind), to, 1 + pick // 16 % 4 if kind == "item" else 1
    )


def _terms(state: State, giver: Address, pick: int) -> QuestTerms:
    mine = sorted(t for (t, who), n in state.held.items() if who == giver and n > 0)
    items = [t for t in mine if state.tokens[t].kind == "item"][: pick // 16 % 3]
    reward = Wei(pick // 64 % 3 * 7)
    return QuestTerms((), reward, tuple(ItemAmount(t, 1) for t in items), _EXPIRY, 60)


def _mint_more(state: State, pick: int) -> list[Event]:
    unfinished = [
        token_id
        for token_id, token in state.tokens.items()
        if token.kind == "item" and token.minted < _CAP
    ]
    if not unfinished:
        return [MintSkipped(NOWHERE, "item", TokenId(999), PEOPLE[0])]
    token_id = unfinished[pick % len(unfinished)]
    return ledger.create(state, token_id, _token("item"), PEOPLE[pick % 4], 1)


def _transfer(state: State, pick: int) -> list[Event]:
    holdings = _holdings(state)
    if not holdings:
        return []
    token_id, sender = holdings[pick % len(holdings)]
    to = (*PEOPLE, ZERO_ADDRESS)[pick // 7 % 5]
    amount = pick // 35 % (state.held[token_id, sender] + 1)
    return [ledger.move(state, token_id, sender, to, amount)]


def _sell(state: State, pick: int) -> list[Event]:
    holdings = _holdings(state)
    if not holdings:
        return []
    token_id, maker = holdings[pick % len(holdings)]
    taker = next(p for p in PEOPLE if p != maker and (pick % 3 or p != PEOPLE[0]))
    amount = 1 + pick // 3 % state.held[token_id, maker]
    price = min(state.gold[taker], state.allowances[taker, MARKET], 400 * (pick % 7))
    listing = digest("listing", token_id, maker, pick % 2)
    return market.fill(state, listing, maker, taker, token_id, amount, price)


def _mint_gold(state: State, pick: int) -> list[Event]:
    return [ledger.pay(state, ZERO_ADDRESS, PEOPLE[pick % 4], pick % 1000 * 10**18)]


def _send_gold(state: State, pick: int) -> list[Event]:
    sender, to = PEOPLE[pick % 4], (*PEOPLE, ZERO_ADDRESS)[pick // 4 % 5]
    return [ledger.pay(state, sender, to, state.gold[sender] // (1 + pick % 3))]


def _cancel(state: State, pick: int) -> list[Event]:
    maker = PEOPLE[pick % 4]
    if pick // 4 % 2:
        return market.cancel_all(state, maker)
    return market.cancel_slot(state, maker, pick % 5)


def _approve(state: State, pick: int) -> list[Event]:
    owner, other = PEOPLE[pick % 4], PEOPLE[pick // 4 % 4]
    match pick // 16 % 4:
        case 0:
            spender = (MARKET, QUESTS, other)[pick // 64 % 3]
            amount = (0, 900, 10**20, UINT256_MAX)[pick // 192 % 4]
            return ledger.approve_gold(state, owner, spender, amount)
        case 1:
            kind = _KINDS[pick // 64 % 3]
            approved = (kind, owner, other) not in state.operators
            return ledger.approve_all(state, kind, owner, other, approved=approved)
        case _:
            unique = [(t, who) for t, who in _holdings(state) if state.tokens[t].kind != "item"]
            if not unique:
                return []
            token_id, owner = unique[pick // 64 % len(unique)]
            spender = (*PEOPLE, ZERO_ADDRESS)[pick // 256 % 5]
            return ledger.approve_one(state, token_id, owner, spender)


def _drop(state: State, pick: int) -> list[Event]:
    if pick % 3 == 0 or not state.drops:
        return _post_drop(state, pick)
    root = sorted(state.drops)[pick // 3 % len(state.drops)]
    if pick % 3 == 1 and not state.drops[root].revoked:
        return drops.revoke(state, root)
    left = drops.claimable(state, root)
    if not left:
        return []
    return drops.claim(state, root, left[0], _token("item"), PEOPLE[pick % 4])


def _post_drop(state: State, pick: int) -> list[Event]:
    root: HexBytes32 = digest("drop", len(state.drops))
    start = 10_000 + 10 * len(state.drops)
    ids = tuple(TokenId(start + n) for n in range(1 + pick % 4))
    beneficiary = (*PEOPLE, ZERO_ADDRESS)[pick // 3 % 5]
    register = [] if state.drops else [CreatorRegistered(NOWHERE, "item", 1, PEOPLE[0])]
    return [*register, *drops.drop(state, root, ids, beneficiary, 1, _ROYALTY_BPS)]


def _administer(state: State, pick: int) -> list[Event]:
    match pick % 4:
        case 0:
            recipient = (*PEOPLE, ZERO_ADDRESS)[pick // 4 % 5]
            state.fee_recipient = None if recipient == ZERO_ADDRESS else recipient
            state.fee_bps = 100
            return [FeeChanged(NOWHERE, recipient, 100)]
        case 1:
            return [CurrencyChanged(NOWHERE, PEOPLE[1], bool(pick // 4 % 2))]
        case 2:
            return [MarketPaused(NOWHERE, pick)]
        case _:
            return _change_character(state, pick)


def _change_character(state: State, pick: int) -> list[Event]:
    found = [token_id for token_id, token in state.tokens.items() if token.kind == "character"]
    if not found:
        return []
    token_id = found[pick // 8 % len(found)]
    level, until = state.characters.get(token_id, (0, 0))
    if pick // 4 % 2:
        state.characters[token_id] = (level + 1, until)
        return [CharacterChanged(NOWHERE, token_id, level + 1, digest(level))]
    state.characters[token_id] = (level, pick)
    return [CharacterLocked(NOWHERE, token_id, pick)]


def _withdraw(state: State, pick: int) -> list[Event]:
    who, to = PEOPLE[pick % 4], PEOPLE[pick // 4 % 4]
    if state.gold_credits.get(who):
        return escrow.withdraw_gold(state, who, to)
    mine = sorted(
        token_id for (holder, token_id), n in state.credits.items() if holder == who and n
    )
    return escrow.withdraw_items(state, who, mine[:1], to) if mine else []


def _advance_quest(state: State, pick: int) -> list[Event]:
    if not state.quests:
        return []
    quest_id = sorted(state.quests)[pick % len(state.quests)]
    quest = state.quests[quest_id]
    taker = next(p for p in PEOPLE if p != quest.giver)
    match quest.stage, pick // 5 % 3:
        case "minted", _:
            return _open_quest(state, quest_id, quest.giver)
        case "open", 0:
            return quests.cancel(state, quest_id, quest.giver, 0)
        case "open", _:
            return quests.take(quest, quest_id, taker, 100 + pick % 9)
        case "accepted", 0:
            return quests.abandon(state, quest_id, taker, 0)
        case "accepted", _:
            return quests.complete(state, quest_id, taker, 0)
        case _:
            return []


def _open_quest(state: State, quest_id: TokenId, giver: Address) -> list[Event]:
    approvals: list[Event] = []
    if ("item", giver, QUESTS) not in state.operators:
        approvals = ledger.approve_all(state, "item", giver, QUESTS, approved=True)
    try:
        return [*approvals, *quests.open_(state, quest_id, giver, 0)]
    except Refused:
        return approvals


_ACTIONS: tuple[Callable[[State, int], list[Event]], ...] = (
    _mint,
    _mint,
    _mint_more,
    _transfer,
    _transfer,
    _sell,
    _sell,
    _mint_gold,
    _send_gold,
    _cancel,
    _advance_quest,
    _advance_quest,
    _approve,
    _approve,
    _drop,
    _administer,
    _withdraw,
)
