"""The log of what the chain said, and how to take it back. Only `store.projection` writes it.

The tables of the projection refer to one another and to nothing else: a reorganisation may take a
token away, and what people asked for must outlive that.
"""

from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index
from sqlmodel import Field

from domain.ids import Address, HexBytes32, TokenId
from store.tables.base import Row
from store.types import AddressText, Hash32Text, TokenIdText


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
    """A block that holds events of ours, or that may still be rolled back.

    `timestamp` is in Unix seconds.
    """

    number: int = Field(sa_type=BigInteger, primary_key=True)
    hash: HexBytes32 = Field(sa_type=Hash32Text)
    timestamp: int = Field(sa_type=BigInteger)


class ChainEvent(Row, table=True):
    """One event as it was read, totally ordered by block number, log index and part."""

    block_number: int = Field(sa_type=BigInteger, primary_key=True)
    log_index: int = Field(primary_key=True)
    part: int = Field(primary_key=True)
    tx_hash: HexBytes32 = Field(sa_type=Hash32Text)
    type: str = Field(max_length=32)
    token_id: TokenId | None = Field(default=None, sa_type=TokenIdText, index=True)
    payload: dict[str, Any] = Field(sa_type=JSON)


class EventParty(Row, table=True):
    """An account that an event is about; its own key serves the histories of accounts."""

    address: Address = Field(sa_type=AddressText, primary_key=True)
    block_number: int = Field(sa_type=BigInteger, primary_key=True)
    log_index: int = Field(primary_key=True)
    part: int = Field(primary_key=True)

    __table_args__ = (Index(None, "block_number"),)


class Undo(Row, table=True):
    """How a row of the projection looked before a block changed it; `image` None: it was not there.

    Kept for the blocks that may still be rolled back.
    """

    block_number: int = Field(sa_type=BigInteger, primary_key=True)
    position: int = Field(primary_key=True)
    table_name: str = Field(max_length=32)
    key: list[Any] = Field(sa_type=JSON)
    image: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
