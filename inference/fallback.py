"""Any other causal language model, through `transformers`: one request after another.

The output is as valid as the engine's, since the same grammar and the same draws are used. But the
logits come from shapes that depend on the request's length, in a library that changes from release
to release: nothing is promised about making the same text again (`reproducible` is False).
"""

from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import Any

import numpy as np
import torch
from torch import Tensor
from transformers import AutoModelForCausalLM, LogitsProcessor, LogitsProcessorList

from domain.errors import DeadlineExceeded, GenerationFailed, InvalidInput, LLMasOSError
from inference.admission import encode_prompt, encode_request
from inference.config import EngineConfig
from inference.engine import ENGINE_VERSION
from inference.generation import Generation
from inference.grammar import GrammarCompiler
from inference.jobs import GenerationJob
from inference.meter import Meter
from inference.pretrained import load_pretrained
from inference.readings import first_inconsistent, log_probability, mean_vector
from inference.request_checks import check_request
from inference.sampler import NO_NUMBER, mask_words, sample, score
from inference.stats import Stats
from inference.stream import Progress, ProgressHandle
from inference.tokenizer import TextTokenizer
from inference.turns import Turns
from inference.types import Capabilities, Completion, ModelIdentity, Replay, Request

_DEFAULT_CONTEXT = 1024
_QUEUE_LIMIT = EngineConfig().queue_limit


