from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import GenerationFailed
from inference.generation import Generation
from inference.grammar import GrammarCompiler
from inference.sampler import mask_words, sample, score, tokens_of, uniform
from inference.tokenizer import TextTokenizer
from inference.types import Completion, ModelIdentity, Request, Sampling, TokenScore
from tests.inference.models import ITEM_SCHEMA, item_request, request

IDENTITY = ModelIdentity("random", "0" * 64, "2", "test", True)
VOCAB = 400
Logits = Callable[[list[int]], np.ndarray]


@pytest.fixture(scope="module")
def grammars(tokenizer: TextTokenizer) -> GrammarCompiler:
    return GrammarCompiler(tokenizer, VOCAB)


@pytest.fixture(scope="module")
def drawing(tokenizer: TextTokenizer) -> GrammarCompiler:
    return GrammarCompiler(tokenizer, VOCAB, forces=False)


def begun(grammars: GrammarCompiler, tokenizer: TextTokenizer, wanted: Request) -> Generation:
    made = Generation(wanted, grammars.constraint(wanted), tokenizer)
    made.start(tokenizer.encode(wanted.prompt))
    return made


def step(made: Generation, logits: np.ndarray) -> list[int]:
    """Draw as the engine does."""
    mask = np.zeros(mask_words(VOCAB), dtype=np.int32)
    made.constraint.fill(mask)
    made.forbid(mask)
    rows, masks = torch.from_numpy(logits[None]), torch.from_numpy(mask[None])
    token = int(sample(rows, masks, [made.draw()])[0])
    listed = made.request.logprobs
    return made.take(token, None if listed is None else score(rows, masks, [token], listed)[0])


def noise(seed: int) -> Logits:
    """Logits that depend on the output so far and on nothing else."""

    def logits(output: list[int]) -> np.ndarray:
        chance = np.random.default_rng([seed, len(output), *output[-2:]])
        return chance.normal(scale=3, size=VOCAB).astype(np.float32)

    return logits


def spelling(tokens: list[int]) -> Logits:
    """Logits of a model that writes these tokens, then the end."""

    def logits(output: list[int]) -> np.ndarray:
        row = np.zeros(VOCAB, dtype=np.float32)
        row[tokens[len(output)] if len(output) < len(tokens) else 1] = 80
        return row

    return logits


def completed(made: Generation, logits: Logits) -> Completion:
    while made.finish_reason is None:
        step(made, logits(made.output))
    return made.completion(IDENTITY)


