import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ontology import (
    ANCESTRIES,
    DIFFICULTIES,
    ELEMENTS,
    ITEM_TYPES,
    MATERIALS,
    PROFESSIONS,
    RARITIES,
    Ancestry,
    Element,
    ItemType,
    Material,
    Profession,
    Rarity,
)
from domain.rules import (
    ItemStats,
    character_stats,
    item_stats,
    royalty_wei,
    suggested_reward_gold,
)

_type = st.sampled_from(ITEM_TYPES)
_rarity = st.sampled_from(RARITIES)
_element = st.sampled_from(ELEMENTS)
_material = st.sampled_from(MATERIALS)


def powers(stats: ItemStats) -> tuple[int, int, int, int]:
    return stats.attack, stats.defense, stats.magic, stats.value_gold


@given(_type, _rarity, _element, _material, st.integers(1, 59))
def test_a_higher_level_is_never_weaker(
    type_: ItemType, rarity: Rarity, element: Element, material: Material, level: int
) -> None:
    low = powers(item_stats(type_, rarity, element, material, level))
    high = powers(item_stats(type_, rarity, element, material, level + 1))
    assert all(a <= b for a, b in zip(low, high, strict=True))


@given(_type, st.integers(0, 3), _element, _material, st.integers(1, 60))
def test_a_rarer_item_is_never_weaker(
    type_: ItemType, rarity: int, element: Element, material: Material, level: int
) -> None:
    low = item_stats(type_, RARITIES[rarity], element, material, level)
    high = item_stats(type_, RARITIES[rarity + 1], element, material, level)
    assert all(a <= b for a, b in zip(powers(low), powers(high), strict=True))
    assert low.durability <= high.durability
    assert low.weight_g == high.weight_g


@given(_type, _rarity, _element, _material, st.integers(1, 60))
def test_every_item_has_value_weight_and_durability(
    type_: ItemType, rarity: Rarity, element: Element, material: Material, level: int
) -> None:
    stats = item_stats(type_, rarity, element, material, level)
    assert min(stats.value_gold, stats.durability) >= 1
    assert stats.weight_g >= 10
    assert min(powers(stats)) >= 0
    plain = item_stats(type_, rarity, "none", material, level)
    assert stats.magic >= plain.magic


@given(st.sampled_from(ANCESTRIES), st.sampled_from(PROFESSIONS), st.integers(1, 59))
def test_a_character_grows(ancestry: Ancestry, profession: Profession, level: int) -> None:
    low = character_stats(ancestry, profession, level)
    high = character_stats(ancestry, profession, level + 1)
    assert low.strength <= high.strength
    assert low.health <= high.health
    assert min(low.strength, low.agility, low.intellect, low.vitality) >= 1


def test_known_stats() -> None:
    assert item_stats("sword", "legendary", "fire", "steel", 12) == ItemStats(
        72, 18, 24, 364, 1500, 223
    )


def test_harder_quests_pay_more() -> None:
    rewards = [suggested_reward_gold(difficulty) for difficulty in DIFFICULTIES]
    assert rewards == [20, 36, 64, 112]


@given(st.integers(0, 2**256 - 1), st.integers(0, 10_000))
def test_a_royalty_is_rounded_down_and_never_above_the_price(price: int, bps: int) -> None:
    royalty = royalty_wei(price, bps)
    assert royalty * 10_000 <= price * bps < (royalty + 1) * 10_000
    assert 0 <= royalty <= price


@pytest.mark.parametrize(
    ("price", "bps", "royalty"), [(10_000, 500, 500), (19, 500, 0), (20, 500, 1)]
)
def test_royalties(price: int, bps: int, royalty: int) -> None:
    assert royalty_wei(price, bps) == royalty
