"""The small words of a card, in both languages."""

from typing import Final

from domain.ontology import Lang, label

_STATS: Final[dict[str, dict[Lang, str]]] = {
    "attack": {"en": "ATK", "zh": "攻击"},
    "defense": {"en": "DEF", "zh": "防御"},
    "magic": {"en": "MAG", "zh": "魔力"},
    "durability": {"en": "DUR", "zh": "耐久"},
    "weight_g": {"en": "KG", "zh": "千克"},
    "value_gold": {"en": "GOLD", "zh": "金币"},
    "strength": {"en": "STR", "zh": "力量"},
    "agility": {"en": "AGI", "zh": "敏捷"},
    "intellect": {"en": "INT", "zh": "智力"},
    "vitality": {"en": "VIT", "zh": "体质"},
    "health": {"en": "HP", "zh": "生命"},
}
STATS: Final = tuple(_STATS)
"""Stats in the order in which people read them."""


def heading(value: str, lang: Lang) -> str:
    """A label as a heading: capitals in English."""
    return label(value, lang).upper()


def capital(value: str, lang: Lang) -> str:
    """A label as a word of its own: a capital first in English."""
    return label(value, lang).capitalize()


def level_words(level: int, lang: Lang) -> str:
    """`LV 12` or `12 级`."""
    return f"{level} 级" if lang == "zh" else f"LV {level}"


def stat_label(stat: str, lang: Lang) -> str:
    """The short name of a stat."""
    return _STATS[stat][lang]


def stat_value(stat: str, value: int) -> str:
    """A stat as it is read: grams become kilograms, with one decimal and never as a float."""
    if stat != "weight_g":
        return str(value)
    tenths = (value + 50) // 100
    return f"{tenths // 10}.{tenths % 10}" if value >= 50 else f"0.0{value // 10}"
