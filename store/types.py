"""Column types for what chains count in: 256-bit numbers, token ids, addresses, hashes.

Every type sorts in the database as its value does, and refuses at the door what it cannot hold.
"""

from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, Numeric, String
from sqlalchemy.types import TypeDecorator, TypeEngine

from domain.ids import UINT256_MAX

UINT256_DIGITS = 78
"""Decimal digits of 2**256 - 1."""

RowNumber = BigInteger().with_variant(Integer(), "sqlite")
"""A number that the database counts up by itself; SQLite does so for INTEGER keys alone."""


class Uint256(TypeDecorator[int]):
    """An integer in [0, 2**256): wei, pieces, on-chain times and counters.

    NUMERIC(78, 0) on PostgreSQL; elsewhere text of 78 digits, padded with zeros so that it sorts.
    SQLite has no wider integer than 64 bits and would turn these into floats.

    Raises:
        ValueError: on binding a number outside the range.
    """

    impl = String(UINT256_DIGITS)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that the dialect stores."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Numeric(UINT256_DIGITS, 0))
        return dialect.type_descriptor(String(UINT256_DIGITS))

    def process_bind_param(self, value: int | None, dialect: Dialect) -> Any:
        """Python integer to what the dialect stores."""
        if value is None:
            return None
        _require_uint256(value)
        return Decimal(value) if dialect.name == "postgresql" else f"{value:0{UINT256_DIGITS}d}"

    def process_result_value(self, value: Any | None, dialect: Dialect) -> int | None:
        """What the dialect stored to a Python integer."""
        del dialect
        return None if value is None else int(value)


class TokenIdText(TypeDecorator[int]):
    """A token id, an integer in Python and 64 lowercase hex digits in the database.

    Raises:
        ValueError: on binding a number that is no uint256.
    """

    impl = String(64)
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> str | None:
        """The id as the chain, IPFS and URIs spell it."""
        del dialect
        if value is None:
            return None
        _require_uint256(value)
        return f"{value:064x}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> int | None:
        """The number behind the hex digits."""
        del dialect
        return None if value is None else int(value, 16)


class _FixedText(TypeDecorator[str]):
    """Text of one length; anything else is refused before it reaches the database."""

    impl = String
    cache_ok = True
    length = 0

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """VARCHAR of the length."""
        return dialect.type_descriptor(String(self.length))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text itself, if its length fits."""
        del dialect
        if value is not None and len(value) != self.length:
            raise ValueError(f"text of {self.length} characters expected")
        return value


class AddressText(_FixedText):
    """An EIP-55 address: `0x` and 40 hex digits."""

    length = 42
    cache_ok = True


class Hash32Text(_FixedText):
    """A block, transaction or order hash: `0x` and 64 lowercase hex digits."""

    length = 66
    cache_ok = True


class Sha256Text(_FixedText):
    """A SHA-256 or other 32 bytes as 64 lowercase hex digits, without `0x`."""

    length = 64
    cache_ok = True


class Word(TypeDecorator[str]):
    """One word of a closed vocabulary; a CHECK of its table names the words."""

    impl = String(16)
    cache_ok = True


def _require_uint256(value: int) -> None:
    if not 0 <= value <= UINT256_MAX:
        raise ValueError("a number in [0, 2**256) expected")
