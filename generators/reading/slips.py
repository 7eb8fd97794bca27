"""Slips of the pen: words that differ from a known one by a letter."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from generators.lexicon.field_slips import CONFUSED, NO_SLIPS, NO_SLIPS_ZH
from generators.reading.mentions import Mention
from generators.reading.script import is_chinese

_SHORTEST_SLIP: Final = 4
_LONG: Final = 6
_LONGER: Final = 8
_SHORTEST_VALUE: Final = 5
_NO_SLIPS: Final = frozenset(NO_SLIPS.split(", "))
_NO_SLIPS_ZH = re.compile(NO_SLIPS_ZH)
_WORD = re.compile(r"(?<![a-z'-])[a-z]{4,12}(?![a-z'-])")


def within_a_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter, two in long ones; a swap of neighbours is one.

    Short words begin alike: “sell” is no slip of Kell.
    """
    if abs(len(one) - len(other)) > 2 or min(len(one), len(other)) < _SHORTEST_SLIP:
        return False
    if one[0] != other[0] and min(len(one), len(other)) < _LONG:
        return False
    allowed = 1 if min(len(one), len(other)) < _LONGER else 2
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, against in enumerate(other, start=1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (char != against))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == against:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1] <= allowed


def slipped(
    folded: str, found: Sequence[Mention], field: str, values: Iterable[str]
) -> list[Mention]:
    """Values of a field that the text names with a slip; none if it names one without.

    Args:
        folded: the prompt.
        found: what the lexicon found in it.
        field: the field.
        values: plain English names of its values; those under five letters are not looked for.
    """
    if any(mention.field == field for mention in found):
        return []
    known = tuple(value for value in values if len(value) >= _SHORTEST_VALUE)
    mentions: list[Mention] = []
    for match in _WORD.finditer(folded):
        start, end = match.span()
        if any(m.start < end and start < m.end for m in found):
            continue
        meant = _meant(match.group(), known)
        if meant:
            mentions.append(Mention(field, meant, start, end, match.group()))
    return mentions


@lru_cache(maxsize=4096)
def _meant(word: str, known: tuple[str, ...]) -> str | None:
    if word in _NO_SLIPS:
        return None
    near = [value for value in known if word[0] == value[0] and within_a_slip(word, value)]
    return near[0] if len(near) == 1 else None


def confused(
    folded: str, found: Sequence[Mention], field: str, values: Mapping[str, str]
) -> list[Mention]:
    """Values of a field whose Chinese form has one character typed for another: 长件 for 长剑.

    Args:
        folded: the prompt.
        found: what the lexicon found in it.
        field: the field; nothing is looked for where it has a mention.
        values: value → its forms, separated by commas.
    """
    if not is_chinese(folded) or any(mention.field == field for mention in found):
        return []
    kept = [m.span() for m in _NO_SLIPS_ZH.finditer(folded)]
    kept += [(m.start, m.end) for m in found]
    for length, meant in _typed_instead(tuple(values.items())):
        for start in range(len(folded) - length + 1):
            typed = folded[start : start + length]
            value = meant.get(typed)
            if value is None or any(low < start + length and start < high for low, high in kept):
                continue
            return [Mention(field, value, start, start + length, typed)]
    return []


@lru_cache(maxsize=32)
def _typed_instead(
    values: tuple[tuple[str, str], ...],
) -> list[tuple[int, dict[str, str]]]:
    """What is typed where one character of a Chinese form is confused, with the value meant.

    By length, the longest first; of two forms that are confused alike the earlier is meant.
    """
    groups: dict[int, dict[str, str]] = {}
    for value, forms in values:
        for form in (one.strip() for one in forms.split(",")):
            if len(form) > 1 and is_chinese(form):
                for typed in _confusions(form):
                    groups.setdefault(len(form), {}).setdefault(typed, value)
    return sorted(groups.items(), reverse=True)


def _confusions(form: str) -> Iterator[str]:
    for at, char in enumerate(form):
        for wrong in CONFUSED.get(char, ""):
            yield form[:at] + wrong + form[at + 1 :]
