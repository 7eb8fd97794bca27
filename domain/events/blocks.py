"""Blocks with what happened in them, as the indexer hands them to the projection."""

from dataclasses import dataclass

from domain.events.union import Event
from domain.ids import HexBytes32


@dataclass(frozen=True, slots=True)
class Block:
    """A block with the events of our contracts in it, in log order."""

    number: int
    hash: HexBytes32
    parent_hash: HexBytes32
    timestamp: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class EventBlock:
    """A block of a stretch that holds events of ours. `timestamp` is Unix time in seconds."""

    number: int
    hash: HexBytes32
    timestamp: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive blocks so deep below the head that no reorganization is allowed to reach them.

    Only the blocks that hold events of ours are spelled out. That the stretch continues what was
    read before is seen by its first block's parent.

    Attributes:
        first_number, first_hash, parent_hash: of the first block; the parent is the block before.
        last_number, last_hash, last_timestamp: of the last block.
        blocks: those that hold events, ascending.
    """

    first_number: int
    first_hash: HexBytes32
    parent_hash: HexBytes32
    last_number: int
    last_hash: HexBytes32
    last_timestamp: int
    blocks: tuple[EventBlock, ...]
