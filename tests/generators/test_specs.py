import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import UnknownKind
from domain.ontology import LANGS, Lang
from generators.schema import output_schema
from generators.specs import (
    MAX_FACTS_BYTES,
    MAX_OUTPUT_TOKENS,
    SPEC_KINDS,
    SPECIAL_TOKENS,
    SPECS,
    TOPICS,
    SpecKind,
    shown_name,
    spec_of,
)
from inference.bounds import longest_output_bytes

CONTEXT_TOKENS = 1024
LONGEST_NAME = shown_name("龙" * 80)


@pytest.mark.parametrize("kind", SPEC_KINDS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("chapters", [1, 2, 3, 4, 5])
def test_the_longest_output_fits_max_tokens(kind: SpecKind, lang: Lang, chapters: int) -> None:
    spec = SPECS[kind]
    stated: dict[str, tuple[str, ...]] = {
        name: (LONGEST_NAME,)
        for name in ("giver", "target", "name", "title")
        if name in spec.fields
    }
    held = spec.placeholders or ("a", "n12")
    if kind == "story":
        schema = output_schema(kind, lang, {**stated, "chapters": (held,) * chapters})
    else:
        schema = output_schema(kind, lang, stated, held)
    assert longest_output_bytes(schema) <= spec.max_tokens


def test_the_longest_input_and_output_fit_the_context() -> None:
    special = 4
    assert special + MAX_FACTS_BYTES + MAX_OUTPUT_TOKENS <= CONTEXT_TOKENS
    assert all(spec.max_tokens <= MAX_OUTPUT_TOKENS for spec in SPECS.values())


def test_fields_stand_in_the_order_that_models_are_trained_on() -> None:
    assert {kind: tuple(spec.fields) for kind, spec in SPECS.items()} == {
        "item": (
            "type", "rarity", "element", "material", "level", "edition", "name", "description",
            "lore",
        ),
        "character": (
            "ancestry", "profession", "temperament", "level", "name", "backstory", "greeting",
            "goals",
        ),
        "quest": (
            "kind", "difficulty", "reward_gold", "giver", "target", "count", "title", "story",
        ),
        "scene": ("biome", "time", "mood", "name", "exits", "inhabitants", "description"),
        "story": ("title", "chapters"),
        "dialogue": ("topic", "lines"),
        "translation": ("text",),
    }  # fmt: skip


def test_special_tokens_keep_the_places_that_released_models_know() -> None:
    assert SPECIAL_TOKENS[:2] == ("<|pad|>", "<|end|>")
    assert SPECIAL_TOKENS[13:] == ("<|out|>", "<|read|>", "<|ask|>")
    assert all(f"<|{kind}|>" in SPECIAL_TOKENS for kind in SPEC_KINDS)


@given(st.text(max_size=200))
def test_a_shown_name_needs_no_escape_is_short_and_spells_no_placeholder(name: str) -> None:
    shown = shown_name(name)
    assert json.dumps(shown, ensure_ascii=False) == f'"{shown}"'
    assert len(shown.encode()) <= 48
    assert "{" not in shown


def test_an_unknown_kind_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnknownKind, match="Nothing of kind “castle” can be made"):
        spec_of("castle")


def test_topics_end_with_other() -> None:
    assert TOPICS[-1] == "other"
    assert len(set(TOPICS)) == len(TOPICS)
