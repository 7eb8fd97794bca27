"""Oblique descriptions: a value that is told by what it is for, or by what somebody does."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from generators.lexicon import oblique_en, oblique_zh
from generators.reading.mentions import Mention
from generators.reading.script import is_chinese

Patterns = Mapping[str, re.Pattern[str]]


def _english(values: Mapping[str, str]) -> Patterns:
    return {value: re.compile(rf"(?<![a-z])(?:{said})(?![a-z])") for value, said in values.items()}


def _chinese(values: Mapping[str, str]) -> Patterns:
    return {value: re.compile(said) for value, said in values.items()}


_TABLES: Final = {
    "type": "TYPES",
    "rarity": "RARITIES",
    "element": "ELEMENTS",
    "ancestry": "ANCESTRIES",
    "profession": "PROFESSIONS",
    "temperament": "TEMPERAMENTS",
    "biome": "BIOMES",
    "time": "TIMES",
    "mood": "MOODS",
    "difficulty": "DIFFICULTIES",
}
_ENGLISH: Final = {f: _english(getattr(oblique_en, table)) for f, table in _TABLES.items()}
_CHINESE: Final = {f: _chinese(getattr(oblique_zh, table)) for f, table in _TABLES.items()}


def described(folded: str, field: str, found: Sequence[Mention] = ()) -> list[Mention]:
    """Where a text tells a value of a field without naming it, in order.

    Args:
        folded: the text.
        field: the field.
        found: mentions that already have their meaning; nothing is seen inside of them.
    """
    patterns = (_CHINESE if is_chinese(folded) else _ENGLISH)[field]
    told: list[Mention] = []
    for value, pattern in patterns.items():
        for match in pattern.finditer(folded):
            if not any(m.start <= match.start() and match.end() <= m.end for m in found):
                told.append(Mention(field, value, match.start(), match.end(), match.group()))
    return sorted(told, key=lambda mention: (mention.start, -mention.end))
