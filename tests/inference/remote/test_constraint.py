import json
import re
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.errors import MalformedGrammar, UnsatisfiableSchema
from inference.bounds import longest_output_bytes
from inference.remote.constraint import AnswerRefused, Constraint, ConstraintCompiler
from inference.types import Request
from tests.inference.remote.constrained import json_grammar, walk

_UNWRITABLE = re.compile(r"[\x00-\x07\x0b\x0e-\x1f\x7f]")
COMPILER = ConstraintCompiler()
THING = {
    "type": "object",
    "properties": {
        "kind": {"const": "sword"},
        "name": {"type": "string", "minLength": 1, "maxLength": 6},
        "level": {"type": "integer", "minimum": 1, "maximum": 60},
    },
    "required": ["kind", "name", "level"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {
        "zeal": {"type": "boolean"},
        "things": {"type": "array", "items": {"$ref": "#/$defs/thing"}, "maxItems": 3},
        "either": {
            "anyOf": [
                {
                    "type": "object",
                    "properties": {"b": {"const": 1}, "a": {"enum": ["x", "剑"]}},
                    "required": ["b", "a"],
                    "additionalProperties": False,
                },
                {"$ref": "#/$defs/thing"},
                {"type": "null"},
            ]
        },
    },
    "required": ["zeal", "things", "either"],
    "additionalProperties": False,
    "$defs": {"thing": THING},
}


def constraint(**wanted: Any) -> Constraint:
    made = COMPILER.constraint(Request("r", "p", 0, 1000, **wanted))
    assert made is not None
    return made


def shuffled(value: Any, random: Random) -> Any:
    if isinstance(value, dict):
        items = [(name, shuffled(inner, random)) for name, inner in value.items()]
        random.shuffle(items)
        return dict(items)
    return [shuffled(inner, random) for inner in value] if isinstance(value, list) else value


@given(st.integers(0, 1 << 30))
def test_json_with_space_escapes_and_any_order_becomes_what_the_engine_would_write(
    seed: int,
) -> None:
    random = Random(seed)
    value = json.loads(walk(json_grammar(SCHEMA), seed))
    spaced = json.dumps(shuffled(value, random), indent=random.choice((None, 2)))
    assume(not _UNWRITABLE.search(flat(value)))
    kept = constraint(schema=SCHEMA).kept(f"\n {spaced} \n")
    assert json.loads(kept) == value
    assert kept == json.dumps(json.loads(kept), ensure_ascii=False, separators=(",", ":"))
    assert list(json.loads(kept)) == ["zeal", "things", "either"]
    assert len(kept.encode()) <= longest_output_bytes(SCHEMA)


def flat(value: Any) -> str:
    return "".join(
        map(flat, value.values() if isinstance(value, dict) else value)
        if isinstance(value, dict | list)
        else value
        if isinstance(value, str)
        else ""
    )


GOOD = '{"zeal":true,"things":[],"either":null}'


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "null",
        GOOD[:-1],
        GOOD + "}",
        GOOD.replace("true", "1"),
        GOOD.replace("true", "NaN"),
        GOOD.replace("null", '"x"'),
        GOOD.replace("[]", '[{"kind":"sword","name":"a","level":61}]'),
        GOOD.replace("[]", '[{"kind":"sword","name":"","level":1}]'),
        GOOD.replace("[]", '[{"kind":"sword","name":"\\ud83d","level":1}]'),
        GOOD.replace("[]", '[{"kind":"sword","name":"\\u0001","level":1}]'),
        GOOD.replace('"zeal"', '"zeal":false,"zeal"'),
        GOOD.replace("null", 'null,"more":1'),
        GOOD.replace("null", "1" * 5000),
        "[" * 100_000,
        '{"zeal":' * 400 + "1" + "}" * 400,
        f"```json\n{GOOD}\n```",
        "Sure! " + GOOD,
    ],
)
def test_what_does_not_keep_to_the_schema_is_refused(answer: str) -> None:
    assert constraint(schema=SCHEMA).kept(GOOD) == GOOD
    with pytest.raises(AnswerRefused):
        constraint(schema=SCHEMA).kept(answer)


def test_a_regular_expression_is_matched_in_full() -> None:
    of_digits = constraint(regex="zq[0-9]{3}")
    assert of_digits.kept(" zq123\n") == "zq123"
    for answer in ("zq12", "zq1234", "xzq123", "zq123 zq123", ""):
        with pytest.raises(AnswerRefused):
            of_digits.kept(answer)


@pytest.mark.parametrize("choice", ["a.b", "<|end|>", "一把剑", " padded ", "\\u0041", "<end>"])
def test_a_choice_is_only_itself(choice: str) -> None:
    of_two = constraint(choices=(choice, "other"))
    assert of_two.kept(choice) == choice
    for answer in (choice + "x", choice[:-1], choice.replace(".", "x") + "!", "\ud800"):
        with pytest.raises(AnswerRefused):
            of_two.kept(answer)


def test_what_was_cut_off_is_kept_only_where_that_is_asked_for() -> None:
    counting = constraint(grammar='start: "a" "b"* "c"')
    assert counting.kept("abbc") == "abbc"
    assert counting.kept("abb", whole=False) == "abb"
    with pytest.raises(AnswerRefused):
        counting.kept("abb")
    with pytest.raises(AnswerRefused):
        counting.kept("bb", whole=False)


def test_constraints_that_cannot_be_read_or_kept_are_refused_before_anything_is_sent() -> None:
    with pytest.raises(MalformedGrammar):
        constraint(grammar="start: unknown")
    with pytest.raises(MalformedGrammar):
        constraint(regex="(a")
    with pytest.raises(UnsatisfiableSchema):
        constraint(schema={"type": "integer", "minimum": 2, "maximum": 1})
    assert COMPILER.constraint(Request("r", "p", 0, 10)) is None
