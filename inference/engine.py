"""The engine: the step loop on a thread of its own, behind the TextService protocol."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from threading import Condition, Thread
from time import monotonic
from typing import TypeVar

import torch
from torch import Tensor

from domain.errors import GenerationFailed, InvalidInput, LLMasOSError, ModelNotAvailable
from inference.admission import encode_prompt, encode_request
from inference.config import EngineConfig
from inference.decoder import Decoder
from inference.exiting import close_at_exit
from inference.generation import Generation
from inference.grammar import GrammarCompiler
from inference.heap import keep_freed_memory
from inference.jobs import GenerationJob, Job, ReadingJob
from inference.numerics import settle
from inference.readings import first_inconsistent, log_probability, mean_vector, tiled_logits
from inference.request_checks import check_request
from inference.stats import Stats
from inference.steps import StepLoop
from inference.stream import Progress, ProgressHandle
from inference.tokenizer import TextTokenizer
from inference.types import Capabilities, Completion, ModelIdentity, Replay, Request
from inference.weights import DecoderWeights

ENGINE_VERSION = "2"
"""Rises with every change after which equal logits may give other tokens."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


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
        clock: Callable[[], float] = monotonic,
        decoder_type: Callable[..., Decoder] = Decoder,
    ) -> None:
        """Settle the shapes by the start-up probe and start the thread.

        Args:
            weights: of the model, on the device it is to run on.
            tokenizer: of the same model.
            name: how the model is called in provenance.
            weights_sha256: digest of its files.
            config: how the engine uses the machine.
            clock: seconds, ever rising; for deadlines and metrics alone.
            decoder_type: makes what computes the forward pass of weights and shapes.

        Raises:
            ModelNotAvailable: the tokenizer does not belong to the weights, or no shapes pass.
        """
        config = config or EngineConfig()
        if tokenizer.backend.get_vocab_size() > weights.vocab_size:
            raise ModelNotAvailable("The tokenizer has more tokens than the model.")
        torch.set_num_threads(config.threads)
        keep_freed_memory()
        settled = settle(weights, config.shapes(weights.max_positions), decoder_type)
        self.identity = ModelIdentity(
            name=name,
            weights_sha256=weights_sha256,
            engine_version=ENGINE_VERSION,
            numerics_class=settled.numerics_class,
            reproducible=not config.free_shapes,
            dialect=tokenizer.dialect,
        )
        self._decoder = settled.decoder
        self._shapes = settled.decoder.shapes
        self._threads = config.threads
        self._clock = clock
        self._tokenizer = tokenizer
        self._grammars = GrammarCompiler(tokenizer, weights.vocab_size, forces=config.forces)
        self._loop = StepLoop(settled.decoder, queue_limit=config.queue_limit, clock=clock)
        self._wake = Condition()
        self._closing = False
        self._thread = Thread(target=self._run, name="inference", daemon=True)
        self._thread.start()
        close_at_exit(self)

    def submit(self, request: Request) -> ProgressHandle:
        """Queue one request.

        A request that fails alone (too long, NaN logits) carries its error in its completion.

        Raises:
            InvalidInput: the request is malformed, or its schema does not provably fit.
            QueueFull: too many wait already.
        """
        return self._submit_all([request])[0]

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Complete the requests together; completions come in the order of the requests.

        Raises:
            InvalidInput: a request is malformed, or its schema does not provably fit.
            QueueFull: more requests than the queue takes; none was taken.
        """
        handles = self._submit_all(requests)
        return [handle.result() for handle in handles]

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Log-probability of each label as the continuation of the prompt, in nats.

        The label is tokenized by itself, so a label that would merge with the prompt's last
        letters is scored as it stands. The prompt is read once, but for its last chunk.

        Raises:
            InvalidInput: a label is empty, or does not fit the context with the prompt.
            QueueFull: too many requests wait already.
        """
        jobs: list[ReadingJob[float]] = []
        for label in labels:
            ids = self._tokenizer.encode_continuation(label)
            if not ids:
                raise InvalidInput("A label is empty.")
            head = encode_prompt(self._tokenizer, prompt, len(ids), self._shapes.context)
            conclude = partial(self._log_probability, ids)
            jobs.append(self._reading([*head, *ids], conclude, len(head) - 1))
        return self._read(jobs)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text: the mean of its last hidden states.

        Raises:
            InvalidInput: a text is empty or longer than the context.
            QueueFull: too many requests wait already.
        """
        context = self._shapes.context
        encoded = [encode_prompt(self._tokenizer, text, 0, context) for text in texts]
        return self._read([self._reading(ids, mean_vector, 0) for ids in encoded])

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
        prompt = encode_request(self._tokenizer, request, self._shapes.context)
        generation = Generation(request, self._grammars.constraint(request), self._tokenizer)
        generation.start(prompt)

        def conclude(hidden: Tensor) -> int | None:
            logits = tiled_logits(self._decoder, hidden)
            return first_inconsistent(generation, token_ids, self._tokenizer.end_ids, logits)

        job = self._reading([*prompt, *token_ids], conclude, len(prompt) - 1)
        difference = self._read([job])[0]
        return Replay(difference is None, difference, self._tokenizer.decode(token_ids))

    def capabilities(self) -> Capabilities:
        """What this model can do: all of it, but for messages where it has no chat template."""
        return Capabilities(
            reproducible=self.identity.reproducible,
            batching=True,
            streaming=True,
            grammars=frozenset(("schema", "regex", "choices", "lark")),
            validated=frozenset(),
            logprobs=True,
            score=True,
            embed=True,
            check=True,
            prefix_reuse=self._shapes.prefix_chunks > 0,
            chat=self._tokenizer.chat is not None,
            context_tokens=self._shapes.context,
            slots=self._shapes.slots,
        )

    def stats(self) -> Stats:
        """What the engine has done since it was made."""
        return self._loop.stats()

    def close(self) -> None:
        """Stop the thread; what still waits fails, and no more is taken."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()

    def _submit_all(self, requests: Sequence[Request]) -> list[ProgressHandle]:
        for request in requests:
            check_request(request)
        handles: list[ProgressHandle] = []
        jobs: list[Job] = []
        for request in requests:
            progress = Progress()
            job = self._job(request, progress)
            cancel = partial(self._loop.cancel, job) if job else _nothing
            handles.append(ProgressHandle(progress, request, self._tokenizer, cancel))
            jobs += [job] if job else []
        self._add(jobs)
        return handles

    def _job(self, request: Request, progress: Progress) -> GenerationJob | None:
        """The job for a request; None where the model has nothing to do, and all is handed over."""
        constraint = self._grammars.constraint(request)
        generation = Generation(request, constraint, self._tokenizer)
        try:
            generation.start(encode_request(self._tokenizer, request, self._shapes.context))
        except LLMasOSError as error:
            progress.finish(generation.completion(self.identity, error=error))
            return None
        if generation.finish_reason is not None:
            progress.finish(generation.completion(self.identity))
            return None
        return GenerationJob(
            generation,
            progress,
            self.identity,
            chunk=self._shapes.chunk,
            submitted_s=self._clock(),
        )

    def _log_probability(self, label: list[int], hidden: Tensor) -> float:
        return log_probability(tiled_logits(self._decoder, hidden[:-1]), label)

    def _reading(
        self, tokens: list[int], conclude: Callable[[Tensor], T], needed_from: int
    ) -> ReadingJob[T]:
        return ReadingJob(
            tokens,
            conclude,
            needed_from=needed_from,
            chunk=self._shapes.chunk,
            submitted_s=self._clock(),
        )

    def _read(self, jobs: list[ReadingJob[T]]) -> list[T]:
        self._add(list(jobs))
        return [job.future.result() for job in jobs]

    def _add(self, jobs: list[Job]) -> None:
        with self._wake:
            if self._closing:
                raise ModelNotAvailable("The model has been closed.")
            self._loop.add(jobs)
            self._wake.notify()

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
                # A defect, or a device that is gone: those in the batch learn of it, later ones
                # are served.
                _log.exception("a step of the engine failed")
                self._loop.abandon(GenerationFailed("The engine failed; see the log."))
        self._loop.abandon(ModelNotAvailable("The model has been closed."))
        self._loop.close()


def _nothing() -> None:
    """There is nothing to cancel."""
