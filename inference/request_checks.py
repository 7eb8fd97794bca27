"""Which requests can be meant, whatever model they are for, and provably fit."""

import math

from domain.errors import EmptyPrompt, InvalidInput, UnsatisfiableSchema
from inference.bounds import longest_constrained_bytes
from inference.types import Priority, Request, Sampling

MOST_STOP_STRINGS = 16
MOST_LOGPROBS = 20
_SEED_BITS = 64
_LONGEST_STOP = 256


def check_request(request: Request) -> None:
    """Refuse a request that cannot be meant, or whose output may not fit.

    Raises:
        InvalidInput: a field is out of range, or there is more than one constraint.
        EmptyPrompt: there is no prompt.
        UnsatisfiableSchema: the longest output is not proven to fit `max_tokens`.
    """
    _check_prompt(request)
    _check_sampling(request.sampling)
    _check_constraint(request)
    if not 0 <= request.seed < 1 << _SEED_BITS:
        raise InvalidInput("The seed must be a number of 64 bits without sign.")
    if request.max_tokens < 1:
        raise InvalidInput("At least one token must be allowed.")
    if len(request.stop) > MOST_STOP_STRINGS or not all(
        0 < len(string) <= _LONGEST_STOP for string in request.stop
    ):
        raise InvalidInput(
            f"There may be {MOST_STOP_STRINGS} stop strings of 1 to {_LONGEST_STOP} characters."
        )
    if request.logprobs is not None and not 0 <= request.logprobs <= MOST_LOGPROBS:
        raise InvalidInput(f"From 0 to {MOST_LOGPROBS} alternatives can be listed.")
    if request.priority not in tuple(Priority):
        raise InvalidInput("There is no such priority.")
    if request.deadline_s is not None and not 0 < request.deadline_s < math.inf:
        raise InvalidInput("The deadline must be a number of seconds above 0.")


def _check_prompt(request: Request) -> None:
    if request.prompt and request.messages:
        raise InvalidInput("A request has a prompt or messages, not both.")
    if not request.prompt and not request.messages:
        raise EmptyPrompt("The prompt is empty.")


def _check_sampling(sampling: Sampling) -> None:
    if not 0 <= sampling.temperature < math.inf:
        raise InvalidInput("The temperature must be a number from 0 up.")
    if sampling.top_k < 0 or not 0 < sampling.top_p <= 1:
        raise InvalidInput("Top-k must be at least 0 and top-p above 0 and at most 1.")
    if not 0 <= sampling.min_p <= 1:
        raise InvalidInput("Min-p must be at least 0 and at most 1.")
    if sampling.no_repeat < 0:
        raise InvalidInput("The length of runs that do not repeat must be at least 0.")


def _check_constraint(request: Request) -> None:
    constraints = (request.schema, request.regex, request.choices, request.grammar)
    if sum(constraint is not None for constraint in constraints) > 1:
        raise InvalidInput(
            "A request may have one constraint: a schema, a regex, choices or a grammar."
        )
    if request.choices is not None and not all(map(_is_text, request.choices or ("",))):
        raise InvalidInput("Choices must be there, and each of them some Unicode text.")
    longest = longest_constrained_bytes(request)
    if longest is not None and longest > request.max_tokens:
        raise UnsatisfiableSchema(
            f"The longest output of {longest} bytes is not proven to fit "
            f"{request.max_tokens} tokens.",
            hint="Allow more tokens, or bound the schema's strings and lists more tightly.",
        )


def _is_text(choice: str) -> bool:
    """Whether there is something, and neither a lone surrogate nor a NUL in it."""
    return bool(choice) and not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in choice)
