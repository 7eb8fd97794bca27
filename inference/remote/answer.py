"""What a server says in one answer, whole or event by event, read without trust."""

from dataclasses import dataclass, replace
from typing import Any, Final, Literal, cast

from domain.errors import GenerationFailed
from inference.remote.failures import AttemptFailed, unusable
from inference.remote.strict_json import parse
from inference.types import FinishReason

END_OF_STREAM: Final = "[DONE]"
_MOST_TOKENS = 1 << 40
_REASONS: dict[str, Literal["stop", "length"]] = {"stop": "stop", "length": "length"}


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the server counts them; 0 where it does not."""

    prompt_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of an answer, or all of it.

    Attributes:
        text: what it adds.
        finish_reason: set in the last piece.
        usage: set where the server says it.
        streamed: it came as an event of a stream.
    """

    text: str = ""
    finish_reason: FinishReason | None = None
    usage: Usage | None = None
    streamed: bool = False


def read_event(data: str) -> Piece:
    """A piece from the data of one event of a stream.

    Raises:
        AttemptFailed: the server reports an error, or speaks in another form.
    """
    return replace(read_piece(_parsed(data), "delta"), streamed=True)


def read_answer(body: Any) -> Piece:
    """A whole answer from the JSON of a response.

    Raises:
        AttemptFailed: the server reports an error, or speaks in another form.
    """
    piece = read_piece(body, "message")
    if piece.finish_reason is None:
        raise unusable("gave an answer without an end")
    return piece


def read_piece(body: Any, nested: Literal["delta", "message"]) -> Piece:
    """A piece from JSON: text of `choices[0]` directly, or in the object named `nested`."""
    members = as_object(body)
    if members.get("error") is not None:
        raise unusable("reported an error of its own")
    usage = _usage(members.get("usage"))
    choices = as_list(members.get("choices", []))
    if not choices:
        return Piece(usage=usage)
    choice = as_object(choices[0])
    spoken = as_object(choice[nested]).get("content") if nested in choice else choice.get("text")
    if spoken is not None and not isinstance(spoken, str):
        raise unusable("gave an answer that is no text")
    return Piece(spoken or "", _finish_reason(choice.get("finish_reason")), usage)


def as_object(value: Any) -> dict[str, Any]:
    """A JSON object.

    Raises:
        AttemptFailed: it is something else.
    """
    if not isinstance(value, dict):
        raise unusable("speaks in a form that is not OpenAI's")
    return cast("dict[str, Any]", value)


def as_list(value: Any) -> list[Any]:
    """A JSON array.

    Raises:
        AttemptFailed: it is something else.
    """
    if not isinstance(value, list):
        raise unusable("speaks in a form that is not OpenAI's")
    return cast("list[Any]", value)


def _parsed(data: str) -> Any:
    try:
        return parse(data)
    except ValueError as error:
        raise unusable("sent what is no JSON") from error


def _finish_reason(said: Any) -> FinishReason | None:
    if said is None:
        return None
    reason = _REASONS.get(said) if isinstance(said, str) else None
    if reason is None:
        broken_off = GenerationFailed("The model's server broke its answer off.")
        raise AttemptFailed(broken_off, server_failed=False)
    return reason


def _usage(said: Any) -> Usage | None:
    if not isinstance(said, dict):
        return None
    counts = cast("dict[str, Any]", said)
    details = counts.get("prompt_tokens_details")
    cached = (
        cast("dict[str, Any]", details).get("cached_tokens") if isinstance(details, dict) else 0
    )
    return Usage(
        prompt_tokens=_count(counts.get("prompt_tokens")),
        cached_tokens=_count(cached),
        output_tokens=_count(counts.get("completion_tokens")),
    )


def _count(said: Any) -> int:
    is_count = isinstance(said, int) and not isinstance(said, bool)
    return said if is_count and 0 <= said <= _MOST_TOKENS else 0
