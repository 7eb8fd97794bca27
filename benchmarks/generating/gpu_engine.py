"""The whole engine on a card: requests in, texts out, with all that Python does for each token."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.generating.gpu_steps import TEMPERATURE
from benchmarks.generating.model import UnendingTokenizer, whole_words
from inference.config import EngineConfig
from inference.decoder import Decoder
from inference.engine import Engine
from inference.types import Request, Sampling
from inference.weights import DecoderWeights


@dataclass(frozen=True, slots=True)
class Requests:
    """Requests that come together: short prompts, so that the time goes into decoding.

    Attributes:
        prompt_tokens: of each, all different from the first word on.
        output_tokens: of each; nothing ends an output early.
    """

    prompt_tokens: int = 32
    output_tokens: int = 256
    tokenizer: UnendingTokenizer = field(default_factory=UnendingTokenizer)

    @property
    def context(self) -> float:
        """Positions that a decode step looks at, on average."""
        return self.prompt_tokens + (self.output_tokens + 1) / 2

    def of(self, count: int) -> list[Request]:
        """So many of them."""
        words = whole_words(self.tokenizer)
        return [
            Request(
                id=str(index),
                prompt=self.tokenizer.decode(
                    [words[(index + 31 * at) % len(words)] for at in range(self.prompt_tokens)]
                ),
                seed=index,
                max_tokens=self.output_tokens,
                sampling=Sampling(temperature=TEMPERATURE),
            )
            for index in range(count)
        ]


def open_engine(
    weights: DecoderWeights,
    requests: Requests,
    config: EngineConfig,
    make: Callable[..., Decoder],
) -> Engine:
    """An engine whose weights nobody can ask for again; the caller closes it."""
    return Engine(
        weights,
        requests.tokenizer,
        name="random",
        weights_sha256="0" * 64,
        config=config,
        decoder_type=make,
    )


def answer(engine: Engine, requests: Sequence[Request]) -> int:
    """Useful tokens of all requests, run together.

    Raises:
        RuntimeError: a request failed, or did not make the tokens that it was asked for.
    """
    tokens = 0
    for completion, request in zip(engine.generate(requests), requests, strict=True):
        if completion.error is not None or len(completion.token_ids) != request.max_tokens:
            raise RuntimeError("The engine did not answer a request in full.") from completion.error
        tokens += len(completion.token_ids)
    return tokens
