"""Oblique descriptions: a value that is told by what it is for, or by what somebody does."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from generators.lexicon import (
    oblique_items_en,
    oblique_items_zh,
    oblique_people_zh,
    oblique_places_en,
    oblique_places_zh,
    oblique_tempers_en,
    oblique_trades_en,
    weak_cues_en,
    weak_cues_zh,
)
from generators.reading.mentions import Mention
from generators.reading.scope import Scopes
from generators.reading.script import is_chinese

Patterns = Mapping[str, re.Pattern[str]]


def _english(values: Mapping[str, str]) -> Patterns:
    return {value: re.compile(rf"(?<![a-z])(?:{said})(?![a-z])") for value, said in values.items()}


def _chinese(values: Mapping[str, str]) -> Patterns:
    return {value: re.compile(said) for value, said in values.items()}


_ENGLISH: Final[Mapping[str, Patterns]] = {
    "type": _english(oblique_items_en.TYPES),
    "rarity": _english(oblique_items_en.RARITIES),
    "element": _english(oblique_items_en.ELEMENTS),
    "ancestry": _english(oblique_trades_en.ANCESTRIES),
    "profession": _english(oblique_trades_en.PROFESSIONS),
    "temperament": _english(oblique_tempers_en.TEMPERAMENTS),
    "biome": _english(oblique_places_en.BIOMES),
    "time": _english(oblique_places_en.TIMES),
    "mood": _english(oblique_places_en.MOODS),
    "difficulty": _english(oblique_places_en.DIFFICULTIES),
}
_CHINESE: Final[Mapping[str, Patterns]] = {
    "type": _chinese(oblique_items_zh.TYPES),
    "rarity": _chinese(oblique_items_zh.RARITIES),
    "element": _chinese(oblique_items_zh.ELEMENTS),
    "ancestry": _chinese(oblique_people_zh.ANCESTRIES),
    "profession": _chinese(oblique_people_zh.PROFESSIONS),
    "temperament": _chinese(oblique_people_zh.TEMPERAMENTS),
    "biome": _chinese(oblique_places_zh.BIOMES),
    "time": _chinese(oblique_places_zh.TIMES),
    "mood": _chinese(oblique_places_zh.MOODS),
    "difficulty": _chinese(oblique_places_zh.DIFFICULTIES),
}
_WEAK_EN: Final[Mapping[str, Patterns]] = {
    "element": _english(weak_cues_en.ELEMENTS),
    "temperament": _english(weak_cues_en.TEMPERAMENTS),
    "mood": _english(weak_cues_en.MOODS),
}
_WEAK_ZH: Final[Mapping[str, Patterns]] = {
    "temperament": _chinese(weak_cues_zh.TEMPERAMENTS),
    "mood": _chinese(weak_cues_zh.MOODS),
}


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


def hinted(folded: str, field: str, scopes: Scopes) -> Mention | None:
    """The value that most words of a text hint at; of equal ones that hinted at first.

    Args:
        folded: the text.
        field: the field.
        scopes: of the text; words that are denied hint at nothing.
    """
    patterns = (_WEAK_ZH if is_chinese(folded) else _WEAK_EN).get(field, {})
    told: dict[str, list[Mention]] = {}
    for value, pattern in patterns.items():
        for match in pattern.finditer(folded):
            if not scopes.denied(match.start()):
                mention = Mention(field, value, match.start(), match.end(), match.group())
                told.setdefault(value, []).append(mention)
    if not told:
        return None
    return max(told.values(), key=lambda hints: (len(hints), -hints[0].start))[0]
