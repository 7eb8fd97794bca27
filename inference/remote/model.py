"""A language model behind an OpenAI-compatible server: vLLM, SGLang, Ray Serve LLM and the like.

Nothing is promised about making the same text again, and nobody can check which weights speak. What
is promised: bounded times and sizes, and a text that keeps to what was asked, or a typed error.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from threading import Lock
from typing import Any, Self, TypeVar

from domain.errors import (
    EmptyPrompt,
    GenerationFailed,
    InvalidInput,
    LLMasOSError,
    ModelNotAvailable,
    NotSupported,
)
from inference.remote.address import read_api_key, read_base_url
from inference.remote.admission import admit, in_plain_words
from inference.remote.caller import Caller, Sleep
from inference.remote.circuit import Circuit
from inference.remote.client import Client
from inference.remote.constraint import ConstraintCompiler
from inference.remote.handle import RemoteHandle
from inference.remote.limits import Limits
from inference.remote.loop import LoopThread
from inference.remote.probe import Probe
from inference.remote.reader import Reader
from inference.remote.retry import Backoff
from inference.remote.server import KINDS, Server
from inference.remote.session import Job, Session
from inference.remote.tally import Tally
from inference.stats import Stats
from inference.types import (
    Capabilities,
    Completion,
    FinishReason,
    ModelIdentity,
    Replay,
    Request,
)

UNKNOWN_WEIGHTS = "0" * 64
"""Stands for the digest of weights that nobody here has seen."""

REMOTE_VERSION = "remote-1"
NUMERICS_CLASS = "remote/openai"

T = TypeVar("T")
_log = logging.getLogger(__name__)


class RemoteModel:
    """The TextService protocol over HTTP; make it with `connect`. Safe to use from any thread.

    Attributes:
        identity: the server's name for the model, and no digest of weights.
        server: what the probe found.
    """

    def __init__(
        self,
        server: Server,
        client: Client,
        caller: Caller,
        loop: LoopThread,
        limits: Limits,
        clock: Callable[[], float],
    ) -> None:
        """Keep a server that was probed; from here on the model owns client and loop."""
        self.identity = ModelIdentity(
            name=server.model,
            weights_sha256=UNKNOWN_WEIGHTS,
            engine_version=REMOTE_VERSION,
            numerics_class=NUMERICS_CLASS,
            reproducible=False,
        )
        self.server = server
        self._client = client
        self._loop = loop
        self._limits = limits
        self._clock = clock
        self._tally = Tally(limits.slots, limits.queue)
        self._session = Session(server, client, caller, self._tally, limits, clock)
        self._reader = Reader(server, client, caller, self._session.line)
        self._constraints = ConstraintCompiler()
        self._tasks: dict[RemoteHandle, asyncio.Task[FinishReason]] = {}
        self._lock = Lock()
        self._closed = False

    @classmethod
    def connect(
        cls,
        base_url: str,
        *,
        model: str | None = None,
        api_key: str | None = None,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> Self:
        """Reach a server and find out what it can do.

        Args:
            base_url: http or https, such as `http://127.0.0.1:8000/v1`.
            model: as the server calls it; None takes the only one there is.
            api_key: sent as a bearer token; it shows in no repr, log or error.
            limits: on times, sizes and counts.
            clock: seconds, never running backwards.
            sleep: waits so many seconds between attempts.

        Raises:
            InvalidInput: address or key cannot be meant.
            ModelUnreachable: the server does not answer, or not in time.
            ModelNotAvailable: it refuses the key, lacks the model, or makes no text.
        """
        limits = limits or Limits()
        address, key = read_base_url(base_url), None if api_key is None else read_api_key(api_key)
        client = Client(address, key, limits)
        backoff = Backoff(limits.backoff_s, limits.backoff_cap_s)
        circuit = Circuit(limits.failures_to_open, limits.open_s, clock)
        # A field that a server cannot stand may make it fail: that must not open the circuit.
        probing = Caller(
            Circuit(1 << 30, 0.0, clock), backoff, sleep, attempts=2, total_s=limits.total_s
        )
        loop = LoopThread("remote-model")
        try:
            call = partial(probing.call, left_s=lambda: float("inf"))
            server = loop.run(Probe(client, call, limits.probe_s).server(model))
        except BaseException:
            loop.run(client.close())
            loop.close()
            raise
        caller = Caller(circuit, backoff, sleep, attempts=limits.attempts, total_s=limits.total_s)
        return cls(server, client, caller, loop, limits, clock)

    def submit(self, request: Request) -> RemoteHandle:
        """Queue one request.

        Raises:
            InvalidInput: the request is malformed, or the server cannot do it.
            QueueFull: too many wait already.
            ModelNotAvailable: the model was closed.
        """
        return self._submit_all([request])[0]

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Complete the requests together; completions come in the order of the requests.

        A request that fails alone carries its error in its completion.

        Raises:
            InvalidInput: a request is malformed, or the server cannot do it.
            QueueFull: more requests than the queue takes; none was taken.
            ModelNotAvailable: the model was closed.
        """
        return [handle.result() for handle in self._submit_all(requests)]

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Log-probability of each label as the continuation of the prompt, in nats.

        It is the prompt's and the label's together, less the prompt's alone. A label that merges
        with the prompt's last letters is scored as merged.

        Raises:
            NotSupported: the server does not score prompts.
            EmptyPrompt: there is no prompt.
            InvalidInput: a label is empty.
            ModelUnreachable: the server does not answer with scores.
        """
        most = self.server.echo_max_tokens
        if most is None:
            raise NotSupported("The remote model does not score prompts.")
        if not prompt:
            raise EmptyPrompt("The prompt is empty.")
        if not all(labels):
            raise InvalidInput("A label is empty.")

        return self._wait(self._reader.scores(prompt, labels, most))

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text.

        Raises:
            NotSupported: the server makes no vectors.
            EmptyPrompt: a text is empty.
            ModelUnreachable: the server does not answer with vectors.
        """
        if not self.server.embeds:
            raise NotSupported("The remote model makes no vectors.")
        if not all(texts):
            raise EmptyPrompt("A text is empty.")
        if not texts:
            return []

        return self._wait(self._reader.vectors(texts))

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:  # noqa: ARG002
        """Recorded tokens cannot be checked against a server.

        Raises:
            NotSupported: always.
        """
        raise NotSupported("A remote model cannot check recorded tokens.")

    def capabilities(self) -> Capabilities:
        """What the server was seen to do."""
        enforced = self.server.enforced
        return Capabilities(
            reproducible=False,
            batching=True,
            streaming=all(route.streams for route in self.server.routes),
            grammars=enforced,
            validated=frozenset(KINDS) - enforced,
            logprobs=False,
            score=self.server.echo_max_tokens is not None,
            embed=self.server.embeds,
            check=False,
            prefix_reuse=False,
            chat=self.server.chat is not None,
            context_tokens=self.server.context_tokens,
            slots=self._limits.slots,
        )

    def stats(self) -> Stats:
        """What it has done since it was connected; it makes no steps of its own."""
        return self._tally.stats()

    def close(self) -> None:
        """Close all connections; what was not complete ends with an error."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
        self._loop.run(self._shut())
        self._loop.close()

    def _submit_all(self, requests: Sequence[Request]) -> list[RemoteHandle]:
        jobs = [
            Job(
                request=request,
                route=admit(request, self.server),
                constraint=self._constraints.constraint(request),
                handle=RemoteHandle(self._cancel),
                submitted_at=self._clock(),
            )
            for request in (in_plain_words(one, self.server) for one in requests)
        ]
        with self._lock:
            if self._closed:
                raise _was_closed()
            self._tally.submit(len(jobs))
            for job in jobs:
                self._loop.post(self._start, job)
        return [job.handle for job in jobs]

    def _start(self, job: Job) -> None:
        task = asyncio.create_task(self._session.finish(job))
        self._tasks[job.handle] = task
        task.add_done_callback(partial(self._conclude, job))

    def _cancel(self, handle: RemoteHandle) -> None:
        with self._lock:
            if not self._closed:
                self._loop.post(self._cancel_task, handle)

    def _cancel_task(self, handle: RemoteHandle) -> None:
        task = self._tasks.get(handle)
        if task is not None:
            task.cancel()

    def _conclude(self, job: Job, task: asyncio.Task[FinishReason]) -> None:
        """Hand over what became of a job; nobody may wait in vain, whatever happened."""
        del self._tasks[job.handle]
        error = _was_closed() if task.cancelled() and self._closed else None
        if not task.cancelled():
            error = task.exception()
            if error is not None and not isinstance(error, LLMasOSError):
                _log.error("remote model: a request failed", exc_info=error)
                error = GenerationFailed("The remote model failed in a way that was not foreseen.")
        if error is not None:
            completion = job.completion(self.identity, "error", error)
        else:
            reason = "cancelled" if task.cancelled() else task.result()
            completion = job.completion(self.identity, reason)
        self._tally.end(completion, started=job.started)
        job.handle.conclude(completion)

    async def _shut(self) -> None:
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        await self._client.close()

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        with self._lock:
            closed = self._closed
        if closed:
            work.close()
            raise _was_closed()
        return self._loop.run(work)


def _was_closed() -> LLMasOSError:
    return ModelNotAvailable("The remote model was closed.")
