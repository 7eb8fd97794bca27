from typing import Any

import pytest

from domain.ontology import Lang
from generators.specs import SPECS, Span
from generators.validate import form_fault, parse_draft, text_fault

FIELDS: dict[str, Any] = {
    "type": "sword", "rarity": "rare", "element": "fire", "material": "iron", "level": 12,
    "edition": 1, "name": "Ember Vow", "description": "A blade that keeps its glow.",
    "lore": "It was made before the flood.",
}  # fmt: skip
ALLOWED = {"type": ("sword",), "level": Span(12, 12)}


def test_a_draft_of_the_form_that_was_asked_for_has_no_fault() -> None:
    assert form_fault(FIELDS, SPECS["item"], "en", ALLOWED) is None


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"type": "axe"}, "type"),
        ({"level": 13}, "level"),
        ({"level": True}, "level"),
        ({"level": "12"}, "level"),
        ({"level": 12.0}, "level"),
        ({"rarity": "mythic"}, "rarity"),
        ({"rarity": ["rare"]}, "rarity"),
        ({"edition": 0}, "edition"),
        ({"name": "ember"}, "name"),
        ({"name": None}, "name"),
        ({"description": "no end"}, "description"),
        ({"description": 'A "quoted" blade.'}, "description"),
        ({"lore": "一把剑在这里安静地睡着。"}, "lore"),
    ],
)
def test_a_value_that_was_not_offered_is_named(change: dict[str, Any], fault: str) -> None:
    found = form_fault(FIELDS | change, SPECS["item"], "en", ALLOWED)
    assert found == f"a value of {fault} that was not offered"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"name": "x"} | FIELDS,
        FIELDS | {"curse": "x"},
        {k: v for k, v in FIELDS.items() if k != "lore"},
    ],
)
def test_fields_missing_added_or_out_of_order_are_a_fault(fields: dict[str, Any]) -> None:
    assert form_fault(fields, SPECS["item"], "en", {}) == "fields missing, unknown or out of order"


@pytest.mark.parametrize("goals", [[], ["I go home."] * 3, "I go home.", [1], ["no end"]])
def test_lists_hold_as_many_texts_as_the_spec_says(goals: object) -> None:
    fields = {
        "ancestry": "elf", "profession": "bard", "temperament": "kind", "level": 3, "name": "Mira",
        "backstory": "She came from the coast.", "greeting": "Sit down, friend.", "goals": goals,
    }  # fmt: skip
    fault = form_fault(fields, SPECS["character"], "en", {})
    assert fault == "a value of goals that was not offered"


@pytest.mark.parametrize("text", ["", "[]", "3", "{", "null", "[" * 100_000])
def test_what_is_no_object_is_no_draft(text: str) -> None:
    assert parse_draft(text) is None


@pytest.mark.parametrize(
    ("text", "lang", "fault"),
    [
        ("A blade that that burns.", "en", "a word twice in a row"),
        ("It burns. It burns.", "en", "the same sentence twice"),
        (
            "The old red one, the old red two, the old red three.",
            "en",
            "a phrase that goes round",
        ),
        ("它在风里歌唱，它在风里歌唱，它在风里歌唱。", "zh", "a phrase that goes round"),
        ("它在燃烧。它在燃烧。", "zh", "the same sentence twice"),
        ("abcdefghijkl剑。", "zh", "words in another language"),
        ("A 剑 that burns.", "en", "words in another language"),
        ("A  blade.", "en", "stray spaces"),
        ("A blade (old.", "en", "an unpaired bracket"),
        ("一把“旧剑在这里。", "zh", "an unpaired bracket"),
    ],
)
def test_words_that_cannot_be_read_are_a_fault(text: str, lang: Lang, fault: str) -> None:
    assert text_fault([text], lang) == fault


def test_a_word_may_end_one_sentence_and_begin_the_next() -> None:
    assert text_fault(["So the finder told it. It must not be sold."], "en") is None


def test_the_same_text_in_two_fields_is_a_fault() -> None:
    assert text_fault(["It burns low.", "It burns low."], "en") == "the same text twice"


@pytest.mark.parametrize(
    ("texts", "lang"),
    [
        (["Ember Vow", "A blade that keeps its glow, and its edge; nobody knows why."], "en"),
        (["赤炎之誓", "剑身通红，像炉火一样；没人知道为什么。"], "zh"),
    ],
)
def test_honest_words_have_no_fault(texts: list[str], lang: Lang) -> None:
    assert text_fault(texts, lang) is None
