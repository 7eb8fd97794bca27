"""Patterns of names: `The {role}'s {abstract}`, filled with drawn parts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isqrt, prod
from typing import Final

from generators.spark.banks import Columns
from generators.spark.lots import Lots

_PLENTY: Final = 10_000
_VOWEL: Final = re.compile(r"\bA (?=[AEIOU])")
_SLOT: Final = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Parts:
    """What one slot may be: one entry of each column, joined.

    Attributes:
        columns: choices for each piece.
        among: how many there are over all seeds, where one seed sees but a few of them.
        other: columns that are taken instead in half of the cases.
    """

    columns: Columns
    among: int = 0
    other: Columns = ()

    @property
    def count(self) -> int:
        """How many different fillings there are."""
        return max(self.among, prod(len(column) for column in self.columns))

    def drawn(self, lots: Lots, what: str) -> str:
        """One filling."""
        columns = self.other if self.other and lots.below(2, f"{what}/other") else self.columns
        return "".join(lots.pick(column, f"{what}/{at}") for at, column in enumerate(columns))


def draw_name(patterns: Sequence[str], slots: Mapping[str, Parts], lots: Lots, what: str) -> str:
    """A name by one of the patterns.

    A pattern is drawn in proportion to the square root of what it can make, where that is less than
    plenty: so none repeats sooner than the others, and none crowds them out.

    Raises:
        KeyError: a pattern names a slot that is not there.
    """
    weights = [
        max(1, isqrt(min(_PLENTY, prod(slots[slot].count for slot in _SLOT.findall(pattern)))))
        for pattern in patterns
    ]
    pattern = lots.weighted(patterns, weights, f"{what}/pattern")
    name = _SLOT.sub(lambda found: slots[found[1]].drawn(lots, f"{what}/{found[1]}"), pattern)
    return _VOWEL.sub("An ", name).replace("s's ", "s' ")
