"""What the rest of the house knows of a text model: requests, completions, the protocol.

Importing this module loads no torch.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

JsonSchema = dict[str, Any]
FinishReason = Literal["stop", "length", "cancelled", "error"]


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a token is drawn. `temperature` 0 takes the likeliest token, the lowest id on a tie.

    Attributes:
        temperature: divides the logits; 0 means greedy.
        top_k: keep the k likeliest tokens; 0 keeps all.
        top_p: keep the smallest set of tokens whose probability reaches p.
    """

    temperature: float = 0.8
    top_k: int = 0
    top_p: float = 1.0


@dataclass(frozen=True, slots=True)
class Request:
    """One piece of text to make. Equal requests to one numerics class give equal tokens.

    Attributes:
        id: names the request in logs; no part of the output.
        prompt: text, special tokens included as written (`<|item|>`).
        seed: 64-bit unsigned; with the position it keys every draw.
        max_tokens: bound on the generated tokens, the forced ones included.
        schema: JSON schema that the output must satisfy, written compactly.
        regex: regular expression that the output must match in full.
        choices: the output must be one of these.
    """

    id: str
    prompt: str
    seed: int
    max_tokens: int
    sampling: Sampling = field(default_factory=Sampling)
    schema: JsonSchema | None = None
    regex: str | None = None
    choices: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which weights speak.

    Attributes:
        name: a person's name for them.
        weights_sha256: 64 hex digits over the weight files' bytes in name order.
        engine_version: version of the code that turns logits into tokens.
        numerics_class: what the logits' bytes depend on besides weights and tokens (D2).
        reproducible: whether the same request gives the same bytes in any company.
    """

    name: str
    weights_sha256: str
    engine_version: str
    numerics_class: str
    reproducible: bool


@dataclass(frozen=True, slots=True)
class Completion:
    """What came out of a request.

    Attributes:
        token_ids: all generated tokens, forced ones included, the end token excluded.
        prompt_tokens: length of the prompt in tokens.
        forced_tokens: how many of `token_ids` the grammar left no choice about.
        error: set if this request failed while others went on; `text` is then what there was.
    """

    request_id: str
    text: str
    token_ids: tuple[int, ...]
    finish_reason: FinishReason
    prompt_tokens: int
    forced_tokens: int
    identity: ModelIdentity
    error: Exception | None = None


@dataclass(frozen=True, slots=True)
class Replay:
    """Result of teacher-forcing recorded tokens (verdict MATCH WITHIN TOLERANCE of `verify`).

    Attributes:
        consistent: every recorded token lies within tolerance of what would be drawn here.
        first_difference: index of the first token that does not, else None.
        text: the text of the recorded tokens.
    """

    consistent: bool
    first_difference: int | None
    text: str


@runtime_checkable
class TextModel(Protocol):
    """A language model as generators and agents see it."""

    @property
    def identity(self) -> ModelIdentity:
        """Which weights speak, and in which numerics class."""
        ...

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Complete the requests together; completions come in the order of the requests.

        A request that fails alone (too long, NaN logits) carries its error in its completion.

        Raises:
            InvalidInput: a request is malformed, or its schema does not provably fit.
            QueueFull: more requests than the queue takes.
        """
        ...

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Log-probability of each label as the continuation of the prompt, in nats."""
        ...

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 1 for each text."""
        ...

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:
        """Teacher-force recorded tokens and check each draw within tolerance."""
        ...

    def close(self) -> None:
        """Free threads and memory; the model takes no more requests."""
        ...
