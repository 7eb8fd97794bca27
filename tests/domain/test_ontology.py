import pytest

import domain.ontology as ontology
from domain.ontology import CHINESE, PREDICATE_OF, label

FAMILIES = (
    ontology.ITEM_TYPES, ontology.RARITIES, ontology.ELEMENTS, ontology.MATERIALS,
    ontology.ANCESTRIES, ontology.PROFESSIONS, ontology.TEMPERAMENTS, ontology.QUEST_KINDS,
    ontology.DIFFICULTIES, ontology.KINDS, ontology.BIOMES, ontology.TIMES, ontology.MOODS,
)  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
def test_every_value_has_a_chinese_label_of_its_own(family: tuple[str, ...]) -> None:
    labels = [label(value, "zh") for value in family]
    assert len(set(labels)) == len(labels)
    assert all(value in CHINESE for value in family)
    assert all(not text.isascii() for text in labels)


def test_english_labels_are_the_values_in_words() -> None:
    assert label("reward_gold", "en") == "reward gold"


def test_every_quest_kind_has_a_predicate_of_its_own() -> None:
    assert set(PREDICATE_OF) == set(ontology.QUEST_KINDS)
    assert set(PREDICATE_OF.values()) == set(ontology.PREDICATES)
