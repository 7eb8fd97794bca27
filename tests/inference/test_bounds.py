import json
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.errors import UnsatisfiableSchema
from inference.bounds import longest_constrained_bytes, longest_output_bytes
from inference.grammar import GrammarCompiler
from inference.tokenizer import TextTokenizer
from tests.inference.models import ITEM_SCHEMA, request
from tests.inference.walks import walk

Schema = dict[str, Any]

CLASSES = [
    "[a-z]",
    "[A-Za-z ']",
    "[一-龥，。]",
    '[a-z"\\\\]',
    "[^<>]",
    "[\\x09-\\x7a]",
    "(?:ab|霜)",
]
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from('\n\t"\\/'),
    max_size=6,
)
CONSTANTS = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | TEXTS
STRINGS = st.one_of(
    st.integers(0, 8).map(lambda limit: {"type": "string", "maxLength": limit}),
    st.tuples(st.sampled_from(CLASSES), st.integers(0, 8)).map(
        lambda pair: {"type": "string", "pattern": f"^{pair[0]}*$", "maxLength": pair[1]}
    ),
    st.tuples(st.sampled_from(CLASSES), st.integers(0, 5)).map(
        lambda pair: {"type": "string", "pattern": f"^{pair[0]}{{0,{pair[1]}}}$"}
    ),
)
INTEGERS = st.tuples(st.integers(-2000, 2000), st.integers(0, 3000)).map(
    lambda pair: {"type": "integer", "minimum": pair[0], "maximum": pair[0] + pair[1]}
)
LEAVES = st.one_of(
    STRINGS,
    INTEGERS,
    CONSTANTS.map(lambda value: {"const": value}),
    st.lists(CONSTANTS, min_size=1, max_size=3, unique_by=repr).map(lambda all: {"enum": all}),
    st.sampled_from([{"type": "boolean"}, {"type": "null"}]),
)


def containers(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.one_of(
        st.tuples(inner, st.integers(0, 3)).map(
            lambda pair: {"type": "array", "items": pair[0], "maxItems": pair[1]}
        ),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda items: {"type": "array", "prefixItems": items, "items": False}
        ),
        st.dictionaries(TEXTS.filter(bool), inner, min_size=1, max_size=3).map(
            lambda properties: {
                "type": "object",
                "properties": properties,
                "required": list(properties),
                "additionalProperties": False,
            }
        ),
        st.lists(inner, min_size=1, max_size=3).map(lambda branches: {"anyOf": branches}),
    )


SCHEMAS = st.recursive(LEAVES, containers, max_leaves=5)


@pytest.fixture(scope="module")
def grammars(tokenizer: TextTokenizer) -> GrammarCompiler:
    return GrammarCompiler(tokenizer, 400)


@settings(max_examples=250, deadline=None)
@given(schema=SCHEMAS, seed=st.integers(0, 2**20))
def test_no_output_is_longer_than_the_bound(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, schema: Schema, seed: int
) -> None:
    bound = longest_output_bytes(schema)
    wanted = request("walk", max_tokens=10_000, schema=schema)
    try:
        tokens = walk(grammars, tokenizer, wanted, seed)
    except UnsatisfiableSchema:
        # A few drawn schemas contradict themselves; refusing them is right.
        assume(False)
        return
    text = tokenizer.decode(tokens)
    json.loads(text, strict=False)
    assert len(tokens) <= len(text.encode()) <= bound


