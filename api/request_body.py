"""The body of a request: read within a bound, and drained where it is refused.

A server that closes a connection with bytes of the request unread resets it, and a reset can
take the answer from the client before it was read (RFC 9112, section 9.6).
"""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_DRAINED_BYTES = 1_048_576
_DRAINED_S = 2.0


class RequestBody:
    """What a client still sends of its request."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        """Wrap the channel of one request, of which nothing was received yet."""
        self._receive = receive
        self._announced_bytes = _announced_bytes(scope)
        self._ended = False

    async def read(self, limit: int) -> bytes | None:
        """The whole body, or None where it is longer than `limit` bytes or its sender went away."""
        if self._announced_bytes > limit:
            return None
        body = bytearray()
        while not self._ended:
            chunk = await self._next()
            if chunk is None:
                return None
            body += chunk
            if len(body) > limit:
                return None
        return bytes(body)

    async def refuse(self, answer: ASGIApp, scope: Scope, send: Send) -> None:
        """Answer at once, and take what is still on its way, within bounds, before the end.

        At most 1 MiB more is taken, and for at most two seconds; none of it is kept.
        """

        async def send_then_drain(message: Message) -> None:
            if message["type"] == "http.response.body":
                await send({**message, "more_body": True})
                await self._drain()
                message = {"type": "http.response.body", "body": b"", "more_body": False}
            await send(message)

        await answer(scope, self._receive, send_then_drain)

    async def _drain(self) -> None:
        left = _DRAINED_BYTES
        try:
            async with asyncio.timeout(_DRAINED_S):
                while left > 0 and not self._ended:
                    left -= len(await self._next() or b"")
        except TimeoutError:
            return

    async def _next(self) -> bytes | None:
        """The next piece; None where the sender went away."""
        message = await self._receive()
        gone = message["type"] == "http.disconnect"
        self._ended = gone or not message.get("more_body", False)
        return None if gone else message.get("body", b"")


def _announced_bytes(scope: Scope) -> int:
    lengths = [value for name, value in scope["headers"] if name == b"content-length"]
    return max((int(value) for value in lengths if value.isdigit()), default=0)
