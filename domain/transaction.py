"""Transactions, from the wish to the receipt."""

from dataclasses import dataclass, field
from typing import Literal

from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei
from domain.quest import Predicate


@dataclass(frozen=True, slots=True)
class Fees:
    """EIP-1559 fees in wei a gas."""

    max_fee_wei: int
    max_priority_fee_wei: int


@dataclass(frozen=True, slots=True)
class Call:
    """What a transaction does, before anybody pays for it.

    Attributes:
        purpose: a few words for the person who signs: `buy 1 × Emberfang for 3 Gold`.
        gas_limit: None lets the client estimate.
    """

    to: Address
    data: bytes
    purpose: str
    value_wei: Wei = field(default=Wei(0))
    gas_limit: int | None = None


@dataclass(frozen=True, slots=True)
class UnsignedTransaction:
    """A call with nonce, gas and fees: what a key signs."""

    chain_id: int
    sender: Address
    nonce: int
    to: Address | None
    data: bytes
    value_wei: Wei
    gas_limit: int
    fees: Fees


@dataclass(frozen=True, slots=True)
class SignedTransaction:
    """A signed transaction; its hash is known before it is sent."""

    raw: bytes = field(repr=False)
    hash: HexBytes32
    chain_id: int
    sender: Address
    nonce: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a transaction that was mined."""

    tx_hash: HexBytes32
    succeeded: bool
    block_number: int
    block_hash: HexBytes32
    gas_used: int
    effective_gas_price_wei: int
    contract: Address | None = None


@dataclass(frozen=True, slots=True)
class ItemAmount:
    """Pieces of an item."""

    token_id: TokenId
    amount: int


@dataclass(frozen=True, slots=True)
class ObjectiveTerms:
    """An objective as the Quests contract takes it.

    Attributes:
        target_id: of the thing; with `any_of` the root of a set of ids.
        any_of: whether any things of the set will do.
    """

    predicate: Predicate
    token: Address
    target_id: TokenId
    count: int
    any_of: bool = False


@dataclass(frozen=True, slots=True)
class QuestTerms:
    """What a quest asks and pays; its hash is fixed at the mint.

    Attributes:
        expiry: the last second, in Unix time, at which it can be accepted.
        accept_window_s: how long an acceptance holds.
    """

    objectives: tuple[ObjectiveTerms, ...]
    reward_gold_wei: Wei
    reward_items: tuple[ItemAmount, ...]
    expiry: int
    accept_window_s: int


@dataclass(frozen=True, slots=True)
class MintOrder:
    """One token to be minted.

    Attributes:
        amount: pieces minted now; 1 but for editions.
        cap: pieces there may ever be; 1 but for editions.
        terms: of a quest, else None.
    """

    kind: TokenKind
    token_id: TokenId
    to: Address
    creator: Address
    royalty_bps: int
    amount: int = 1
    cap: int = 1
    terms: QuestTerms | None = None


QuestStatus = Literal["absent", "minted", "open", "accepted", "completed", "refunded", "expired"]
"""`expired` is a minted or open quest that nobody works on, past its expiry."""
