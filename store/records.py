"""The rows that rules change, as plain records: reading and changing one costs next to nothing.

Each has the columns of its table in `store.tables.projection`, in their order;
`tests/store/test_records.py` holds them against one another.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

from domain.events import FillKind
from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei
from store.tables.projection import EscrowedAsset, QuestStage


@dataclass(slots=True)
class Record:
    """A row. Its first `KEYS` fields are the primary key of its table."""

    KEYS: ClassVar[int] = 1


@dataclass(slots=True)
class Token(Record):
    """See the table of this name, as for all records below."""

    token_id: TokenId
    kind: TokenKind
    creator: Address
    royalty_bps: int
    cap: int
    minted: int
    burned: int
    block_number: int
    log_index: int
    tx_hash: HexBytes32


@dataclass(slots=True)
class TokenBalance(Record):
    """Pieces in one hand."""

    KEYS: ClassVar[int] = 2
    token_id: TokenId
    owner: Address
    amount: int
    epoch: int


@dataclass(slots=True)
class GoldBalance(Record):
    """Gold in one hand."""

    owner: Address
    amount_wei: Wei


@dataclass(slots=True)
class Creator(Record):
    """A creator's number."""

    KEYS: ClassVar[int] = 2
    kind: TokenKind
    number: int
    address: Address


@dataclass(slots=True)
class CharacterState(Record):
    """What the oracle wrote, and a lock."""

    token_id: TokenId
    level: int
    state_hash: HexBytes32
    locked_until: int


@dataclass(slots=True)
class ItemDrop(Record):
    """What can be claimed, by whom."""

    root: HexBytes32
    beneficiary: Address | None
    creator: Address
    royalty_bps: int
    revoked: bool
    block_number: int
    log_index: int
    tx_hash: HexBytes32


@dataclass(slots=True)
class DroppedItem(Record):
    """An id of a drop."""

    KEYS: ClassVar[int] = 2
    root: HexBytes32
    position: int
    token_id: TokenId


@dataclass(slots=True)
class OperatorApproval(Record):
    """Who may move all tokens of an owner."""

    KEYS: ClassVar[int] = 3
    kind: TokenKind
    owner: Address
    operator: Address


@dataclass(slots=True)
class TokenApproval(Record):
    """Who may move one token."""

    token_id: TokenId
    spender: Address


@dataclass(slots=True)
class GoldAllowance(Record):
    """Who may take how much Gold."""

    KEYS: ClassVar[int] = 2
    owner: Address
    spender: Address
    amount_wei: Wei


@dataclass(slots=True)
class ListingProgress(Record):
    """What was filled of an order."""

    hash: HexBytes32
    kind: FillKind
    maker: Address
    filled: int


@dataclass(slots=True)
class CancelledSlot(Record):
    """A slot whose orders are dead."""

    KEYS: ClassVar[int] = 3
    maker: Address
    counter: int
    slot: int


@dataclass(slots=True)
class MakerCounter(Record):
    """The counter of living orders."""

    maker: Address
    counter: int


@dataclass(slots=True)
class MarketState(Record):
    """Fee and pause."""

    slot: int
    fee_recipient: Address | None
    fee_bps: int
    paused_until: int


@dataclass(slots=True)
class Currency(Record):
    """Whether orders may be filled in it."""

    address: Address
    allowed: bool


@dataclass(slots=True)
class QuestPromise(Record):
    """Terms of a quest."""

    token_id: TokenId
    terms_hash: HexBytes32
    expiry: int
    terms: dict[str, Any]


@dataclass(slots=True)
class QuestState(Record):
    """Where a quest is in its life."""

    token_id: TokenId
    giver: Address
    reward_gold_wei: Wei
    stage: QuestStage
    acceptor: Address | None
    deadline: int | None
    acceptances: int


@dataclass(slots=True)
class Escrow(Record):
    """What the quests hold for others."""

    KEYS: ClassVar[int] = 2
    asset: EscrowedAsset
    token_id: TokenId
    locked: int
    credited: int


@dataclass(slots=True)
class GoldCredit(Record):
    """Gold to be fetched."""

    account: Address
    amount_wei: Wei


@dataclass(slots=True)
class TokenCredit(Record):
    """Pieces to be fetched."""

    KEYS: ClassVar[int] = 3
    account: Address
    token_id: TokenId
    kind: TokenKind
    amount: int


RECORDS: tuple[type[Record], ...] = (
    Token,
    TokenBalance,
    GoldBalance,
    Creator,
    CharacterState,
    ItemDrop,
    DroppedItem,
    OperatorApproval,
    TokenApproval,
    GoldAllowance,
    ListingProgress,
    CancelledSlot,
    MakerCounter,
    MarketState,
    Currency,
    QuestPromise,
    QuestState,
    Escrow,
    GoldCredit,
    TokenCredit,
)
"""All of them: the state that rules change. The log beside it is only added to and cut off."""
