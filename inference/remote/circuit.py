"""A circuit breaker: a server that keeps failing is left alone for a while."""

from collections.abc import Callable
from enum import Enum

from domain.errors import ModelUnreachable


class State(Enum):
    """Where a circuit stands."""

    CLOSED = "closed"
    """Attempts go through."""
    OPEN = "open"
    """Attempts fail at once."""
    HALF_OPEN = "half-open"
    """One attempt is on trial; all others fail at once."""


class Circuit:
    """Counts failures in a row. Not safe for threads: the event loop alone uses it.

    Every `enter` that returns is followed by exactly one of `succeeded`, `failed`, `abandoned`.

    Attributes:
        state: where it stands.
    """

    def __init__(self, failures: int, open_s: float, clock: Callable[[], float]) -> None:
        """Start closed.

        Args:
            failures: in a row, after which it opens.
            open_s: seconds that it stays open.
            clock: seconds, never running backwards.
        """
        self.state = State.CLOSED
        self._threshold = failures
        self._open_s = open_s
        self._clock = clock
        self._failures = 0
        self._opened_at = 0.0

    def enter(self) -> None:
        """Let an attempt through.

        Raises:
            ModelUnreachable: the server failed too often, and its time is not over.
        """
        rested = self._clock() - self._opened_at >= self._open_s
        if self.state is State.OPEN and rested:
            self.state = State.HALF_OPEN
        elif self.state is not State.CLOSED:
            raise ModelUnreachable(
                "The model's server failed several times in a row and is left alone for a while.",
                hint="Look whether the server runs; it is asked again by itself.",
            )

    def succeeded(self) -> None:
        """The server answered: close."""
        self.state = State.CLOSED
        self._failures = 0

    def failed(self) -> None:
        """The server failed: open, if it did so too often or was on trial."""
        self._failures += 1
        if self.state is State.HALF_OPEN or self._failures >= self._threshold:
            self.state = State.OPEN
            self._opened_at = self._clock()

    def abandoned(self) -> None:
        """Nobody waited for the end: it says nothing, so the next attempt is the trial."""
        if self.state is State.HALF_OPEN:
            self.state = State.OPEN
