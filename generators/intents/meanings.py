"""Meanings: the words of a name, and what they hint at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generators.intents.utterance import fold
from generators.lexicon import concepts, concepts_en
from generators.plain import plain
from generators.reading.script import is_chinese

_SHORTEST_STEM = 3
_WORD = re.compile(r"[a-z][a-z']*[a-z]|[a-z]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name by its words, its Chinese characters and what they mean; the head is its noun."""

    folded: str
    words: tuple[str, ...]
    head: str
    chars: str
    meanings: frozenset[str]


def _root(word: str) -> str:
    word = word.removesuffix("'s").replace("'", "")
    for ending, instead in (("ves", "f"), ("ies", "y"), ("sses", "ss"), ("shes", "sh")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + instead
    return word[:-1] if word.endswith("s") and len(word) > 3 and word[-2] != "s" else word


_STEMS: Final[Mapping[str, tuple[str, ...]]] = {
    meaning: tuple(stem.strip() for stem in stems.split(","))
    for meaning, stems in concepts_en.ENGLISH.items()
}


_ALL_STEMS: Final = frozenset(stem for stems in _STEMS.values() for stem in stems)


@lru_cache(maxsize=4096)
def word_meanings(word: str) -> frozenset[str]:
    """Meanings of a word: by its stem, or by the first or last part of a compound."""
    found: set[str] = set()
    if word in concepts_en.BY_CHANCE:
        return frozenset()
    for meaning, stems in _STEMS.items():
        for stem in stems:
            if word == stem or (word.startswith(stem) and len(stem) >= _SHORTEST_STEM):
                rest = len(word) - len(stem)
                if rest <= 3 or len(stem) > 3 or word[len(stem) :] in _ALL_STEMS:
                    found.add(meaning)
            elif (len(stem) > 3 and stem in word) or (len(stem) == 3 and word.endswith(stem)):
                found.add(meaning)
    return frozenset(found)


def char_meanings(text: str) -> frozenset[str]:
    """Meanings of Chinese characters."""
    return frozenset(
        meaning
        for meaning, chars in concepts.CHINESE.items()
        if any(char in chars for char in text)
    )


def words_of(folded: str) -> tuple[str, ...]:
    """English words by their roots, without those that say nothing."""
    return tuple(
        _root(word) for word in _WORD.findall(folded) if word not in concepts_en.ENGLISH_EMPTY
    )


@lru_cache(maxsize=1024)
def name_of(name: str) -> Name:
    """A name of a thing, read."""
    folded = fold(plain(name))
    words = words_of(folded)
    chars = "".join(char for char in folded if is_chinese(char))
    meanings = frozenset[str]().union(*(word_meanings(word) for word in words))
    heads = words_of(folded.split(" of ")[0]) or words
    return Name(folded, words, heads[-1] if heads else "", chars, meanings | char_meanings(chars))
