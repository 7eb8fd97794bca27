"""Colours: a ground for each element and temperament, three tones a material, one a rarity."""

from dataclasses import dataclass
from typing import Final

from domain.ontology import Difficulty, Element, Material, Rarity, Temperament


@dataclass(frozen=True, slots=True)
class Ground:
    """The colours that a card stands on, as `#rrggbb`.

    Attributes:
        top, bottom: the ends of the card's gradient.
        deep: behind the motif, at its edge.
        accent: the light behind the motif, small words, glyphs.
        ink: the name and the numbers.
    """

    top: str
    bottom: str
    deep: str
    accent: str
    ink: str = "#f6f1e7"


ELEMENT_GROUND: Final[dict[Element, Ground]] = {
    "none": Ground("#363b45", "#1c1f26", "#23272f", "#c3cad6"),
    "fire": Ground("#6a2216", "#260c0b", "#3a100c", "#ff9d52"),
    "water": Ground("#164a6e", "#0a1c2f", "#0c2a45", "#74c8f0"),
    "earth": Ground("#57462a", "#211a10", "#33281a", "#d8b577"),
    "wind": Ground("#2c6152", "#0f251f", "#153a30", "#a9e6c8"),
    "lightning": Ground("#41377c", "#171330", "#221c4a", "#f6df66"),
    "ice": Ground("#477a92", "#16303f", "#1e4558", "#d8f4fd"),
    "light": Ground("#f7eed6", "#dcc48c", "#a5823c", "#8a6420", "#3b2a10"),
    "shadow": Ground("#31204a", "#0c0913", "#150d22", "#b28ae6"),
}
TEMPERAMENT_GROUND: Final[dict[Temperament, Ground]] = {
    "brave": Ground("#8a2f2a", "#2c0e10", "#4a1717", "#f0a48c"),
    "cautious": Ground("#4c6350", "#19241d", "#28382d", "#bcd3b4"),
    "cheerful": Ground("#c07f2c", "#4d2a10", "#7a4a18", "#ffd98a"),
    "gloomy": Ground("#3d485f", "#131823", "#212938", "#a4b4d0"),
    "greedy": Ground("#6c6021", "#24200b", "#3b3512", "#e6d06a"),
    "kind": Ground("#9a5068", "#341723", "#562a3a", "#f7bccb"),
    "cunning": Ground("#4b3a70", "#181227", "#2a2042", "#c3a8f2"),
    "proud": Ground("#23478a", "#0b1733", "#142b57", "#a3c4ff"),
    "nervous": Ground("#756a85", "#28232f", "#433c4e", "#dcd0ee"),
    "calm": Ground("#2c6b76", "#0d272c", "#174148", "#a2e0e4"),
}
DIFFICULTY_WAX: Final[dict[Difficulty, str]] = {
    "easy": "#4f7d4a",
    "normal": "#3d668f",
    "hard": "#b06a24",
    "deadly": "#8c2323",
}
RARITY_COLOUR: Final[dict[Rarity, str]] = {
    "common": "#a3a7ac",
    "uncommon": "#78b886",
    "rare": "#6ba3e8",
    "epic": "#b88af0",
    "legendary": "#ecc05c",
}
# The same on the pale ground of light.
RARITY_COLOUR_ON_PALE: Final[dict[Rarity, str]] = {
    "common": "#827c72",
    "uncommon": "#3f7f52",
    "rare": "#2c66b4",
    "epic": "#7a48c4",
    "legendary": "#a8761e",
}
# The fittings of a thing: pewter, bronze, silver, pale gold, gold.
RARITY_METAL: Final[dict[Rarity, str]] = {
    "common": "#7f828a",
    "uncommon": "#b0835a",
    "rare": "#c6cfdb",
    "epic": "#dfc98c",
    "legendary": "#efc65f",
}
# light, middle, dark
MATERIAL_TONES: Final[dict[Material, tuple[str, str, str]]] = {
    "iron": ("#c3c8cc", "#8b9298", "#565d64"),
    "steel": ("#eaf2f7", "#aebdc9", "#66757f"),
    "silver": ("#ffffff", "#d6dce6", "#949dad"),
    "gold": ("#ffeaa6", "#e6b744", "#9c6c18"),
    "bronze": ("#eebf90", "#b5763d", "#6c3d1b"),
    "wood": ("#d3a571", "#97673b", "#5a371a"),
    "bone": ("#f8f0dc", "#dccda8", "#9d8a62"),
    "crystal": ("#f3eaff", "#bcabf5", "#6f5cc4"),
    "obsidian": ("#7d7696", "#3a3548", "#17141f"),
    "leather": ("#c9925f", "#8b572f", "#4e2d15"),
    "cloth": ("#e0979b", "#ac4e60", "#64263b"),
    "glass": ("#f2fcf8", "#aee0d4", "#5b9c91"),
}
