"""What a node answers, read strictly. A node is not ours: what it says may be anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, cast

from eth_utils.address import to_checksum_address

from domain.errors import ChainError, InvalidInput
from domain.ids import Address, HexBytes32, address, bytes32
from domain.transaction import Receipt


@dataclass(frozen=True, slots=True)
class BlockHeader:
    """The place of a block in the chain.

    Attributes:
        timestamp: Unix time in seconds.
        logs_bloom: what contracts its logs may be of; None where the node does not say it.
    """

    number: int
    hash: HexBytes32
    parent_hash: HexBytes32
    timestamp: int
    base_fee_wei: int | None
    logs_bloom: int | None


@dataclass(frozen=True, slots=True)
class RawLog:
    """An undecoded event.

    Attributes:
        block_timestamp: Unix time in seconds; None where the node does not say it with a log.
    """

    address: Address
    topics: tuple[bytes, ...]
    data: bytes
    block_number: int
    block_hash: HexBytes32
    tx_hash: HexBytes32
    index: int
    block_timestamp: int | None = None


def unreadable(what: str) -> ChainError:
    """The node answered with something else than was asked for."""
    return ChainError(f"The chain's node gave {what} that cannot be read.")


def read_quantity(value: Any) -> int:
    """A hex quantity.

    Raises:
        ChainError: it is none.
    """
    try:
        return int(value, 16)
    except (TypeError, ValueError) as error:
        raise unreadable("a number") from error


def read_data(value: Any) -> bytes:
    """Hex data.

    Raises:
        ChainError: it is none.
    """
    if not isinstance(value, str) or not value.startswith("0x"):
        raise unreadable("data")
    try:
        data = bytes.fromhex(value[2:])
    except ValueError as error:
        raise unreadable("data") from error
    if 2 * len(data) + 2 != len(value):  # fromhex passes over white space
        raise unreadable("data")
    return data


# A range of logs names the same blocks, transactions and accounts over and over, and a checksum
# costs a hash.
_MANY: Final = 65_536
_WORD: Final = 32


def read_hash(value: Any) -> HexBytes32:
    """32 bytes.

    Raises:
        ChainError: they are not.
    """
    if not isinstance(value, str):
        raise unreadable("a hash")
    return _hash_of(value)


@lru_cache(_MANY)
def _hash_of(text: str) -> HexBytes32:
    try:
        return bytes32(read_data(text))
    except ValueError as error:
        raise unreadable("a hash") from error


def read_address(value: Any) -> Address:
    """20 bytes.

    Raises:
        ChainError: they are not.
    """
    if not isinstance(value, str):
        raise unreadable("an address")
    return _address_of(value)


@lru_cache(_MANY)
def _address_of(text: str) -> Address:
    try:
        return address(text)
    except InvalidInput as error:
        raise unreadable("an address") from error


@lru_cache(_MANY)
def checksummed(raw: bytes) -> Address:
    """The address of 20 bytes."""
    return Address(to_checksum_address(raw))


def read_block(value: Any) -> BlockHeader:
    """The header fields of a block.

    Raises:
        ChainError: it is none.
    """
    fields = _object(value, "a block")
    base_fee, bloom = fields.get("baseFeePerGas"), fields.get("logsBloom")
    return BlockHeader(
        number=read_quantity(fields.get("number")),
        hash=read_hash(fields.get("hash")),
        parent_hash=read_hash(fields.get("parentHash")),
        timestamp=read_quantity(fields.get("timestamp")),
        base_fee_wei=None if base_fee is None else read_quantity(base_fee),
        logs_bloom=None if bloom is None else read_quantity(bloom),
    )


def read_log(value: Any) -> RawLog:
    """One log of eth_getLogs.

    Raises:
        ChainError: it is none.
    """
    fields = _object(value, "a log")
    topics = fields.get("topics")
    timestamp = fields.get("blockTimestamp")
    if not isinstance(topics, list):
        raise unreadable("a log")
    words = tuple([read_data(topic) for topic in cast("list[Any]", topics)])
    if any(len(word) != _WORD for word in words):
        raise unreadable("a log")
    return RawLog(
        address=read_address(fields.get("address")),
        topics=words,
        data=read_data(fields.get("data")),
        block_number=read_quantity(fields.get("blockNumber")),
        block_hash=read_hash(fields.get("blockHash")),
        tx_hash=read_hash(fields.get("transactionHash")),
        index=read_quantity(fields.get("logIndex")),
        block_timestamp=None if timestamp is None else read_quantity(timestamp),
    )


def read_receipt(value: Any) -> Receipt:
    """A receipt.

    Raises:
        ChainError: it is none.
    """
    fields = _object(value, "a receipt")
    contract = fields.get("contractAddress")
    return Receipt(
        tx_hash=read_hash(fields.get("transactionHash")),
        succeeded=read_quantity(fields.get("status")) == 1,
        block_number=read_quantity(fields.get("blockNumber")),
        block_hash=read_hash(fields.get("blockHash")),
        gas_used=read_quantity(fields.get("gasUsed")),
        effective_gas_price_wei=read_quantity(fields.get("effectiveGasPrice")),
        contract=None if contract is None else read_address(contract),
    )


def _object(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise unreadable(what)
    return cast("dict[str, Any]", value)
