import math
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given

from domain.errors import ModelUnreachable
from inference.remote.failures import AttemptFailed
from inference.remote.readings import ScoredToken, label_score, read_echo, read_vectors
from tests.inference.remote.test_answer import ANYTHING

PROMPT = "a sword"


def echoed(text: str, tokens: list[Any], logprobs: list[Any], generated: int | None) -> Any:
    choice = {"text": text, "logprobs": {"tokens": tokens, "token_logprobs": logprobs}}
    usage = {} if generated is None else {"usage": {"completion_tokens": generated}}
    return {"choices": [choice], **usage}


def test_the_tokens_of_a_prompt_are_read_without_what_came_after_it() -> None:
    body = echoed("a sword!", ["a", " sword", "!"], [None, -2.0, -1.0], 1)
    assert read_echo(body, PROMPT, 1) == [ScoredToken("a", 0.0), ScoredToken(" sword", -2.0)]
    body = echoed("a sword", ["a", " sword"], [None, -2.0], 0)
    assert len(read_echo(body, PROMPT, 1)) == 2
    assert len(read_echo(body, PROMPT, 0)) == 2
    body = echoed("a sword!", ["a", " sword", "!"], [None, -2.0, -1.0], None)
    assert len(read_echo(body, PROMPT, 1)) == 2


@pytest.mark.parametrize(
    "body",
    [
        echoed("blue", ["blue"], [-1.0], 1),
        echoed("a sword!", ["a", " sword", "!"], [None, -2.0, -1.0], 0),
        echoed(PROMPT, ["a", " sword"], [None], 0),
        echoed(PROMPT, ["a", " sword"], [None, None], 0),
        echoed(PROMPT, ["a", " sword"], [None, "-2"], 0),
        echoed(PROMPT, ["a", " sword"], [None, True], 0),
        echoed(PROMPT, ["a", " sword"], [None, math.nan], 0),
        echoed(PROMPT, ["a", " sword"], [None, -(10**400)], 0),
        echoed(PROMPT, ["a", 3], [None, -2.0], 0),
        echoed(PROMPT, [], [], 0),
        {"choices": [{"text": PROMPT, "logprobs": None}]},
        {"choices": []},
    ],
)
def test_what_is_no_score_of_the_prompt_fails_the_attempt(body: Any) -> None:
    with pytest.raises(AttemptFailed):
        read_echo(body, PROMPT, 0)


def test_a_label_is_scored_by_its_own_tokens_alone() -> None:
    alone = [ScoredToken("a", 0.0), ScoredToken(" sword", -2.0)]
    labelled = [ScoredToken("a", 0.0), ScoredToken(" sword", -2.25), ScoredToken("s", -1.5)]
    assert label_score(alone, labelled) == -1.5


def test_a_label_that_merges_with_the_prompt_is_scored_as_a_ratio() -> None:
    alone = [ScoredToken("a", 0.0), ScoredToken(" sword", -2.0)]
    labelled = [ScoredToken("a", 0.0), ScoredToken(" swords", -5.0)]
    assert label_score(alone, labelled) == -3.0


def test_a_label_without_tokens_has_no_score() -> None:
    alone = [ScoredToken("a", 0.0), ScoredToken(" sword", -2.0)]
    with pytest.raises(ModelUnreachable):
        label_score(alone, alone)


def test_vectors_come_in_the_order_of_the_texts_and_have_length_1() -> None:
    data = [{"index": 1, "embedding": [0, 2]}, {"index": 0, "embedding": [3.0, 4.0]}]
    assert read_vectors({"data": data}, 2) == [[0.6, 0.8], [0.0, 1.0]]


@pytest.mark.parametrize(
    "data",
    [
        [],
        [{"index": 0, "embedding": [1.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 0, "embedding": [1.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [1.0, 2.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [0.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": []}],
        [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [math.inf]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [10**400]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": "AAAA"}],
        [{"index": 0, "embedding": [1.0]}, {"index": True, "embedding": [1.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": [], "embedding": [1.0]}],
    ],
)
def test_what_is_no_vector_for_each_text_fails_the_attempt(data: list[Any]) -> None:
    with pytest.raises(AttemptFailed):
        read_vectors({"data": data}, 2)


@given(ANYTHING)
def test_whatever_a_server_says_it_is_read_or_fails_the_attempt(body: Any) -> None:
    for read in (lambda: read_vectors(body, 1), lambda: read_echo(body, PROMPT, 1)):
        with suppress(AttemptFailed):
            assert read()
