"""Filters that are polled."""

from typing import Any

from chain.devnet.encoding import Json
from chain.devnet.following import Follower, Subject
from chain.devnet.logs import LogFilter, log_filter
from chain.devnet.methods.blocks import logs_that_fit
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.rpc_error import METHOD_NOT_FOUND, RpcError, invalid_params, refused


def _install(node: Node, subject: Subject, wanted: LogFilter | None = None) -> str:
    return node.filters.install(Follower(node.evm, node.heads, subject, wanted))


@method("eth_newFilter")
def new_filter(node: Node, wanted: Any) -> str:
    """Follow the logs that a filter takes; returns the id to poll."""
    read = log_filter(wanted)
    if read.block_hash is not None:
        raise invalid_params("a filter that is polled names no single block")
    return _install(node, "logs", read)


@method("eth_newBlockFilter")
def new_block_filter(node: Node) -> str:
    """Follow the hashes of new blocks."""
    return _install(node, "headers")


@method("eth_newPendingTransactionFilter")
def new_pending_transaction_filter(node: Node, _full: Any = False) -> str:
    """Follow the hashes of new transactions, which are mined as soon as they are let in."""
    return _install(node, "transactions")


@method("eth_getFilterChanges")
def filter_changes(node: Node, filter_id: Any) -> list[Any]:
    """What came since the last time."""
    return node.filters.poll(filter_id)


@method("eth_getFilterLogs")
def filter_logs(node: Node, filter_id: Any) -> list[Json]:
    """All logs that the filter takes, as eth_getLogs gives them."""
    wanted = node.filters.follower(filter_id).wanted
    if wanted is None:
        raise refused("filter not found: this one does not follow logs")
    return logs_that_fit(node, wanted)


@method("eth_uninstallFilter")
def uninstall_filter(node: Node, filter_id: Any) -> bool:
    """Forget a filter. False if there is none."""
    return node.filters.uninstall(filter_id)


@method("eth_subscribe")
def subscribe(_node: Node, _subject: Any, _options: Any = None) -> str:
    """Only a connection that stays open can be told what comes: see `websocket`."""
    raise RpcError(METHOD_NOT_FOUND, "notifications not supported: connect by WebSocket (ws://)")
