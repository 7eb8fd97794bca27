import pytest

from domain.ontology import (
    ANCESTRIES,
    BIOMES,
    DIFFICULTIES,
    ELEMENTS,
    ITEM_TYPES,
    MOODS,
    PROFESSIONS,
    RARITIES,
    TEMPERAMENTS,
    TIMES,
)
from generators.reader import read
from generators.reading.mentions import Mention
from generators.reading.oblique import described

FIELDS = {
    "type": ITEM_TYPES, "rarity": RARITIES, "element": ELEMENTS, "ancestry": ANCESTRIES,
    "profession": PROFESSIONS, "temperament": TEMPERAMENTS, "biome": BIOMES, "time": TIMES,
    "mood": MOODS, "difficulty": DIFFICULTIES,
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "prompt", "stated"),
    [
        ("item", "something to keep the arrows off, oak planks", {"type": "shield"}),
        ("item", "a thing for my left arm that stops axes", {"type": "shield"}),
        ("item", "keeps my head in one piece when rocks fall", {"type": "helmet"}),
        ("item", "my sister hides a blade in her boot, make me one", {"type": "dagger"}),
        ("item", "something to drink that closes wounds", {"type": "potion"}),
        ("item", "a band of gold for her finger, nothing magical",
         {"type": "ring", "element": "none"}),
        ("item", "能挡箭的家伙，铁打的，不带任何属性", {"type": "shield", "element": "none"}),
        ("item", "穿的防箭的，皮子做的", {"type": "armor"}),
        ("item", "挂脖子上的小玩意，水晶的，夜里会发光", {"type": "amulet", "element": "light"}),
        ("item", "藏袖子里的那种，黑曜石", {"type": "dagger"}),
        ("character", "sells carpets and would overcharge his own mother",
         {"profession": "merchant", "temperament": "greedy"}),
        ("character", "halfling, grows turnips, jumps at every noise",
         {"profession": "farmer", "temperament": "nervous"}),
        ("character", "shoes horses for a living and wouldn't hurt a fly",
         {"profession": "blacksmith", "temperament": "kind"}),
        ("character", "an elf who looks down her nose at everyone", {"temperament": "proud"}),
        ("character", "整天摆摊卖布，钱就是命",
         {"profession": "merchant", "temperament": "greedy"}),
        ("character", "守着城门，天塌下来也不慌", {"profession": "guard", "temperament": "calm"}),
        ("scene", "tall pines, as the sun comes up, not a sound",
         {"biome": "forest", "time": "dawn", "mood": "serene"}),
        ("scene", "two armies staring each other down on the ice", {"mood": "tense"}),
        ("scene", "a bog where the ghosts of the drowned still sing", {"mood": "haunted"}),
        ("scene", "只剩断墙的老城，三更天，秋千自己在晃", {"time": "night", "mood": "haunted"}),
        ("quest", "scout the pass, nobody has come back so far", {"difficulty": "deadly"}),
        ("quest", "take the ale to the lighthouse, it should be a stroll", {"difficulty": "easy"}),
        ("quest", "去无底渊看看，从来没人活着回来", {"difficulty": "deadly"}),
    ],
)  # fmt: skip
def test_what_is_described_is_read(kind: str, prompt: str, stated: dict[str, str]) -> None:
    frame = read(kind, prompt)
    assert {name: frame.value(name) for name in stated} == stated


@pytest.mark.parametrize(
    ("kind", "prompt", "field", "value"),
    [
        ("item", "a ring to hide behind a curtain", "type", "ring"),
        ("item", "a sword for the man who guards my head", "type", "sword"),
        ("character", "a bard who sells nothing and grows turnips", "profession", "bard"),
        ("character", "a brave man who jumps at every chance", "temperament", "brave"),
        ("character", "a priest", "temperament", None),
        ("scene", "a village at noon", "mood", None),
        ("item", "a brooch", "element", None),
        ("item", "一把剑", "element", None),
        ("character", "守卫，卖过布", "profession", "guard"),
        ("quest", "kill three rats", "difficulty", None),
    ],
)
def test_a_name_beats_a_description_and_nothing_is_guessed(
    kind: str, prompt: str, field: str, value: str | None
) -> None:
    assert read(kind, prompt).value(field) == value


def test_a_description_that_is_denied_is_none() -> None:
    assert (
        read("character", "an orc, but not somebody who looks down on people").value("temperament")
        is None
    )


@pytest.mark.parametrize("field", FIELDS)
def test_only_values_of_the_field_are_described(field: str) -> None:
    texts = ("something to drink under the stars that freezes what it hits", "能挡箭的，夜里会发光")
    for text in texts:
        assert {mention.value for mention in described(text, field)} <= set(FIELDS[field])


def test_nothing_is_seen_inside_of_what_has_its_meaning() -> None:
    text = "something to drink"
    assert described(text, "type")
    whole = Mention("type", "ring", 0, len(text), text)
    assert described(text, "type", [whole]) == []
