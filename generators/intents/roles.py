"""Roles of numbers: whether one in a sentence counts pieces, or is money, and how surely."""

import re
from dataclasses import dataclass
from enum import IntEnum

from generators.lexicon import sums as words
from generators.reading.numerals import Numeral

_CURRENCY = re.compile(words.CURRENCY)
_SOFT_CURRENCY = re.compile(words.SOFT_CURRENCY)
_EACH_AFTER = re.compile(words.EACH_AFTER)
_EACH_BEFORE = re.compile(words.EACH_BEFORE)
_PRICE_BEFORE = re.compile(words.PRICE_BEFORE)
_COUNT_AFTER = re.compile(words.COUNT_AFTER)
_COUNT_BEFORE = re.compile(words.COUNT_BEFORE)
_DENIED = re.compile(words.DENIED)
_IDLE_ONE = re.compile(words.IDLE_ONE)
_LOWER = re.compile(words.LOWER_BOUND)
_DOZEN = re.compile(words.DOZEN)
_REFUSED_ABOVE = re.compile(words.REFUSED_ABOVE)
_ORDINAL = re.compile(r"(?:\dst|\dnd|\drd|th|first|second|third)$")
_COUNTED_NOUN = re.compile(words.COUNTED_NOUN)
_OTHER_UNITS = re.compile(words.OTHER_UNITS)
_OF_THEM = re.compile(
    r"(?<![a-z])(?:(?:of|between|from) (?:the|those|these|my)|(?:the|my) other"
    r"|the remaining|of (?:his|her|their|\ue001+'s)) $"
)
_ELIDED = re.compile(r"[百千万][一二三四五六七八九]$")
"""A numeral that nothing is counted with: 四百八."""
_REACH = 44


class Role(IntEnum):
    """What a number is, the surer the higher."""

    COUNT = 0
    BARE = 1
    SOFT = 2
    """Money by the words before it."""
    PRICE = 3
    """Money by its unit."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole number at `[start, end)` of a covered sentence."""

    value: int
    start: int
    end: int
    role: Role
    is_least: bool = False


_LEVEL = re.compile(words.LEVEL_BEFORE)


def sum_of(covered: str, numeral: Numeral) -> Sum | None:
    """What a numeral of a covered sentence is; None if neither a count of pieces nor money."""
    said = covered[numeral.start : numeral.end]
    before = covered[max(0, numeral.start - _REACH) : numeral.start]
    after = covered[numeral.end : numeral.end + _REACH]
    if numeral.value.denominator != 1 or numeral.value <= 0:
        return None
    if _ORDINAL.search(said) or before.endswith("第") or _DENIED.search(before):
        return None
    if _LEVEL.search(before) or _is_idle(said, before, after) or _OTHER_UNITS.match(after):
        return None
    if _DOZEN.match(after):
        return Sum(int(numeral.value) * 12, numeral.start, numeral.end, Role.COUNT)
    role = _role(said, before, after)
    if role is None:
        return None
    is_least = _LOWER.search(before) is not None and not _REFUSED_ABOVE.match(after)
    return Sum(int(numeral.value), numeral.start, numeral.end, role, is_least)


def _role(said: str, before: str, after: str) -> Role | None:
    if _CURRENCY.match(after) or _EACH_AFTER.match(after):
        return Role.PRICE
    if _EACH_BEFORE.search(before):
        return Role.PRICE
    if said.endswith("打"):
        return Role.COUNT
    if said in ("一", "one", "1") and (_COUNT_AFTER.match(after) or not before.strip()):
        return Role.COUNT
    if _COUNT_BEFORE.search(before) or _COUNT_AFTER.match(after):
        return Role.SOFT if _SOFT_CURRENCY.match(after) else Role.COUNT
    if said in ("一", "one"):
        return None
    if said.isalpha() and said.isascii() and _OF_THEM.search(before):
        return Role.COUNT
    if _SOFT_CURRENCY.match(after) or _PRICE_BEFORE.search(before):
        return Role.SOFT
    elided = _ELIDED.search(said) is not None
    return Role.COUNT if _COUNTED_NOUN.match(after) and not elided else Role.BARE


def _is_idle(said: str, before: str, after: str) -> bool:
    if said == "一" and (
        _IDLE_ONE.match(after) or before.endswith(("万", "统", "唯", "之", "多", "少"))
    ):
        return True
    if before.endswith(("小", "老", "阿", "张", "李", "王")) and len(said) == 1:
        return True
    return said in ("千万", "万", "百", "千") and not _CURRENCY.match(after)
