"""Quests: terms, escrow, and what can be fetched from it."""

from dataclasses import dataclass

from domain.events.place import Position
from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei
from domain.transaction import QuestTerms


@dataclass(frozen=True, slots=True)
class QuestTermsRecorded:
    """What a quest asks and pays was fixed, right before its mint."""

    at: Position
    quest_id: TokenId
    terms_hash: HexBytes32
    terms: QuestTerms


@dataclass(frozen=True, slots=True)
class QuestOpened:
    """The reward lies in escrow."""

    at: Position
    quest_id: TokenId
    giver: Address
    reward_gold_wei: Wei


@dataclass(frozen=True, slots=True)
class QuestAccepted:
    """Somebody took the quest; the acceptance ends by itself at `deadline` (Unix time, s).

    Attributes:
        acceptance: counts the acceptances of the quest; an attestation is for one of them.
    """

    at: Position
    quest_id: TokenId
    acceptor: Address
    deadline: int
    acceptance: int = 1


@dataclass(frozen=True, slots=True)
class QuestAbandoned:
    """The acceptor gave up, and the quest is open to others again."""

    at: Position
    quest_id: TokenId
    acceptor: Address


@dataclass(frozen=True, slots=True)
class QuestCompleted:
    """The objectives held and the reward was credited."""

    at: Position
    quest_id: TokenId
    acceptor: Address
    reward_gold_wei: Wei


@dataclass(frozen=True, slots=True)
class QuestRefunded:
    """The reward was credited to the giver."""

    at: Position
    quest_id: TokenId
    giver: Address
    reward_gold_wei: Wei


@dataclass(frozen=True, slots=True)
class GoldCredited:
    """An account can fetch Gold from the Quests contract."""

    at: Position
    account: Address
    amount_wei: Wei


@dataclass(frozen=True, slots=True)
class GoldWithdrawn:
    """An account fetched all of its credited Gold."""

    at: Position
    account: Address
    amount_wei: Wei
    to: Address


@dataclass(frozen=True, slots=True)
class TokenCredited:
    """An account can fetch pieces of an item, or a character, from the Quests contract."""

    at: Position
    account: Address
    kind: TokenKind
    token_id: TokenId
    amount: int


@dataclass(frozen=True, slots=True)
class TokenWithdrawn:
    """An account fetched all that was credited to it of a token."""

    at: Position
    account: Address
    kind: TokenKind
    token_id: TokenId
    amount: int
    to: Address
