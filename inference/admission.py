"""Which requests are taken: what can be meant, and what provably fits."""

import math

from domain.errors import EmptyPrompt, InvalidInput, PromptTooLong, UnsatisfiableSchema
from inference.bounds import longest_constrained_bytes
from inference.tokenizer import TextTokenizer
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


def encode_request(tokenizer: TextTokenizer, request: Request, context: int) -> list[int]:
    """Token ids of the prompt, or of the messages as the chat template lays them out.

    Raises:
        EmptyPrompt: the prompt has no token.
        PromptTooLong: prompt and output exceed the context.
        NotSupported: there are messages, and the model has no chat template.
    """
    if not request.messages:
        return encode_prompt(tokenizer, request.prompt, request.max_tokens, context)
    tokens = tokenizer.encode_messages(request.messages)
    return _fitting(tokens, request.max_tokens, context)


def encode_prompt(
    tokenizer: TextTokenizer, prompt: str, further_tokens: int, context: int
) -> list[int]:
    """Token ids of a prompt after which so many more tokens must fit the context.

    Raises:
        EmptyPrompt: the prompt has no token.
        PromptTooLong: prompt and further tokens exceed the context.
    """
    return _fitting(tokenizer.encode(prompt), further_tokens, context)


def _fitting(tokens: list[int], further_tokens: int, context: int) -> list[int]:
    if not tokens:
        raise EmptyPrompt("The prompt is empty.")
    if len(tokens) + further_tokens > context:
        raise PromptTooLong(
            f"The prompt has {len(tokens)} tokens and {further_tokens} more must fit, "
            f"but the model takes {context} in all.",
            hint="Shorten the prompt.",
        )
    return tokens


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
