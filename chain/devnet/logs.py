"""`eth_getLogs`: which logs a filter takes, and where to look for them."""

from dataclasses import dataclass
from typing import Any

from eth.abc import BlockHeaderAPI

from chain.devnet import parameters
from chain.devnet.encoding import Json, encode_indexed, encode_receipts
from chain.devnet.evm import Evm
from chain.devnet.parameters import BlockReference, block_reference
from chain.devnet.rpc_error import LIMIT_EXCEEDED, RpcError, invalid_params

MAX_LOGS = 100_000
"""An answer larger than this is refused; clients then ask for fewer blocks."""
MAX_CHOICES = 1_000
"""Addresses of a filter, and values for one topic."""
_MAX_TOPICS = 4


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What to look for.

    Attributes:
        addresses: the log comes from one of these; empty for any.
        topics: for each position the values that fit; an empty one fits any.
        block_hash: the one block to look in, else None.
    """

    addresses: frozenset[bytes]
    topics: tuple[frozenset[bytes], ...]
    from_block: BlockReference
    to_block: BlockReference
    block_hash: bytes | None

    def covers(self, number: int) -> bool:
        """Whether a block lies between the numbers that were named; a tag bounds nothing."""
        first, last = self.from_block.number, self.to_block.number
        return (first is None or number >= first) and (last is None or number <= last)

    def takes(self, log: Json) -> bool:
        """Whether an encoded log fits."""
        if self.addresses and bytes.fromhex(log["address"][2:]) not in self.addresses:
            return False
        topics = log["topics"]
        if len(topics) < len(self.topics):
            return False
        return all(
            not choices or bytes.fromhex(topic[2:]) in choices
            for choices, topic in zip(self.topics, topics, strict=False)
        )


def log_filter(value: Any) -> LogFilter:
    """Read the filter object of eth_getLogs.

    Raises:
        RpcError: it is none.
    """
    given = parameters.mapping(value, "filter")
    fields = {name: item for name, item in given.items() if item is not None}
    block_hash = None
    if "blockHash" in fields:
        if "fromBlock" in fields or "toBlock" in fields:
            raise invalid_params("blockHash excludes fromBlock and toBlock")
        block_hash = parameters.hash32(fields["blockHash"], "blockHash")
    topics = parameters.sequence(fields.get("topics", []), "topics")
    if any(
        len(_one_or_many(choices)) > MAX_CHOICES for choices in (fields.get("address"), *topics)
    ):
        raise invalid_params(f"at most {MAX_CHOICES} addresses, or topics at a position")
    if len(topics) > _MAX_TOPICS:
        raise invalid_params("a log has at most four topics")
    return LogFilter(
        addresses=frozenset(
            parameters.raw_address(item, "address") for item in _one_or_many(fields.get("address"))
        ),
        topics=tuple(
            frozenset(parameters.hash32(item, "topic") for item in _one_or_many(choices))
            for choices in topics
        ),
        from_block=block_reference(fields.get("fromBlock", parameters.LATEST)),
        to_block=block_reference(fields.get("toBlock", parameters.LATEST)),
        block_hash=block_hash,
    )


def _one_or_many(value: Any) -> list[Any]:
    if value is None:
        return []
    return parameters.sequence(value, "filter") if isinstance(value, list) else [value]


def logs_between(evm: Evm, first: int, last: int, wanted: LogFilter) -> list[Json]:
    """The canonical logs that fit, of a range of blocks, both ends included, in chain order.

    Raises:
        RpcError: there are more than `MAX_LOGS`.
    """
    found = evm.logs.find(first, last, wanted.addresses, wanted.topics, MAX_LOGS + 1)
    if len(found) > MAX_LOGS:
        raise too_many_logs()
    return [encode_indexed(log) for log in found]


def too_many_logs() -> RpcError:
    """The answer would hold more than `MAX_LOGS` logs."""
    return RpcError(LIMIT_EXCEEDED, f"query returned more than {MAX_LOGS} results")


def receipts_of(evm: Evm, header: BlockHeaderAPI) -> list[Json]:
    """The encoded receipts of a block."""
    block = evm.block_of(header)
    return encode_receipts(block, block.get_receipts(evm.chain.chaindb))
