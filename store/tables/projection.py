"""What follows from the log: who owns what, what is for sale, what is in escrow.

Only `store.projection` writes these tables.
"""

from typing import Any, Literal, get_args

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index
from sqlmodel import Field

from domain.events import FillKind
from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei
from store.tables.base import Row, one_of
from store.types import AddressText, Hash32Text, TokenIdText, Uint256, Word

QuestStage = Literal["open", "accepted", "completed", "refunded"]
EscrowedAsset = Literal["gold", "item", "character"]


class Token(Row, table=True):
    """A token that exists on the chain.

    Attributes:
        minted: pieces ever minted; burning does not lower it.
        burned: pieces destroyed.
        block_number, log_index, tx_hash: of its first mint.
    """

    __table_args__ = (one_of("kind", get_args(TokenKind)), Index(None, "block_number", "log_index"))

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    kind: TokenKind = Field(sa_type=Word)
    creator: Address = Field(sa_type=AddressText, index=True)
    royalty_bps: int
    cap: int = Field(sa_type=Uint256)
    minted: int = Field(sa_type=Uint256)
    burned: int = Field(default=0, sa_type=Uint256)
    block_number: int = Field(sa_type=BigInteger)
    log_index: int
    tx_hash: HexBytes32 = Field(sa_type=Hash32Text)


class TokenBalance(Row, table=True):
    """Pieces of a token in one hand; of a character or quest the one with a piece is the owner.

    Attributes:
        epoch: what a listing signed by this holder now must carry (`epochOf` of the contract).
    """

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    owner: Address = Field(sa_type=AddressText, primary_key=True, index=True)
    amount: int = Field(sa_type=Uint256)
    epoch: int = Field(default=0, sa_type=Uint256)


class GoldBalance(Row, table=True):
    """Gold in one hand, in wei."""

    owner: Address = Field(sa_type=AddressText, primary_key=True)
    amount_wei: Wei = Field(sa_type=Uint256)


class Creator(Row, table=True):
    """The number by which the contract of a kind names a creator."""

    kind: TokenKind = Field(sa_type=Word, primary_key=True)
    number: int = Field(sa_type=BigInteger, primary_key=True)
    address: Address = Field(sa_type=AddressText)


class CharacterState(Row, table=True):
    """What the oracle wrote about a character, and until when it cannot move (Unix time, s)."""

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    level: int
    state_hash: HexBytes32 = Field(sa_type=Hash32Text)
    locked_until: int = Field(sa_type=Uint256)


class ItemDrop(Row, table=True):
    """Unique items that can be claimed.

    Attributes:
        beneficiary: who receives what is claimed; None: whoever claims.
    """

    root: HexBytes32 = Field(sa_type=Hash32Text, primary_key=True)
    beneficiary: Address | None = Field(default=None, sa_type=AddressText)
    creator: Address = Field(sa_type=AddressText)
    royalty_bps: int
    revoked: bool
    block_number: int = Field(sa_type=BigInteger)
    log_index: int
    tx_hash: HexBytes32 = Field(sa_type=Hash32Text)


class DroppedItem(Row, table=True):
    """An id of a drop, at its place among the leaves. Claimable until it is minted."""

    root: HexBytes32 = Field(sa_type=Hash32Text, primary_key=True)
    position: int = Field(primary_key=True)
    token_id: TokenId = Field(sa_type=TokenIdText, index=True)


class OperatorApproval(Row, table=True):
    """An account that may move all of an owner's tokens of a kind; no row: it may not."""

    kind: TokenKind = Field(sa_type=Word, primary_key=True)
    owner: Address = Field(sa_type=AddressText, primary_key=True)
    operator: Address = Field(sa_type=AddressText, primary_key=True)


class TokenApproval(Row, table=True):
    """The one account that may move a character or quest besides; a move ends it."""

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    spender: Address = Field(sa_type=AddressText)


class GoldAllowance(Row, table=True):
    """Gold that a spender may take, in wei.

    Exact for our own contracts. What a foreign contract takes is on no log: for it this is what the
    owner approved last.
    """

    owner: Address = Field(sa_type=AddressText, primary_key=True)
    spender: Address = Field(sa_type=AddressText, primary_key=True)
    amount_wei: Wei = Field(sa_type=Uint256)


class ListingProgress(Row, table=True):
    """What the market did with an order, whether or not the order passed through us."""

    __table_args__ = (one_of("kind", get_args(FillKind)),)

    hash: HexBytes32 = Field(sa_type=Hash32Text, primary_key=True)
    kind: FillKind = Field(sa_type=Word)
    maker: Address = Field(sa_type=AddressText)
    filled: int = Field(default=0, sa_type=Uint256)