@pytest.mark.parametrize("seed", range(1, 41, 2))
def test_no_character_is_written_as_a_unicode_escape(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, seed: int
) -> None:
    schema = {"type": "string", "pattern": '^[\\x01-\\x1f\\x7f"]{6}$'}
    wanted = request("walk", max_tokens=100, schema=schema)
    text = tokenizer.decode(walk(grammars, tokenizer, wanted, seed))
    assert "\\u" not in text
    assert len(text) == longest_output_bytes(schema) == 14


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"const": "霜"}, 5),
        ({"const": 'a"\n'}, 7),
        ({"const": {"a": [1, None, True]}}, 19),
        ({"enum": ["rare", "legendary"]}, 11),
        ({"type": "integer", "minimum": -5, "maximum": 100}, 3),
        ({"type": "integer", "minimum": -500, "maximum": 100}, 4),
        ({"type": "boolean"}, 5),
        ({"type": ["null", "boolean"]}, 5),
        ({"type": "string", "maxLength": 5}, 22),
        ({"type": "string", "maxLength": 5, "pattern": "^[a-z ]*$"}, 7),
        ({"type": "string", "maxLength": 5, "pattern": "[a-z ]"}, 22),
        ({"type": "string", "maxLength": 5, "pattern": '^[a-z"]*$'}, 12),
        ({"type": "string", "maxLength": 5, "pattern": "^[一-龥]*$"}, 17),
        ({"type": "string", "maxLength": 5, "pattern": "^[a-z]{3}$"}, 5),
        ({"type": "array", "items": {"enum": ["a"]}, "maxItems": 3}, 13),
        ({"type": "array", "items": {"enum": ["a"]}, "maxItems": 0}, 2),
        (
            {"type": "array", "prefixItems": [{"const": 1}], "items": {"const": 22}, "maxItems": 3},
            9,
        ),
        ({"$defs": {"n": {"const": 1}}, "anyOf": [{"$ref": "#/$defs/n"}, {"const": 22}]}, 2),
    ],
)
def test_bounds_are_what_a_person_would_count(schema: Schema, expected: int) -> None:
    assert longest_output_bytes(schema) == expected


def test_an_object_counts_names_colons_and_commas() -> None:
    schema = {
        "type": "object",
        "properties": {"a": {"const": 1}, "霜": {"type": "boolean"}},
        "required": ["a", "霜"],
        "additionalProperties": False,
    }
    assert longest_output_bytes(schema) == len('{"a":1,"霜":false}'.encode())


@pytest.mark.parametrize(
    "schema",
    [
        {}, {"type": "string"}, {"type": "string", "pattern": "^a+$"}, {"type": "number"},
        {"type": "integer"}, {"type": "integer", "minimum": 0}, {"enum": []}, {"anyOf": []},
        {"type": "integer", "minimum": 0.5, "maximum": 2}, {"const": 1.5}, {"const": 2**60},
        {"type": "array", "items": {"const": 1}}, {"type": "array", "maxItems": 2},
        {"type": "object", "properties": {}}, {"type": "object", "additionalProperties": True},
        {"type": "string", "maxLength": 3, "format": "date"}, {"const": "\x01"},
        {"const": "\x7f"}, {"const": "\ud800"}, {"enum": [{"\x01": 1}]}, {"$ref": "#/$defs/x"},
        {"$ref": "https://example.org/x"}, {"type": "string", "maxLength": 1, "x-guidance": {}},
        {"allOf": [{"const": 1}]}, {"type": []}, {"type": "string", "maxLength": 1, "anyOf": []},
        {"type": "array", "prefixItems": 1, "items": False},
        {"type": "object", "properties": [], "additionalProperties": False},
        {"const": 1, "not": {}}, {"type": "object", "patternProperties": {}},
        {"$ref": "#/$defs/n", "$defs": {"n": {"type": "array", "maxItems": 1,
                                              "items": {"$ref": "#/$defs/n"}}}},
    ],
    ids=str,
)  # fmt: skip
def test_what_has_no_proven_bound_is_refused(schema: Schema) -> None:
    with pytest.raises(UnsatisfiableSchema):
        longest_output_bytes(schema)


def test_regex_and_choices_are_bounded_too() -> None:
    assert longest_constrained_bytes(request("free")) is None
    assert longest_constrained_bytes(request("regex", regex="[a-z]{2,6}霜?")) == 9
    assert longest_constrained_bytes(request("choices", choices=("a", "霜剑"))) == 6
    with pytest.raises(UnsatisfiableSchema):
        longest_constrained_bytes(request("open", regex="[a-z]*"))


def test_the_item_schema_of_these_tests_is_bounded(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    wanted = request("item", max_tokens=400, schema=ITEM_SCHEMA)
    longest = max(
        len(tokenizer.decode(walk(grammars, tokenizer, wanted, seed)).encode())
        for seed in range(100)
    )
    bound = longest_output_bytes(ITEM_SCHEMA)
    # The bound must hold, and be near enough to be of use.
    assert longest <= bound < 1.4 * longest
