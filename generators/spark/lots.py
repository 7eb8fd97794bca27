"""Lots: draws that depend on a seed and on what is drawn, never on what was drawn before."""

from collections.abc import Sequence
from hashlib import sha256
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")


class Lots:
    """Draws for one seed and purpose. The same question always has the same answer."""

    def __init__(self, seed: int, purpose: str) -> None:
        """Keep the key of all draws.

        Args:
            seed: 64 bits.
            purpose: what is drawn for; another purpose has other draws.
        """
        self._key = f"{seed:016x}/{purpose}"

    def below(self, count: int, what: str) -> int:
        """A number from 0 to `count` - 1: SHA-256 over `SEED/PURPOSE/WHAT`, modulo `count`.

        The digest has 256 bits, so that the remainder favours nothing that could be seen.
        """
        digest = sha256(f"{self._key}/{what}".encode()).digest()
        return int.from_bytes(digest, "big") % count

    def pick(self, options: Sequence[T], what: str) -> T:
        """One of the options, each as likely."""
        return options[self.below(len(options), what)]

    def weighted(self, options: Sequence[T], weights: Sequence[int], what: str) -> T:
        """One of the options, as likely as its weight among all."""
        sums = list(accumulate(weights))
        drawn = self.below(sums[-1], what)
        return next(one for one, top in zip(options, sums, strict=True) if drawn < top)

    def between(self, low: int, high: int, what: str) -> int:
        """A number of a range, both ends included."""
        return low + self.below(high - low + 1, what)