class TransformersModel:
    """The TextService protocol over `generate` of `transformers`; safe to call from any thread."""

    def __init__(
        self,
        folder: Path,
        tokenizer: TextTokenizer,
        *,
        name: str,
        weights_sha256: str,
        clock: Callable[[], float] = monotonic,
        queue_limit: int = _QUEUE_LIMIT,
    ) -> None:
        """Load the weights in float32.

        Args:
            folder: of the model.
            tokenizer: of the same folder.
            name: how the model is called in provenance.
            weights_sha256: digest of its files.
            clock: seconds, ever rising; for deadlines and metrics alone.
            queue_limit: how many requests may wait.

        Raises:
            ModelNotAvailable: the weights cannot be read, or do not fit the configuration.
        """
        model = load_pretrained(AutoModelForCausalLM, folder)
        self.identity = ModelIdentity(
            name=name,
            weights_sha256=weights_sha256,
            engine_version=ENGINE_VERSION,
            numerics_class=f"transformers={version('transformers')}",
            reproducible=False,
            dialect=tokenizer.dialect,
        )
        self._model = model
        self._tokenizer = tokenizer
        self._clock = clock
        self._context: int = getattr(model.config, "max_position_embeddings", _DEFAULT_CONTEXT)
        self._grammars = GrammarCompiler(tokenizer, model.config.vocab_size)
        self._meter = Meter(slots=1)
        self._lock = Lock()
        self._turns = Turns("transformers", queue_limit)

    def submit(self, request: Request) -> ProgressHandle:
        """Queue one request.

        Raises:
            InvalidInput: the request is malformed, or its schema does not provably fit.
            QueueFull: too many wait already.
        """
        check_request(request)
        progress, cancelled = Progress(), Event()
        generation = Generation(request, self._grammars.constraint(request), self._tokenizer)
        handle = ProgressHandle(progress, request, self._tokenizer, cancelled.set)
        try:
            generation.start(encode_request(self._tokenizer, request, self._context))
        except LLMasOSError as error:
            progress.finish(generation.completion(self.identity, error=error))
            return handle
        job = GenerationJob(generation, progress, self.identity, chunk=1, submitted_s=self._clock())
        refuse = partial(self._refuse, job)
        self._turns.add(request.priority, partial(self._work, job, cancelled), refuse)
        self._meter.count(submitted=1, prompt_tokens=len(generation.prompt_tokens))
        return handle

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Complete the requests one by one; completions come in the order of the requests.

        Raises:
            InvalidInput: a request is malformed, or its schema does not provably fit.
            QueueFull: more requests than the queue takes.
        """
        for request in requests:
            check_request(request)
        return [handle.result() for handle in [self.submit(request) for request in requests]]

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Log-probability of each label as the continuation of the prompt, in nats.

        Raises:
            InvalidInput: a label is empty, or does not fit the context with the prompt.
        """
        scores: list[float] = []
        for label in labels:
            ids = self._tokenizer.encode_continuation(label)
            if not ids:
                raise InvalidInput("A label is empty.")
            head = encode_prompt(self._tokenizer, prompt, len(ids), self._context)
            logits = self._read([*head, *ids]).logits[0, len(head) - 1 : -1]
            scores.append(log_probability(logits.numpy(), ids))
        return scores

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text: the mean of its last hidden states.

        Raises:
            InvalidInput: a text is empty or longer than the context.
        """
        encoded = [encode_prompt(self._tokenizer, text, 0, self._context) for text in texts]
        return [mean_vector(self._read(ids).hidden_states[-1][0]) for ids in encoded]

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:
        """Teacher-force recorded tokens and check each draw within tolerance.

        Raises:
            InvalidInput: the request is malformed, or a token is none of this model's.
        """
        check_request(request)
        if not all(0 <= token < self._model.config.vocab_size for token in token_ids):
            raise InvalidInput("A recorded token is none of this model's.")
        prompt = encode_request(self._tokenizer, request, self._context)
        generation = Generation(request, self._grammars.constraint(request), self._tokenizer)
        generation.start(prompt)
        logits = self._read([*prompt, *token_ids]).logits[0, len(prompt) - 1 :].numpy()
        ends = self._tokenizer.end_ids
        difference = first_inconsistent(generation, token_ids, ends, logits)
        return Replay(difference is None, difference, self._tokenizer.decode(token_ids))

    def capabilities(self) -> Capabilities:
        """One request at a time, no prefix is kept, and nothing is reproducible."""
        return Capabilities(
            reproducible=False,
            batching=False,
            streaming=True,
            grammars=frozenset(("schema", "regex", "choices", "lark")),
            validated=frozenset(),
            logprobs=True,
            score=True,
            embed=True,
            check=True,
            prefix_reuse=False,
            chat=self._tokenizer.chat is not None,
            context_tokens=self._context,
            slots=1,
        )

    def stats(self) -> Stats:
        """What was done so far."""
        running = int(self._lock.locked())
        return self._meter.stats(waiting=self._turns.waiting, running=running, called_back=0)

    def close(self) -> None:
        """Stop after the request that runs; what waits fails, and no more is taken."""
        self._turns.close()

    def _work(self, job: GenerationJob, cancelled: Event) -> None:
        self._meter.admitted(self._clock() - job.submitted_s)
        try:
            if not job.done:
                self._run(job, cancelled)
        except _Stopped:
            job.cancel()
        except LLMasOSError as error:
            job.finish(error)
        except Exception as error:
            failed = GenerationFailed("The model broke down over this request.")
            failed.__cause__ = error
            job.finish(failed)
        else:
            job.finish()
        if job.first_token_s is not None:
            self._meter.first_token(job.first_token_s - job.submitted_s)
        self._meter.ended(job, self._clock())

    def _refuse(self, job: GenerationJob, why: Exception) -> None:
        job.finish(why)
        self._meter.ended(job, self._clock())

    @torch.inference_mode()
    def _run(self, job: GenerationJob, cancelled: Event) -> None:
        ids = torch.tensor([job.sequence.tokens])
        generation = job.generation
        with self._lock:
            self._model.generate(
                ids,
                attention_mask=torch.ones_like(ids),
                max_length=len(generation.prompt_tokens) + generation.request.max_tokens + 1,
                do_sample=False,
                eos_token_id=list(self._tokenizer.end_ids),
                pad_token_id=self._tokenizer.end_ids[0],
                logits_processor=LogitsProcessorList(
                    [_Decide(job, self._tokenizer.end_ids[0], cancelled, self._clock)]
                ),
            )

    @torch.inference_mode()
    def _read(self, tokens: list[int]) -> Any:
        with self._lock:
            return self._model(torch.tensor([tokens]), output_hidden_states=True)


class _Stopped(Exception):
    """Whoever asked wants no more."""


class _Decide(LogitsProcessor):
    """Leaves one token possible: the one that is drawn for the job or that its grammar forces."""

    def __init__(
        self, job: GenerationJob, end: int, cancelled: Event, clock: Callable[[], float]
    ) -> None:
        self._job = job
        self._end = end
        self._cancelled = cancelled
        self._clock = clock
        self._read = job.sequence.head

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:  # noqa: ARG002
        """Scores (1, V) with all but the decided token at minus infinity."""
        job = self._job
        if self._cancelled.is_set():
            raise _Stopped
        if job.deadline_s is not None and self._clock() >= job.deadline_s:
            raise DeadlineExceeded("The answer did not come before the deadline.")
        if self._read == len(job.sequence.tokens) and not job.done:
            self._draw(scores.float())
        only = torch.full_like(scores, float("-inf"))
        known = self._read < len(job.sequence.tokens)
        only[0, job.sequence.tokens[self._read] if known else self._end] = 0.0
        self._read += 1
        return only

    def _draw(self, logits: Tensor) -> None:
        generation = self._job.generation
        mask = np.zeros(mask_words(logits.shape[1]), dtype=np.int32)
        generation.constraint.fill(mask)
        generation.forbid(mask)
        masks = torch.from_numpy(mask[None])
        token = int(sample(logits, masks, [generation.draw()])[0])
        if token == NO_NUMBER:
            raise GenerationFailed("The model gave a logit that is no number.")
        listed = generation.request.logprobs
        scores = None if listed is None else score(logits, masks, [token], listed)[0]
        self._job.take(token, scores)
        if self._job.first_token_s is None:
            self._job.first_token_s = self._clock()
