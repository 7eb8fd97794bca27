"""How many blocks to ask for at once: as many as the node answers, and as hold enough events."""

from typing import Final

START_BLOCKS: Final = 1_024
MOST_BLOCKS: Final = 65_536
WANTED_LOGS: Final = 4_000
"""Logs that a range should hold: enough to write in bulk, few enough to hold in memory."""
_CAUTION: Final = 8


class Pace:
    """The size of the next range; halved by a refusal, doubled again after some success."""

    def __init__(self, blocks: int = START_BLOCKS, most: int = MOST_BLOCKS) -> None:
        """Begin with a size, and never go above another."""
        self.blocks = blocks
        self._most = most
        self._cautious_for = 0

    def refused(self, asked: int) -> None:
        """The node did not answer a range of so many blocks."""
        self.blocks = max(1, asked // 2)
        self._cautious_for = _CAUTION

    def answered(self, asked: int, logs: int) -> None:
        """The node answered a range of so many blocks with so many logs."""
        if logs > WANTED_LOGS:
            self.blocks = max(1, asked * WANTED_LOGS // logs)
        elif self._cautious_for:
            self._cautious_for -= 1
        elif asked == self.blocks and 2 * logs <= WANTED_LOGS:
            self.blocks = min(self._most, 2 * self.blocks)
