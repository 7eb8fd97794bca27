"""What a request must be before anything of it is sent."""

from collections.abc import Iterator

from domain.errors import EmptyPrompt, InvalidInput, NotSupported, UnsatisfiableSchema
from inference.bounds import longest_constrained_bytes
from inference.remote.server import Route, Server
from inference.types import Request

_SEED_BITS = 64
_MOST_STOPS = 16
_LONGEST_STOP = 256


def admit(request: Request, server: Server) -> Route:
    """The path of the server for a request.

    Raises:
        InvalidInput: a field is out of range, or there is more than one constraint.
        EmptyPrompt: there is neither prompt nor message.
        NotSupported: the server cannot do it.
        UnsatisfiableSchema: the longest output is not proven to fit `max_tokens`.
    """
    _check_prompt(request)
    _check_numbers(request)
    _check_constraint(request)
    return _route(request, server)


def _check_prompt(request: Request) -> None:
    if not request.prompt and not request.messages:
        raise EmptyPrompt("The prompt is empty.")
    if request.prompt and request.messages:
        raise InvalidInput("A request has a prompt or messages, not both.")
    if not all(map(_is_unicode, _texts(request))):
        raise InvalidInput("The text holds a NUL, or a character that is no Unicode.")


def _check_numbers(request: Request) -> None:
    sampling, deadline = request.sampling, request.deadline_s
    if not 0 <= request.seed < 1 << _SEED_BITS:
        raise InvalidInput("The seed must be a number of 64 bits without sign.")
    if request.max_tokens < 1:
        raise InvalidInput("At least one token must be allowed.")
    if not 0 <= sampling.temperature < float("inf"):
        raise InvalidInput("The temperature must be a number from 0 up.")
    if sampling.top_k < 0 or not 0 < sampling.top_p <= 1 or not 0 <= sampling.min_p <= 1:
        raise InvalidInput("Top-k must be at least 0, top-p above 0 and min-p not above 1.")
    if deadline is not None and not deadline > 0:
        raise InvalidInput("The deadline must lie ahead.")


def _check_constraint(request: Request) -> None:
    constraints = (request.schema, request.regex, request.choices, request.grammar)
    if sum(constraint is not None for constraint in constraints) > 1:
        raise InvalidInput("A request may have one constraint.")
    if request.choices is not None and not all(request.choices or ("",)):
        raise InvalidInput("Choices must be there, and none of them empty.")
    sizes = [len(stop) for stop in request.stop]
    if len(sizes) > _MOST_STOPS or not all(0 < size <= _LONGEST_STOP for size in sizes):
        raise InvalidInput(
            f"There may be {_MOST_STOPS} stop strings, each of 1 to {_LONGEST_STOP} characters."
        )
    longest = longest_constrained_bytes(request)
    if longest is not None and longest > request.max_tokens:
        raise UnsatisfiableSchema(
            f"The longest output of {longest} bytes is not proven to fit "
            f"{request.max_tokens} tokens.",
            hint="Allow more tokens, or bound the schema's strings and lists more tightly.",
        )


def _route(request: Request, server: Server) -> Route:
    route, sampling = server.route(request), request.sampling
    if route is None:
        raise NotSupported("The remote model takes prompts, but no messages.")
    lacking = {
        "top-k": sampling.top_k > 0 and "top_k" not in route.extras,
        "min-p": sampling.min_p > 0 and "min_p" not in route.extras,
        "no-repeat": sampling.no_repeat > 0,
    }
    for name, lacks in lacking.items():
        if lacks:
            raise NotSupported(f"The remote model does not sample with {name}.")
    if request.logprobs is not None:
        raise NotSupported("The remote model does not score the tokens that it makes.")
    return route


def _texts(request: Request) -> Iterator[str]:
    yield request.prompt
    yield from (message.content for message in request.messages)
    yield from request.stop
    yield from request.choices or ()
    yield from (text for text in (request.regex, request.grammar) if text is not None)


def _is_unicode(text: str) -> bool:
    """Whether there is neither a lone surrogate nor a NUL in it."""
    return not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in text)
