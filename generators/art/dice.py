"""Choices that a picture makes by itself, drawn from the content it shows."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

from domain.asset import MintableBody
from domain.canonical import canonical_bytes

T = TypeVar("T")


class Dice:
    """Counter-based draws: each is keyed by what it decides, so one more never moves another."""

    def __init__(self, body: MintableBody) -> None:
        """Key the draws by the body.

        Raises:
            InvalidInput: a text of the body has no canonical form (a lone surrogate).
        """
        self._key = sha256(canonical_bytes(body.model_dump(mode="json"))).digest()

    @property
    def mark(self) -> str:
        """A short name of the body, a letter first: it keeps ids apart where cards share a page."""
        return "c" + self._key.hex()[:6]

    def below(self, bound: int, *what: str | int) -> int:
        """A number from 0 up to, not including, `bound`."""
        draw = sha256(self._key + ":".join(map(str, what)).encode()).digest()
        return int.from_bytes(draw[:8], "big") % bound

    def pick(self, options: Sequence[T], *what: str | int) -> T:
        """One of the options."""
        return options[self.below(len(options), *what)]
