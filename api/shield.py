"""What stands around the application: security headers, a bound on bodies, and a last catch.

Plain ASGI, added to the application last, so that every answer passes through it, and an
unforeseen error never reaches the framework's own catch, which would log its text.
"""

from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.operations.route import route_of
from api.problems import problem, unexpected
from api.request_body import RequestBody

_CSP = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
    b"cache-control": b"no-store",
    b"content-security-policy": _CSP.encode(),
}


class Shield:
    """Wraps an ASGI application.

    Args:
        app: the application.
        max_body_bytes: the longest body of a request, in bytes; a longer one is answered 413.
    """

    def __init__(self, app: ASGIApp, max_body_bytes: int) -> None:
        """Keep the application and the bound."""
        self._app = app
        self._max_body_bytes = max_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message = {**message, "headers": _completed(message["headers"])}
            await send(message)

        body = RequestBody(scope, receive)
        content = await body.read(self._max_body_bytes)
        if content is None:
            await body.refuse(_too_large(), scope, send_with_headers)
            return
        try:
            await self._app(scope, _replayed(content, receive), send_with_headers)
        except Exception as error:
            answer = unexpected(error, route_of(scope))
            if not started:  # else half an answer is out, and closing is all that is left
                await answer(scope, receive, send_with_headers)


def _replayed(body: bytes, receive: Receive) -> Receive:
    pending = True

    async def receive_replayed() -> Message:
        nonlocal pending
        if pending:
            pending = False
            return {"type": "http.request", "body": body, "more_body": False}
        return await receive()

    return receive_replayed


def _completed(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    present = {name.lower() for name, _ in headers}
    return headers + [(name, value) for name, value in _HEADERS.items() if name not in present]


def _too_large() -> ASGIApp:
    return problem(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "body-too-large",
        "The body of the request is too long.",
        "The request is longer than this service takes.",
        headers={"Connection": "close"},
    )
