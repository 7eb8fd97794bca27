import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import UnsatisfiableSchema
from inference.remote.constraint import AnswerRefused, ConstraintCompiler
from inference.request_grammar import grammar_of, kind_of
from tests.inference.models import request

KINDS: dict[str, Any] = {
    "schema": {"const": 1},
    "regex": "a|b",
    "choices": ("a", "c"),
    "grammar": 'start: "a"',
}
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


def test_free_text_has_no_grammar_and_each_constraint_its_own() -> None:
    assert grammar_of(request("free")) is None
    assert kind_of(request("free")) is None
    made = {name: grammar_of(request("one", **{name: value})) for name, value in KINDS.items()}
    assert len(set(made.values())) == len(KINDS)
    assert None not in made.values()
    kinds = [kind_of(request("one", **{name: value})) for name, value in KINDS.items()]
    assert kinds == ["schema", "regex", "choices", "lark"]


def test_nothing_but_the_constraint_has_a_say() -> None:
    one = request("one", "a sword", choices=("a", "b"))
    assert grammar_of(one) == grammar_of(replace(one, id="two", prompt="x", seed=9, max_tokens=3))
    assert grammar_of(one) != grammar_of(replace(one, choices=("b", "a")))


@given(TEXTS, TEXTS)
def test_a_choice_is_matched_by_its_own_text_alone(choice: str, other: str) -> None:
    constraint = ConstraintCompiler().constraint(request("one", choices=(choice,)))
    assert constraint is not None
    assert constraint.kept(choice) == choice
    if other.strip() != choice and other != choice:
        with pytest.raises(AnswerRefused):
            constraint.kept(other)


def test_a_schema_that_is_no_json_is_refused() -> None:
    with pytest.raises(UnsatisfiableSchema):
        grammar_of(request("one", schema={"const": {1, 2}}))


def test_it_needs_neither_torch_nor_a_tokenizer() -> None:
    program = (
        "import sys, inference.request_grammar, inference.request_checks\n"
        "sys.exit(bool({'torch', 'tokenizers', 'transformers'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
