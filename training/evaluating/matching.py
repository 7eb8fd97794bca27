"""Matching: when what was read counts as what was said."""

import re
from collections.abc import Mapping
from typing import Any, Final

from generators.reading.script import script

_EDGES: Final = " \t,.;:!?，。；：、！？\"'“”‘’()（）《》-—"
_ARTICLE = re.compile(r"^(?:an?|the|my|some)\s+")
_WORD = re.compile(r"[a-z0-9']+")
_ENDINGS: Final = ("ing", "ed", "es", "s", "'s", "ly", "er", "e")
_SHORTEST_STEM: Final = 3


def folded(text: object) -> str:
    """A text in one script and case, without article and marks around it."""
    return _ARTICLE.sub("", script(str(text)).folded.strip(_EDGES))


def says(got: object, expected: object) -> bool:
    """Whether words are those that were expected; a longer text that contains them is right."""
    return folded(expected) in folded(got)


def same_value(got: object, expected: object) -> bool:
    """Whether a label or a number is the one that was expected."""
    return got == expected and isinstance(got, bool) == isinstance(expected, bool)


def has_key_words(got: object, expected: object) -> bool:
    """Whether a text holds all key words, which are parted by spaces, each in any form of it."""
    text = folded(got)
    stems = {_stem(word) for word in _WORD.findall(text)}
    return all(
        word in text or (word.isascii() and _stem(word) in stems)
        for word in folded(expected).split()
    )


def same_args(
    got: Mapping[str, Any], expected: Mapping[str, Any], loose: frozenset[str]
) -> list[str]:
    """The arguments that differ. An amount of one is none."""
    wrong: list[str] = []
    for name in dict.fromkeys((*expected, *got)):
        mine, right = got.get(name), expected.get(name)
        if name == "amount" and (mine or 1) == (right or 1):
            continue
        if name in loose and mine is not None and right is not None:
            fits = has_key_words(mine, right)
        else:
            fits = same_value(mine, right)
        if not fits:
            wrong.append(name)
    return wrong


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
