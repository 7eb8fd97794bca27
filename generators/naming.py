"""Whether a text speaks of a value of the ontology, by the words of the lexicon."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from domain.ontology import Lang
from generators.lexicon import characters, items
from generators.own_nouns import TYPE_FORMS

_TABLES: Final[Mapping[str, Mapping[str, str]]] = {
    "type": TYPE_FORMS,
    "rarity": items.RARITIES,
    "element": items.ELEMENTS,
    "material": items.MATERIALS,
    "ancestry": characters.ANCESTRIES,
    "profession": characters.PROFESSIONS,
}


@cache
def _forms(field: str, value: str, lang: Lang) -> re.Pattern[str]:
    """Matches any word that stands for a value; English words whole, the longest first."""
    forms = [form.strip() for form in _TABLES[field][value].split(",")]
    mine = sorted({form for form in forms if form.isascii() == (lang == "en")}, key=len)
    either = "|".join(re.escape(form) for form in reversed(mine))
    return re.compile(either if lang == "zh" else rf"(?<![a-z])(?:{either})(?:s|es)?(?![a-z])")


def speaks_of(text: str, field: str, value: str, lang: Lang) -> bool:
    """Whether a text holds a word for a value of `type`, `rarity`, `element` and the like."""
    return _forms(field, value, lang).search(text.lower()) is not None


def contradicts(name: str, fields: Mapping[str, object], lang: Lang) -> bool:
    """Whether the name of a thing holds the word for another type, rarity, element or material."""
    return any(
        speaks_of(name, field, other, lang)
        for field in ("type", "rarity", "element", "material")
        if field in fields and not speaks_of(name, field, str(fields[field]), lang)
        for other in _TABLES[field]
        if other != fields[field]
    )
