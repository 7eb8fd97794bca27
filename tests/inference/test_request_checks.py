from dataclasses import replace
from typing import Any

import pytest

from domain.errors import EmptyPrompt, InvalidInput, UnsatisfiableSchema
from inference.request_checks import MOST_LOGPROBS, MOST_STOP_STRINGS, check_request
from inference.types import Message, Priority, Sampling
from tests.inference.models import ITEM_SCHEMA, request

HELLO = Message("user", "hello")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"prompt": ""}, EmptyPrompt),
        ({"messages": (HELLO,)}, InvalidInput),
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
        ({"sampling": Sampling(min_p=-0.1)}, InvalidInput),
        ({"sampling": Sampling(min_p=1.1)}, InvalidInput),
        ({"sampling": Sampling(min_p=float("nan"))}, InvalidInput),
        ({"sampling": Sampling(no_repeat=-1)}, InvalidInput),
        ({"choices": ()}, InvalidInput),
        ({"choices": ("a", "")}, InvalidInput),
        ({"choices": ("\ud800",)}, InvalidInput),
        ({"choices": ("a\0",)}, InvalidInput),
        ({"choices": ("a",), "regex": "a"}, InvalidInput),
        ({"schema": {"const": 1}, "grammar": 'start: "a"'}, InvalidInput),
        ({"schema": ITEM_SCHEMA, "max_tokens": 60}, UnsatisfiableSchema),
        ({"schema": {"type": "string"}}, UnsatisfiableSchema),
        ({"choices": ("铁剑",), "max_tokens": 5}, UnsatisfiableSchema),
        ({"regex": "[a-z]{21}"}, UnsatisfiableSchema),
        ({"stop": ("",)}, InvalidInput),
        ({"stop": ("a" * 257,)}, InvalidInput),
        ({"stop": tuple("abcdefghijklmnopq")}, InvalidInput),
        ({"logprobs": -1}, InvalidInput),
        ({"logprobs": MOST_LOGPROBS + 1}, InvalidInput),
        ({"priority": 3}, InvalidInput),
        ({"priority": -1}, InvalidInput),
        ({"deadline_s": 0.0}, InvalidInput),
        ({"deadline_s": -1.0}, InvalidInput),
        ({"deadline_s": float("inf")}, InvalidInput),
        ({"deadline_s": float("nan")}, InvalidInput),
    ],
    ids=str,
)
def test_a_request_that_cannot_be_meant_is_refused(
    change: dict[str, Any], error: type[Exception]
) -> None:
    check_request(request("good"))
    with pytest.raises(error):
        check_request(replace(request("bad"), **change))


@pytest.mark.parametrize(
    "change",
    [
        {"seed": 2**64 - 1},
        {"max_tokens": 1},
        {"sampling": Sampling(temperature=0, top_k=10**6, top_p=1.0, min_p=1.0, no_repeat=9)},
        {"prompt": "", "messages": (HELLO,)},
        {"grammar": 'start: "a"'},
        {"regex": "[a-z]{20}"},
        {"choices": ("a", "铁剑")},
        {"stop": ("a" * 256,) * MOST_STOP_STRINGS},
        {"logprobs": 0},
        {"logprobs": MOST_LOGPROBS},
        {"priority": Priority.BACKGROUND, "deadline_s": 1e-3},
    ],
    ids=str,
)
def test_what_lies_at_the_edge_is_taken(change: dict[str, Any]) -> None:
    check_request(replace(request("good"), **change))
