"""Logs in ranges of blocks that adapt to what the node allows.

Nodes limit the blocks, the results, the bytes or the time of a request, and each words its refusal
in its own way. So any refusal of more than one block is answered by asking for half of them.
"""

from collections.abc import Sequence
from typing import Final

from chain.bloom import mask_of, may_hold
from chain.client import ChainClient
from chain.pace import Pace
from chain.wire import BlockHeader, RawLog
from domain.errors import ChainError, ChainUnreachable
from domain.ids import Address

HEADERS_AT_ONCE: Final = 100
"""Blocks whose headers are asked for in one request."""
_SILENCES: Final = 4
"""Requests in a row that may stay unanswered before the node counts as unreachable."""


class Ranges:
    """Reads the logs of some contracts, range after range."""

    def __init__(self, client: ChainClient, addresses: Sequence[Address], pace: Pace) -> None:
        """Begin at a pace, which is adapted to the node."""
        self._client = client
        self._addresses = addresses
        self._masks = [mask_of(contract) for contract in addresses]
        self._pace = pace

    def logs(self, first: int, to_block: int) -> tuple[int, list[RawLog]]:
        """The logs of a range that begins at `first`, as long as the pace and `to_block` allow.

        Returns:
            The last block of the range, and its logs in chain order.

        Raises:
            ChainUnreachable: the node leaves smaller and smaller ranges unanswered.
            ChainError: it refuses a single block.
        """
        silences = 0
        while True:
            last = min(first + self._pace.blocks - 1, to_block)
            asked = last - first + 1
            try:
                logs = self._client.logs(self._addresses, first, last)
            except ChainError as error:
                silences += isinstance(error, ChainUnreachable)
                if asked == 1 or silences == _SILENCES:
                    raise
                self._pace.refused(asked)
            else:
                self._pace.answered(asked, len(logs))
                return last, logs

    def headers(self, numbers: Sequence[int]) -> dict[int, BlockHeader]:
        """The headers of some blocks, by the number that was asked for.

        Raises:
            ChainError: one is not there any more.
        """
        found: dict[int, BlockHeader] = {}
        for start in range(0, len(numbers), HEADERS_AT_ONCE):
            some = numbers[start : start + HEADERS_AT_ONCE]
            found.update(zip(some, self._client.blocks(some), strict=True))
        return found

    def are_silent(self, headers: Sequence[BlockHeader]) -> bool:
        """Whether blocks that showed no logs of the contracts have none.

        One of several nodes behind an address may not have a block yet that another has shown, and
        then gives no logs of it instead of an error. So where the header's filter lets logs of the
        contracts be there, they are asked for by the block's hash.

        Raises:
            ChainError: the node does not have one of the blocks, or does not answer.
        """
        doubtful = [
            header.hash
            for header in headers
            if header.logs_bloom is not None and may_hold(header.logs_bloom, self._masks)
        ]
        return not doubtful or not self._client.logs_of_blocks(self._addresses, doubtful)
