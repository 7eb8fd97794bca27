"""Slips of the pen in the words that ask: `serach for rings`, `acept the quest`."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from generators.lexicon.slips import ASKING, OTHERS, SHORTHAND
from generators.reading.slips import within_a_slip

_WORD = re.compile(r"(?<![\w'-])[A-Za-z]{2,12}(?![\w'-])")
_FREE = re.compile(r"[\"“”「『:：]")
_WORDS_READ: Final = 7
"""Asking stands at the beginning; what comes later may be anybody's own words."""
_ASKING: Final = tuple(ASKING.split(", "))
_OTHERS: Final = frozenset(OTHERS.split(", "))
_SHORTHAND: Final = {
    short: meant for short, _, meant in (pair.partition(" ") for pair in SHORTHAND.split(", "))
}
_SHORT: Final = 4
_LONGEST_LEAD: Final = 60


def mended(text: str, names: Collection[str]) -> str:
    """The text with slips in the asking words at its beginning mended.

    Args:
        text: what was said.
        names: names of things that exist; their words are left alone.
    """
    free = _FREE.search(text)
    end = min(free.start() if free else len(text), _LONGEST_LEAD)
    own = {word for name in names for word in name.lower().split()}
    for match in list(_WORD.finditer(text, 0, end))[:_WORDS_READ][::-1]:
        word = match.group().lower()
        meant = None if word in own else _meant(word)
        if meant:
            text = text[: match.start()] + meant + text[match.end() :]
    return text


@lru_cache(maxsize=4096)
def _meant(word: str) -> str | None:
    if word in _SHORTHAND:
        return _SHORTHAND[word]
    if len(word) < _SHORT or word in _ASKING or word in _OTHERS:
        return None
    for asking in _ASKING:
        if word[0] != asking[0] or word.startswith(asking) or word.rstrip("s") == asking:
            continue
        if len(asking) == _SHORT:
            if _is_swap(word, asking):
                return asking
        elif within_a_slip(word, asking):
            return asking
    return None


def _is_swap(word: str, asking: str) -> bool:
    return any(
        word == asking[:at] + asking[at + 1] + asking[at] + asking[at + 2 :]
        for at in range(1, len(asking) - 1)
    )
