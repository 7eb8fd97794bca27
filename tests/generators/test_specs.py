import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import UnknownKind
from domain.ontology import LANGS, Lang
from generators.asking import Fact, facts_line, mention_fact, model_input
from generators.frame import Frame, Mention
from generators.mentioning import mention_facts
from generators.schema import output_schema
from generators.spark.banks import EVENTS, MOTIFS
from generators.specs import (
    CONTEXT_TOKENS,
    MAX_SOURCE_BYTES,
    SPEC_KINDS,
    SPECIAL_TOKENS,
    SPECS,
    TOPICS,
    SpecKind,
    shown_name,
    spec_of,
)
from inference.bounds import longest_output_bytes

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


@pytest.mark.parametrize("kind", SPEC_KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_the_longest_input_and_output_fit_the_context(kind: SpecKind, lang: Lang) -> None:
    spec = SPECS[kind]
    names = [name for name in spec.placeholders if name.startswith("mention")]
    words = "宽" * 99
    facts = [Fact("motif", max(MOTIFS, key=len)), Fact("event", max(EVENTS, key=len))]
    facts += [Fact("register", "solemn")]
    facts += [mention_fact(name, "feature", words) for name in names[:2]]
    line = facts_line(facts, 10_000)
    assert len(line.encode()) <= spec.max_facts_bytes
    text = model_input(kind, lang, "x" * spec.max_facts_bytes)
    special = text.count("<|")
    assert special + spec.max_facts_bytes + spec.max_tokens <= CONTEXT_TOKENS


def test_a_sentence_and_its_translation_fit_the_context() -> None:
    assert MAX_SOURCE_BYTES + 6 + SPECS["translation"].max_tokens <= CONTEXT_TOKENS


def test_a_story_of_many_mentions_still_shows_each_of_them() -> None:
    mentions = tuple(Mention("宽" * 99, "purpose", n, n + 1) for n in range(4))
    facts = mention_facts(Frame("story", "zh", mentions=mentions))
    line = facts_line((Fact("motif", "m" * 12), Fact("event", "e" * 12), *facts), 10_000)
    assert len(line.encode()) <= SPECS["story"].max_facts_bytes
    assert line.count("宽宽宽") >= 4


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
