"""Finding out what a server can do, by asking it and looking at what comes back.

Servers take fields that they do not know, or refuse them, as they please. So a constraint counts as
enforced only if the answer keeps to one that nobody would keep to by chance.
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Final, TypeVar

from domain.errors import LLMasOSError, ModelNotAvailable, ModelUnreachable, QueueFull
from inference.remote.answer import Piece, as_list, as_object
from inference.remote.client import Client
from inference.remote.constraint import AnswerRefused, ConstraintCompiler
from inference.remote.dialect import DIALECTS, Dialect
from inference.remote.failures import AttemptFailed
from inference.remote.readings import (
    COMPLETIONS,
    EMBEDDINGS,
    echo_body,
    embed_body,
    read_echo,
    read_vectors,
)
from inference.remote.server import EXTRAS, Extra, Route, Server
from inference.types import GrammarKind, Request, Sampling

CHAT: Final = "/chat/completions"
_MODELS: Final = "/models"
_NAME: Final = re.compile(r"[\w][\w ./:@+=,-]{0,199}")
_QUESTION: Final = "Name a colour."
_GREEDY: Final = Sampling(temperature=0.0)
_ANSWER_TOKENS: Final = 48

T = TypeVar("T")
Call = Callable[[str, Callable[[], Awaitable[Any]]], Awaitable[Any]]
_log = logging.getLogger(__name__)

_CONSTRAINED: Final[dict[GrammarKind, Request]] = {
    "schema": Request(
        "probe",
        _QUESTION,
        1,
        _ANSWER_TOKENS,
        _GREEDY,
        schema={
            "type": "object",
            "properties": {"zqv": {"enum": ["xk7", "jw4"]}},
            "required": ["zqv"],
            "additionalProperties": False,
        },
    ),
    "regex": Request("probe", _QUESTION, 1, _ANSWER_TOKENS, _GREEDY, regex="zq[0-9]{3}v"),
    "choices": Request("probe", _QUESTION, 1, _ANSWER_TOKENS, _GREEDY, choices=("zq.v(k", "xk|wj")),
    "lark": Request(
        "probe", _QUESTION, 1, _ANSWER_TOKENS, _GREEDY, grammar='start: "zqvk" | "xkwj"'
    ),
}
"""Answers that no model gives to the question unless its tokens are constrained."""


class Probe:
    """Asks one server. It belongs to one event loop."""

    def __init__(self, client: Client, call: Call, probe_s: float) -> None:
        """Keep the way to the server.

        Args:
            client: makes single attempts.
            call: repeats an attempt, given its name, as often as it pays.
            probe_s: seconds after which what was not found out counts as missing.
        """
        self._client = client
        self._call = call
        self._probe_s = probe_s
        self._constraints = ConstraintCompiler()

    async def server(self, model: str | None) -> Server:
        """What the server can do.

        Args:
            model: as the server calls it; None takes the only one there is.

        Raises:
            ModelUnreachable: it does not answer, or not in time.
            ModelNotAvailable: it refuses the key, lacks the model, or makes no text.
        """
        deadline = asyncio.get_running_loop().time() + self._probe_s
        try:
            async with asyncio.timeout_at(deadline):
                name, context = await self._model(model)
                routes = [
                    await self._with_extras(name, route) for route in await self._routes(name)
                ]
        except TimeoutError as error:
            raise ModelUnreachable("The model's server took too long to be probed.") from error
        return await self._with_features(name, context, routes, deadline)

    async def _with_features(
        self, name: str, context: int | None, routes: list[Route], deadline: float
    ) -> Server:
        dialects = {
            (route.path, kind): asyncio.create_task(self._dialect(name, route, kind))
            for route in routes
            for kind in DIALECTS
        }
        completes = any(not route.chat for route in routes)
        echo = asyncio.create_task(self._echo(name, completes=completes))
        embeds = asyncio.create_task(self._embeds(name))
        tasks: list[asyncio.Task[Any]] = [*dialects.values(), echo, embeds]
        try:
            await asyncio.wait(
                tasks, timeout=max(0.0, deadline - asyncio.get_running_loop().time())
            )
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        found = {key: _result(task, None) for key, task in dialects.items()}
        enforcing = {
            route.path: replace(
                route,
                dialects={
                    kind: dialect
                    for (path, kind), dialect in found.items()
                    if path == route.path and dialect is not None
                },
            )
            for route in routes
        }
        for path, route in enforcing.items():
            named = {kind: dialect.name for kind, dialect in route.dialects.items()}
            _log.info(
                "remote model: %s takes %s and enforces %s", path, sorted(route.extras), named
            )
        return Server(
            model=name,
            context_tokens=context,
            completion=enforcing.get(COMPLETIONS),
            chat=enforcing.get(CHAT),
            echo_max_tokens=_result(echo, None),
            embeds=_result(embeds, False),
        )

    async def _model(self, wanted: str | None) -> tuple[str, int | None]:
        """Name and context of the model."""
        offered = await self._call("models", self._offered)
        if wanted is None and len(offered) != 1:
            raise ModelNotAvailable(
                f"The model's server offers {len(offered)} models, so one must be named."
            )
        name = next(iter(offered)) if wanted is None else wanted
        if not _NAME.fullmatch(name) or (offered and name not in offered):
            raise ModelNotAvailable("The model's server does not offer the model that was named.")
        return name, offered.get(name)

    async def _offered(self) -> dict[str, int | None]:
        """The context of each model by its name; empty if the server does not list them."""
        try:
            listed = as_object(await self._client.get(_MODELS)).get("data")
        except AttemptFailed as failed:
            if failed.absent:
                return {}
            raise
        contexts: dict[str, int | None] = {}
        for entry in map(as_object, as_list(listed)):
            name, context = entry.get("id"), entry.get("max_model_len")
            if isinstance(name, str) and _NAME.fullmatch(name):
                contexts[name] = context if type(context) is int and context > 0 else None
        return contexts

    async def _routes(self, model: str) -> list[Route]:
        """The paths that make text, with nothing known of them yet."""
        request = Request("probe", _QUESTION, 1, 1, _GREEDY)
        found: list[Route] = []
        errors: list[LLMasOSError] = []
        for route in (Route(COMPLETIONS, chat=False), Route(CHAT, chat=True)):
            try:
                await self._ask(model, route, request)
                found.append(route)
            except LLMasOSError as error:
                errors.append(error)
        if found:
            return found
        known = (error for error in errors if isinstance(error, ModelNotAvailable | QueueFull))
        raise next(known, ModelNotAvailable("The model's server neither completes nor chats."))

    async def _with_extras(self, model: str, route: Route) -> Route:
        """The route with all optional fields that it takes, tried together and then singly."""
        every: frozenset[Extra] = frozenset(EXTRAS)
        # What an option is of must come with it.
        singly: list[frozenset[Extra]] = [every - (every - {name}) for name in EXTRAS]
        pair: frozenset[Extra] = frozenset({"stream", "stream_options"})
        request = Request("probe", _QUESTION, 1, 1, _GREEDY, stop=("\x1e",))
        taken: frozenset[Extra] = frozenset()
        streams = False
        for extras in (every, *singly, pair):
            try:
                pieces = await self._ask(model, replace(route, extras=extras), request)
            except LLMasOSError:
                continue
            taken |= extras
            streams = streams or any(piece.streamed for piece in pieces)
            if extras == every:
                break
        return replace(route, extras=taken, streams=streams)

    async def _dialect(self, model: str, route: Route, kind: GrammarKind) -> Dialect | None:
        """The first dialect that makes the server keep to a constraint of this kind."""
        request = _CONSTRAINED[kind]
        constraint = self._constraints.constraint(request)
        for dialect in DIALECTS[kind]:
            try:
                pieces = await self._ask(model, replace(route, dialects={kind: dialect}), request)
                text = "".join(piece.text for piece in pieces)
                if constraint is not None and constraint.kept(text):
                    return dialect
            except (LLMasOSError, AnswerRefused):
                continue
        return None

    async def _ask(self, model: str, route: Route, request: Request) -> list[Piece]:
        body = route.body(model, request)

        async def attempt() -> list[Piece]:
            async with aclosing(self._client.pieces(route.path, body)) as pieces:
                return [piece async for piece in pieces]

        return await self._call(route.path, attempt)

    async def _echo(self, model: str, *, completes: bool) -> int | None:
        for max_tokens in (0, 1) if completes else ():
            body = echo_body(model, _QUESTION, max_tokens)

            async def attempt(body: dict[str, Any] = body, most: int = max_tokens) -> int:
                return len(read_echo(await self._client.post(COMPLETIONS, body), _QUESTION, most))

            try:
                if await self._call("echo", attempt) > 1:
                    return max_tokens
            except LLMasOSError:
                continue
        return None

    async def _embeds(self, model: str) -> bool:
        async def attempt() -> bool:
            body = embed_body(model, [_QUESTION])
            return bool(read_vectors(await self._client.post(EMBEDDINGS, body), 1))

        try:
            return await self._call("embeddings", attempt)
        except LLMasOSError:
            return False


def _result(task: asyncio.Task[T], otherwise: T) -> T:
    """What a task found; a task that was cut off or failed found nothing."""
    return otherwise if task.cancelled() or task.exception() is not None else task.result()
