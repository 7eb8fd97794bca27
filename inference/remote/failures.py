"""How one attempt at the server can fail, and what follows from it."""

from http import HTTPStatus

import httpx

from domain.errors import (
    GenerationFailed,
    LLMasOSError,
    ModelNotAvailable,
    ModelUnreachable,
    PromptTooLong,
    QueueFull,
)
from inference.remote.retry import retry_after_s


class AttemptFailed(Exception):
    """An attempt that gave nothing.

    Attributes:
        error: what is said if no further attempt is made.
        again: whether a further attempt may go better.
        server_failed: whether it counts against the server's circuit.
        wait_s: the wait that the server asked for.
        absent: the server says that it has no such path or field, or no such model.
    """

    def __init__(
        self,
        error: LLMasOSError,
        *,
        again: bool = True,
        server_failed: bool = True,
        wait_s: float | None = None,
        absent: bool = False,
    ) -> None:
        """Keep the verdict."""
        super().__init__(error.detail)
        self.error = error
        self.again = again
        self.server_failed = server_failed
        self.wait_s = wait_s
        self.absent = absent


def unusable(what: str) -> AttemptFailed:
    """The server answered, but not in the form that an OpenAI-compatible server answers in."""
    return AttemptFailed(ModelUnreachable(f"The model's server {what}."))


def broken_line(error: httpx.TransportError) -> AttemptFailed:
    """No connection, or one that broke; httpx's own words may hold the address and stay behind."""
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return unusable("cannot be reached")
    if isinstance(error, httpx.TimeoutException):
        return unusable("was silent for too long")
    return unusable("broke the connection off")


def refusal(response: httpx.Response, says: str) -> AttemptFailed | None:
    """What a status other than success means; None for success.

    Args:
        response: of which only status and headers are read.
        says: the beginning of its body. It is looked at and never quoted.
    """
    status = response.status_code
    if status == HTTPStatus.OK:
        return None
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        wait = retry_after_s(response.headers)
        busy = QueueFull(
            "The model's server takes no more requests for now.",
            retry_after_s=max(1, round(wait or 1)),
        )
        return AttemptFailed(busy, server_failed=False, wait_s=wait)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        again = status in _PASSING
        down = ModelUnreachable(f"The model's server failed with status {status}.")
        return AttemptFailed(down, again=again, wait_s=retry_after_s(response.headers))
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        elsewhere = ModelUnreachable(
            "The model's server sends on to another address, which is not followed.",
            hint="Give the address at which it answers itself.",
        )
        return AttemptFailed(elsewhere, again=False)
    return AttemptFailed(
        _refused(status, says), again=False, server_failed=False, absent=status in _ABSENT
    )


_ABSENT = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.METHOD_NOT_ALLOWED,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)
_PASSING = (
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)


def _refused(status: int, says: str) -> LLMasOSError:
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return ModelNotAvailable("The model's server does not accept the API key.")
    if status == HTTPStatus.NOT_FOUND:
        return ModelNotAvailable("The model's server does not know this model or path.")
    if "context_length" in says or "context length" in says:
        return PromptTooLong(
            "The prompt and its output are longer than the remote model takes.",
            hint="Shorten the prompt.",
        )
    return GenerationFailed(f"The model's server refuses the request with status {status}.")
