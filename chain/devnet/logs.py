"""`eth_getLogs`: which logs a filter takes, and where to look for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from eth.abc import BlockHeaderAPI
from eth_bloom.bloom import BloomFilter

from chain.devnet import parameters
from chain.devnet.encoding import Json, encode_receipts
from chain.devnet.evm import Evm
from chain.devnet.parameters import BlockReference, block_reference
from chain.devnet.rpc_error import LIMIT_EXCEEDED, RpcError, invalid_params

MAX_LOGS = 100_000
"""An answer larger than this is refused; clients then ask for fewer blocks."""
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

    def may_be_in(self, header: BlockHeaderAPI) -> bool:
        """Whether the block's Bloom filter admits a match."""
        bloom = BloomFilter(header.bloom)
        wanted = [self.addresses, *self.topics]
        return all(not choices or any(choice in bloom for choice in choices) for choices in wanted)

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


def logs_in(evm: Evm, headers: Iterator[BlockHeaderAPI], wanted: LogFilter) -> list[Json]:
    """The logs that fit, in chain order.

    Raises:
        RpcError: there are more than `MAX_LOGS`.
    """
    found: list[Json] = []
    for header in headers:
        if not header.bloom or not wanted.may_be_in(header):
            continue
        for receipt in receipts_of(evm, header):
            found += [log for log in receipt["logs"] if wanted.takes(log)]
        if len(found) > MAX_LOGS:
            raise RpcError(LIMIT_EXCEEDED, f"query returned more than {MAX_LOGS} results")
    return found


def receipts_of(evm: Evm, header: BlockHeaderAPI) -> list[Json]:
    """The encoded receipts of a block."""
    block = evm.block_of(header)
    return encode_receipts(block, block.get_receipts(evm.chain.chaindb))
