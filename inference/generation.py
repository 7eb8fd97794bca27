"""One request on its way to a completion: which tokens came, which comes next, when it ends."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from domain.errors import (
    EmptyPrompt,
    GenerationFailed,
    InvalidInput,
    PromptTooLong,
    UnsatisfiableSchema,
)
from inference.bounds import longest_constrained_bytes
from inference.grammar import Constraint
from inference.sampler import distribution, draw, uniform
from inference.scheduler import Sequence
from inference.tokenizer import TextTokenizer
from inference.types import Completion, FinishReason, ModelIdentity, Request

_SEED_BITS = 64


def check_request(request: Request) -> None:
    """Refuse a request that cannot be meant, or whose output may not fit.

    Raises:
        InvalidInput: a field is out of range, or there is more than one constraint.
        EmptyPrompt: there is no prompt.
        UnsatisfiableSchema: the longest output is not proven to fit `max_tokens`.
    """
    sampling = request.sampling
    constraints = (request.schema, request.regex, request.choices)
    if not request.prompt:
        raise EmptyPrompt("The prompt is empty.")
    if not 0 <= request.seed < 1 << _SEED_BITS:
        raise InvalidInput("The seed must be a number of 64 bits without sign.")
    if request.max_tokens < 1:
        raise InvalidInput("At least one token must be allowed.")
    if not 0 <= sampling.temperature < float("inf"):
        raise InvalidInput("The temperature must be a number from 0 up.")
    if sampling.top_k < 0 or not 0 < sampling.top_p <= 1:
        raise InvalidInput("Top-k must be at least 0 and top-p above 0 and at most 1.")
    if sum(constraint is not None for constraint in constraints) > 1:
        raise InvalidInput("A request may have one constraint: a schema, a regex or choices.")
    if request.choices is not None and not all(map(_is_text, request.choices or ("",))):
        raise InvalidInput("Choices must be there, and each of them some Unicode text.")
    longest = longest_constrained_bytes(request)
    if longest is not None and longest > request.max_tokens:
        raise UnsatisfiableSchema(
            f"The longest output of {longest} bytes is not proven to fit "
            f"{request.max_tokens} tokens.",
            hint="Allow more tokens, or bound the schema's strings and lists more tightly.",
        )


def _is_text(choice: str) -> bool:
    """Whether there is something, and neither a lone surrogate nor a NUL in it."""
    return bool(choice) and not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in choice)


def encode_prompt(
    tokenizer: TextTokenizer, prompt: str, further_tokens: int, context: int
) -> list[int]:
    """Token ids of a prompt after which so many more tokens must fit the context.

    Raises:
        EmptyPrompt: the prompt has no token.
        PromptTooLong: prompt and further tokens exceed the context.
    """
    tokens = tokenizer.encode(prompt)
    if not tokens:
        raise EmptyPrompt("The prompt is empty.")
    if len(tokens) + further_tokens > context:
        raise PromptTooLong(
            f"The prompt has {len(tokens)} tokens and {further_tokens} more must fit, "
            f"but the model takes {context} in all.",
            hint="Shorten the prompt.",
        )
    return tokens


@dataclass(slots=True)
class Generation:
    """The state of one request.

    Attributes:
        request: what was asked for.
        prompt_tokens: tokens of the prompt.
        constraint: where the output stands in its grammar.
        end_ids: tokens that end the output.
        output: tokens so far, forced ones included, the end excluded.
        forced: how many of them the grammar forced.
        finish_reason: set once the output is complete.
    """

    request: Request
    prompt_tokens: list[int]
    constraint: Constraint
    end_ids: tuple[int, ...]
    output: list[int] = field(default_factory=list[int])
    forced: int = 0
    finish_reason: FinishReason | None = None

    def start(self) -> Sequence:
        """The sequence that the model reads: the head is the prompt and the forced beginning."""
        self._take_forced()
        tokens = [*self.prompt_tokens, *self.output]
        return Sequence(tokens=tokens, head=len(tokens))

    def advance(self, logits: NDArray[np.float32]) -> list[int]:
        """Draw the next token, then take what the grammar forces after it.

        Args:
            logits: (V,) after the last token of the output so far.

        Returns:
            The new tokens, in order; the model must read them before the next draw.

        Raises:
            GenerationFailed: a logit is no number, or the grammar cannot go on.
        """
        before = len(self.output)
        if not np.isfinite(logits).all():
            raise GenerationFailed("The model gave a logit that is no number.")
        candidates = distribution(logits, self.constraint.allowed(), self.request.sampling)
        token = draw(candidates, uniform(self.request.seed, before))
        if token in self.end_ids:
            self.finish_reason = "stop"
            return []
        self.output.append(token)
        self.constraint.accept(token)
        self._take_forced()
        return self.output[before:]

    def completion(
        self, tokenizer: TextTokenizer, identity: ModelIdentity, error: Exception | None
    ) -> Completion:
        """What is handed back, whether the output is complete or not."""
        return Completion(
            request_id=self.request.id,
            text=tokenizer.decode(self.output),
            token_ids=tuple(self.output),
            finish_reason=self.finish_reason or "error",
            prompt_tokens=len(self.prompt_tokens),
            forced_tokens=self.forced,
            identity=identity,
            error=error,
        )

    def _take_forced(self) -> None:
        forced = self.constraint.forced()
        self.output += forced
        self.forced += len(forced)
        if self.constraint.finished:
            self.finish_reason = "stop"
        elif len(self.output) >= self.request.max_tokens:
            self.finish_reason = "length"
