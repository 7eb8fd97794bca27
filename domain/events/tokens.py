"""Items, characters and quests as tokens: mints, moves, approvals, drops."""

from dataclasses import dataclass

from domain.events.place import Position
from domain.ids import Address, HexBytes32, TokenId, TokenKind


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
    """A batch left an id out, because it was taken or its receiver refused.

    Attributes:
        reason: selector of an error, `0x` and 8 hex digits; a receiver can forge it.
    """

    at: Position
    kind: TokenKind
    token_id: TokenId
    to: Address
    reason: str = "0x00000000"


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
class TokenApproved:
    """One account may move a character or quest; the zero address: nobody may."""

    at: Position
    kind: TokenKind
    token_id: TokenId
    owner: Address
    spender: Address


@dataclass(frozen=True, slots=True)
class OperatorApproved:
    """An account may move all of an owner's tokens of a kind, or no longer may."""

    at: Position
    kind: TokenKind
    owner: Address
    operator: Address
    approved: bool


@dataclass(frozen=True, slots=True)
class CreatorRegistered:
    """A creator got the number by which a contract's mints and drops name it."""

    at: Position
    kind: TokenKind
    number: int
    creator: Address


@dataclass(frozen=True, slots=True)
class Dropped:
    """Unique items can be claimed.

    Attributes:
        root: of the tree of the ids.
        beneficiary: who receives what is claimed; the zero address: whoever claims.
        creator_number: as `CreatorRegistered` gave it.
        token_ids: all of them, in the order of the tree's leaves.
    """

    at: Position
    root: HexBytes32
    beneficiary: Address
    creator_number: int
    royalty_bps: int
    token_ids: tuple[TokenId, ...]


@dataclass(frozen=True, slots=True)
class DropRevoked:
    """What was not claimed of a drop never will be."""

    at: Position
    root: HexBytes32


@dataclass(frozen=True, slots=True)
class CharacterChanged:
    """The oracle wrote what became of a character."""

    at: Position
    token_id: TokenId
    level: int
    state_hash: HexBytes32


@dataclass(frozen=True, slots=True)
class CharacterLocked:
    """A character cannot move through this second (Unix time)."""

    at: Position
    token_id: TokenId
    until: int
