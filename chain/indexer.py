"""Reading blocks with the events of our contracts in them.

Every block names its parent, so the caller sees a reorganization when a block does not continue
the last one it kept. What is read in one window is consistent in itself: when the chain changes
under the reading, the window is read again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from chain.client import ChainClient
from chain.events import decode
from chain.wire import BlockHeader, RawLog
from domain.errors import NotTheNextBlock
from domain.events import Block, Event
from domain.ids import Address
from domain.world import Deployment

WINDOW_BLOCKS: Final = 100
"""Blocks asked for in one request."""
_TRIES: Final = 3


def read_blocks(
    client: ChainClient, deployment: Deployment, from_block: int, to_block: int
) -> Iterator[Block]:
    """Blocks of a range, both ends included, in order, with our events decoded.

    Raises:
        NotTheNextBlock: the chain kept changing while it was read; ask again.
        ChainError: a log of ours cannot be decoded, or the node cannot be used.
    """
    for first in range(from_block, to_block + 1, WINDOW_BLOCKS):
        last = min(first + WINDOW_BLOCKS - 1, to_block)
        headers, logs = _consistent_window(client, deployment, first, last)
        for header in headers:
            yield _block(header, logs.get(header.number, []), deployment)


def _consistent_window(
    client: ChainClient, deployment: Deployment, first: int, last: int
) -> tuple[list[BlockHeader], dict[int, list[RawLog]]]:
    addresses = _addresses(deployment)
    for _ in range(_TRIES):
        logs = client.logs(addresses, first, last)
        headers = client.blocks(range(first, last + 1))
        if _belong_together(headers, logs, first):
            by_block: dict[int, list[RawLog]] = {}
            for log in logs:
                by_block.setdefault(log.block_number, []).append(log)
            return headers, by_block
    raise NotTheNextBlock("The chain keeps changing while it is read.")


def _belong_together(headers: list[BlockHeader], logs: list[RawLog], first: int) -> bool:
    hashes = {header.number: header.hash for header in headers}
    in_order = [header.number for header in headers] == list(range(first, first + len(headers)))
    linked = all(child.parent_hash == parent.hash for parent, child in pairwise(headers))
    return (
        in_order and linked and all(hashes.get(log.block_number) == log.block_hash for log in logs)
    )


def _block(header: BlockHeader, logs: Iterable[RawLog], deployment: Deployment) -> Block:
    events = [event for log in logs for event in decode(log, deployment)]
    return Block(
        number=header.number,
        hash=header.hash,
        parent_hash=header.parent_hash,
        timestamp=header.timestamp,
        events=tuple(told_apart(events)),
    )


def told_apart(events: Iterable[Event]) -> Iterator[Event]:
    """Give each event of a block a place of its own, in log order.

    A batch transfer is one log and several events. They take the following indices, and what
    comes after them in the block moves up; without one, an event has its log's index.
    """
    next_index = 0
    for event in events:
        index = max(event.at.log_index, next_index)
        next_index = index + 1
        yield replace(event, at=replace(event.at, log_index=index))


def _addresses(deployment: Deployment) -> list[Address]:
    return [
        Address(where)
        for where in (
            deployment.gold,
            deployment.items,
            deployment.characters,
            deployment.quests,
            deployment.market,
        )
    ]
