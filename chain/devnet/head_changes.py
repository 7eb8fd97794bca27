"""What became of the head, block by block, for those who read on from where they were."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

KEPT: Final = 50_000
"""Changes remembered. Whoever asks less often than that has to begin anew."""


@dataclass(frozen=True, slots=True)
class HeadChange:
    """A block was put on the head, or taken off it by a revert."""

    block_hash: bytes
    removed: bool


class HeadChanges:
    """The last changes, numbered from the start of the process.

    Attributes:
        end: number of the next change.
    """

    def __init__(self, kept: int = KEPT) -> None:
        """Begin with none."""
        self._kept: deque[HeadChange] = deque(maxlen=kept)
        self.end = 0

    def add(self, block_hash: bytes, *, removed: bool) -> None:
        """Note one more."""
        self._kept.append(HeadChange(block_hash, removed))
        self.end += 1

    def since(self, place: int) -> Sequence[HeadChange] | None:
        """All from that number on; None if the first of them is forgotten."""
        skipped = place - (self.end - len(self._kept))
        return None if skipped < 0 else list(islice(self._kept, skipped, None))
