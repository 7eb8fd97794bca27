"""Reading blocks with the events of our contracts in them.

Near the head every block is read with its header: each names its parent, so the caller sees a
reorganization when a block does not continue the last one it kept. Deep below the head only the
blocks that hold events are read, in stretches whose ends are checked. What is read in one range is
consistent in itself: when the chain changes under the reading, the range is read again.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby, pairwise
from typing import Final

from typing_extensions import TypeIs

from chain.client import ChainClient
from chain.events import Decoder
from chain.mint_terms import MintTerms, terms_of
from chain.pace import Pace
from chain.ranges import HEADERS_AT_ONCE, Ranges
from chain.views import ZERO_ADDRESS
from chain.wire import BlockHeader, RawLog
from domain.errors import NotTheNextBlock
from domain.events import Block, Event, EventBlock, Position, Stretch, TokenMinted, TokenMoved
from domain.ids import TokenId, TokenKind
from domain.world import Deployment

_TRIES: Final = 3

Terms = Mapping[tuple[TokenKind, TokenId], MintTerms]
ByBlock = dict[int, list[RawLog]]


def read_blocks(
    client: ChainClient, deployment: Deployment, from_block: int, to_block: int
) -> Iterator[Block]:
    """Every block of a range, both ends included, in order, with our events decoded.

    Raises:
        NotTheNextBlock: the chain kept changing while it was read; ask again.
        ChainError: a log of ours cannot be decoded, or the node cannot be used.
    """
    decoder = Decoder(deployment)
    ranges = Ranges(client, decoder.addresses, Pace(HEADERS_AT_ONCE, HEADERS_AT_ONCE))
    first = from_block
    while first <= to_block:
        headers, logs = _whole_window(ranges, first, to_block)
        events = {number: decoder.decode(found) for number, found in logs.items()}
        minted = _minted(client, deployment, events)
        for header in headers:
            told = tuple(with_mints(events.get(header.number, ()), minted))
            yield Block(header.number, header.hash, header.parent_hash, header.timestamp, told)
        first = headers[-1].number + 1


def read_stretches(
    client: ChainClient, deployment: Deployment, from_block: int, to_block: int
) -> Iterator[Stretch]:
    """The blocks of a range, both ends included, in stretches, with our events decoded.

    For blocks that no reorganization can reach any more. Besides the ends of a stretch, only blocks
    that hold events are fetched, and not even these where the node tells their time with the logs.

    Raises:
        NotTheNextBlock: the chain kept changing while it was read; ask again.
        ChainError: a log of ours cannot be decoded, or the node cannot be used.
    """
    decoder = Decoder(deployment)
    ranges = Ranges(client, decoder.addresses, Pace())
    first = from_block
    while first <= to_block:
        last, headers, logs = _sparse_window(ranges, first, to_block)
        events = {number: decoder.decode(found) for number, found in logs.items()}
        minted = _minted(client, deployment, events)
        blocks = (
            EventBlock(
                number,
                found[0].block_hash,
                _time_of(found[0], headers),
                tuple(with_mints(events[number], minted)),
            )
            for number, found in logs.items()
        )
        yield Stretch(
            first_number=first,
            first_hash=headers[first].hash,
            parent_hash=headers[first].parent_hash,
            last_number=last,
            last_hash=headers[last].hash,
            last_timestamp=headers[last].timestamp,
            blocks=tuple(block for block in blocks if block.events),
        )
        first = last + 1


def _whole_window(ranges: Ranges, first: int, to_block: int) -> tuple[list[BlockHeader], ByBlock]:
    for _ in range(_TRIES):
        last, logs = ranges.logs(first, to_block)
        headers = list(ranges.headers(range(first, last + 1)).values())
        linked = all(child.parent_hash == parent.hash for parent, child in pairwise(headers))
        in_order = [header.number for header in headers] == list(range(first, last + 1))
        by_block = _by_block(logs)
        are_theirs = _are_of({h.number: h for h in headers}, by_block, first, last)
        silent = [header for header in headers if header.number not in by_block]
        if in_order and linked and are_theirs and ranges.are_silent(silent):
            return headers, by_block
    raise NotTheNextBlock("The chain keeps changing while it is read.")


def _sparse_window(
    ranges: Ranges, first: int, to_block: int
) -> tuple[int, dict[int, BlockHeader], ByBlock]:
    for _ in range(_TRIES):
        last, logs = ranges.logs(first, to_block)
        by_block = _by_block(logs)
        untimed = {log.block_number for log in logs if log.block_timestamp is None}
        headers = ranges.headers(sorted({first, last} | untimed))
        in_order = all(header.number == number for number, header in headers.items())
        if in_order and _are_of(headers, by_block, first, last):
            return last, headers, by_block
    raise NotTheNextBlock("The chain keeps changing while it is read.")


def _by_block(logs: Iterable[RawLog]) -> ByBlock:
    return {
        number: list(found) for number, found in groupby(logs, key=lambda log: log.block_number)
    }


def _are_of(headers: Mapping[int, BlockHeader], logs: ByBlock, first: int, last: int) -> bool:
    """Whether logs are of the blocks that were asked for, each block's with one hash: its own."""
    for number, found in logs.items():
        header = headers.get(number)
        expected = found[0].block_hash if header is None else header.hash
        if not first <= number <= last or any(log.block_hash != expected for log in found):
            return False
    return True


def _time_of(log: RawLog, headers: Mapping[int, BlockHeader]) -> int:
    header = headers.get(log.block_number)
    if header is not None:
        return header.timestamp
    assert log.block_timestamp is not None  # else its header was fetched
    return log.block_timestamp


def _minted(
    client: ChainClient, deployment: Deployment, events: Mapping[int, list[Event]]
) -> Terms:
    """What was fixed when tokens were minted.

    Raises:
        NotTheNextBlock: the chain dropped a mint while it was read; ask again.
    """
    wanted: dict[TokenKind, dict[TokenId, None]] = {}
    for event in chain.from_iterable(events.values()):
        if _is_mint(event):
            wanted.setdefault(event.kind, {})[event.token_id] = None
    found = terms_of(client, deployment, wanted)
    if any(terms.cap == 0 for terms in found.values()):
        raise NotTheNextBlock("The chain keeps changing while it is read.")
    return found


def with_mints(events: Iterable[Event], minted: Terms) -> Iterator[Event]:
    """The events, with a `TokenMinted` before each move out of nothing."""
    for event in events:
        if _is_mint(event):
            at, terms = event.at, minted[event.kind, event.token_id]
            yield TokenMinted(
                # The move of a mint leaves the place before it free.
                Position(at.block_number, at.block_hash, at.tx_hash, at.log_index, at.part - 1),
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
    return isinstance(event, TokenMoved) and event.sender == ZERO_ADDRESS
