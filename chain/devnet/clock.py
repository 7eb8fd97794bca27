"""The chain's clock: the machine's, moved forward, or fixed for a block where somebody asks."""

from collections.abc import Callable
from typing import Final

from chain.devnet.storage import SqliteStore

_OFFSET_KEY: Final = b"llmasos:clock-offset-s"

Clock = Callable[[], float]
"""Unix time in seconds."""


class ChainClock:
    """Says what time the next block carries. How far it was moved is kept with the chain.

    Args:
        store: where the chain is kept.
        clock: the machine's.
    """

    def __init__(self, store: SqliteStore, clock: Clock) -> None:
        """Go on from where the chain's clock was moved to."""
        self._store = store
        self._clock = clock
        self._next: int | None = None
        self._offset_s = _stored_offset(store)

    def after(self, last: int) -> int:
        """The time stamp of a block behind one of this time, Unix time in seconds."""
        if self._next is not None:
            return self._next
        return max(last, int(self._clock()) + self._offset_s)

    @property
    def offset_s(self) -> int:
        """How far the chain's clock is ahead of the machine's, in seconds."""
        return self._offset_s

    @offset_s.setter
    def offset_s(self, seconds: int) -> None:
        self._offset_s = seconds
        self._store[_OFFSET_KEY] = str(seconds).encode()
        self._store.flush()

    def set_next(self, timestamp: int, last: int) -> None:
        """Fix the time stamp of the next block, Unix time in seconds; later ones follow it.

        Args:
            timestamp: of the next block.
            last: time stamp of the head.

        Raises:
            ValueError: it is earlier than the head's.
        """
        if timestamp < last:
            raise ValueError("earlier than the last block")
        self.offset_s = timestamp - int(self._clock())
        self._next = timestamp

    def forget_next(self) -> None:
        """The block came, or the chain went back: nothing is fixed any more."""
        self._next = None


def _stored_offset(store: SqliteStore) -> int:
    try:
        return int(store[_OFFSET_KEY])
    except KeyError:
        return 0
