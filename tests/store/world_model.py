"""A plain model of what the contracts do: it makes events, and knows the state they lead to.

It follows the Solidity sources, not the projection's rules, so that it can judge them.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from domain.events import (
    CharacterChanged,
    CharacterLocked,
    CounterRaised,
    CreatorRegistered,
    CurrencyChanged,
    Dropped,
    DropRevoked,
    Event,
    FeeChanged,
    GoldApproved,
    GoldCredited,
    GoldMoved,
    GoldWithdrawn,
    ListingFilled,
    MarketPaused,
    MintSkipped,
    OperatorApproved,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    QuestTermsRecorded,
    SlotCancelled,
    TokenApproved,
    TokenCredited,
    TokenMinted,
    TokenMoved,
    TokenWithdrawn,
)
from domain.ids import UINT256_MAX, Address, HexBytes32, TokenId, TokenKind, Wei
from domain.transaction import ItemAmount, QuestTerms
from store.event_rows import ZERO_ADDRESS
from tests.store.chains import DEPLOYMENT, NOWHERE, account, digest

PEOPLE = tuple(account(n) for n in range(4))
MARKET, QUESTS = Address(DEPLOYMENT.market), Address(DEPLOYMENT.quests)
_CAP = 6
_ROYALTY_BPS = 250
_EXPIRY = 2**40
_NO_REWARD = QuestTerms((), Wei(0), (), _EXPIRY, 60)
_KINDS: tuple[TokenKind, ...] = ("item", "character", "quest")


@dataclass
class Quest:
    giver: Address
    stage: str = "minted"
    acceptor: Address | None = None
    deadline: int | None = None
    acceptances: int = 0
    terms: QuestTerms = _NO_REWARD


@dataclass
class DropModel:
    beneficiary: Address
    ids: tuple[TokenId, ...]
    revoked: bool = False


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
    allowances: defaultdict[tuple[Address, Address], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    operators: set[tuple[TokenKind, Address, Address]] = field(
        default_factory=set[tuple[TokenKind, Address, Address]]
    )
    approved: dict[TokenId, Address] = field(default_factory=dict[TokenId, Address])
    fee_recipient: Address = ZERO_ADDRESS
    drops: dict[HexBytes32, DropModel] = field(default_factory=dict[HexBytes32, DropModel])
    locked: defaultdict[TokenId, int] = field(default_factory=lambda: defaultdict(int))
    gold_credits: defaultdict[Address, int] = field(default_factory=lambda: defaultdict(int))
    credits: defaultdict[tuple[Address, TokenId], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    characters: dict[TokenId, tuple[int, int]] = field(
        default_factory=dict[TokenId, tuple[int, int]]
    )

    @property
    def escrowed_gold(self) -> int:
        """Gold in open quests."""
        return self.locked[TokenId(0)]

    def act(self, number: int) -> list[Event]:
        """One transaction, chosen by a number; none where nothing of the kind can be done."""
        choice, rest = number % len(_ACTIONS), number // len(_ACTIONS)
        return _ACTIONS[choice](self, rest)

    def _holdings(self) -> list[tuple[TokenId, Address]]:
        return sorted(key for key, n in self.held.items() if n > 0 and key[1] in PEOPLE)

    def mint_token(self, pick: int) -> list[Event]:
        kind: TokenKind = ("item", "item", "character", "quest")[pick % 4]
        to = PEOPLE[pick // 4 % 4]
        token_id = TokenId(len(self.kinds) + 1)
        amount = 1 + pick // 16 % 4 if kind == "item" else 1
        cap = _CAP if kind == "item" else 1
        self.kinds[token_id] = kind
        if kind == "quest":
            return [self._promise(token_id, to, pick), *self._create(token_id, to, amount, cap)]
        return self._create(token_id, to, amount, cap)

    def _promise(self, token_id: TokenId, giver: Address, pick: int) -> Event:
        mine = sorted(t for (t, who), n in self.held.items() if who == giver and n > 0)
        items = [t for t in mine if self.kinds[t] == "item"][: pick // 16 % 3]
        reward = Wei(pick // 64 % 3 * 7)
        terms = QuestTerms((), reward, tuple(ItemAmount(t, 1) for t in items), _EXPIRY, 60)
        self.quests[token_id] = Quest(giver=giver, terms=terms)
        return QuestTermsRecorded(NOWHERE, token_id, digest("terms", token_id), terms)

    def mint_more(self, pick: int) -> list[Event]:
        open_ = [t for t, kind in self.kinds.items() if kind == "item" and self.minted[t] < _CAP]
        if not open_:
            return [MintSkipped(NOWHERE, "item", TokenId(999), PEOPLE[0])]
        return self._create(open_[pick % len(open_)], PEOPLE[pick % 4], 1, _CAP)

    def _create(self, token_id: TokenId, to: Address, amount: int, cap: int) -> list[Event]:
        kind = self.kinds[token_id]
        self.minted[token_id] += amount
        self.held[token_id, to] += amount
        minted = TokenMinted(NOWHERE, kind, token_id, to, PEOPLE[0], amount, cap, _ROYALTY_BPS)
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
        price = min(self.gold[taker], self.allowances[taker, MARKET], 400 * (pick % 7))
        royalty, fee = price * _ROYALTY_BPS // 10_000, price // 100 * bool(self.fee_recipient)
        listing = digest("listing", token_id, maker, pick % 2)
        self.filled[listing] += amount
        fill = ListingFilled(
            NOWHERE,
            listing,
            maker,
            taker,
            token_id,
            amount,
            Wei(price),
            Wei(royalty),
            Wei(fee),
        )
        shares = [
            (maker, price - royalty - fee),
            (PEOPLE[0], royalty),
            (self.fee_recipient, fee),
        ]
        paid = [event for to, share in shares for event in self._pull(taker, MARKET, to, share)]
        return [self._move(token_id, maker, taker, amount, by_market=True), fill, *paid]

    def _pull(self, payer: Address, spender: Address, to: Address, amount: int) -> list[Event]:
        """ERC-20 `transferFrom`, as Payment.pull calls it."""
        if amount == 0 or payer == to:
            return []
        if self.allowances[payer, spender] != UINT256_MAX:
            self.allowances[payer, spender] -= amount
        return [self._pay(payer, to, amount)]

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
            self.approved.pop(token_id, None)
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

    def approve(self, pick: int) -> list[Event]:
        owner, other = PEOPLE[pick % 4], PEOPLE[pick // 4 % 4]
        match pick // 16 % 4:
            case 0:
                spender = (MARKET, QUESTS, other)[pick // 64 % 3]
                amount = (0, 900, 10**20, UINT256_MAX)[pick // 192 % 4]
                self.allowances[owner, spender] = amount
                return [GoldApproved(NOWHERE, owner, spender, Wei(amount))]
            case 1:
                key = (_KINDS[pick // 64 % 3], owner, other)
                approved = key not in self.operators
                (self.operators.add if approved else self.operators.discard)(key)
                return [OperatorApproved(NOWHERE, *key, approved)]
            case _:
                unique = [(t, who) for t, who in self._holdings() if self.kinds[t] != "item"]
                if not unique:
                    return []
                token_id, owner = unique[pick // 64 % len(unique)]
                spender = (*PEOPLE, ZERO_ADDRESS)[pick // 256 % 5]
                self.approved[token_id] = spender
                if spender == ZERO_ADDRESS:
                    del self.approved[token_id]
                return [TokenApproved(NOWHERE, self.kinds[token_id], token_id, owner, spender)]

    def drop(self, pick: int) -> list[Event]:
        root = digest("drop", len(self.drops))
        if pick % 3 == 0 or not self.drops:
            start = 10_000 + 10 * len(self.drops)
            ids = tuple(TokenId(start + n) for n in range(1 + pick % 4))
            beneficiary = (*PEOPLE, ZERO_ADDRESS)[pick // 3 % 5]
            self.drops[root] = DropModel(beneficiary, ids)
            register: list[Event] = (
                [] if len(self.drops) > 1 else [CreatorRegistered(NOWHERE, "item", 1, PEOPLE[0])]
            )
            return [*register, Dropped(NOWHERE, root, beneficiary, 1, _ROYALTY_BPS, ids)]
        root = sorted(self.drops)[pick // 3 % len(self.drops)]
        drop = self.drops[root]
        if pick % 3 == 1 and not drop.revoked:
            drop.revoked = True
            return [DropRevoked(NOWHERE, root)]
        left = self.claimable(root)
        if not left:
            return []
        to = PEOPLE[pick % 4] if drop.beneficiary == ZERO_ADDRESS else drop.beneficiary
        self.kinds[left[0]] = "item"
        return self._create(left[0], to, 1, _CAP)

    def claimable(self, root: HexBytes32) -> list[TokenId]:
        """Ids that can be claimed of a drop."""
        drop = self.drops[root]
        return [] if drop.revoked else [id_ for id_ in drop.ids if id_ not in self.kinds]

    def administer(self, pick: int) -> list[Event]:
        match pick % 4:
            case 0:
                self.fee_recipient = (*PEOPLE, ZERO_ADDRESS)[pick // 4 % 5]
                return [FeeChanged(NOWHERE, self.fee_recipient, 100)]
            case 1:
                return [CurrencyChanged(NOWHERE, PEOPLE[1], bool(pick // 4 % 2))]
            case 2:
                return [MarketPaused(NOWHERE, pick)]
            case _:
                characters = [t for t, kind in self.kinds.items() if kind == "character"]
                if not characters:
                    return []
                token_id = characters[pick // 8 % len(characters)]
                level, until = self.characters.get(token_id, (0, 0))
                if pick // 4 % 2:
                    self.characters[token_id] = (level + 1, until)
                    return [CharacterChanged(NOWHERE, token_id, level + 1, digest(level))]
                self.characters[token_id] = (level, pick)
                return [CharacterLocked(NOWHERE, token_id, pick)]

    def withdraw(self, pick: int) -> list[Event]:
        """QuestEscrow.withdrawGold and withdrawItems."""
        who, to = PEOPLE[pick % 4], PEOPLE[pick // 4 % 4]
        if amount := self.gold_credits.pop(who, 0):
            return [
                GoldWithdrawn(NOWHERE, who, Wei(amount), to),
                self._pay(QUESTS, to, amount),
            ]
        for (account_, token_id), pieces in sorted(self.credits.items()):
            if account_ == who and pieces:
                del self.credits[account_, token_id]
                return [
                    TokenWithdrawn(NOWHERE, who, "item", token_id, pieces, to),
                    self._move(token_id, QUESTS, to, pieces),
                ]
        return []

    def advance_quest(self, pick: int) -> list[Event]:
        if not self.quests:
            return []
        quest_id = sorted(self.quests)[pick % len(self.quests)]
        quest = self.quests[quest_id]
        taker = next(p for p in PEOPLE if p != quest.giver)
        match quest.stage, pick // 5 % 3:
            case "minted", _:
                return self._open(quest_id, quest)
            case "open", 0:
                quest.stage = "refunded"
                reward = quest.terms.reward_gold_wei
                refunded = QuestRefunded(NOWHERE, quest_id, quest.giver, reward)
                return [refunded, *self._release(quest, quest.giver)]
            case "open", _:
                quest.stage, quest.acceptor, quest.deadline = "accepted", taker, 100 + pick % 9
                quest.acceptances += 1
                return [QuestAccepted(NOWHERE, quest_id, taker, quest.deadline, quest.acceptances)]
            case "accepted", 0:
                quest.stage, quest.acceptor, quest.deadline = "open", None, None
                return [QuestAbandoned(NOWHERE, quest_id, taker)]
            case "accepted", _:
                quest.stage, quest.deadline = "completed", None
                reward = quest.terms.reward_gold_wei
                completed = QuestCompleted(NOWHERE, quest_id, taker, reward)
                return [completed, *self._release(quest, taker)]
            case _:
                return []

    def _open(self, quest_id: TokenId, quest: Quest) -> list[Event]:
        """QuestEscrow._lockReward; nothing happens where the giver cannot pay."""
        giver, terms = quest.giver, quest.terms
        gold = terms.reward_gold_wei
        if min(self.gold[giver], self.allowances[giver, QUESTS]) < gold or any(
            self.held[item.token_id, giver] < 1 for item in terms.reward_items
        ):
            return []
        quest.stage = "open"
        self.locked[TokenId(0)] += gold
        for item in terms.reward_items:
            self.locked[item.token_id] += 1
        return [
            QuestOpened(NOWHERE, quest_id, giver, gold),
            *self._pull(giver, QUESTS, QUESTS, gold),
            *[self._move(item.token_id, giver, QUESTS, 1) for item in terms.reward_items],
        ]

    def _release(self, quest: Quest, to: Address) -> list[Event]:
        """QuestEscrow._releaseReward."""
        gold, events = quest.terms.reward_gold_wei, list[Event]()
        if gold:
            self.locked[TokenId(0)] -= gold
            self.gold_credits[to] += gold
            events.append(GoldCredited(NOWHERE, to, gold))
        for item in quest.terms.reward_items:
            self.locked[item.token_id] -= 1
            self.credits[to, item.token_id] += 1
            events.append(TokenCredited(NOWHERE, to, "item", item.token_id, 1))
        return events


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
    WorldModel.approve,
    WorldModel.approve,
    WorldModel.drop,
    WorldModel.administer,
    WorldModel.withdraw,
)
