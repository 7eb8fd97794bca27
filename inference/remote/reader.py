"""Scores and vectors from the server, on the event loop."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TypeVar

from inference.remote.caller import Caller
from inference.remote.client import Client
from inference.remote.line import WaitingLine
from inference.remote.readings import (
    COMPLETIONS,
    EMBEDDINGS,
    ScoredToken,
    echo_body,
    embed_body,
    label_score,
    read_echo,
    read_vectors,
)
from inference.remote.server import Server
from inference.types import Priority

T = TypeVar("T")


class Reader:
    """Has texts read. It belongs to one event loop, and waits for slots like all the rest."""

    def __init__(self, server: Server, client: Client, caller: Caller, line: WaitingLine) -> None:
        """Keep the parts."""
        self._server = server
        self._client = client
        self._caller = caller
        self._line = line

    async def scores(self, prompt: str, labels: Sequence[str], max_tokens: int) -> list[float]:
        """Log-probability of each label as the continuation of the prompt, in nats.

        Args:
            prompt: not empty.
            labels: none of them empty.
            max_tokens: with so many the server scores a prompt.

        Raises:
            ModelUnreachable: the server does not answer with scores.
        """

        async def read(text: str) -> list[ScoredToken]:
            body = echo_body(self._server.model, text, max_tokens)
            return read_echo(await self._client.post(COMPLETIONS, body), text, max_tokens)

        texts = (prompt, *(prompt + label for label in labels))
        alone, *labelled = await asyncio.gather(
            *(self._call(text, partial(read, text)) for text in texts)
        )
        return [label_score(alone, tokens) for tokens in labelled]

    async def vectors(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text.

        Raises:
            ModelUnreachable: the server does not answer with vectors.
        """

        async def read() -> list[list[float]]:
            body = embed_body(self._server.model, list(texts))
            return read_vectors(await self._client.post(EMBEDDINGS, body), len(texts))

        return await self._call(texts[0], read)

    async def _call(self, key: str, attempt: Callable[[], Awaitable[T]]) -> T:
        async with self._line.place("", Priority.NORMAL):
            return await self._caller.call(key, attempt, lambda: float("inf"))
