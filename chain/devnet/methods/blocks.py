"""Blocks, their receipts and logs."""

from typing import Any

from eth.abc import BlockHeaderAPI

from chain.devnet import parameters
from chain.devnet.encoding import Json, encode_block, hex_quantity
from chain.devnet.logs import LogFilter, log_filter, logs_between, receipts_of
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.parameters import BlockReference, block_reference
from chain.devnet.rpc_error import invalid_params

_HASH_LENGTH = 66


@method("eth_blockNumber")
def block_number(node: Node) -> str:
    """Height of the head."""
    return hex_quantity(node.evm.head.block_number)


def _encoded(node: Node, header: BlockHeaderAPI | None, full: Any) -> Json | None:
    if header is None:
        return None
    wants_full = parameters.flag(full, "full transactions")
    return encode_block(node.evm.block_of(header), full_transactions=wants_full)


@method("eth_getBlockByNumber")
def block_by_number(node: Node, block: Any, full: Any = False) -> Json | None:
    """A block by number or tag; null if there is none."""
    reference = block_reference(block)
    if reference.tag == "pending":
        pending = _encoded(node, node.evm.pending_header(), full)
        return None if pending is None else {**pending, "hash": None, "nonce": None}
    return _encoded(node, node.header(reference), full)


@method("eth_getBlockByHash")
def block_by_hash(node: Node, block_hash: Any, full: Any = False) -> Json | None:
    """A canonical block by hash; null if there is none."""
    reference = BlockReference(hash=parameters.hash32(block_hash, "block hash"))
    return _encoded(node, node.header(reference), full)


@method("eth_getBlockTransactionCountByNumber")
def count_by_number(node: Node, block: Any) -> str | None:
    """Number of transactions in a block."""
    return _count(node, node.header(block_reference(block)))


@method("eth_getBlockTransactionCountByHash")
def count_by_hash(node: Node, block_hash: Any) -> str | None:
    """Number of transactions in a block."""
    reference = BlockReference(hash=parameters.hash32(block_hash, "block hash"))
    return _count(node, node.header(reference))


def _count(node: Node, header: BlockHeaderAPI | None) -> str | None:
    return None if header is None else hex_quantity(len(node.evm.block_of(header).transactions))


@method("eth_getUncleCountByBlockNumber")
def uncle_count_by_number(node: Node, block: Any) -> str | None:
    """No block has uncles since proof of stake; null if there is no such block."""
    return None if node.header(block_reference(block)) is None else hex_quantity(0)


@method("eth_getUncleCountByBlockHash")
def uncle_count_by_hash(node: Node, block_hash: Any) -> str | None:
    """No block has uncles since proof of stake; null if there is no such block."""
    reference = BlockReference(hash=parameters.hash32(block_hash, "block hash"))
    return None if node.header(reference) is None else hex_quantity(0)


@method("eth_getUncleByBlockNumberAndIndex", "eth_getUncleByBlockHashAndIndex")
def uncle(_node: Node, block: Any, index: Any) -> None:
    """There is none."""
    if not (isinstance(block, str) and len(block) == _HASH_LENGTH):
        block_reference(block)
    parameters.quantity(index, "index")


@method("eth_getBlockReceipts")
def block_receipts(node: Node, block: Any) -> list[Json] | None:
    """All receipts of a block; null if there is no such block."""
    is_hash = isinstance(block, str) and len(block) == _HASH_LENGTH
    reference = (
        BlockReference(hash=parameters.hash32(block, "block hash"))
        if is_hash
        else block_reference(block)
    )
    header = node.header(reference)
    return None if header is None else receipts_of(node.evm, header)


@method("eth_getLogs")
def logs(node: Node, wanted: Any) -> list[Json]:
    """The logs that a filter takes, in chain order."""
    return logs_that_fit(node, log_filter(wanted))


def logs_that_fit(node: Node, wanted: LogFilter) -> list[Json]:
    """The canonical logs of a filter's blocks.

    Raises:
        RpcError: there is no such block, or there are too many logs.
    """
    if wanted.block_hash is not None:
        header = node.existing_header(BlockReference(hash=wanted.block_hash))
        return logs_between(node.evm, header.block_number, header.block_number, wanted)
    first, last = _height(node, wanted.from_block), _height(node, wanted.to_block)
    if first > last:
        raise invalid_params("invalid block range params")
    last = min(last, node.evm.head.block_number)
    return logs_between(node.evm, min(first, last + 1), last, wanted)


def _height(node: Node, reference: BlockReference) -> int:
    if reference.number is not None:
        return reference.number
    return node.existing_header(reference).block_number
