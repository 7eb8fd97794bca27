"""What the chain says. Only `store.projection` writes these tables.

They refer to one another and to nothing else: a reorganisation may take a token away, and what
people asked for must outlive that.
"""

from typing import Any, Literal, get_args

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKeyConstraint, Index
from sqlmodel import Field

from domain.ids import Address, HexBytes32, TokenId, TokenKind, Wei
from store.tables.base import Row, one_of
from store.types import AddressText, Hash32Text, TokenIdText, Uint256, Word

QuestStage = Literal["open", "accepted", "completed", "refunded"]


def _of_token() -> ForeignKeyConstraint:
    # Checked at commit: within a block a token may move before the event that it was minted.
    return ForeignKeyConstraint(
        ["token_id"], ["token.token_id"], deferrable=True, initially="DEFERRED"
    )


class DeploymentRecord(Row, table=True):
    """The one world that this database belongs to."""

    __table_args__ = (CheckConstraint("slot = 1", name="one_row"),)

    slot: int = Field(default=1, primary_key=True)
    id: str = Field(max_length=16)
    chain_id: int = Field(sa_type=BigInteger)
    record: dict[str, Any] = Field(sa_type=JSON)


class Checkpoint(Row, table=True):
    """How far the chain is indexed.

    Attributes:
        final_number: blocks up to this one cannot be rolled back any more.
    """

    __table_args__ = (CheckConstraint("slot = 1", name="one_row"),)

    slot: int = Field(default=1, primary_key=True)
    number: int = Field(sa_type=BigInteger)
    hash: HexBytes32 = Field(sa_type=Hash32Text)
    final_number: int = Field(sa_type=BigInteger)


class ChainBlock(Row, table=True):
    """A block of the indexed chain. `timestamp` is in Unix seconds."""

    number: int = Field(sa_type=BigInteger, primary_key=True)
    hash: HexBytes32 = Field(sa_type=Hash32Text, unique=True)
    parent_hash: HexBytes32 = Field(sa_type=Hash32Text)
    timestamp: int = Field(sa_type=BigInteger)


class ChainEvent(Row, table=True):
    """One event as it was read, totally ordered by (block number, log index)."""

    block_number: int = Field(
        sa_type=BigInteger, primary_key=True, foreign_key="chain_block.number", ondelete="CASCADE"
    )
    log_index: int = Field(primary_key=True)
    tx_hash: HexBytes32 = Field(sa_type=Hash32Text, index=True)
    type: str = Field(max_length=32)
    token_id: TokenId | None = Field(default=None, sa_type=TokenIdText, index=True)
    payload: dict[str, Any] = Field(sa_type=JSON)


class EventParty(Row, table=True):
    """An account that an event is about."""

    __table_args__ = (Index(None, "address", "block_number", "log_index"),)

    block_number: int = Field(
        sa_type=BigInteger, primary_key=True, foreign_key="chain_block.number", ondelete="CASCADE"
    )
    log_index: int = Field(primary_key=True)
    address: Address = Field(sa_type=AddressText, primary_key=True)


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
    tx_hash: HexBytes32 = Field(sa_type=Hash32Text, index=True)


class TokenBalance(Row, table=True):
    """Pieces of a token in one hand.

    Attributes:
        epoch: what a listing signed by this holder now must carry (`epochOf` of the contract).
    """

    __table_args__ = (_of_token(), Index(None, "owner", "token_id"))

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    owner: Address = Field(sa_type=AddressText, primary_key=True)
    amount: int = Field(sa_type=Uint256)
    epoch: int = Field(default=0, sa_type=Uint256)


class GoldBalance(Row, table=True):
    """Gold in one hand, in wei."""

    owner: Address = Field(sa_type=AddressText, primary_key=True)
    amount_wei: Wei = Field(sa_type=Uint256)


class ListingProgress(Row, table=True):
    """What the market did with a listing, whether or not the listing passed through us."""

    hash: HexBytes32 = Field(sa_type=Hash32Text, primary_key=True)
    maker: Address = Field(sa_type=AddressText)
    filled: int = Field(default=0, sa_type=Uint256)


class CancelledSlot(Row, table=True):
    """A slot of a maker: its orders that carry this counter are dead."""

    maker: Address = Field(sa_type=AddressText, primary_key=True)
    counter: int = Field(sa_type=Uint256, primary_key=True)
    slot: int = Field(primary_key=True)


class MakerCounter(Row, table=True):
    """The counter that a maker's living listings carry; zero for a maker without a row."""

    maker: Address = Field(sa_type=AddressText, primary_key=True)
    counter: int = Field(sa_type=Uint256)


class QuestState(Row, table=True):
    """A quest since its reward was locked; a minted quest without a row was never opened.

    Attributes:
        stage: what the last event made of it; an acceptance past its deadline is open again.
        deadline: the last second of the acceptance, Unix time.
    """

    __table_args__ = (_of_token(), one_of("stage", get_args(QuestStage)), Index(None, "stage"))

    token_id: TokenId = Field(sa_type=TokenIdText, primary_key=True)
    giver: Address = Field(sa_type=AddressText, index=True)
    reward_gold_wei: Wei = Field(sa_type=Uint256)
    stage: QuestStage = Field(sa_type=Word)
    acceptor: Address | None = Field(default=None, sa_type=AddressText, index=True)
    deadline: int | None = Field(default=None, sa_type=Uint256)


class Undo(Row, table=True):
    """How a row of the projection looked before a block changed it; `image` None: it was not there.

    Kept for the blocks that may still be rolled back.
    """

    block_number: int = Field(
        sa_type=BigInteger, primary_key=True, foreign_key="chain_block.number", ondelete="CASCADE"
    )
    position: int = Field(primary_key=True)
    table_name: str = Field(max_length=32)
    key: list[Any] = Field(sa_type=JSON)
    image: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
