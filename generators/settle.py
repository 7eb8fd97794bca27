"""Settling: every number and label that a prompt leaves open is drawn by the seed.

The weights are guesses at what makes a world worth living in: rare things are rare, and strong ones
are rarer still. What the person ruled out is never drawn.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from domain.ontology import (
    CHAPTERS_MAX,
    DIFFICULTIES,
    ELEMENTS,
    ITEM_TYPES,
    LEVEL_MAX,
    LEVEL_MIN,
    MATERIALS,
    QUEST_KINDS,
    RARITIES,
)
from domain.rules import suggested_reward_gold
from generators.fields import Allowed, Span
from generators.frame import Frame
from generators.spark.lots import Lots
from generators.specs import SPECS

Settled = dict[str, Any]
"""Field → the one value that it has."""

MAX_COUNT: Final = 5
"""The most pieces that a quest asks for where the person said no number."""

_RARITY_WEIGHTS: Final = dict(zip(RARITIES, (40, 28, 18, 10, 4), strict=True))
_LEVELS: Final = dict(
    zip(RARITIES, (Span(1, 18), Span(6, 28), Span(14, 40), Span(26, 52), Span(40, 60)), strict=True)
)
# none in one of three, each element in one of twelve
_ELEMENT_WEIGHTS: Final = {name: 4 if name == "none" else 1 for name in ELEMENTS}
_USUAL_MATERIALS: Final[Mapping[str, Mapping[str, int]]] = {
    "sword": {"steel": 5, "iron": 4, "silver": 2, "bronze": 2, "obsidian": 1, "bone": 1},
    "axe": {"iron": 5, "steel": 4, "bronze": 2, "obsidian": 1, "bone": 1},
    "dagger": {"steel": 4, "iron": 3, "silver": 2, "obsidian": 2, "bone": 2, "glass": 1},
    "bow": {"wood": 8, "bone": 2, "steel": 1},
    "staff": {"wood": 7, "bone": 2, "crystal": 2, "silver": 1, "iron": 1},
    "spear": {"iron": 4, "steel": 3, "bronze": 2, "wood": 2, "bone": 1, "obsidian": 1},
    "shield": {"iron": 3, "steel": 3, "wood": 4, "bronze": 2, "leather": 1},
    "helmet": {"iron": 3, "steel": 3, "bronze": 2, "leather": 3, "cloth": 2, "bone": 1},
    "armor": {"steel": 3, "iron": 3, "leather": 4, "cloth": 3, "bronze": 1},
    "boots": {"leather": 7, "cloth": 2, "iron": 1, "steel": 1},
    "ring": {"silver": 4, "gold": 4, "bronze": 2, "iron": 1, "bone": 1, "crystal": 1},
    "amulet": {"silver": 4, "gold": 3, "bronze": 2, "bone": 2, "glass": 1, "crystal": 2, "wood": 1},
    "potion": {"glass": 8, "crystal": 2},
    "scroll": {"leather": 4, "cloth": 3},
    "tool": {"iron": 5, "steel": 3, "wood": 3, "bronze": 2},
    "gem": {"crystal": 6, "glass": 1, "obsidian": 2},
}  # fmt: skip
_MADE_OF: Final[Mapping[str, Mapping[str, int]]] = {
    "metal": {"iron": 4, "steel": 2, "bronze": 3, "silver": 1},
    "precious": {"silver": 4, "gold": 4, "bronze": 1, "crystal": 1},
    "wood": {"wood": 9, "bone": 1},
    "cloth": {"cloth": 8, "leather": 1},
    "leather": {"leather": 8, "cloth": 1},
    "glass": {"glass": 6, "crystal": 2},
    "stone": {"obsidian": 2, "crystal": 1},
}  # fmt: skip
"""What things are usually made of that are not made as others of their type."""
_DIFFICULTY_WEIGHTS: Final = dict(zip(DIFFICULTIES, (35, 35, 20, 10), strict=True))
_CHAPTER_WEIGHTS: Final = dict(zip(range(1, CHAPTERS_MAX + 1), (1, 3, 5, 3, 1), strict=True))


def settle(frame: Frame, seed: int) -> Settled:
    """One value for each field that is no name and no text, in the order of the spec.

    A quest's names and what they bring along are settled by `generators.errands`.
    """
    lots = Lots(seed, f"settle/{frame.kind}")
    match frame.kind:
        case "item":
            return _item(frame, lots)
        case "character":
            values = _uniform(frame, lots, ("ancestry", "profession", "temperament"))
            # The lower of two draws: most people are beginners.
            levels = _span(frame.stated.get("level"), Span(LEVEL_MIN, LEVEL_MAX))
            drawn = [lots.between(levels.low, levels.high, f"level/{at}") for at in range(2)]
            return values | {"level": min(drawn)}
        case "quest":
            kind = _among(frame, "kind", QUEST_KINDS)
            difficulty = _weighted(frame, lots, "difficulty", _DIFFICULTY_WEIGHTS)
            return {"kind": lots.pick(kind, "kind"), "difficulty": difficulty}
        case "scene":
            return _uniform(frame, lots, ("biome", "time", "mood"))
        case "story":
            return {"chapters": _weighted(frame, lots, "chapters", _CHAPTER_WEIGHTS)}
        case "dialogue":
            # Words of the person's own are a topic, though none of the list.
            if frame.mentions and "topic" not in frame.stated:
                return {"topic": "other"}
            return _uniform(frame, lots, ("topic",))
        case "translation":
            return {}


def reward_of(frame: Frame, difficulty: Any, lots: Lots) -> int:
    """What a quest pays, in whole Gold: what the person said, else what its difficulty suggests."""
    suggested = suggested_reward_gold(difficulty)
    stated = frame.stated.get("reward_gold")
    if stated is None:
        return suggested
    span = _span(stated, Span(suggested, suggested))
    return lots.between(span.low, span.high, "reward_gold")


def _item(frame: Frame, lots: Lots) -> Settled:
    item_type = lots.pick(_among(frame, "type", ITEM_TYPES), "type")
    levels = _span(frame.stated.get("level"), Span(LEVEL_MIN, LEVEL_MAX))
    fitting = {
        rarity: weight
        for rarity, weight in _RARITY_WEIGHTS.items()
        if _LEVELS[rarity].low <= levels.high and levels.low <= _LEVELS[rarity].high
    }
    rarity = _weighted(frame, lots, "rarity", fitting)
    element = _weighted(frame, lots, "element", _ELEMENT_WEIGHTS)
    made_of = frame.noun.made_of if frame.noun else ""
    usual = _MADE_OF[made_of] if made_of else _USUAL_MATERIALS[item_type]
    material = _weighted(frame, lots, "material", usual, MATERIALS)
    low, high = max(levels.low, _LEVELS[rarity].low), min(levels.high, _LEVELS[rarity].high)
    low, high = (low, high) if low <= high else (levels.low, levels.high)
    editions = _span(frame.stated.get("edition"), Span(1, 1))
    return {
        "type": item_type,
        "rarity": rarity,
        "element": element,
        "material": material,
        "level": lots.between(low, high, "level"),
        "edition": lots.between(editions.low, editions.high, "edition"),
    }


def _uniform(frame: Frame, lots: Lots, names: Sequence[str]) -> Settled:
    fields = SPECS[frame.kind].fields
    return {
        name: lots.pick(_among(frame, name, cast("tuple[str, ...]", fields[name])), name)
        for name in names
    }


def _among(frame: Frame, name: str, every: Sequence[Any]) -> Sequence[Any]:
    """What a field may be, in the order of the ontology."""
    match frame.stated.get(name):
        case None:
            return every
        case Span(low, high):
            return range(low, high + 1)
        case allowed:
            return allowed


def _weighted(
    frame: Frame,
    lots: Lots,
    name: str,
    weights: Mapping[Any, int],
    every: Sequence[Any] | None = None,
) -> Any:
    """A value by its weight; each as likely where all that may be drawn have none."""
    allowed = _among(frame, name, every or tuple(weights))
    usual = [one for one in allowed if one in weights]
    if not usual:
        return lots.pick(allowed, name)
    return lots.weighted(usual, [weights[one] for one in usual], name)


def _span(stated: Allowed | None, default: Span) -> Span:
    """A range of integers that a frame states."""
    match stated:
        case Span():
            return stated
        case (int() as first, *_):
            return Span(first, stated[-1])
        case _:
            return default
