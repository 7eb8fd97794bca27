import pytest

import domain.ontology as ontology
from generators.lexicon import characters, items, quests, topics
from generators.reading.mentions import Lexicon
from generators.specs import TOPICS

LEXICON = Lexicon(
    {
        "type": {
            "sword": "sword, long sword, 剑, 长剑",
            "ring": "ring, rings, 戒指",
            "staff": "staff",
        },
        "element": {"fire": "fire, ember, 火, 火焰", "wind": "wind, 风"},
        "material": {"gold": "gold, 金", "silver": "silver, 银"},
    },
    "gold coins, 金币, 土豆, 风格",
    joining=("element",),
    endings="forged",
)


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.value, mention.form) for mention in LEXICON.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a long sword", [("sword", "long sword")]),
        ("a string to bring", []),
        ("the ring's owner", [("ring", "ring's")]),
        ("gold coins and a gold ring", [("gold", "gold"), ("ring", "ring")]),
        ("fireforged", [("fire", "fire")]),
        ("an embersword", [("fire", "ember"), ("sword", "sword")]),
        ("windless firewood", []),
        ("long-sword", [("sword", "long-sword")]),
        ("fire, sword", [("fire", "fire"), ("sword", "sword")]),
        ("long, sword", [("sword", "sword")]),
        ("火焰长剑", [("fire", "火焰"), ("sword", "长剑")]),
        ("三枚金币换金戒指", [("gold", "金"), ("ring", "戒指")]),
        ("中国风格的剑", [("sword", "剑")]),
        ("make 一把 fire剑", [("fire", "fire"), ("sword", "剑")]),
    ],
)
def test_the_longest_form_wins_within_its_bounds(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


def test_one_form_cannot_stand_for_two_values_of_a_field() -> None:
    with pytest.raises(ValueError, match="two values"):
        Lexicon({"type": {"sword": "blade", "dagger": "blade"}})


@pytest.mark.parametrize(
    ("forms", "values"),
    [
        (items.TYPES, ontology.ITEM_TYPES),
        (items.RARITIES, ontology.RARITIES),
        (items.ELEMENTS, ontology.ELEMENTS),
        (items.MATERIALS, ontology.MATERIALS),
        (characters.ANCESTRIES, ontology.ANCESTRIES),
        (characters.PROFESSIONS, ontology.PROFESSIONS),
        (characters.TEMPERAMENTS, ontology.TEMPERAMENTS),
        (quests.KINDS, ontology.QUEST_KINDS),
        (quests.DIFFICULTIES, ontology.DIFFICULTIES),
        (topics.TOPICS, tuple(topic for topic in TOPICS if topic != "other")),
    ],
)
def test_every_value_has_many_forms_and_no_other_is_named(
    forms: dict[str, str], values: tuple[str, ...]
) -> None:
    assert set(forms) == set(values)
    assert all(len(text.split(",")) >= 15 for text in forms.values())


@pytest.mark.parametrize(
    "fields",
    [
        {"type": items.TYPES, "rarity": items.RARITIES},
        {"element": items.ELEMENTS},
        {"material": items.MATERIALS},
        {"ancestry": characters.ANCESTRIES},
        {"profession": characters.PROFESSIONS},
        {"temperament": characters.TEMPERAMENTS},
        {"difficulty": quests.DIFFICULTIES},
    ],
)
def test_the_label_of_a_value_names_it_in_both_languages(fields: dict[str, dict[str, str]]) -> None:
    lexicon = Lexicon(fields)
    for field, values in fields.items():
        for value in values.keys() - {"none"}:
            for lang in ontology.LANGS:
                said = ontology.label(value, lang)
                mentions = {m.value for m in lexicon.find(said) if m.field == field}
                assert value in mentions, said
