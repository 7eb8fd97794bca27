"""What happened on the chain, decoded: the only source of who owns what."""

from dataclasses import dataclass
from typing import Literal

from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei

FillKind = Literal["Listing", "Voucher", "Offer"]
"""What was filled; a set offer counts as an offer."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where an event stands. Positions of one chain are totally ordered by (block, log index).

    Attributes:
        log_index: of the event's log in its block. A batch transfer is one log and several events:
            these take the following indices, and what comes after them in the block moves up.
    """

    block_number: int
    block_hash: HexBytes32
    tx_hash: HexBytes32
    log_index: int


@dataclass(frozen=True, slots=True)
class GoldMoved:
    """Gold changed hands; `sender` or `to` is the zero address at mint and burn."""

    at: Position
    sender: Address
    to: Address
    amount_wei: Wei


@dataclass(frozen=True, slots=True)
class TokenMinted:
    """A token came to be, or further pieces of an edition."""

    at: Position
    kind: TokenKind
    token_id: TokenId
    to: Address
    creator: Address
    amount: int
    cap: int
    royalty_bps: int


@dataclass(frozen=True, slots=True)
class MintSkipped:
    """A batch left an id out, because it was taken or its receiver refused."""

    at: Position
    kind: TokenKind
    token_id: TokenId
    to: Address


@dataclass(frozen=True, slots=True)
class TokenMoved:
    """Pieces of a token changed hands; mints and burns included.

    Attributes:
        sold: the market moved them.
    """

    at: Position
    kind: TokenKind
    token_id: TokenId
    sender: Address
    to: Address
    amount: int
    sold: bool = False


@dataclass(frozen=True, slots=True)
class ListingFilled:
    """An order was filled, in whole or in part. Price, royalty and fee are the totals in wei.

    Attributes:
        kind: by a listing or voucher the maker sold, by an offer it paid.
        currency: None for Gold.
    """

    at: Position
    listing_hash: HexBytes32
    maker: Address
    taker: Address
    token_id: TokenId
    amount: int
    price_wei: Wei
    royalty_wei: Wei
    fee_wei: Wei
    kind: FillKind = "Listing"
    currency: Address | None = None


@dataclass(frozen=True, slots=True)
class SlotCancelled:
    """A maker cancelled all orders of one slot that carry this counter."""

    at: Position
    maker: Address
    counter: int
    slot: int


@dataclass(frozen=True, slots=True)
class CounterRaised:
    """A maker cancelled all listings signed under lower counters."""

    at: Position
    maker: Address
    counter: int


@dataclass(frozen=True, slots=True)
class QuestOpened:
    """The reward lies in escrow."""

    at: Position
    quest_id: TokenId
    giver: Address
    reward_gold_wei: Wei


@dataclass(frozen=True, slots=True)
class QuestAccepted:
    """Somebody took the quest; the acceptance ends by itself at `deadline` (Unix time, s)."""

    at: Position
    quest_id: TokenId
    acceptor: Address
    deadline: int


@dataclass(frozen=True, slots=True)
class QuestAbandoned:
    """The acceptor gave up, and the quest is open to others again."""

    at: Position
    quest_id: TokenId
    acceptor: Address


@dataclass(frozen=True, slots=True)
class QuestCompleted:
    """The objectives held and the reward was paid."""

    at: Position
    quest_id: TokenId
    acceptor: Address
    reward_gold_wei: Wei


@dataclass(frozen=True, slots=True)
class QuestRefunded:
    """The reward went back to the giver."""

    at: Position
    quest_id: TokenId
    giver: Address


Event = (
    GoldMoved
    | TokenMinted
    | MintSkipped
    | TokenMoved
    | ListingFilled
    | SlotCancelled
    | CounterRaised
    | QuestOpened
    | QuestAccepted
    | QuestAbandoned
    | QuestCompleted
    | QuestRefunded
)


@dataclass(frozen=True, slots=True)
class Block:
    """A block with the events of our contracts in it, in log order."""

    number: int
    hash: HexBytes32
    parent_hash: HexBytes32
    timestamp: int
    events: tuple[Event, ...]
