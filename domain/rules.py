"""Stats and prices: numbers that follow from what a thing is.

Integers alone, so that every machine computes the same. The tables are version `RULES_VERSION`;
metadata name it, and a change raises it.
"""

from dataclasses import dataclass
from typing import Final

from domain.ontology import (
    DIFFICULTIES,
    RARITIES,
    Ancestry,
    Difficulty,
    Element,
    ItemType,
    Material,
    Profession,
    Rarity,
)

RULES_VERSION: Final = "1"

# rarity multiplies power by these percentages, difficulty multiplies rewards
_RARITY_PERCENT: Final[tuple[int, ...]] = (100, 125, 160, 210, 280)
_DIFFICULTY_PERCENT: Final[tuple[int, ...]] = (100, 180, 320, 560)

# (attack, defense, magic) at level 1 and the weight in tenths of a kilogram
_TYPE_BASE: Final[dict[ItemType, tuple[int, int, int, int]]] = {
    "sword": (12, 3, 0, 15),
    "axe": (15, 1, 0, 26),
    "dagger": (8, 1, 1, 5),
    "bow": (11, 0, 0, 12),
    "staff": (4, 2, 12, 18),
    "spear": (13, 2, 0, 20),
    "shield": (1, 14, 0, 45),
    "helmet": (0, 8, 1, 18),
    "armor": (0, 16, 0, 110),
    "boots": (0, 5, 1, 14),
    "ring": (1, 1, 8, 1),
    "amulet": (0, 2, 9, 1),
    "potion": (0, 0, 10, 4),
    "scroll": (0, 0, 13, 1),
    "tool": (3, 2, 0, 12),
    "gem": (0, 0, 11, 1),
}
# percentages of (power, weight, durability, value)
_MATERIAL_PERCENT: Final[dict[Material, tuple[int, int, int, int]]] = {
    "iron": (100, 100, 100, 100),
    "steel": (115, 100, 130, 140),
    "silver": (105, 105, 90, 260),
    "gold": (90, 190, 70, 600),
    "bronze": (92, 105, 95, 85),
    "wood": (75, 55, 60, 40),
    "bone": (85, 65, 75, 60),
    "crystal": (120, 80, 50, 420),
    "obsidian": (125, 90, 45, 300),
    "leather": (80, 50, 80, 70),
    "cloth": (65, 25, 50, 45),
    "glass": (95, 60, 20, 90),
}
_ANCESTRY_BONUS: Final[dict[Ancestry, tuple[int, int, int, int]]] = {
    "human": (1, 1, 1, 1),
    "elf": (0, 2, 2, 0),
    "dwarf": (2, 0, 0, 2),
    "orc": (3, 0, -1, 2),
    "halfling": (-1, 3, 1, 1),
    "beastfolk": (2, 3, -1, 0),
    "spirit": (-2, 2, 4, 0),
    "construct": (2, -1, 0, 3),
}
_PROFESSION_BASE: Final[dict[Profession, tuple[int, int, int, int]]] = {
    "warrior": (14, 10, 6, 14),
    "mage": (6, 9, 16, 8),
    "ranger": (10, 15, 9, 10),
    "thief": (8, 16, 10, 8),
    "priest": (8, 8, 14, 11),
    "merchant": (8, 10, 12, 9),
    "blacksmith": (15, 8, 8, 13),
    "alchemist": (7, 10, 15, 8),
    "bard": (7, 13, 12, 8),
    "scholar": (6, 8, 16, 8),
    "farmer": (12, 9, 7, 13),
    "guard": (13, 9, 7, 14),
}
_DIFFICULTY_GOLD: Final = 20


@dataclass(frozen=True, slots=True)
class ItemStats:
    """Numbers of an item. Weight is in grams, value in whole Gold."""

    attack: int
    defense: int
    magic: int
    durability: int
    weight_g: int
    value_gold: int


@dataclass(frozen=True, slots=True)
class CharacterStats:
    """Numbers of a character; health in points."""

    strength: int
    agility: int
    intellect: int
    vitality: int
    health: int


def item_stats(
    type_: ItemType, rarity: Rarity, element: Element, material: Material, level: int
) -> ItemStats:
    """Stats of an item.

    Each base power grows by 8 % of itself a level, times rarity, times material; an element adds
    its share to magic. Divisions round down, last.
    """
    attack, defense, magic, weight = _TYPE_BASE[type_]
    rarity_percent = _RARITY_PERCENT[RARITIES.index(rarity)]
    power, heft, durability, worth = _MATERIAL_PERCENT[material]
    growth = 100 + 8 * (level - 1)
    scale = rarity_percent * power * growth
    bonus = 0 if element == "none" else 4

    def grown(base: int) -> int:
        return base * scale // 1_000_000

    total = grown(attack) + grown(defense) + grown(magic + bonus)
    return ItemStats(
        attack=grown(attack),
        defense=grown(defense),
        magic=grown(magic + bonus),
        durability=max(1, 100 * durability * rarity_percent // 10_000),
        weight_g=max(10, weight * heft),
        value_gold=max(1, total * worth * rarity_percent // 20_000),
    )


def character_stats(ancestry: Ancestry, profession: Profession, level: int) -> CharacterStats:
    """Stats of a character: profession's base plus ancestry's bonus, 6 % more each level."""
    growth = 100 + 6 * (level - 1)
    strength, agility, intellect, vitality = (
        (base + bonus) * growth // 100
        for base, bonus in zip(_PROFESSION_BASE[profession], _ANCESTRY_BONUS[ancestry], strict=True)
    )
    return CharacterStats(strength, agility, intellect, vitality, 30 + 6 * vitality)


def suggested_reward_gold(difficulty: Difficulty) -> int:
    """What a quest pays where its giver names no reward, in whole Gold."""
    return _DIFFICULTY_GOLD * _DIFFICULTY_PERCENT[DIFFICULTIES.index(difficulty)] // 100


def royalty_wei(price_wei: int, royalty_bps: int) -> int:
    """Royalty of a sale as ERC-2981 computes it here: price x bps / 10,000, rounded down."""
    return price_wei * royalty_bps // 10_000
