"""The state of all contracts of a world."""

from collections import defaultdict
from dataclasses import dataclass, field

from domain.ids import Address, HexBytes32, TokenId, TokenKind
from domain.order import EDITION_EPOCH
from domain.transaction import QuestTerms

GOLD = TokenId(0)
"""Stands for Gold among what the escrow has locked."""


class Refused(Exception):
    """A contract would revert; the argument is the name of its error."""


@dataclass
class Token:
    """What is fixed at a mint, and what counts up after it.

    Attributes:
        moves: of a unique token: its epoch.
        approved: who may move this character or quest.
    """

    kind: TokenKind
    cap: int
    creator: Address
    royalty_bps: int
    minted: int = 0
    burned: int = 0
    moves: int = 0
    approved: Address | None = None

    @property
    def is_edition(self) -> bool:
        return self.kind == "item" and self.cap > 1


@dataclass
class Quest:
    """A quest from its mint on.

    Attributes:
        stage: as the last transaction left it, whatever the time has made of it since.
        acceptor, deadline: of the acceptance that runs, or was fulfilled.
        last_acceptor, accepted_until: as the contract remembers them after that, too.
    """

    giver: Address
    terms: QuestTerms
    stage: str = "minted"
    acceptor: Address | None = None
    deadline: int | None = None
    acceptances: int = 0
    last_acceptor: Address | None = None
    accepted_until: int = 0


@dataclass
class Drop:
    """Unique items that can be claimed."""

    beneficiary: Address
    ids: tuple[TokenId, ...]
    revoked: bool = False


@dataclass
class State:
    """All contracts of a world.

    Attributes:
        market, escrow: addresses of the contracts Market and Quests.
        skipped: ids that a batch of the minter left out.
    """

    market: Address
    escrow: Address
    tokens: dict[TokenId, Token] = field(default_factory=dict[TokenId, Token])
    held: defaultdict[tuple[TokenId, Address], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    edition_moves: defaultdict[tuple[TokenId, Address], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    gold: defaultdict[Address, int] = field(default_factory=lambda: defaultdict(int))
    allowances: defaultdict[tuple[Address, Address], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    operators: set[tuple[TokenKind, Address, Address]] = field(
        default_factory=set[tuple[TokenKind, Address, Address]]
    )
    filled: defaultdict[HexBytes32, int] = field(default_factory=lambda: defaultdict(int))
    cancelled: set[tuple[Address, int, int]] = field(default_factory=set[tuple[Address, int, int]])
    counters: defaultdict[Address, int] = field(default_factory=lambda: defaultdict(int))
    fee_recipient: Address | None = None
    fee_bps: int = 0
    quests: dict[TokenId, Quest] = field(default_factory=dict[TokenId, Quest])
    locked: defaultdict[TokenId, int] = field(default_factory=lambda: defaultdict(int))
    gold_credits: defaultdict[Address, int] = field(default_factory=lambda: defaultdict(int))
    credits: defaultdict[tuple[Address, TokenId], int] = field(
        default_factory=lambda: defaultdict(int)
    )
    drops: dict[HexBytes32, Drop] = field(default_factory=dict[HexBytes32, Drop])
    characters: dict[TokenId, tuple[int, int]] = field(
        default_factory=dict[TokenId, tuple[int, int]]
    )
    skipped: set[TokenId] = field(default_factory=set[TokenId])

    def epoch_of(self, token_id: TokenId, holder: Address) -> int:
        """`IContent.epochOf`."""
        token = self.tokens[token_id]
        if token.is_edition:
            return EDITION_EPOCH + self.edition_moves[token_id, holder]
        return token.moves

    def holdings(self) -> list[tuple[TokenId, Address]]:
        """Who holds pieces of what, in a fixed order."""
        return sorted(key for key, pieces in self.held.items() if pieces > 0)

    def alive(self, token_id: TokenId) -> int:
        """Pieces that exist: `IItems.supplyOf`."""
        token = self.tokens.get(token_id)
        return 0 if token is None else token.minted - token.burned
