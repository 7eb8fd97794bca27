from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from domain.errors import (
    EmptyPrompt,
    GenerationFailed,
    InvalidInput,
    PromptTooLong,
    UnsatisfiableSchema,
)
from inference.generation import Generation, check_request, encode_prompt
from inference.grammar import GrammarCompiler
from inference.tokenizer import TextTokenizer
from inference.types import Request, Sampling
from tests.inference.models import ITEM_SCHEMA, item_request, request


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"prompt": ""}, EmptyPrompt),
        ({"seed": -1}, InvalidInput),
        ({"seed": 2**64}, InvalidInput),
        ({"max_tokens": 0}, InvalidInput),
        ({"sampling": Sampling(temperature=-0.1)}, InvalidInput),
        ({"sampling": Sampling(temperature=float("nan"))}, InvalidInput),
        ({"sampling": Sampling(temperature=float("inf"))}, InvalidInput),
        ({"sampling": Sampling(top_k=-1)}, InvalidInput),
        ({"sampling": Sampling(top_p=0.0)}, InvalidInput),
        ({"sampling": Sampling(top_p=1.1)}, InvalidInput),
        ({"sampling": Sampling(top_p=float("nan"))}, InvalidInput),
        ({"choices": ()}, InvalidInput),
        ({"choices": ("a", "")}, InvalidInput),
        ({"choices": ("\ud800",)}, InvalidInput),
        ({"choices": ("a",), "regex": "a"}, InvalidInput),
        ({"schema": ITEM_SCHEMA, "max_tokens": 60}, UnsatisfiableSchema),
        ({"schema": {"type": "string"}}, UnsatisfiableSchema),
        ({"choices": ("铁剑",), "max_tokens": 5}, UnsatisfiableSchema),
        ({"regex": "[a-z]{21}"}, UnsatisfiableSchema),
    ],
    ids=str,
)
def test_a_request_that_cannot_be_meant_is_refused(
    change: dict[str, Any], error: type[Exception]
) -> None:
    check_request(request("good"))
    with pytest.raises(error):
        check_request(replace(request("bad"), **change))


def test_a_prompt_must_leave_room_for_its_output(tokenizer: TextTokenizer) -> None:
    length = len(tokenizer.encode("sell my sword"))
    assert len(encode_prompt(tokenizer, "sell my sword", 10, length + 10)) == length
    with pytest.raises(PromptTooLong):
        encode_prompt(tokenizer, "sell my sword", 11, length + 10)


def generation(tokenizer: TextTokenizer, wanted: Request) -> Generation:
    constraint = GrammarCompiler(tokenizer, 400).constraint(wanted)
    return Generation(wanted, tokenizer.encode(wanted.prompt), constraint, tokenizer.end_ids)


def test_the_head_is_the_prompt_and_what_is_forced_before_the_first_choice(
    tokenizer: TextTokenizer,
) -> None:
    made = generation(tokenizer, item_request("item"))
    sequence = made.start()
    text = tokenizer.decode(sequence.tokens)
    assert text == 'a sword{"type":"sword","rarity":"'
    assert sequence.head == len(sequence.tokens)
    assert made.forced == len(made.output) == sequence.head - len(made.prompt_tokens)


def test_forced_tokens_follow_a_draw_and_are_counted(tokenizer: TextTokenizer) -> None:
    made = generation(tokenizer, item_request("item"))
    made.start()
    logits = np.zeros(400, dtype=np.float32)
    before = made.forced
    new = made.advance(logits)
    # One draw decides the rarity or its beginning; the rest of the word and the next name follow.
    assert made.forced - before == len(new) - 1
    while made.finish_reason is None:
        made.advance(logits)
    assert made.finish_reason == "stop"
    assert len(made.output) <= made.request.max_tokens


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), float("-inf")])
def test_a_logit_that_is_no_number_fails_the_request(tokenizer: TextTokenizer, bad: float) -> None:
    made = generation(tokenizer, request("one"))
    made.start()
    logits = np.zeros(400, dtype=np.float32)
    logits[17] = bad
    with pytest.raises(GenerationFailed):
        made.advance(logits)


def test_free_text_ends_at_the_end_token_or_at_max_tokens(tokenizer: TextTokenizer) -> None:
    logits = np.zeros(400, dtype=np.float32)
    logits[tokenizer.encode("剑")[0]] = 50
    made = generation(tokenizer, request("one", max_tokens=3))
    made.start()
    for _ in range(3):
        assert made.finish_reason is None
        made.advance(logits)
    assert (made.finish_reason, len(made.output)) == ("length", 3)
    logits[tokenizer.end_ids[0]] = 100
    made = generation(tokenizer, request("two", max_tokens=3))
    made.start()
    assert made.advance(logits) == []
    assert (made.finish_reason, made.output) == ("stop", [])
