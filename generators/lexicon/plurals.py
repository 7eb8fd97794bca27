"""English nouns whose plural no rule makes. Data only."""

from collections.abc import Mapping
from typing import Final

IRREGULAR: Final[Mapping[str, str]] = {
    "goose": "geese", "mouse": "mice", "man": "men", "woman": "women", "child": "children",
    "ox": "oxen", "wolf": "wolves", "thief": "thieves", "elf": "elves", "dwarf": "dwarves",
    "foot": "feet", "tooth": "teeth", "knife": "knives", "loaf": "loaves", "leaf": "leaves",
    "shelf": "shelves", "calf": "calves", "scarf": "scarves", "louse": "lice", "half": "halves",
    "hoof": "hooves", "life": "lives", "wife": "wives", "person": "people", "fungus": "fungi",
    "cactus": "cacti", "potato": "potatoes", "tomato": "tomatoes", "hero": "heroes",
}  # fmt: skip
ALIKE: Final = frozenset({"sheep", "fish", "deer", "moose", "swine", "trout", "salmon", "people"})
"""One and many alike."""
SINGULARS_IN_S: Final = frozenset(
    {
        "compass",
        "gas",
        "lens",
        "atlas",
        "christmas",
        "canvas",
        "moss",
        "molasses",
        "gallows",
        "news",
    }
)
"""Nouns of one thing that end like a plural."""
