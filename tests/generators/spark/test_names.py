import re
from typing import Any

import pytest

from domain.ontology import ELEMENTS, ITEM_TYPES, LANGS, MATERIALS, Lang
from generators.lexicon import items
from generators.naming import contradicts, speaks_of
from generators.spark.draw import spark
from generators.spark.lots import Lots
from generators.spark.names import MAX_NAME_BYTES, OFFERED, chapter_titles, offered_names

SEEDS = 1000
FIXED: dict[str, dict[str, Any]] = {
    "item": {"type": "sword", "rarity": "legendary", "element": "fire", "material": "iron"},
    "character": {"ancestry": "elf"},
    "quest": {"kind": "collect"},
    "scene": {"biome": "forest"},
    "story": {},
}
EACH = [(kind, lang) for kind in FIXED for lang in LANGS]
WELL_FORMED = {
    "en": re.compile(r"[A-Z][A-Za-z]*(?:['-][A-Za-z]+|'|,)*(?: [A-Za-z]+(?:['-][A-Za-z]+|'|,)*)*"),
    "zh": re.compile(r"[一-鿿]+(?:·[一-鿿]+)?"),
}


def offered(kind: str, lang: Lang, seed: int, attempt: int = 1) -> tuple[str, ...]:
    drawn = spark(seed, kind, lang)
    return offered_names(kind, lang, FIXED[kind], drawn, Lots(seed, f"names/{attempt}"))


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_whoever_always_takes_the_first_name_still_hardly_repeats_one(
    kind: str, lang: Lang
) -> None:
    """One and the same prompt a thousand times: the fields are fixed, only the seed differs."""
    first = [offered(kind, lang, seed)[0] for seed in range(SEEDS)]
    assert len(set(first)) >= 0.95 * SEEDS
    assert all(WELL_FORMED[lang].fullmatch(name) for name in first)


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_six_different_names_are_offered_and_six_others_at_the_next_attempt(
    kind: str, lang: Lang
) -> None:
    for seed in range(25):
        one, other = offered(kind, lang, seed), offered(kind, lang, seed, 2)
        assert len(set(one)) == len(set(other)) == OFFERED
        assert not set(one) & set(other)
        assert all(len(name.encode()) <= MAX_NAME_BYTES for name in one)


@pytest.mark.parametrize("lang", LANGS)
def test_no_name_says_another_type_or_element(lang: Lang) -> None:
    for seed in range(60):
        lots = Lots(seed, "x")
        fields = {
            "type": lots.pick(ITEM_TYPES, "t"),
            "rarity": "rare",
            "element": lots.pick(ELEMENTS, "e"),
            "material": lots.pick(MATERIALS, "m"),
        }
        names = offered_names("item", lang, fields, spark(seed, "item", lang), lots)
        assert len(names) == OFFERED
        assert not any(contradicts(name, fields, lang) for name in names)


def test_a_name_that_exists_is_not_offered() -> None:
    known = offered("item", "en", 5)
    drawn = spark(5, "item", "en")
    taken = {name.lower() for name in known}
    names = offered_names("item", "en", FIXED["item"], drawn, Lots(5, "names/1"), taken)
    assert len(names) == OFFERED
    assert not {name.lower() for name in names} & taken


@pytest.mark.parametrize("lang", LANGS)
def test_chapters_have_titles_of_their_own(lang: Lang) -> None:
    for seed in range(50):
        titles = chapter_titles(5, lang, spark(seed, "story", lang), Lots(seed, "x"))
        assert len(set(titles)) == 5


def test_a_contradiction_is_found_in_whole_words_and_characters() -> None:
    assert contradicts("The Fool's Axe", FIXED["item"], "en")
    assert contradicts("Frostbrand Sword, Ice", FIXED["item"], "en")
    assert contradicts("寒冰之剑", FIXED["item"], "zh")
    assert not contradicts("The Fool's Sword", FIXED["item"], "en")
    assert not contradicts("Maxence", FIXED["item"], "en")


@pytest.mark.parametrize("lang", LANGS)
def test_every_value_is_spoken_of_by_its_own_words(lang: Lang) -> None:
    for field, table in (("type", items.TYPES), ("material", items.MATERIALS)):
        for value, forms in table.items():
            words = [form.strip() for form in forms.split(",")]
            mine = [word for word in words if word.isascii() == (lang == "en")]
            assert all(speaks_of(f"x {word} x", field, value, lang) for word in mine)
