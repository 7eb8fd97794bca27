"""Where an event stands in the chain."""

from dataclasses import dataclass

from domain.ids import HexBytes32


@dataclass(frozen=True, slots=True)
class Position:
    """Where an event stands; those of one chain are totally ordered by (block, log, part).

    Attributes:
        log_index: of the event's log in its block, as the chain numbers it.
        part: which of the events of one log: a batch transfer, or a mint, is several.
    """

    block_number: int
    block_hash: HexBytes32
    tx_hash: HexBytes32
    log_index: int
    part: int = 0
