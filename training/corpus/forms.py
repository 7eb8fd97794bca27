"""Forms of the lexicon as the corpus uses them: where they stand in a text, and which are kept out.

One form in twenty never appears in training, so that what a model makes of words that nobody taught
it can be measured.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from domain.canonical import sha256_hex
from domain.ontology import CHINESE, Lang
from generators.lexicon import characters, items, quests, scenes

FORMS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {
    "item": {
        "type": items.TYPES, "rarity": items.RARITIES, "element": items.ELEMENTS,
        "material": items.MATERIALS,
    },
    "character": {
        "ancestry": characters.ANCESTRIES, "profession": characters.PROFESSIONS,
        "temperament": characters.TEMPERAMENTS,
    },
    "quest": {"kind": quests.KINDS, "difficulty": quests.DIFFICULTIES},
    "scene": {"biome": scenes.BIOMES, "time": scenes.TIMES, "mood": scenes.MOODS},
    "dialogue": {
        "profession": characters.PROFESSIONS, "temperament": characters.TEMPERAMENTS,
    },
}  # fmt: skip
"""Kind → field → value → forms, separated by commas."""

_HELD_OUT: Final = 0x0D
"""Of 256."""


@dataclass(frozen=True, slots=True)
class Found:
    """A form of a value at `[start, end)` of a text."""

    form: str
    start: int
    end: int


def is_held_out_form(form: str, value: str) -> bool:
    """Whether a form is kept from training; the plain name of a value never is."""
    if form in (value, CHINESE.get(value)):
        return False
    return int(sha256_hex(f"form/{form}".encode())[:2], 16) < _HELD_OUT


@cache
def forms_of(kind: str, field: str, value: str, lang: Lang) -> tuple[str, ...]:
    """All forms of a value in a language, in the order of the lexicon."""
    listed = FORMS[kind][field].get(value, "").split(",")
    return tuple(
        form for one in listed if (form := one.strip()) and form.isascii() == (lang == "en")
    )


@cache
def taught_forms(kind: str, field: str, value: str, lang: Lang) -> tuple[str, ...]:
    """The forms of a value that training may use."""
    return tuple(
        form for form in forms_of(kind, field, value, lang) if not is_held_out_form(form, value)
    )


def find_form(text: str, kind: str, field: str, value: str, lang: Lang) -> Found | None:
    """The longest form of a value that stands in a text, the first place of it."""
    found = _pattern(kind, field, value, lang).search(text)
    return None if found is None else Found(found[0], found.start(), found.end())


@cache
def _pattern(kind: str, field: str, value: str, lang: Lang) -> re.Pattern[str]:
    return _either(forms_of(kind, field, value, lang), lang)


@cache
def _held_out(lang: Lang) -> re.Pattern[str]:
    tables = ((kind, field, table) for kind in FORMS for field, table in FORMS[kind].items())
    forms = {
        form
        for kind, field, table in tables
        for value in table
        for form in forms_of(kind, field, value, lang)
        if is_held_out_form(form, value)
    }
    return _either(tuple(forms), lang)


def holds_kept_out(text: str) -> bool:
    """Whether a form that is kept from training stands in a text."""
    return any(_held_out(lang).search(text) is not None for lang in ("en", "zh"))


def _either(forms: tuple[str, ...], lang: Lang) -> re.Pattern[str]:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    either = "|".join(re.escape(form) for form in ordered) or r"(?!)"
    edges = r"(?<![A-Za-z])(?:{})(?![A-Za-z])" if lang == "en" else "{}"
    return re.compile(edges.format(either), re.IGNORECASE)
