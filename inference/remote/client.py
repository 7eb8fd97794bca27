"""HTTP to the one server: every size and time bounded, nothing followed, nothing taken on trust."""

import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Literal

import httpx

from inference.remote.address import Secret
from inference.remote.answer import END_OF_STREAM, Piece, read_answer, read_event
from inference.remote.failures import broken_line, refusal, unusable
from inference.remote.limits import Limits
from inference.remote.sse import EventDecoder
from inference.remote.strict_json import parse

_REFUSAL_BYTES = 4096
_EVENT_STREAM = "text/event-stream"
_JSON = "application/json"


class Client:
    """Single attempts at the server. It belongs to one event loop.

    Redirects are not followed, proxies of the environment are not used, cookies are not kept, and
    a compressed body is refused, since a small one may unfold without end.
    """

    def __init__(self, base_url: str, key: Secret | None, limits: Limits) -> None:
        """Prepare; nothing is sent yet.

        Args:
            base_url: as `read_base_url` gives it.
            key: sent as a bearer token (RFC 6750).
            limits: on times and sizes.
        """
        headers = {"accept-encoding": "identity", "content-type": _JSON}
        if key is not None:
            headers["authorization"] = f"Bearer {key.reveal()}"
        self._base_url = base_url
        self._limits = limits
        self._http = httpx.AsyncClient(
            headers=headers,
            timeout=httpx.Timeout(limits.read_s, connect=limits.connect_s, pool=None),
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=limits.slots),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            follow_redirects=False,
            trust_env=False,
        )

    async def get(self, path: str) -> Any:
        """The JSON at a path.

        Raises:
            AttemptFailed: there is none.
        """
        async with self._exchange("GET", path, None) as response:
            return await self._json(response)

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """The JSON that answers a JSON body.

        Raises:
            AttemptFailed: there is none.
        """
        async with self._exchange("POST", path, body) as response:
            return await self._json(response)

    async def pieces(self, path: str, body: dict[str, Any]) -> AsyncGenerator[Piece, None]:
        """The pieces of an answer as they come; one if the server does not stream.

        The last piece was read when this ends: an answer that was cut off is an error.

        Raises:
            AttemptFailed: the answer cannot be had, or breaks off.
        """
        async with self._exchange("POST", path, body) as response:
            if _media_type(response) != _EVENT_STREAM:
                yield read_answer(await self._json(response))
                return
            finished = False
            async with aclosing(self._events(response)) as events:
                async for data in events:
                    piece = read_event(data)
                    finished = finished or piece.finish_reason is not None
                    yield piece
            if not finished:
                raise unusable("broke its answer off")

    async def close(self) -> None:
        """Close all connections."""
        await self._http.aclose()

    @asynccontextmanager
    async def _exchange(
        self, method: Literal["GET", "POST"], path: str, body: dict[str, Any] | None
    ) -> AsyncGenerator[httpx.Response, None]:
        content = None if body is None else json.dumps(body).encode()
        try:
            async with self._http.stream(
                method, self._base_url + path, content=content
            ) as response:
                if response.headers.get("content-encoding", "identity") != "identity":
                    raise unusable("compresses its answer, though it was told not to")
                says = "" if response.is_success else await self._beginning(response)
                failed = refusal(response, says)
                if failed is not None:
                    raise failed
                yield response
        except httpx.TransportError as error:
            raise broken_line(error) from error

    async def _json(self, response: httpx.Response) -> Any:
        if _media_type(response) != _JSON:
            raise unusable("answers with something other than JSON")
        chunks = [chunk async for chunk in self._chunks(response)]
        try:
            return parse(b"".join(chunks))
        except ValueError as error:
            raise unusable("sent what is no JSON") from error

    async def _events(self, response: httpx.Response) -> AsyncGenerator[str, None]:
        decoder = EventDecoder(self._limits.line_bytes)
        async for chunk in self._chunks(response):
            for data in decoder.feed(chunk):
                if data == END_OF_STREAM:
                    return
                yield data

    async def _beginning(self, response: httpx.Response) -> str:
        taken = b""
        async for chunk in response.aiter_raw():
            taken += chunk
            if len(taken) >= _REFUSAL_BYTES:
                break
        return taken[:_REFUSAL_BYTES].decode(errors="replace")

    async def _chunks(self, response: httpx.Response) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in response.aiter_raw():
            size += len(chunk)
            if size > self._limits.body_bytes:
                raise unusable("sends an answer without end")
            yield chunk


def _media_type(response: httpx.Response) -> str:
    return response.headers.get("content-type", "").partition(";")[0].strip().lower()
