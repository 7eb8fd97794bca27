from collections import Counter
from typing import Any

import pytest

from domain.ontology import ELEMENTS, MATERIALS, RARITIES
from domain.rules import suggested_reward_gold
from domain.world import GenerationContext, Named
from generators.errands import errand_of
from generators.fields import Allowed, Span
from generators.frame import Frame
from generators.settle import settle
from generators.specs import SPECS, SpecKind

MANY = 3000
HERB = Named("Silver Herb", "01" * 32, "item", 3)
SWORD = Named("Iron Sword", "02" * 32, "item", 1)
MIRA = Named("Mira", "03" * 32, "character")
WORLD = GenerationContext(items=(HERB, SWORD), characters=(MIRA,))


def items(**stated: Allowed) -> list[dict[str, Any]]:
    return [settle(Frame("item", "en", stated), seed) for seed in range(MANY)]


def share(drawn: list[dict[str, Any]], field: str, value: object) -> float:
    return sum(one[field] == value for one in drawn) / len(drawn)


def test_open_fields_have_the_weights_that_are_documented() -> None:
    drawn = items()
    for rarity, weight in zip(RARITIES, (40, 28, 18, 10, 4), strict=True):
        assert abs(share(drawn, "rarity", rarity) - weight / 100) < 0.03
    assert abs(share(drawn, "element", "none") - 1 / 3) < 0.03
    assert share(drawn, "edition", 1) == 1
    assert Counter(one["element"] for one in drawn).keys() == set(ELEMENTS)


def test_strong_things_are_rare_and_bows_are_not_of_glass() -> None:
    drawn = items(type=("bow",))
    mean = {
        rarity: sum(levels) / len(levels)
        for rarity in RARITIES
        if (levels := [one["level"] for one in drawn if one["rarity"] == rarity])
    }
    assert list(mean.values()) == sorted(mean.values())
    assert {one["material"] for one in drawn} == {"wood", "bone", "steel"}


def test_a_stated_level_bends_an_open_rarity_and_never_the_other_way() -> None:
    assert {one["rarity"] for one in items(level=Span(60, 60))} == {"legendary"}
    low = items(level=Span(2, 2), rarity=("legendary",))
    assert {(one["level"], one["rarity"]) for one in low} == {(2, "legendary")}
    assert {one["level"] for one in items(level=Span(10, 12))} == {10, 11, 12}


def test_what_was_ruled_out_is_never_drawn() -> None:
    left = tuple(name for name in MATERIALS if name not in ("wood", "bone", "steel"))
    drawn = items(type=("bow",), material=left, element=("fire", "ice"))
    assert {one["material"] for one in drawn} == set(left)
    assert {one["element"] for one in drawn} == {"fire", "ice"}


@pytest.mark.parametrize("kind", ["item", "character", "scene", "story", "dialogue"])
def test_every_label_and_number_is_settled_in_the_order_of_the_spec(kind: SpecKind) -> None:
    settled = settle(Frame(kind, "zh"), 5)
    closed = [name for name, rule in SPECS[kind].fields.items() if isinstance(rule, tuple | Span)]
    expected = ["chapters"] if kind == "story" else closed
    assert list(settled) == expected


def quest(frame: Frame, seed: int, world: GenerationContext = WORLD) -> dict[str, Any]:
    return errand_of(frame, settle(frame, seed), world, seed).fields


def test_an_open_quest_asks_for_what_exists_in_a_number_that_exists() -> None:
    for seed in range(200):
        fields = quest(Frame("quest", "en"), seed)
        assert list(fields) == ["kind", "difficulty", "reward_gold", "giver", "target", "count"]
        assert fields["kind"] in ("collect", "deliver")
        assert fields["count"] <= {"Silver Herb": 3, "Iron Sword": 1}[fields["target"]]
        assert fields["giver"] == "Mira"
        assert fields["reward_gold"] == suggested_reward_gold(fields["difficulty"])


def test_what_is_drawn_does_not_depend_on_the_order_of_the_world() -> None:
    turned = GenerationContext(items=(SWORD, HERB), characters=(MIRA,))
    for seed in range(40):
        frame = Frame("quest", "en")
        assert quest(frame, seed) == quest(frame, seed, turned)


@pytest.mark.parametrize("kind", ["defeat", "explore"])
def test_a_quest_that_no_item_answers_has_a_target_from_the_list(kind: str) -> None:
    frame = Frame("quest", "zh", {"kind": (kind,)})
    targets = {quest(frame, seed)["target"] for seed in range(60)}
    assert len(targets) > 5
    assert not targets & {"Silver Herb", "Iron Sword"}


def test_a_stated_reward_and_count_are_kept() -> None:
    frame = Frame(
        "quest", "en", {"reward_gold": Span(50, 50), "count": Span(2, 2)}, target_name="owls"
    )
    fields = quest(frame, 1)
    assert (fields["reward_gold"], fields["count"], fields["target"]) == (50, 2, "owls")
