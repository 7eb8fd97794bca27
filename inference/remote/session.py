"""One request from body to completion, on the event loop."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from domain.errors import DeadlineExceeded, GenerationFailed, ModelUnreachable
from inference.remote.answer import Usage
from inference.remote.caller import Caller
from inference.remote.client import Client
from inference.remote.constraint import AnswerRefused, Constraint
from inference.remote.handle import RemoteHandle
from inference.remote.limits import Limits
from inference.remote.line import WaitingLine
from inference.remote.server import Route, Server
from inference.remote.tally import Tally
from inference.remote.text import TextFlow
from inference.request_grammar import kind_of
from inference.types import Completion, FinishReason, ModelIdentity, Request

_CHARS_PER_TOKEN = 128
"""More than a token of any usual vocabulary spells: a longer answer ignores `max_tokens`."""


@dataclass(slots=True)
class Job:
    """A request that was admitted.

    Attributes:
        request: what was asked for.
        route: the path of the server.
        constraint: None for free text.
        handle: whoever asked waits here.
        submitted_at: by the model's clock.
        started: it got a slot.
        text: what there is of it so far; under a constraint nothing, until it was found kept.
        usage: of the latest answer.
    """

    request: Request
    route: Route
    constraint: Constraint | None
    handle: RemoteHandle
    submitted_at: float
    started: bool = False
    text: str = ""
    usage: Usage = field(default_factory=Usage)

    def completion(
        self,
        identity: ModelIdentity,
        finish_reason: FinishReason,
        error: Exception | None = None,
    ) -> Completion:
        """What is handed back. It names no tokens: a server gives none that could be checked."""
        return Completion(
            request_id=self.request.id,
            text=self.text,
            token_ids=(),
            finish_reason=finish_reason,
            prompt_tokens=self.usage.prompt_tokens,
            forced_tokens=0,
            identity=identity,
            error=error,
            cached_tokens=self.usage.cached_tokens,
        )


class Session:
    """Gets jobs done. It belongs to one event loop.

    Attributes:
        line: who is with the server, and who is next.
    """

    def __init__(
        self,
        server: Server,
        client: Client,
        caller: Caller,
        tally: Tally,
        limits: Limits,
        clock: Callable[[], float],
    ) -> None:
        """Keep the parts."""
        self.line = WaitingLine(limits.slots)
        self._server = server
        self._client = client
        self._caller = caller
        self._tally = tally
        self._limits = limits
        self._clock = clock

    async def finish(self, job: Job) -> FinishReason:
        """Wait for a slot, and get the job's text; it then stands in the job and its handle.

        Raises:
            DeadlineExceeded: the text did not come in time.
            ModelUnreachable: the server fails, or its circuit is open.
            GenerationFailed: no answer keeps to what was asked.
        """
        deadline_s = job.request.deadline_s
        ends_at = None
        if deadline_s is not None:
            ends_at = asyncio.get_running_loop().time() + deadline_s
        try:
            async with asyncio.timeout_at(ends_at), self._place(job):
                return await self._answer(job, ends_at)
        except TimeoutError as error:
            raise DeadlineExceeded("The text did not come before its deadline.") from error

    async def _answer(self, job: Job, ends_at: float | None) -> FinishReason:
        loop = asyncio.get_running_loop()

        def left_s() -> float:
            return float("inf") if ends_at is None else ends_at - loop.time()

        for number in range(self._limits.answers):
            body = job.route.body(self._server.model, job.request, number)
            key = f"{job.request.id} {job.request.seed} {number}"
            attempt = partial(self._attempt, job, body)
            answer, reason = await self._caller.call(key, attempt, left_s)
            if job.constraint is None:
                return reason
            try:
                job.text, reason = await asyncio.to_thread(
                    _kept, job.request, job.constraint, answer, reason
                )
            except AnswerRefused:
                continue
            job.handle.pieces.add(job.text)
            return reason
        raise GenerationFailed(
            f"The remote model gave {self._limits.answers} answers, and none keeps to what was "
            "asked."
        )

    @asynccontextmanager
    async def _place(self, job: Job) -> AsyncGenerator[None, None]:
        async with self.line.place(job.request.tenant, job.request.priority):
            job.started = True
            self._tally.start(self._clock() - job.submitted_at)
            yield

    async def _attempt(self, job: Job, body: dict[str, Any]) -> tuple[str, FinishReason]:
        pieces = job.handle.pieces
        if not pieces.begin_anew():
            raise ModelUnreachable("The model's server broke off a text that was being read.")
        free = job.constraint is None
        flow = TextFlow(job.request.stop if free else (), self._most_chars(job.request))
        first_at: float | None = None
        reason: FinishReason = "stop"
        job.text, job.usage = "", Usage()
        try:
            async with aclosing(self._client.pieces(job.route.path, body)) as answer:
                async for piece in answer:
                    if piece.text and first_at is None:
                        first_at = self._clock()
                    shown = flow.feed(piece.text)
                    if free:
                        pieces.add(shown)
                    job.usage = piece.usage or job.usage
                    reason = piece.finish_reason or reason
                    if flow.stopped:
                        reason = "stop"
                        break
            rest = flow.end()
            if free:
                pieces.add(rest)
        finally:
            if free:
                job.text = flow.text
        first_s = None if first_at is None else first_at - job.submitted_at
        self._tally.answered(job.usage, first_s, self._clock() - (first_at or 0.0))
        return flow.text, reason

    def _most_chars(self, request: Request) -> int:
        return min(self._limits.answer_chars, _CHARS_PER_TOKEN * request.max_tokens)


def _kept(
    request: Request, constraint: Constraint, answer: str, reason: FinishReason
) -> tuple[str, FinishReason]:
    """The answer as its constraint wants it, up to a stop string, and why it ends.

    Raises:
        AnswerRefused: the answer does not keep to the constraint.
    """
    # A Lark grammar has no proven longest output: what the bound cut off may be kept.
    cut = reason == "length" and kind_of(request) == "lark"
    kept = constraint.kept(answer, whole=not cut)
    flow = TextFlow(request.stop, len(kept))
    flow.feed(kept)
    flow.end()
    return flow.text, "length" if cut and not flow.stopped else "stop"
