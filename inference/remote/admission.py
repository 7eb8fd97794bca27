"""What a request must be before anything of it is sent."""

from collections.abc import Iterator
from dataclasses import replace

from domain.errors import InvalidInput, NotSupported
from inference.remote.server import Route, Server
from inference.request_checks import check_request
from inference.types import Request


def admit(request: Request, server: Server) -> Route:
    """The path of the server for a request.

    Raises:
        InvalidInput: a field is out of range, or there is more than one constraint.
        EmptyPrompt: there is neither prompt nor message.
        NotSupported: the server cannot do it.
        UnsatisfiableSchema: the longest output is not proven to fit `max_tokens`.
    """
    check_request(request)
    if not all(map(_is_unicode, _texts(request))):
        raise InvalidInput("The text holds a NUL, or a character that is no Unicode.")
    return _route(request, server)


def in_plain_words(request: Request, server: Server) -> Request:
    """The request as a prompt, where the server takes no messages: one after another."""
    if not request.messages or server.route(request) is not None:
        return request
    prompt = "".join(f"{message.content}\n\n" for message in request.messages)
    return replace(request, prompt=prompt, messages=())


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
