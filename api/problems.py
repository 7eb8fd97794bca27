"""Every failure as an RFC 9457 problem: one plain sentence, a stable type, the right status."""

import secrets
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any, cast

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.operations.route import route_of
from domain.errors import LLMasOSError, NotFound, TooManyRequests, Unauthenticated

PROBLEM_JSON = "application/problem+json"
_log = structlog.get_logger("api")


def error_classes(base: type[LLMasOSError] = LLMasOSError) -> Iterator[type[LLMasOSError]]:
    """All classes of the error tree, parents first."""
    yield base
    for child in base.__subclasses__():
        yield from error_classes(child)


def title_of(kind: type[LLMasOSError]) -> str:
    """The first line of an error's docstring: what all errors of the class have in common."""
    return (kind.__doc__ or kind.__name__).strip().splitlines()[0]


def problem(
    status: HTTPStatus,
    code: str,
    title: str,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    **extensions: Any,
) -> JSONResponse:
    """A problem document; extension members that are None are left out."""
    body = {
        "type": f"/problems/{code}",
        "title": title,
        "status": int(status),
        "detail": detail,
    }
    body |= {name: value for name, value in extensions.items() if value is not None}
    return JSONResponse(body, int(status), dict(headers or {}), media_type=PROBLEM_JSON)


def problem_of(error: LLMasOSError) -> JSONResponse:
    """The problem that a typed error stands for."""
    headers: dict[str, str] = {}
    if isinstance(error, TooManyRequests):
        headers["Retry-After"] = str(error.retry_after_s)
    if isinstance(error, Unauthenticated):
        headers["WWW-Authenticate"] = "Bearer"
    return problem(
        error.status,
        error.code,
        title_of(type(error)),
        error.detail,
        headers=headers,
        hint=error.hint,
    )


def _on_typed_error(request: Request, error: Exception) -> JSONResponse:
    typed = cast(LLMasOSError, error)
    if typed.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _log.warning(
            "request_failed", route=route_of(request.scope), code=typed.code, detail=typed.detail
        )
    return problem_of(typed)


def _on_invalid_request(_request: Request, error: Exception) -> JSONResponse:
    invalid = cast(RequestValidationError, error)
    # `input` and `ctx` would repeat what was sent, and what was sent may be a secret or huge.
    found = [
        {"at": ".".join(str(part) for part in entry["loc"]), "problem": str(entry["msg"])[:200]}
        for entry in invalid.errors()[:16]
    ]
    first = found[0] if found else {"at": "body", "problem": "not readable"}
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "invalid-input",
        "What was asked for cannot be meant.",
        f"The request is not as it should be at {first['at']}: {first['problem']}.",
        errors=found,
    )


def _on_http_error(request: Request, error: Exception) -> JSONResponse:
    http = cast(HTTPException, error)
    status = HTTPStatus(http.status_code)
    sentences = {
        HTTPStatus.NOT_FOUND: "Nothing is at this address.",
        HTTPStatus.METHOD_NOT_ALLOWED: f"This address does not take {request.method}.",
    }
    code = NotFound.code if status == HTTPStatus.NOT_FOUND else status.name.lower()
    return problem(
        status,
        code.replace("_", "-"),
        status.phrase + ".",
        sentences.get(status, f"The request was refused: {status.phrase}."),
        headers=http.headers,
    )


def unexpected(error: Exception, route: str) -> JSONResponse:
    """A problem that tells nothing but an id, under which the log has the error's place.

    The message of an unexpected error may quote anything, so the log gets its type and the lines
    of code, not its text.
    """
    incident = secrets.token_hex(8)
    _log.error(
        "unexpected_error",
        incident=incident,
        route=route,
        error=type(error).__qualname__,
        at=list(_places(error)),
    )
    return problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "unexpected",
        "Something went wrong that nobody foresaw.",
        "The service met an error of its own; the incident id finds it in the log.",
        incident=incident,
    )


def _places(error: BaseException) -> Iterator[str]:
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        yield f"{code.co_filename.rsplit('/', 1)[-1]}:{step.tb_lineno} {code.co_name}"
        step = step.tb_next


def install(app: FastAPI) -> None:
    """Make the application answer with problems alone."""
    app.add_exception_handler(LLMasOSError, _on_typed_error)
    app.add_exception_handler(RequestValidationError, _on_invalid_request)
    app.add_exception_handler(HTTPException, _on_http_error)
