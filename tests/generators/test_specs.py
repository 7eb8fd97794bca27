import json
import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from llguidance import LLMatcher

from domain.errors import UnknownKind
from domain.ontology import LANGS, Lang
from generators.specs import (
    MAX_ASKED_BYTES,
    MAX_FACTS_BYTES,
    SPEC_KINDS,
    SPECS,
    TOPICS,
    Allowed,
    Span,
    SpecKind,
    Texts,
    facts_line,
    model_input,
    output_schema,
    shown_name,
    spec_of,
)
from inference.bounds import longest_output_bytes

CONTEXT_TOKENS = 1024
SPECIAL_TOKENS_IN_INPUT = 4
LONGEST_QUEST: Mapping[str, Allowed] = {
    "giver": (shown_name("龙" * 80),),
    "target": (shown_name("龙" * 80),),
}


@pytest.mark.parametrize("kind", SPEC_KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_the_longest_output_fits_max_tokens(kind: SpecKind, lang: Lang) -> None:
    stated = LONGEST_QUEST if kind == "quest" else {}
    assert longest_output_bytes(output_schema(kind, lang, stated)) <= SPECS[kind].max_tokens


def test_the_longest_input_and_output_fit_the_context() -> None:
    longest = SPECIAL_TOKENS_IN_INPUT + MAX_ASKED_BYTES + MAX_FACTS_BYTES
    assert longest + max(spec.max_tokens for spec in SPECS.values()) <= CONTEXT_TOKENS


@pytest.mark.parametrize("kind", SPEC_KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_the_grammar_engine_compiles_every_schema(kind: SpecKind, lang: Lang) -> None:
    grammar = LLMatcher.grammar_from_json_schema(json.dumps(output_schema(kind, lang, {})))
    assert LLMatcher.validate_grammar(grammar) == ""


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
        "dialogue": ("topic", "lines"),
    }  # fmt: skip


def test_what_is_stated_becomes_constant_and_what_is_not_stays_open() -> None:
    schema = output_schema(
        "item", "en", {"type": ("sword",), "level": Span(12, 12), "rarity": ("rare", "epic")}
    )
    assert schema["properties"]["type"] == {"const": "sword"}
    assert schema["properties"]["level"] == {"const": 12}
    assert schema["properties"]["rarity"] == {"enum": ["rare", "epic"]}
    assert schema["properties"]["edition"] == {"type": "integer", "minimum": 1, "maximum": 10_000}
    assert schema["required"] == list(schema["properties"])


def test_a_field_that_the_spec_lacks_is_refused() -> None:
    with pytest.raises(KeyError):
        output_schema("item", "en", {"colour": ("red",)})


@pytest.mark.parametrize("kind", SPEC_KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_patterns_refuse_what_json_would_escape(kind: SpecKind, lang: Lang) -> None:
    for default in SPECS[kind].fields.values():
        if isinstance(default, Texts):
            inner = re.search(r"\[(.*?)\]\{", default.pattern(lang))
            assert inner is not None
            assert not re.fullmatch(f"[{inner[1]}]+", '"')
            assert not re.fullmatch(f"[{inner[1]}]+", "\\")


@given(asked=st.text(), facts=st.text())
def test_the_input_holds_only_the_special_tokens_of_its_form(asked: str, facts: str) -> None:
    text = model_input("item", "zh", asked, facts)
    assert re.findall(r"<\|\w*\|>", text) == ["<|item|>", "<|zh|>", "<|facts|>", "<|out|>"]
    assert text.count("<|") == SPECIAL_TOKENS_IN_INPUT


def test_the_input_has_the_form_that_models_are_trained_on() -> None:
    assert (
        model_input(
            "dialogue", "en", "Hello", facts_line("Mira", "elf", "bard", "kind", "greeting")
        )
        == "<|dialogue|><|en|>Hello<|facts|>Mira; elf; bard; kind; greeting<|out|>"
    )


def test_facts_that_are_all_unknown_are_no_facts() -> None:
    assert facts_line("", "", "") == ""
    assert facts_line("", "Wolf", "") == "; Wolf; "


@given(st.text(max_size=200))
def test_a_shown_name_needs_no_escape_and_is_short(name: str) -> None:
    shown = shown_name(name)
    assert json.dumps(shown, ensure_ascii=False) == f'"{shown}"'
    assert len(shown.encode()) <= 48


def test_an_unknown_kind_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnknownKind, match="Nothing of kind “castle” can be made"):
        spec_of("castle")


def test_topics_end_with_other() -> None:
    assert TOPICS[-1] == "other"
    assert len(set(TOPICS)) == len(TOPICS)
