"""Reading blocks with the events of our contracts in them.

Every block names its parent, so the caller sees a reorganization when a block does not continue
the last one it kept. What is read in one window is consistent in itself: when the chain changes
under the reading, the window is read again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, pairwise
from typing import Final

from typing_extensions import TypeIs

from chain.client import ChainClient
from chain.contracts import World
from chain.events import INDEXED, currency_of, decode
from chain.views import ZERO_ADDRESS, MintTerms, terms_of
from chain.wire import BlockHeader, RawLog
from domain.errors import NotTheNextBlock
from domain.events import Block, Event, ListingFilled, TokenMinted, TokenMoved
from domain.ids import Address, TokenId, TokenKind
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
        events = {number: _events(found, deployment) for number, found in logs.items()}
        minted = _minted(client, deployment, chain.from_iterable(events.values()))
        for header in headers:
            yield _block(header, with_mints(events.get(header.number, []), minted))


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


def _events(logs: Iterable[RawLog], deployment: Deployment) -> list[Event]:
    events: list[Event] = []
    for log in logs:
        currency = currency_of(log, deployment)
        if currency is not None and events and isinstance(events[-1], ListingFilled):
            events[-1] = replace(events[-1], currency=currency)
        events += decode(log, deployment)
    return events


def _minted(
    client: ChainClient, deployment: Deployment, events: Iterable[Event]
) -> dict[tuple[TokenKind, TokenId], MintTerms]:
    """What was fixed when tokens were minted.

    No event repeats it, because the contracts answer for ever: the first mint of an id fixes it.

    Raises:
        NotTheNextBlock: the chain dropped a mint while it was read; ask again.
    """
    ids: dict[TokenKind, dict[TokenId, None]] = {}
    for event in events:
        if _is_mint(event):
            ids.setdefault(event.kind, {})[event.token_id] = None
    found: dict[tuple[TokenKind, TokenId], MintTerms] = {}
    for kind, wanted in ids.items():
        for terms in terms_of(World(client, deployment), kind, list(wanted)):
            found[kind, terms.token_id] = terms
    if any(terms.cap == 0 for terms in found.values()):
        raise NotTheNextBlock("The chain keeps changing while it is read.")
    return found


def with_mints(
    events: Iterable[Event], minted: Mapping[tuple[TokenKind, TokenId], MintTerms]
) -> Iterator[Event]:
    """The events, with a `TokenMinted` before each move out of nothing."""
    for event in events:
        if _is_mint(event):
            terms = minted[event.kind, event.token_id]
            yield TokenMinted(
                event.at,
                event.kind,
                event.token_id,
                event.to,
                terms.creator,
                amount=event.amount,
                cap=terms.cap,
                royalty_bps=terms.royalty_bps,
            )
        yield event


def _is_mint(event: Event) -> TypeIs[TokenMoved]:
    # A transfer of nothing is none, whoever is named as its sender.
    return isinstance(event, TokenMoved) and event.sender == ZERO_ADDRESS and event.amount > 0


def _block(header: BlockHeader, events: Iterable[Event]) -> Block:
    return Block(
        number=header.number,
        hash=header.hash,
        parent_hash=header.parent_hash,
        timestamp=header.timestamp,
        events=tuple(told_apart(events)),
    )


def told_apart(events: Iterable[Event]) -> Iterator[Event]:
    """Give each event of a block a place of its own, in log order.

    A batch transfer is one log and several events, a mint is one log and two. They take the
    following indices, and what comes after them in the block moves up; without one, an event has
    its log's index.
    """
    next_index = 0
    for event in events:
        index = max(event.at.log_index, next_index)
        next_index = index + 1
        yield replace(event, at=replace(event.at, log_index=index))


def _addresses(deployment: Deployment) -> list[Address]:
    return [Address(getattr(deployment, name.lower())) for name in INDEXED]
