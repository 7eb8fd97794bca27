import re

import pytest

from domain.ontology import ANCESTRIES, BIOMES, ELEMENTS, ITEM_TYPES, LANGS, QUEST_KINDS, Lang
from generators.spark.banks import (
    EVENTS,
    MOTIFS,
    REGISTERS,
    banks,
    columns,
    label_of,
    parse_banks,
    words,
)

SHAPES = {"en": re.compile(r"[A-Za-z' ,?!{}-]+"), "zh": re.compile(r"[一-鿿·，、！？{}a-z]+")}


def test_a_section_is_cut_into_columns_that_may_be_combined() -> None:
    text = (
        "# parts\n[a.b 2]\nSyl / thas || 艾 / 洛雅\nEl/lian || 洛 / 尔温\n\n[c 1]\nraven || 渡鸦\n"
    )
    parsed = parse_banks(text)
    assert parsed["a.b"]["en"] == (("Syl", "El"), ("thas", "lian"))
    assert parsed["a.b"]["zh"] == (("艾", "洛"), ("洛雅", "尔温"))
    assert parsed["c"] == {"en": (("raven",),), "zh": (("渡鸦",),)}


@pytest.mark.parametrize(
    "text",
    [
        "raven || 渡鸦",
        "[a 1]\nraven",
        "[a 2]\nraven || 渡 / 鸦",
        "[a 1]\n || 渡鸦",
        "[a 1]",
        "[a 1]\nx || 一\n[a 1]\ny || 二",
        "[a 1]\nx || 一 || 二",
    ],
)
def test_a_malformed_bank_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"line|Section"):
        parse_banks(text)


def test_closed_lists_have_the_sizes_that_models_are_trained_on() -> None:
    assert (len(MOTIFS), len(EVENTS), len(REGISTERS)) == (32, 24, 6)
    for section in ("motif", "event", "register"):
        for lang in LANGS:
            assert len(set(words(section, lang))) == len(words(section, lang))
    assert label_of("motif", "raven", "zh") == "渡鸦"


@pytest.mark.parametrize("lang", LANGS)
def test_no_name_can_be_asked_for_that_has_no_bank(lang: Lang) -> None:
    needed = [f"name.part.{one}" for one in ITEM_TYPES]
    needed += [f"name.word.{one}" for one in ELEMENTS] + [f"name.motif.{one}" for one in MOTIFS]
    needed += [f"pattern.quest.{one}" for one in QUEST_KINDS]
    needed += [f"target.{one}" for one in QUEST_KINDS]
    needed += [f"name.scene.{one}" for one in BIOMES] + [f"place.{one}" for one in BIOMES]
    needed += [f"title.story.{one}" for one in (*EVENTS, *MOTIFS)]
    needed += [f"title.quest.{one}" for one in (*EVENTS, *QUEST_KINDS)]
    needed += [f"person.given.{one}" for one in ANCESTRIES if one != "human"]
    assert all(columns(section, lang) for section in needed)


@pytest.mark.parametrize("section", sorted(banks()))
def test_entries_are_written_in_their_language(section: str) -> None:
    for lang in LANGS:
        for column in columns(section, lang):
            assert all(SHAPES[lang].fullmatch(entry) for entry in column), section
