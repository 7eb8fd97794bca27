"""What a loop finds again in every round, and says once."""

from collections.abc import Hashable
from typing import Final

_MOST: Final = 1024


class Once:
    """Knows what was said lately. What it forgets is said again, so nothing need be kept."""

    def __init__(self, most: int = _MOST) -> None:
        """Begin with nothing said.

        Args:
            most: how many things are remembered; the oldest are forgotten first.
        """
        self._most = most
        self._said: dict[Hashable, None] = {}

    def is_new(self, *what: Hashable) -> bool:
        """Whether this was not said lately; from now on it was."""
        known = what in self._said
        self._said.pop(what, None)
        self._said[what] = None
        if len(self._said) > self._most:
            del self._said[next(iter(self._said))]
        return not known
