"""What the engine works on: generations and readings, each with the future that awaits it."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

import torch
from torch import Tensor

from inference.generation import Generation
from inference.sequence import Sequence
from inference.stream import Progress
from inference.types import ModelIdentity, Priority, TokenScore

T = TypeVar("T")


class GenerationJob:
    """A request; its progress always ends with a completion, with the error in it if there is one.

    Attributes:
        generation: the state of the output.
        sequence: what the model reads; it grows with the output.
        progress: what whoever asked sees.
        submitted_s: when the request came, by the engine's clock.
        deadline_s: when the answer is of no use any more, by the same clock.
        first_token_s: when the first token of the output came.
    """

    def __init__(
        self,
        generation: Generation,
        progress: Progress,
        identity: ModelIdentity,
        *,
        chunk: int,
        submitted_s: float,
    ) -> None:
        """Prepare the sequence.

        Args:
            generation: at its start, and not complete.
            progress: shown to whoever asked.
            identity: of the model.
            chunk: n; whole chunks before the last token of the head may come from a cache.
            submitted_s: seconds of the engine's clock.
        """
        request, head = generation.request, generation.head
        self.generation = generation
        self.progress = progress
        self.submitted_s = submitted_s
        self.first_token_s: float | None = None
        wait = request.deadline_s
        self.deadline_s = None if wait is None else submitted_s + wait
        self.sequence = Sequence(
            tokens=head,
            head=len(head),
            reusable=(len(head) - 1) // chunk * chunk,
            priority=request.priority,
            tenant=request.tenant,
        )
        self._identity = identity
        progress.add(generation.output.copy())

    @property
    def prompt_tokens(self) -> int:
        """Length of the prompt, without the beginning that the grammar forces."""
        return len(self.generation.prompt_tokens)

    @property
    def done(self) -> bool:
        """Whether the output is complete."""
        return self.generation.finish_reason is not None

    def take(self, token: int, score: TokenScore | None) -> None:
        """Take the token that was drawn, and let the model read what follows from it.

        Raises:
            GenerationFailed: the grammar cannot go on.
        """
        tokens = self.generation.take(token, score)
        self.sequence.tokens += tokens
        self.progress.add(tokens)

    def finish(self, error: Exception | None = None) -> None:
        """Hand over the completion, or the tokens so far and the error."""
        if error is not None:
            self.generation.finish_reason = "error"
        reused = min(self.sequence.reused, len(self.generation.prompt_tokens))
        completion = self.generation.completion(self._identity, error=error, cached_tokens=reused)
        self.progress.finish(completion)

    def cancel(self) -> None:
        """Hand over the tokens so far."""
        self.generation.finish_reason = "cancelled"
        self.finish()


class ReadingJob(Generic[T]):
    """A text that is only read: for scoring, embedding and checking recorded tokens.

    Attributes:
        future: awaited by whoever asked.
        sequence: what the model reads, all of it in chunks.
        submitted_s: when it came, by the engine's clock.
    """

    def __init__(
        self,
        tokens: list[int],
        conclude: Callable[[Tensor], T],
        *,
        needed_from: int = 0,
        chunk: int = 1,
        submitted_s: float = 0.0,
    ) -> None:
        """Prepare to read. Somebody waits for it, so it is as urgent as a person's request.

        Args:
            tokens: N of them, at least one.
            conclude: turns the hidden states (N - needed_from, H) into the result, on the
                engine's thread.
            needed_from: tokens whose hidden states nobody asks for.
            chunk: n; whole chunks before those may come from a cache.
            submitted_s: seconds of the engine's clock.
        """
        self.future: Future[T] = Future()
        self.submitted_s = submitted_s
        self.sequence = Sequence(
            tokens=tokens,
            head=len(tokens),
            reusable=needed_from // chunk * chunk,
            priority=Priority.INTERACTIVE,
        )
        self._needed_from = needed_from
        self._conclude = conclude
        self._hidden: list[Tensor] = []

    @property
    def prompt_tokens(self) -> int:
        """Length of the text, all of which is read."""
        return self.sequence.head

    def saw(self, hidden: Tensor, start: int) -> None:
        """Keep the hidden states (B, H) of the piece from token `start` that was just read."""
        self._hidden.append(hidden[max(0, self._needed_from - start) :].clone())

    def finish(self, error: Exception | None = None) -> None:
        """Conclude from the hidden states and hand over the result, or the error met thereby."""
        if error is not None:
            self.future.set_exception(error)
            return
        try:
            self.future.set_result(self._conclude(torch.cat(self._hidden)))
        except Exception as failed:
            self.future.set_exception(failed)


Job = GenerationJob | ReadingJob[Any]
