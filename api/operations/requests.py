"""Around every request: an id that its log lines share, one line when it ends, and the meters.

Plain ASGI, and the outermost layer, so that it sees the answer that is sent.
"""

import secrets
import time
from typing import Final

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.operations.metrics import HttpMeters
from api.operations.route import route_of

_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_QUIET: Final = frozenset({"/metrics", "/healthz", "/readyz"})
"""Routes that machines ask again and again: they are counted, and logged only when they fail."""
_CLIENT_WENT_AWAY: Final = 499
_log = structlog.get_logger("http")


class RequestLog:
    """Wraps an ASGI application.

    Args:
        app: the application.
        meters: count the requests.
    """

    def __init__(self, app: ASGIApp, meters: HttpMeters) -> None:
        """Keep both."""
        self._app, self._meters = app, meters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # Never the client's own: what a stranger sends does not name lines of the log.
        request_id = secrets.token_hex(8)
        began, status = time.perf_counter(), _CLIENT_WENT_AWAY

        async def send_named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = [*message["headers"], (b"x-request-id", request_id.encode())]
                message = {**message, "headers": headers}
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._app(scope, receive, send_named)
            finally:
                self._note(scope, status, time.perf_counter() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = route_of(scope)
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        self._meters.requests.labels(route, method, str(status)).inc()
        self._meters.seconds.labels(route).observe(seconds)
        # Unconfigured, structlog would write into what a command prints for people.
        if structlog.is_configured() and (route not in _QUIET or status >= 400):
            _log.info(
                "request", method=method, route=route, status=status, ms=round(seconds * 1e3, 1)
            )
