"""What the engine works on: generations and readings, each with the future that awaits it."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from inference.generation import Generation
from inference.scheduler import Sequence
from inference.tokenizer import TextTokenizer
from inference.types import Completion, ModelIdentity

T = TypeVar("T")


class GenerationJob:
    """A request; its future always gets a completion, with the error in it if there is one.

    Attributes:
        future: awaited by whoever asked.
        sequence: what the model reads; it grows with the output.
        cancelled: set by whoever asked; the engine then ends the job at its next step.
    """

    def __init__(
        self, generation: Generation, tokenizer: TextTokenizer, identity: ModelIdentity
    ) -> None:
        """Start the generation; where the grammar forces all of it, it is done at once."""
        self.future: Future[Completion] = Future()
        # From here on only the engine ends the future: `asyncio` must not cancel it from outside.
        self.future.set_running_or_notify_cancel()
        self.cancelled = False
        self._generation = generation
        self._tokenizer = tokenizer
        self._identity = identity
        self.sequence = generation.start()

    @property
    def done(self) -> bool:
        """Whether the output is complete."""
        return self._generation.finish_reason is not None

    def advance(self, logits: NDArray[np.float32]) -> None:
        """Draw the next token from logits (V,), and let the model read what follows from it.

        Raises:
            GenerationFailed: a logit is no number, or the grammar cannot go on.
        """
        self.sequence.tokens += self._generation.advance(logits)

    def finish(self) -> None:
        """Hand over the completion."""
        self._hand_over(None)

    def cancel(self) -> None:
        """Hand over the tokens so far."""
        self._generation.finish_reason = "cancelled"
        self._hand_over(None)

    def fail(self, error: Exception) -> None:
        """Hand over the tokens so far and the error."""
        self._generation.finish_reason = "error"
        self._hand_over(error)

    def _hand_over(self, error: Exception | None) -> None:
        completion = self._generation.completion(self._tokenizer, self._identity, error)
        self.future.set_result(completion)


class ReadingJob(Generic[T]):
    """A text that is only read: for scoring, embedding and checking recorded tokens.

    Attributes:
        future: awaited by whoever asked.
        sequence: what the model reads, all of it in chunks.
    """

    def __init__(self, tokens: list[int], conclude: Callable[[Tensor], T]) -> None:
        """Prepare to read.

        Args:
            tokens: N of them, at least one.
            conclude: turns their hidden states (N, H) into the result, on the engine's thread.
        """
        self.future: Future[T] = Future()
        self.sequence = Sequence(tokens=tokens, head=len(tokens))
        self._conclude = conclude
        self._hidden: list[Tensor] = []

    def saw(self, hidden: Tensor) -> None:
        """Keep the hidden states (B, H) of the piece that was just read."""
        self._hidden.append(hidden.clone())

    def finish(self) -> None:
        """Conclude from the hidden states and hand over the result, or the error met thereby."""
        try:
            self.future.set_result(self._conclude(torch.cat(self._hidden)))
        except Exception as error:
            self.future.set_exception(error)

    def fail(self, error: Exception) -> None:
        """Hand over the error."""
        self.future.set_exception(error)


Job = GenerationJob | ReadingJob[Any]
