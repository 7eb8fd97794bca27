"""Kinds: which kind of thing a phrase is about."""

import re

from domain.ontology import Kind
from generators.lexicon import characters, creations, items, novelties, scenes
from generators.reading.mentions import Lexicon

Creation = tuple[Kind, int, int]
"""A kind, and where its prompt stands in the sentence."""
THINGS = Lexicon(
    {
        "item": {"item": ", ".join(items.TYPES.values())},
        "character": {
            "character": ", ".join(
                [*characters.PROFESSIONS.values(), *characters.ANCESTRIES.values()]
            )
        },
        "scene": {"scene": ", ".join([*scenes.BIOMES.values(), novelties.PLACES_EN])},
    },
    items.DISTRACTORS,
)


def group_of(match: re.Match[str]) -> Kind | None:
    """The kind that a matched word stands for."""
    name = match.lastgroup
    return name if name in ("item", "character", "quest", "scene", "story", "dialogue") else None


def kind_word(text: str) -> Kind | None:
    """The kind that a text calls by its name, in either language."""
    match = creations.KIND_WORD.search(text) or creations.KIND_ZH.search(text)
    return group_of(match) if match else None
