"""Relative prices: bids that are put as a part of what a seller asks, or as so much less."""

import re
from typing import Final

from generators.lexicon import sums as words
from generators.reading.numerals import find_numerals

_SHARES: Final = tuple((re.compile(pattern), top, below) for pattern, top, below in words.PRICE_OF)
_LESS: Final = re.compile(words.LESS_THAN_ASKED)
_PERCENT: Final = re.compile(words.PERCENT_LESS)


def relative_price(covered: str, asked: int) -> int | None:
    """The bid that is meant, in whole Gold, None if none is put so.

    Args:
        covered: a folded sentence, names covered.
        asked: Gold that the seller asks.
    """
    for pattern, top, below in _SHARES:
        if pattern.search(covered):
            return asked * top // below
    for numeral in find_numerals(covered):
        after = covered[numeral.end :]
        value = int(numeral.value)
        if _PERCENT.match(after) and value < 100:
            return asked * (100 - value) // 100
        if _LESS.match(after) and 0 < value < asked:
            return asked - value
    return None
