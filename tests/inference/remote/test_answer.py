import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inference.remote.answer import Piece, Usage, read_answer, read_event, read_piece
from inference.remote.failures import AttemptFailed

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "choices",
                    "delta",
                    "message",
                    "content",
                    "text",
                    "finish_reason",
                    "usage",
                    "error",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(ANYTHING)
@example({"choices": [{"finish_reason": ["stop"]}]})
@example({"choices": [{"text": "a", "finish_reason": "tool_calls"}]})
@example({"usage": {"prompt_tokens": -1, "completion_tokens": True}, "choices": []})
def test_whatever_a_server_says_it_is_read_or_the_attempt_failed(body: Any) -> None:
    for nested in ("delta", "message"):
        try:
            piece = read_piece(body, nested)
        except AttemptFailed:
            continue
        assert isinstance(piece.text, str)
        assert piece.finish_reason in (None, "stop", "length")
        assert piece.usage is None or min(piece.usage.prompt_tokens, piece.usage.output_tokens) >= 0


def test_events_of_both_paths_are_read() -> None:
    chat = {"choices": [{"delta": {"role": "assistant", "content": "a"}, "finish_reason": None}]}
    assert read_event(json.dumps(chat)) == Piece("a", streamed=True)
    completion = {"choices": [{"text": "a", "finish_reason": "length"}]}
    assert read_event(json.dumps(completion)) == Piece("a", "length", streamed=True)
    usage = {"choices": [], "usage": {"prompt_tokens": 3, "completion_tokens": 2}}
    assert read_event(json.dumps(usage)) == Piece(usage=Usage(3, 0, 2), streamed=True)


def test_reasoning_is_no_text() -> None:
    event = {"choices": [{"delta": {"reasoning_content": "hm", "content": None}}]}
    assert read_event(json.dumps(event)).text == ""


@pytest.mark.parametrize(
    "data",
    [
        "not json",
        '{"choices":[{"text":"a","text":"b"}]}',
        '{"choices":[{"text":NaN}]}',
        '{"error":{"message":"out of memory"}}',
        "[" * 100_000,
        '{"choices":[{"text":"a","finish_reason":"content_filter"}]}',
    ],
)
def test_an_event_that_cannot_be_trusted_fails_the_attempt(data: str) -> None:
    with pytest.raises(AttemptFailed):
        read_event(data)


def test_an_answer_without_an_end_fails_the_attempt() -> None:
    with pytest.raises(AttemptFailed):
        read_answer({"choices": [{"message": {"content": "a"}}]})
    with pytest.raises(AttemptFailed):
        read_answer({"choices": []})
