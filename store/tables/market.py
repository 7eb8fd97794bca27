"""Orders as their makers signed them. What became of them is told by the projection."""

from sqlalchemy import BigInteger, Index
from sqlmodel import Field

from domain.ids import Address, HexBytes32, TokenId, Wei
from store.tables.base import Row
from store.types import AddressText, Hash32Text, TokenIdText, Uint256


class SignedListing(Row, table=True):
    """A listing with its signature; the fields are those of `domain.order.Order`."""

    __table_args__ = (Index(None, "token_id", "price_wei"),)

    hash: HexBytes32 = Field(sa_type=Hash32Text, primary_key=True)
    maker: Address = Field(sa_type=AddressText, index=True)
    token: Address = Field(sa_type=AddressText)
    token_id: TokenId = Field(sa_type=TokenIdText)
    amount: int = Field(sa_type=Uint256)
    currency: Address = Field(sa_type=AddressText)
    price_wei: Wei = Field(sa_type=Uint256)
    max_royalty_bps: int
    expiry: int = Field(sa_type=Uint256, index=True)
    epoch: int = Field(sa_type=Uint256)
    counter: int = Field(sa_type=Uint256)
    max_fee_bps: int
    slot: int
    signature: bytes
    created_at: int = Field(sa_type=BigInteger)