def test_the_head_is_the_prompt_and_what_is_forced_before_the_first_choice(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    made = begun(grammars, tokenizer, item_request("item"))
    assert tokenizer.decode(made.head) == 'a sword{"type":"sword","rarity":"'
    assert made.head == [*made.prompt_tokens, *made.output]
    assert made.completion(IDENTITY).forced_tokens == len(made.output) > 0
    assert made.completion(IDENTITY).finish_reason == "error"


def test_forced_tokens_follow_a_draw_and_are_counted(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    made = begun(grammars, tokenizer, item_request("item"))
    before = made.completion(IDENTITY).forced_tokens
    new = step(made, np.zeros(VOCAB, dtype=np.float32))
    # One draw decides the rarity or its beginning; the rest of the word and the next name follow.
    assert made.completion(IDENTITY).forced_tokens - before == len(new) - 1 > 0
    done = completed(made, noise(1))
    assert done.finish_reason == "stop"
    assert len(done.token_ids) <= made.request.max_tokens


def test_each_draw_has_the_number_of_its_place_in_the_output(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    made = begun(grammars, tokenizer, item_request("item", seed=77))
    while made.finish_reason is None:
        assert made.draw().number == uniform(77, len(made.output))
        step(made, noise(2)(made.output))


def test_free_text_ends_at_the_end_token_or_at_max_tokens(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    sword = tokenizer.encode("剑")[:1]
    cut = completed(begun(grammars, tokenizer, request("one", max_tokens=3)), spelling(sword * 9))
    assert (cut.finish_reason, cut.token_ids) == ("length", tuple(sword * 3))
    ended = completed(begun(grammars, tokenizer, request("two", max_tokens=3)), spelling(sword))
    assert (ended.finish_reason, ended.token_ids) == ("stop", tuple(sword))
    nothing = completed(begun(grammars, tokenizer, request("none", max_tokens=3)), spelling([]))
    assert (nothing.finish_reason, nothing.text, nothing.token_ids) == ("stop", "", ())


@pytest.mark.parametrize("changes", [
    {"schema": {"const": "霜"}}, {"choices": ("iron", "ironwood")}, {"grammar": 'start: "gold"'},
])  # fmt: skip
def test_an_output_that_is_complete_at_the_very_limit_is_not_cut(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, changes: dict[str, Any]
) -> None:
    wanted = request("probe", max_tokens=40, **changes)
    long = completed(begun(grammars, tokenizer, wanted), noise(4))
    length = len(long.token_ids)
    assert long.finish_reason == "stop"
    if "grammar" in changes:
        # Nothing proves how long a Lark output is, so its limit may lie within it.
        for limit, reason in ((length, "stop"), (length - 1, "length")):
            less = request("tight", max_tokens=limit, **changes)
            found = completed(begun(grammars, tokenizer, less), noise(4))
            assert (found.finish_reason, len(found.token_ids)) == (reason, limit)


def test_a_limit_within_a_forced_run_cuts_it(
    grammars: GrammarCompiler, drawing: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    grammar = 'start: ("a" | "b") "sell my iron sword, at least 3 gold"'
    whole = completed(begun(grammars, tokenizer, request("all", grammar=grammar)), noise(1))
    for limit in range(1, len(whole.token_ids) + 1):
        wanted = request("cut", grammar=grammar, max_tokens=limit)
        reason = "stop" if limit == len(whole.token_ids) else "length"
        for compiler in (grammars, drawing):
            found = completed(begun(compiler, tokenizer, wanted), noise(1))
            assert (found.finish_reason, len(found.token_ids)) == (reason, limit)
            assert found.token_ids == whole.token_ids[:limit]


@pytest.mark.parametrize("logprobs", [None, 0, 3])
@pytest.mark.parametrize("seed", range(6))
def test_forcing_and_drawing_forced_tokens_give_the_same_completion(
    grammars: GrammarCompiler,
    drawing: GrammarCompiler,
    tokenizer: TextTokenizer,
    seed: int,
    logprobs: int | None,
) -> None:
    wanted = request(
        "item", "a sword", seed, schema=ITEM_SCHEMA, max_tokens=140, logprobs=logprobs,
        sampling=Sampling(no_repeat=3), stop=("Z",),
    )  # fmt: skip
    forced = completed(begun(grammars, tokenizer, wanted), noise(seed))
    drawn = completed(begun(drawing, tokenizer, wanted), noise(seed))
    assert drawn.token_ids == forced.token_ids
    assert (drawn.text, drawn.finish_reason) == (forced.text, forced.finish_reason)
    assert drawn.scores == forced.scores
    assert drawn.forced_tokens == 0 < forced.forced_tokens


def test_every_token_has_its_score_forced_ones_too(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    wanted = request("item", schema=ITEM_SCHEMA, max_tokens=140, logprobs=2)
    made = begun(grammars, tokenizer, wanted)
    forced_at_first = len(made.output)
    done = completed(made, noise(3))
    assert [one.token_id for one in done.scores] == list(done.token_ids)
    assert all(one.logprob <= 0 for one in done.scores)
    assert done.scores[:forced_at_first] == tuple(
        TokenScore(token, 0.0, ((token, 0.0),)) for token in done.token_ids[:forced_at_first]
    )
    assert any(one.logprob < 0 for one in done.scores)
    assert completed(begun(grammars, tokenizer, item_request("item")), noise(3)).scores == ()


@pytest.mark.parametrize(
    ("text", "stop", "expected"),
    [
        ("sell my iron sword", ("iron",), "sell my "),
        ("sell my iron sword", ("sword", "my"), "sell "),
        ("sell my iron sword", ("sell",), ""),
        ("sell my iron sword", ("gold", "swords"), "sell my iron sword"),
        ("一把寒冷的铁剑", ("冷的",), "一把寒"),
        ("a 😀😀 b", ("😀 b",), "a 😀"),
    ],
)
def test_an_output_ends_before_the_first_stop_string(
    grammars: GrammarCompiler,
    tokenizer: TextTokenizer,
    text: str,
    stop: tuple[str, ...],
    expected: str,
) -> None:
    for tokens in (tokenizer.encode(text), tokens_of_single_bytes(tokenizer, text)):
        wanted = request("stop", stop=stop, max_tokens=len(tokens) + 5)
        found = completed(begun(grammars, tokenizer, wanted), spelling(tokens))
        assert (found.text, found.finish_reason) == (expected, "stop")
        assert found.token_ids == tuple(tokens[: len(found.token_ids)])
        assert tokenizer.decode(found.token_ids).startswith(expected)


def tokens_of_single_bytes(tokenizer: TextTokenizer, text: str) -> list[int]:
    """The longest spelling: a token for each byte."""
    letters = tokenizer.backend.pre_tokenizer.pre_tokenize_str(text)  # pyright: ignore[reportOptionalMemberAccess]
    return [
        id
        for word, _ in letters
        for letter in word
        if (id := tokenizer.backend.token_to_id(letter)) is not None
    ]


def test_a_stop_string_within_a_forced_run_cuts_it(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    wanted = request("item", schema=ITEM_SCHEMA, max_tokens=140, stop=(',"level"',), logprobs=1)
    found = completed(begun(grammars, tokenizer, wanted), noise(1))
    assert found.finish_reason == "stop"
    assert found.text.endswith('"')
    assert ',"level"' in tokenizer.decode(found.token_ids)
    assert ',"level"' not in tokenizer.decode(found.token_ids[:-1])
    assert len(found.scores) == len(found.token_ids)
    at_once = request("item", schema=ITEM_SCHEMA, max_tokens=140, stop=('"type',))
    made = begun(grammars, tokenizer, at_once)
    assert made.finish_reason == "stop"
    assert made.completion(IDENTITY).text == "{"


def plain_banned(output: list[int], length: int) -> set[int]:
    """Tokens after which some run of so many would stand twice, tried one by one."""
    runs = {tuple(output[at : at + length]) for at in range(len(output) - length + 1)}
    if len(output) < length - 1:
        return set()
    tail = output[len(output) - length + 1 :] if length > 1 else []
    return {token for token in range(VOCAB) if (*tail, token) in runs}


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 5), st.lists(st.integers(20, 24), max_size=14), st.booleans())
def test_no_run_of_the_output_repeats_unless_nothing_else_is_left(
    grammars: GrammarCompiler,
    tokenizer: TextTokenizer,
    length: int,
    output: list[int],
    narrow: bool,
) -> None:
    wanted = request("run", max_tokens=50, sampling=Sampling(no_repeat=length))
    made = begun(grammars, tokenizer, wanted)
    made.output += output
    mask = np.zeros(mask_words(VOCAB), dtype=np.int32)
    made.constraint.fill(mask)
    if narrow:
        mask[1:] = 0
        mask[0] = 0b11 << 20
    open_ones = set(tokens_of(mask).tolist())
    left = open_ones - plain_banned(output, length)
    made.forbid(mask)
    assert set(tokens_of(mask).tolist()) == (left or open_ones)


@pytest.mark.parametrize("length", [1, 2, 3])
def test_a_whole_output_holds_no_run_twice(
    grammars: GrammarCompiler, tokenizer: TextTokenizer, length: int
) -> None:
    wanted = request("run", max_tokens=60, sampling=Sampling(temperature=0.2, no_repeat=length))
    found = list(completed(begun(grammars, tokenizer, wanted), lambda _: noise(3)([])).token_ids)
    runs = [tuple(found[at : at + length]) for at in range(len(found) - length + 1)]
    assert len(set(runs)) == len(runs) > 10


def test_a_token_that_the_grammar_refuses_fails_the_request(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    made = begun(grammars, tokenizer, request("one", choices=("iron", "gold")))
    with pytest.raises(GenerationFailed):
        made.take(tokenizer.encode("剑")[0])


def test_what_there_is_can_be_handed_back_at_any_time(
    grammars: GrammarCompiler, tokenizer: TextTokenizer
) -> None:
    tokens = tokenizer.encode("iron sword")
    made = begun(grammars, tokenizer, request("cut"))
    step(made, spelling(tokens)([]))
    made.finish_reason = "cancelled"
    error = GenerationFailed("so far")
    found = made.completion(IDENTITY, error=error, cached_tokens=3)
    assert found.text == tokenizer.decode(tokens[:1])
    assert found.token_ids == tuple(tokens[:1])
    assert (found.finish_reason, found.error, found.cached_tokens) == ("cancelled", error, 3)
    assert found.prompt_tokens == len(tokenizer.encode("sell my sword"))
    assert found.identity == IDENTITY
