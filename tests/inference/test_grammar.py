import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from domain.errors import GenerationFailed, MalformedGrammar, UnsatisfiableSchema
from inference.grammar import Constraint, GrammarCompiler
from inference.tokenizer import TextTokenizer
from inference.types import Request
from tests.inference.models import assert_item, item_request, request
from tests.inference.walks import allowed, walk

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
            assert token in allowed(stepping)
            stepping.accept(token)
        assert forcing.finished == stepping.finished
        if forcing.finished:
            break
        assert allowed(forcing) == allowed(stepping)
        token = int(chance.choice(allowed(forcing)))
        forcing.accept(token)
        stepping.accept(token)
    assert forcing.finished


def test_free_text_may_hold_no_special_token_but_the_end(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    free = set(allowed(grammars.constraint(request("free"))))
    assert tokenizer.end_ids[0] in free
    assert not free & (tokenizer.special_ids - set(tokenizer.end_ids))
    vocabulary = tokenizer.backend.get_vocab_size()
    assert len(free) == vocabulary - len(tokenizer.special_ids) + 1


def test_no_mask_reaches_beyond_the_vocabulary(tokenizer: TextTokenizer) -> None:
    padded = GrammarCompiler(tokenizer, 515)
    vocabulary = tokenizer.backend.get_vocab_size()
    for wanted in (request("free"), request("regex", regex=".{3}")):
        assert max(allowed(padded.constraint(wanted), 515)) < vocabulary


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
            token = int(chance.choice(allowed(constraint)))
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
    token = allowed(first)[0]
    first.accept(token)
    second.forced()
    assert token in allowed(second)


LARK = """start: greeting " " NAME "!"
greeting: "hail" | "well met" | "你好"
NAME: /[a-z]{1,8}/
"""
MANY: list[Request] = [
    item_request("schema"),
    request("regex", regex="(rare|epic) [0-9]{1,3} 霜?", max_tokens=40),
    request("choices", choices=("iron sword", "iron", "铁剑"), max_tokens=40),
    request("lark", grammar=LARK, max_tokens=40),
    request("constant", schema=CONSTANT, max_tokens=80),
]


def test_a_lark_grammar_is_followed(grammars: GrammarCompiler, tokenizer: TextTokenizer) -> None:
    wanted = request("lark", grammar=LARK, max_tokens=40)
    texts = {tokenizer.decode(walk(grammars, tokenizer, wanted, seed)) for seed in range(40)}
    assert len(texts) > 10
    for text in texts:
        assert re.fullmatch("(hail|well met|你好) [a-z]{1,8}!", text)


@pytest.mark.parametrize(
    "grammar", ["", "start: (", 'begin: "a"', "start: UNKNOWN", 'start: "a" | "b', "\0"]
)
def test_a_lark_grammar_that_cannot_be_read_is_refused_in_one_sentence(
    grammars: GrammarCompiler, grammar: str
) -> None:
    with pytest.raises(MalformedGrammar) as refused:
        grammars.constraint(request("bad", grammar=grammar))
    assert "\n" not in refused.value.detail
    assert len(refused.value.detail) < 300


def draw_along(
    drawing: Constraint, chance: np.random.Generator, end_ids: Sequence[int]
) -> list[int]:
    tokens: list[int] = []
    while not drawing.finished:
        assert drawing.forced() == []
        token = int(chance.choice(allowed(drawing)))
        if token in end_ids:
            break
        drawing.accept(token)
        tokens.append(token)
    return tokens


@pytest.mark.parametrize("wanted", MANY, ids=lambda wanted: wanted.id)
def test_drawing_forced_tokens_one_by_one_gives_what_forcing_gives(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, wanted: Request
) -> None:
    drawn = GrammarCompiler(tokenizer, 400, forces=False)
    for seed in range(8):
        tokens = draw_along(
            drawn.constraint(wanted), np.random.default_rng(seed), tokenizer.end_ids
        )
        forcing, replayed = grammars.constraint(wanted), list[int]()
        while True:
            replayed += forcing.forced()
            if forcing.finished or len(replayed) >= len(tokens):
                break
            token = tokens[len(replayed)]
            assert token in allowed(forcing)
            forcing.accept(token)
            replayed.append(token)
        assert replayed == tokens


def test_while_a_token_is_forced_the_mask_of_the_drawing_way_lets_it_alone_through(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    forced = grammars.constraint(item_request("item")).forced()
    drawing = GrammarCompiler(tokenizer, 400, forces=False).constraint(item_request("item"))
    for token in forced:
        assert allowed(drawing) == [token]
        drawing.accept(token)
    assert len(allowed(drawing)) > 1


def test_filling_overwrites_whatever_a_mask_held(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    drawn = GrammarCompiler(tokenizer, 400, forces=False)
    wanted = [*MANY, request("free")]
    for constraint in [drawn.constraint(one) for one in wanted] + [grammars.constraint(wanted[0])]:
        clean, dirty = np.zeros(13, dtype=np.int32), np.full(13, -1, dtype=np.int32)
        constraint.fill(clean)
        constraint.fill(dirty)
        assert clean.tolist() == dirty.tolist()
        assert clean.any()


def test_a_token_that_the_mask_does_not_let_through_is_not_accepted(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    constraint = grammars.constraint(request("choices", choices=("iron", "gold"), max_tokens=9))
    with pytest.raises(GenerationFailed):
        constraint.accept(tokenizer.encode("剑")[0])
