"""A plain model of what the contracts do: it makes events, and knows the state they lead to.

It follows the Solidity sources, not the projection's rules, so that it can judge them.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from domain.events import (
    CounterRaised,
    Event,
    GoldMoved,
    ListingFilled,
    MintSkipped,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    SlotCancelled,
    TokenMinted,
    TokenMoved,
)
from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei
from store.event_rows import ZERO_ADDRESS
from tests.store.chains import NOWHERE, account, digest

PEOPLE = tuple(account(n) for n in range(4))
_CAP = 6


@dataclass
class Quest:
    giver: Address
    stage: str = "minted"
    acceptor: Address | None = None
    deadline: int | None = None


@dataclass
class WorldModel:
    """State of all contracts. Each action draws what it needs from `pick` and gives its events."""

    kinds: dict[TokenId, TokenKind] = field(default_factory=dict[TokenId, TokenKind])
    minted: defaultdict[TokenId, int] = field(default_factory=lambda: defaultdict(int))
    burned: defaultdict[TokenId, int] = field(default_factory=lambda: defaultdict(int))
    held: defaultdict[tuple[TokenId, Address], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    item_epochs: defaultdict[tuple[TokenId, Address], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    token_epochs: defaultdict[TokenId, int] = field(default_factory=lambda: defaultdict(int))
    gold: defaultdict[Address, int] = field(default_factory=lambda: defaultdict(int))
    filled: defaultdict[HexBytes32, int] = field(default_factory=lambda: defaultdict(int))
    cancelled: set[tuple[Address, int, int]] = field(default_factory=set[tuple[Address, int, int]])
    counters: defaultdict[Address, int] = field(default_factory=lambda: defaultdict(int))
    quests: dict[TokenId, Quest] = field(default_factory=dict[TokenId, Quest])

    def act(self, number: int) -> list[Event]:
        """One transaction, chosen by a number; none where nothing of the kind can be done."""
        choice, rest = number % len(_ACTIONS), number // len(_ACTIONS)
        return _ACTIONS[choice](self, rest)

    def _holdings(self) -> list[tuple[TokenId, Address]]:
        return sorted(key for key, amount in self.held.items() if amount > 0)

    def mint_token(self, pick: int) -> list[Event]:
        kind: TokenKind = ("item", "item", "character", "quest")[pick % 4]
        to = PEOPLE[pick // 4 % 4]
        token_id = TokenId(len(self.kinds) + 1)
        amount = 1 + pick // 16 % 4 if kind == "item" else 1
        cap = _CAP if kind == "item" else 1
        self.kinds[token_id] = kind
        if kind == "quest":
            self.quests[token_id] = Quest(giver=to)
        return self._create(token_id, to, amount, cap)

    def mint_more(self, pick: int) -> list[Event]:
        open_ = [t for t, kind in self.kinds.items() if kind == "item" and self.minted[t] < _CAP]
        if not open_:
            return [MintSkipped(NOWHERE, "item", TokenId(999), PEOPLE[0])]
        return self._create(open_[pick % len(open_)], PEOPLE[pick % 4], 1, _CAP)

    def _create(self, token_id: TokenId, to: Address, amount: int, cap: int) -> list[Event]:
        kind = self.kinds[token_id]
        self.minted[token_id] += amount
        self.held[token_id, to] += amount
        minted = TokenMinted(NOWHERE, kind, token_id, to, PEOPLE[0], amount, cap, 250)
        return [minted, TokenMoved(NOWHERE, kind, token_id, ZERO_ADDRESS, to, amount)]

    def transfer(self, pick: int) -> list[Event]:
        holdings = self._holdings()
        if not holdings:
            return []
        token_id, sender = holdings[pick % len(holdings)]
        to = (*PEOPLE, ZERO_ADDRESS)[pick // 7 % 5]
        amount = pick // 35 % (self.held[token_id, sender] + 1)
        return [self._move(token_id, sender, to, amount)]

    def sell(self, pick: int) -> list[Event]:
        holdings = self._holdings()
        if not holdings:
            return []
        token_id, maker = holdings[pick % len(holdings)]
        taker = next(p for p in PEOPLE if p != maker and (pick % 3 or p != PEOPLE[0]))
        amount = 1 + pick // 3 % self.held[token_id, maker]
        price = min(self.gold[taker], 10)
        listing = digest("listing", token_id, maker, pick % 2)
        self.filled[listing] += amount
        events: list[Event] = [
            ListingFilled(
                NOWHERE,
                listing,
                maker,
                taker,
                token_id,
                amount,
                Wei(price),
                Wei(0),
                Wei(0),
            ),
            self._pay(taker, maker, price),
        ]
        return [*events, self._move(token_id, maker, taker, amount, by_market=True)]

    def _move(
        self,
        token_id: TokenId,
        sender: Address,
        to: Address,
        amount: int,
        *,
        by_market: bool = False,
    ) -> Event:
        """ItemLedger._move, ItemLedger.performSale and ContentERC721._move."""
        kind = self.kinds[token_id]
        amount = amount if kind == "item" else 1
        self.held[token_id, sender] -= amount
        if to == ZERO_ADDRESS:
            self.burned[token_id] += amount
        else:
            self.held[token_id, to] += amount
        if kind == "item":
            rest_listed = by_market and self.held[token_id, sender] != 0
            if amount != 0 and not rest_listed:
                self.item_epochs[token_id, sender] += 1
        else:
            self.token_epochs[token_id] += 1
        return TokenMoved(
            NOWHERE, kind, token_id, sender, to, amount, sold=by_market and kind == "item"
        )

    def mint_gold(self, pick: int) -> list[Event]:
        return [self._pay(ZERO_ADDRESS, PEOPLE[pick % 4], pick % 1000 * 10**18)]

    def send_gold(self, pick: int) -> list[Event]:
        sender, to = PEOPLE[pick % 4], (*PEOPLE, ZERO_ADDRESS)[pick // 4 % 5]
        return [self._pay(sender, to, self.gold[sender] // (1 + pick % 3))]

    def _pay(self, sender: Address, to: Address, amount: int) -> Event:
        if sender != ZERO_ADDRESS:
            self.gold[sender] -= amount
        if to != ZERO_ADDRESS:
            self.gold[to] += amount
        return GoldMoved(NOWHERE, sender, to, Wei(amount))

    def cancel(self, pick: int) -> list[Event]:
        maker = PEOPLE[pick % 4]
        if pick // 4 % 2:
            self.counters[maker] += 1
            return [CounterRaised(NOWHERE, maker, self.counters[maker])]
        slot = (maker, self.counters.get(maker, 0), pick % 5)
        self.cancelled.add(slot)
        return [SlotCancelled(NOWHERE, *slot)]

    def advance_quest(self, pick: int) -> list[Event]:
        if not self.quests:
            return []
        quest_id = sorted(self.quests)[pick % len(self.quests)]
        quest = self.quests[quest_id]
        taker = next(p for p in PEOPLE if p != quest.giver)
        match quest.stage, pick // 5 % 3:
            case "minted", _:
                quest.stage = "open"
                return [QuestOpened(NOWHERE, quest_id, quest.giver, Wei(7))]
            case "open", 0:
                quest.stage = "refunded"
                return [QuestRefunded(NOWHERE, quest_id, quest.giver)]
            case "open", _:
                quest.stage, quest.acceptor, quest.deadline = "accepted", taker, 100 + pick % 9
                return [QuestAccepted(NOWHERE, quest_id, taker, quest.deadline)]
            case "accepted", 0:
                quest.stage, quest.acceptor, quest.deadline = "open", None, None
                return [QuestAbandoned(NOWHERE, quest_id, taker)]
            case "accepted", _:
                quest.stage, quest.deadline = "completed", None
                return [QuestCompleted(NOWHERE, quest_id, taker, Wei(7))]
            case _:
                return []


_ACTIONS: tuple[Callable[[WorldModel, int], list[Event]], ...] = (
    WorldModel.mint_token,
    WorldModel.mint_token,
    WorldModel.mint_more,
    WorldModel.transfer,
    WorldModel.transfer,
    WorldModel.sell,
    WorldModel.sell,
    WorldModel.mint_gold,
    WorldModel.send_gold,
    WorldModel.cancel,
    WorldModel.advance_quest,
    WorldModel.advance_quest,
)
