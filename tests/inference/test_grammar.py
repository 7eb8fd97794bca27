from typing import Any

import numpy as np
import pytest

from domain.errors import UnsatisfiableSchema
from inference.grammar import GrammarCompiler
from inference.tokenizer import TextTokenizer
from inference.types import Request
from tests.inference.models import assert_item, item_request, request
from tests.inference.walks import walk

CONSTANT: dict[str, Any] = {
    "type": "object",
    "properties": {"type": {"const": "sword"}, "名": {"const": '霜"之剑'}},
    "required": ["type", "名"],
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def grammars(tokenizer: TextTokenizer) -> GrammarCompiler:
    return GrammarCompiler(tokenizer, 400)


@pytest.mark.parametrize("seed", range(30))
def test_every_walk_is_compact_json_that_satisfies_the_schema(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, seed: int
) -> None:
    assert_item(tokenizer.decode(walk(grammars, tokenizer, item_request("walk"), seed)))


def test_an_output_without_choice_is_forced_whole(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    constraint = grammars.constraint(request("constant", schema=CONSTANT))
    tokens = constraint.forced()
    assert constraint.finished
    assert tokens == tokenizer.encode('{"type":"sword","名":"霜\\"之剑"}')


def test_forced_tokens_leave_the_grammar_where_the_same_tokens_unforced_leave_it(
    grammars: GrammarCompiler,
) -> None:
    forcing, stepping = (grammars.constraint(item_request("one")) for _ in range(2))
    chance = np.random.default_rng(2)
    for _ in range(40):
        for token in forcing.forced():
            assert token in stepping.allowed()
            stepping.accept(token)
        assert forcing.finished == stepping.finished
        if forcing.finished:
            break
        assert forcing.allowed().tolist() == stepping.allowed().tolist()
        token = int(chance.choice(forcing.allowed()))
        forcing.accept(token)
        stepping.accept(token)
    assert forcing.finished


def test_free_text_may_hold_no_special_token_but_the_end(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    allowed = set(grammars.constraint(request("free")).allowed().tolist())
    assert tokenizer.end_ids[0] in allowed
    assert not allowed & (tokenizer.special_ids - set(tokenizer.end_ids))
    vocabulary = tokenizer.backend.get_vocab_size()
    assert len(allowed) == vocabulary - len(tokenizer.special_ids) + 1


def test_no_mask_reaches_beyond_the_vocabulary(tokenizer: TextTokenizer) -> None:
    padded = GrammarCompiler(tokenizer, 515)
    vocabulary = tokenizer.backend.get_vocab_size()
    for wanted in (request("free"), request("regex", regex=".{3}")):
        assert padded.constraint(wanted).allowed().max() < vocabulary


@pytest.mark.parametrize(
    "choice", ["sword", "a|b", "(x", "霜\n之剑", 'say "hi"', "\\d", "😀", "<|end|>"]
)
def test_choices_are_taken_literally(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, choice: str
) -> None:
    wanted = request("choices", choices=(choice,), max_tokens=40)
    assert tokenizer.decode(walk(grammars, tokenizer, wanted, 0)) == choice


def test_each_of_several_choices_can_be_reached_and_nothing_else(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    choices = ("iron sword", "iron", "铁剑", "铁")
    wanted = request("choices", choices=choices, max_tokens=40)
    reached: set[str] = set()
    for seed in range(60):
        constraint, tokens = grammars.constraint(wanted), list[int]()
        chance = np.random.default_rng(seed)
        while True:
            tokens += constraint.forced()
            if constraint.finished:
                break
            token = int(chance.choice(constraint.allowed()))
            if token in tokenizer.end_ids:
                break
            constraint.accept(token)
            tokens.append(token)
        reached.add(tokenizer.decode(tokens))
    assert reached == set(choices)


@pytest.mark.parametrize(
    "wanted",
    [
        request("range", schema={"type": "integer", "minimum": 3, "maximum": 2}),
        request("length", schema={"type": "string", "minLength": 3, "maxLength": 2}),
        request("pattern", schema={"type": "string", "pattern": "^a{5}$", "maxLength": 3}),
        request("unknown", schema={"type": "sword"}),
        request("regex", regex="("),
        request("surrogate", schema={"const": "\ud800"}),
    ],
    ids=lambda wanted: wanted.id,
)
def test_what_admits_no_output_is_refused(grammars: GrammarCompiler, wanted: Request) -> None:
    with pytest.raises(UnsatisfiableSchema) as refused:
        grammars.constraint(wanted)
    assert "\n" not in refused.value.detail


def test_constraints_of_one_grammar_do_not_share_their_state(grammars: GrammarCompiler) -> None:
    first, second = (grammars.constraint(item_request("one")) for _ in range(2))
    first.forced()
    token = int(first.allowed()[0])
    first.accept(token)
    second.forced()
    assert token in second.allowed()
