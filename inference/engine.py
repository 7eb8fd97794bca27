"""The engine: the step loop on a thread of its own, behind the TextModel protocol."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Condition, Thread
from typing import Generic, TypeVar

import torch
from torch import Tensor

from domain.errors import GenerationFailed, InvalidInput, LLMasOSError, ModelNotAvailable
from inference.generation import Generation, check_request, encode_prompt
from inference.grammar import GrammarCompiler
from inference.jobs import GenerationJob, Job, ReadingJob
from inference.numerics import settle
from inference.readings import first_inconsistent, log_probability, mean_vector, tiled_logits
from inference.shapes import Shapes
from inference.steps import StepLoop
from inference.tokenizer import TextTokenizer
from inference.types import Completion, ModelIdentity, Replay, Request
from inference.weights import DecoderWeights

ENGINE_VERSION = "1"
"""Rises with every change after which equal logits may give other tokens."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """How the engine uses the machine.

    Attributes:
        slots: S, sequences that decode at once.
        rows: P, prompts that are read at once.
        chunk: n, prompt tokens per row and step.
        context: T, most tokens of a prompt with its output; less where the model takes less.
        threads: of torch, for the whole process. One is the default, because the numerics class
            names it: what one machine made with one thread another can make again.
        queue_limit: how many requests may wait for a slot.
    """

    slots: int = 16
    rows: int = 4
    chunk: int = 32
    context: int = 1024
    threads: int = 1
    queue_limit: int = 1024


class Handle(Generic[T]):
    """A result that is on its way.

    Attributes:
        future: for those who await it in another way, such as `asyncio.wrap_future`.
    """

    def __init__(self, future: Future[T], cancel: Callable[[], None]) -> None:
        """Await `future`; `cancel` asks the engine to stop working on it."""
        self.future = future
        self._cancel = cancel

    def result(self, timeout: float | None = None) -> T:
        """Wait for the result.

        Args:
            timeout: seconds; None waits for ever.

        Raises:
            TimeoutError: it did not come in time; the work goes on.
        """
        return self.future.result(timeout)

    def cancel(self) -> None:
        """Stop at the next step; a completion then has the tokens so far."""
        self._cancel()


class Engine:
    """Generates for many requests at once; each gets the bytes it would get alone (D2).

    Every method may be called from any thread.
    """

    def __init__(
        self,
        weights: DecoderWeights,
        tokenizer: TextTokenizer,
        *,
        name: str,
        weights_sha256: str,
        config: EngineConfig | None = None,
    ) -> None:
        """Settle the shapes by the start-up probe and start the thread.

        Raises:
            ModelNotAvailable: the tokenizer does not belong to the weights, or no shapes pass.
        """
        config = config or EngineConfig()
        if tokenizer.backend.get_vocab_size() > weights.vocab_size:
            raise ModelNotAvailable("The tokenizer has more tokens than the model.")
        torch.set_num_threads(config.threads)
        context = min(config.context, weights.max_positions)
        settled = settle(weights, Shapes.banded(config.slots, config.rows, config.chunk, context))
        self.identity = ModelIdentity(
            name=name,
            weights_sha256=weights_sha256,
            engine_version=ENGINE_VERSION,
            numerics_class=settled.numerics_class,
            reproducible=True,
        )
        self._decoder = settled.decoder
        self._context = context
        self._threads = config.threads
        self._tokenizer = tokenizer
        self._grammars = GrammarCompiler(tokenizer, weights.vocab_size)
        self._loop = StepLoop(settled.decoder, config.queue_limit)
        self._wake = Condition()
        self._closing = False
        self._thread = Thread(target=self._run, name="inference", daemon=True)
        self._thread.start()

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Complete the requests together; completions come in the order of the requests.

        A request that fails alone (too long, NaN logits) carries its error in its completion.

        Raises:
            InvalidInput: a request is malformed, or its schema does not provably fit.
            QueueFull: more requests than the queue takes; none was taken.
        """
        handles = self._submit_all(requests)
        return [handle.result() for handle in handles]

    def submit(self, request: Request) -> Handle[Completion]:
        """Queue one request.

        Raises:
            InvalidInput: the request is malformed, or its schema does not provably fit.
            QueueFull: too many wait already.
        """
        return self._submit_all([request])[0]

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Log-probability of each label as the continuation of the prompt, in nats.

        The label is tokenized by itself, so a label that would merge with the prompt's last
        letters is scored as it stands.

        Raises:
            InvalidInput: a label is empty, or does not fit the context with the prompt.
            QueueFull: too many requests wait already.
        """
        jobs: list[ReadingJob[float]] = []
        for label in labels:
            ids = self._tokenizer.encode_continuation(label)
            if not ids:
                raise InvalidInput("A label is empty.")
            head = encode_prompt(self._tokenizer, prompt, len(ids), self._context)
            jobs.append(ReadingJob([*head, *ids], self._scorer(len(head), ids)))
        return self._read(jobs)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text: the mean of its last hidden states.

        Raises:
            InvalidInput: a text is empty or longer than the context.
            QueueFull: too many requests wait already.
        """
        encoded = [encode_prompt(self._tokenizer, text, 0, self._context) for text in texts]
        return self._read([ReadingJob(ids, mean_vector) for ids in encoded])

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:
        """Teacher-force recorded tokens and check each draw within tolerance.

        Raises:
            InvalidInput: the request is malformed, or a token is none of this model's.
            GenerationFailed: a logit is no number.
            QueueFull: too many requests wait already.
        """
        check_request(request)
        vocab = self._decoder.weights.vocab_size
        if not all(0 <= token < vocab for token in token_ids):
            raise InvalidInput("A recorded token is none of this model's.")
        prompt = encode_prompt(self._tokenizer, request.prompt, len(token_ids), self._context)
        constraint = self._grammars.constraint(request)

        def conclude(hidden: Tensor) -> int | None:
            logits = tiled_logits(self._decoder, hidden[len(prompt) - 1 :])
            ends = self._tokenizer.end_ids
            return first_inconsistent(request, token_ids, constraint, ends, logits)

        difference = self._read([ReadingJob([*prompt, *token_ids], conclude)])[0]
        return Replay(difference is None, difference, self._tokenizer.decode(token_ids))

    def close(self) -> None:
        """Stop the thread; what still waits fails, and no more is taken."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()

    def _submit_all(self, requests: Sequence[Request]) -> list[Handle[Completion]]:
        for request in requests:
            check_request(request)
        handles: list[Handle[Completion]] = []
        jobs: list[Job] = []
        for request in requests:
            job = self._job(request)
            if isinstance(job, Completion):
                done: Future[Completion] = Future()
                done.set_result(job)
                handles.append(Handle(done, lambda: None))
            else:
                jobs.append(job)
                handles.append(Handle(job.future, self._canceller(job)))
        self._add(jobs)
        return handles

    def _job(self, request: Request) -> GenerationJob | Completion:
        """The job for a request, or its completion where there is nothing for the model to do."""
        constraint = self._grammars.constraint(request)
        generation = Generation(request, [], constraint, self._tokenizer.end_ids)
        try:
            generation.prompt_tokens = encode_prompt(
                self._tokenizer, request.prompt, request.max_tokens, self._context
            )
            job = GenerationJob(generation, self._tokenizer, self.identity)
        except LLMasOSError as error:
            return generation.completion(self._tokenizer, self.identity, error)
        if job.done:
            return generation.completion(self._tokenizer, self.identity, None)
        return job

    def _scorer(self, prompt_length: int, label: list[int]) -> Callable[[Tensor], float]:
        def conclude(hidden: Tensor) -> float:
            return log_probability(
                tiled_logits(self._decoder, hidden[prompt_length - 1 : -1]), label
            )

        return conclude

    def _read(self, jobs: list[ReadingJob[T]]) -> list[T]:
        self._add(list(jobs))
        return [job.future.result() for job in jobs]

    def _add(self, jobs: list[Job]) -> None:
        with self._wake:
            if self._closing:
                raise ModelNotAvailable("The model has been closed.")
            self._loop.add(jobs)
            self._wake.notify()

    def _canceller(self, job: GenerationJob) -> Callable[[], None]:
        def cancel() -> None:
            job.cancelled = True

        return cancel

    def _run(self) -> None:
        torch.set_num_threads(self._threads)
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closing or not self._loop.idle)
                if self._closing:
                    break
            try:
                self._loop.step()
            except Exception:
                # Out of memory, a defect: those in the batch learn of it, later ones are served.
                _log.exception("a step of the engine failed")
                self._loop.abandon(GenerationFailed("The engine failed; see the log."))
        self._loop.abandon(ModelNotAvailable("The model has been closed."))
