"""One request on its way to a completion: which tokens came, which comes next, when it ends."""

from collections.abc import Sequence

import numpy as np

from inference.grammar import Constraint
from inference.sampler import Draw, MaskRow, tokens_of, uniform
from inference.text import StopStrings, TextSoFar
from inference.tokenizer import TextTokenizer
from inference.types import Completion, FinishReason, ModelIdentity, Request, TokenScore

_WORD_BITS = 32


class Generation:
    """The state of one request.

    Attributes:
        request: what was asked for.
        prompt_tokens: tokens of the prompt.
        constraint: where the output stands in its grammar.
        output: tokens so far, forced ones included, the end excluded.
        finish_reason: set once the output is complete.
    """

    def __init__(self, request: Request, constraint: Constraint, tokenizer: TextTokenizer) -> None:
        """Nothing is read or drawn yet."""
        self.request = request
        self.prompt_tokens: list[int] = []
        self.constraint = constraint
        self.output: list[int] = []
        self.finish_reason: FinishReason | None = None
        self._tokenizer = tokenizer
        self._forced = 0
        self._scores: list[TokenScore] = []
        self._stop = StopStrings(request.stop)
        self._so_far = TextSoFar(tokenizer) if request.stop else None
        self._cut: int | None = None

    def start(self, prompt_tokens: list[int]) -> None:
        """Take the prompt, and what the grammar forces at the beginning; that may be all of it.

        Raises:
            GenerationFailed: the grammar met a limit of llguidance.
        """
        self.prompt_tokens = prompt_tokens
        self._append_forced()

    @property
    def head(self) -> list[int]:
        """What the model reads before the first draw: the prompt and the forced beginning."""
        return [*self.prompt_tokens, *self.output]

    def draw(self) -> Draw:
        """How the next token is drawn."""
        return Draw(self.request.sampling, uniform(self.request.seed, len(self.output)))

    def forbid(self, mask: MaskRow) -> None:
        """Take the tokens out of a mask that would repeat a run of the output.

        The grammar comes first: where nothing else is left, the run may repeat.
        """
        length = self.request.sampling.no_repeat
        if not length:
            return
        banned = _after_run(self.output, length)
        left = [token for token in tokens_of(mask).tolist() if token not in banned]
        if banned and left:
            words = mask.view(np.uint32)
            for token in banned:
                words[token // _WORD_BITS] &= ~np.uint32(1 << token % _WORD_BITS)

    def take(self, token: int, score: TokenScore | None = None) -> list[int]:
        """Take the token that was drawn, then what the grammar forces after it.

        Args:
            token: among those that the constraint allows.
            score: of the token, where the request asks for scores.

        Returns:
            The new tokens, in order; the model must read them before the next draw.

        Raises:
            GenerationFailed: the grammar cannot go on.
        """
        before = len(self.output)
        if token in self._tokenizer.end_ids:
            self.finish_reason = "stop"
            return []
        self.constraint.accept(token)
        if score is not None:
            self._scores.append(score)
        self._append(token)
        self._append_forced()
        return self.output[before:]

    def completion(
        self, identity: ModelIdentity, *, error: Exception | None = None, cached_tokens: int = 0
    ) -> Completion:
        """What is handed back, whether the output is complete or not."""
        text = self._tokenizer.decode(self.output)
        if self._so_far is not None and self._cut is not None:
            text = self._so_far.text[: self._cut]
        return Completion(
            request_id=self.request.id,
            text=text,
            token_ids=tuple(self.output),
            finish_reason=self.finish_reason or "error",
            prompt_tokens=len(self.prompt_tokens),
            forced_tokens=self._forced,
            identity=identity,
            error=error,
            cached_tokens=cached_tokens,
            scores=tuple(self._scores),
        )

    def _append_forced(self) -> None:
        if self.finish_reason is None:
            for token in self.constraint.forced():
                if self.finish_reason is not None:
                    return
                self._forced += 1
                if self.request.logprobs is not None:
                    listed = ((token, 0.0),) if self.request.logprobs else ()
                    self._scores.append(TokenScore(token, 0.0, listed))
                self._append(token)
        if self.finish_reason in (None, "length") and self.constraint.finished:
            self.finish_reason = "stop"

    def _append(self, token: int) -> None:
        self.output.append(token)
        if self._so_far is not None:
            seen = len(self._so_far.text)
            self._so_far.add(token)
            self._cut = self._stop.first(self._so_far.text, seen)
        if self._cut is not None:
            self.finish_reason = "stop"
        elif len(self.output) >= self.request.max_tokens:
            self.finish_reason = "length"


def _after_run(output: Sequence[int], length: int) -> set[int]:
    """Tokens that came after an earlier copy of the last `length - 1` tokens."""
    run = list(output[len(output) - length + 1 :]) if length > 1 else []
    if len(run) < length - 1:
        return set()
    starts = range(len(output) - length + 1)
    return {output[at + length - 1] for at in starts if output[at : at + length - 1] == run}
