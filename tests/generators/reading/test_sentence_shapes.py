"""Shapes of sentences: whatever values stand in them, the frame holds what is wanted.

Each line of `shapes/` is a sentence with places for values and, behind a bar, what is stated by it.
The values are drawn by a seed; a place with a 2 holds another value than the one without.
"""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from domain.ontology import (
    ANCESTRIES,
    CHINESE,
    DIFFICULTIES,
    ELEMENTS,
    ITEM_TYPES,
    MATERIALS,
    MOODS,
    PROFESSIONS,
    RARITIES,
    TEMPERAMENTS,
    TIMES,
    Kind,
    Lang,
)
from generators.reader import read
from generators.reading.script import is_chinese

_SHAPES: Final = Path(__file__).with_name("shapes")
_DRAWS: Final = 4
_LABELS: Final[Mapping[str, tuple[str, ...]]] = {
    # Left out is what is another word too: cloth and wood are parts, a tool may be anything.
    "type": tuple(t for t in ITEM_TYPES if t != "tool"),
    "rarity": RARITIES,
    "element": tuple(e for e in ELEMENTS if e != "none"),
    "material": tuple(m for m in MATERIALS if m not in ("wood", "cloth")),
    "ancestry": tuple(a for a in ANCESTRIES if a != "beastfolk"),
    "profession": PROFESSIONS,
    "temperament": TEMPERAMENTS,
    "difficulty": DIFFICULTIES,
    "biome": ("forest", "desert", "mountain", "swamp", "village", "cavern", "tundra"),
    "time": TIMES,
    "mood": MOODS,
}
_NUMBERS: Final = {
    "level": range(3, 60),
    "edition": range(2, 500),
    "count": range(2, 30),
    "gold": range(31, 900),
}
_NAMES: Final[Mapping[Lang, Mapping[str, tuple[str, ...]]]] = {
    "en": {
        "collect": ("moon herbs", "wolf pelts", "silver nails", "red mushrooms", "owl feathers"),
        "defeat": ("goblins", "swamp trolls", "bandits", "giant spiders", "wraiths"),
        "deliver": ("letter", "sealed chest", "medicine", "loaf of bread"),
        "place": ("the Old Mill", "Raven Keep", "the salt mine", "Misty Bay", "the north tower"),
        "who": ("Mira", "Old Tom", "Sister Anne", "Brom"),
    },
    "zh": {
        "collect": ("月光草", "狼皮", "银钉", "红蘑菇", "猫头鹰羽毛"),
        "defeat": ("地精", "沼泽巨魔", "强盗", "巨型蜘蛛", "怨灵"),
        "deliver": ("木箱", "面包", "地图", "信"),
        "place": ("旧磨坊", "渡鸦堡", "盐矿", "雾湾", "北塔"),
        "who": ("米拉", "老汤姆", "黑尔队长", "安妮修女", "布罗姆"),
    },
}
_KINDS: Final[Mapping[str, Kind]] = {
    "items": "item",
    "people": "character",
    "quests": "quest",
    "scenes": "scene",
}


def _shapes() -> Iterator[tuple[Kind, str, str]]:
    for file, kind in _KINDS.items():
        for line in (_SHAPES / f"{file}.txt").read_text("utf-8").splitlines():
            shape, _, stated = line.rpartition(" | ")
            yield kind, shape, stated


def _drawn(rng: random.Random, lang: Lang) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, known in {**_LABELS, **_NUMBERS, **_NAMES[lang]}.items():
        values[name], values[name + "2"] = rng.sample(known, 2)
    return values


def _said(shape: str, values: Mapping[str, Any], lang: Lang) -> str:
    words = {
        name: CHINESE.get(value, str(value)) if lang == "zh" else str(value)
        for name, value in values.items()
    }
    words |= {f"a {name}": _with_article(word) for name, word in words.items()}
    return shape.format_map(words)


def _with_article(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


@pytest.mark.parametrize(("kind", "shape", "stated"), list(_shapes()), ids=lambda part: str(part))
def test_a_sentence_of_this_shape_states_what_it_says(kind: Kind, shape: str, stated: str) -> None:
    lang: Lang = "zh" if is_chinese(shape) else "en"
    rng = random.Random(shape)
    for _ in range(_DRAWS):
        values = _drawn(rng, lang)
        said = _said(shape, values, lang)
        frame = read(kind, said, lang=lang)
        for part in stated.split(", "):
            field, _, place = part.partition("=")
            wanted = values.get(place, place) if field != "kind" else place
            got = {"target": frame.target_name or frame.place, "giver": frame.giver_name}.get(
                field, frame.value(field)
            )
            # Where it is may stay with a target: 北塔的怨灵.
            shown = str(got).removeprefix("the ").rpartition("的")[2]
            assert shown == str(wanted).removeprefix("the "), said
