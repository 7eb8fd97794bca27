"""Who uses the service, and how they proved it."""

from sqlalchemy import BigInteger
from sqlmodel import Field

from domain.ids import Address
from store.tables.base import Row
from store.types import AddressText, Sha256Text


class Account(Row, table=True):
    """Somebody who logged in at least once. Times are Unix seconds.

    Attributes:
        welcomed_at: when the gift of a development chain was granted; it is granted once (D7).
        shares_since: since when its prompts may be taken for training; None if they may not.
    """

    address: Address = Field(sa_type=AddressText, primary_key=True)
    created_at: int = Field(sa_type=BigInteger)
    welcomed_at: int | None = Field(default=None, sa_type=BigInteger)
    shares_since: int | None = Field(default=None, sa_type=BigInteger)


class LoginNonce(Row, table=True):
    """A nonce of EIP-4361 that was given out. It serves one login, before `expires_at`."""

    nonce: str = Field(max_length=64, primary_key=True)
    expires_at: int = Field(sa_type=BigInteger, index=True)
    used_at: int | None = Field(default=None, sa_type=BigInteger)


class LoginSession(Row, table=True):
    """A login that holds until it expires or is revoked. The token itself is nowhere kept."""

    token_sha256: str = Field(sa_type=Sha256Text, primary_key=True, repr=False)
    address: Address = Field(sa_type=AddressText, foreign_key="account.address", index=True)
    created_at: int = Field(sa_type=BigInteger)
    expires_at: int = Field(sa_type=BigInteger, index=True)
    revoked_at: int | None = Field(default=None, sa_type=BigInteger)