class Sale(Row, table=True):
    """One fill: what prices are read from.

    Attributes:
        cost_wei: what the buyer paid for all pieces, of which royalty and fee are parts.
        currency: None for Gold.
    """

    __table_args__ = (Index(None, "token_id", "block_number", "log_index"),)

    block_number: int = Field(sa_type=BigInteger, primary_key=True)
    log_index: int = Field(primary_key=True)
    token_id: TokenId = Field(sa_type=TokenIdText)
    order_hash: HexBytes32 = Field(sa_type=Hash32Text)
    kind: FillKind = Field(sa_type=Word)
    seller: Address = Field(sa_type=AddressText)
    buyer: Address = Field(sa_type=AddressText)
    amount: int = Field(sa_type=Uint256)
    cost_wei: Wei = Field(sa_type=Uint256)
    royalty_wei: Wei = Field(sa_type=Uint256)
    fee_wei: Wei = Field(sa_type=Uint256)
    currency: Address | None = Field(default=None, sa_type=AddressText)


class CancelledSlot(Row, table=True):
    """A slot of a maker: its orders that carry this counter are dead."""

    maker: Address = Field(sa_type=AddressText, primary_key=True)
    counter: int = Field(sa_type=Uint256, primary_key=True)
    slot: int = Field(primary_key=True)


class MakerCounter(Row, table=True):
    """The counter that a maker's living orders carry; zero for a maker without a row."""

    maker: Address = Field(sa_type=AddressText, primary_key=True)
    counter: int = Field(sa_type=Uint256)


class MarketState(Row, table=True):
    """The market's fee, and the last second of its pause (Unix time), or zero."""

    __table_args__ = (CheckConstraint("slot = 1", name="one_row"),)

    slot: int = Field(default=1, primary_key=True)
    fee_recipient: Address | None = Field(default=None, sa_type=AddressText)
    fee_bps: int
    paused_until: int = Field(sa_type=Uint256)


class Currency(Row, table=True):
    """A currency that was allowed, besides Gold, or is no longer."""

    address: Address = Field(sa_type=AddressText, primary_key=True)
    allowed: bool


class QuestPromise(Row, table=True):
    """What a quest asks and pays: its terms, fixed at the mint. Times are Unix seconds."""

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    terms_hash: HexBytes32 = Field(sa_type=Hash32Text)
    expiry: int = Field(sa_type=Uint256)
    terms: dict[str, Any] = Field(sa_type=JSON)


class QuestState(Row, table=True):
    """A quest since its reward was locked; a minted quest without a row was never opened.

    Attributes:
        stage: what the last event made of it; an acceptance past its deadline is open again.
        deadline: the last second of the acceptance, Unix time.
        acceptances: how often it was accepted.
    """

    __table_args__ = (one_of("stage", get_args(QuestStage)), Index(None, "stage"))

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    giver: Address = Field(sa_type=AddressText, index=True)
    reward_gold_wei: Wei = Field(sa_type=Uint256)
    stage: QuestStage = Field(sa_type=Word)
    acceptor: Address | None = Field(default=None, sa_type=AddressText, index=True)
    deadline: int | None = Field(default=None, sa_type=Uint256)
    acceptances: int = Field(default=0, sa_type=BigInteger)


class Escrow(Row, table=True):
    """What the Quests contract holds for others: wei of Gold, or pieces of a token.

    Attributes:
        token_id: 0 for Gold.
        locked: rewards of open quests.
        credited: what accounts can fetch.
    """

    __table_args__ = (one_of("asset", get_args(EscrowedAsset)),)

    asset: EscrowedAsset = Field(sa_type=Word, primary_key=True)
    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    locked: int = Field(sa_type=Uint256)
    credited: int = Field(sa_type=Uint256)


class GoldCredit(Row, table=True):
    """Gold that an account can fetch from the Quests contract, in wei."""

    account: Address = Field(sa_type=AddressText, primary_key=True)
    amount_wei: Wei = Field(sa_type=Uint256)


class TokenCredit(Row, table=True):
    """Pieces of an item, or a character, that an account can fetch from the Quests contract."""

    account: Address = Field(sa_type=AddressText, primary_key=True)
    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    kind: TokenKind = Field(sa_type=Word, primary_key=True)
    amount: int = Field(sa_type=Uint256)
