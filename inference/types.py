"""What the rest of the house knows of a text model: requests, completions, the protocol.

Importing this module loads no torch.
"""

from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Literal, Protocol, runtime_checkable

from inference.stats import Stats

JsonSchema = dict[str, Any]
FinishReason = Literal["stop", "length", "cancelled", "error"]
GrammarKind = Literal["schema", "regex", "choices", "lark"]


class Priority(IntEnum):
    """Who is served first; the lower number. Waiting raises a request step by step."""

    INTERACTIVE = 0
    """A person waits: some slots are kept for these."""
    NORMAL = 1
    BACKGROUND = 2


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation, laid out by the chat template of the model."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a token is drawn. `temperature` 0 takes the likeliest token, the lowest id on a tie.

    The filters apply in the order of the attributes.

    Attributes:
        temperature: divides the logits; 0 means greedy.
        top_k: keep the k likeliest tokens; 0 keeps all.
        top_p: keep the smallest set of tokens whose probability reaches p.
        min_p: keep the tokens at least p times as probable as the likeliest; 0 keeps all.
        no_repeat: no run of so many tokens of the output comes twice, unless the grammar leaves
            nothing else; 0 lets all repeat.
    """

    temperature: float = 0.8
    top_k: int = 0
    top_p: float = 1.0
    min_p: float = 0.0
    no_repeat: int = 0


@dataclass(frozen=True, slots=True)
class Request:
    """One piece of text to make. Equal requests to one numerics class give equal tokens.

    The tokens depend on prompt, messages, constraint, sampling, stop strings, seed and max_tokens;
    nothing else here has an influence on them.

    Attributes:
        id: names the request in logs; no part of the output.
        prompt: text, special tokens included as written (`<|item|>`); empty if there are messages.
        seed: 64-bit unsigned; with the position it keys every draw.
        max_tokens: bound on the generated tokens, the forced ones included.
        schema: JSON schema that the output must satisfy, written compactly.
        regex: regular expression that the output must match in full.
        choices: the output must be one of these.
        grammar: Lark grammar, as llguidance reads it, that the output must follow. Its longest
            output is not proven: what is cut by `max_tokens` says so in its finish reason.
        messages: a conversation instead of a prompt.
        stop: the output ends before the first of these that would appear in it.
        logprobs: with each token so many of the likeliest alternatives; None for no scores.
        priority: who is served first when there is more to do than slots.
        tenant: requests of different tenants share the slots fairly.
        deadline_s: seconds from submission after which the answer is of no use.
    """

    id: str
    prompt: str
    seed: int
    max_tokens: int
    sampling: Sampling = field(default_factory=Sampling)
    schema: JsonSchema | None = None
    regex: str | None = None
    choices: tuple[str, ...] | None = None
    grammar: str | None = None
    messages: tuple[Message, ...] = ()
    stop: tuple[str, ...] = ()
    logprobs: int | None = None
    priority: Priority = Priority.NORMAL
    tenant: str = ""
    deadline_s: float | None = None


Dialect = Literal["pocket", "chat"]
"""How a model is asked: by the control tokens of this project, or by an instruction in words."""


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which weights speak.

    Attributes:
        name: a person's name for them.
        weights_sha256: 64 hex digits over the weight files' bytes in name order.
        engine_version: version of the code that turns logits into tokens.
        numerics_class: what the logits' bytes depend on besides weights and tokens (D2).
        reproducible: whether the same request gives the same bytes in any company.
        dialect: how it is asked for what generators make.
    """

    name: str
    weights_sha256: str
    engine_version: str
    numerics_class: str
    reproducible: bool
    dialect: Dialect = "chat"


@dataclass(frozen=True, slots=True)
class TokenScore:
    """How likely a token was among those that the grammar let through, at temperature 1.

    Attributes:
        logprob: in nats; 0 for a token that the grammar forced.
        likeliest: ids and log-probabilities of the likeliest tokens, best first; as many as the
            request asked for and the grammar let through.
    """

    token_id: int
    logprob: float
    likeliest: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Completion:
    """What came out of a request.

    Attributes:
        token_ids: all generated tokens, forced ones included, the end token excluded. Where a
            stop string ended the output, they spell it, and `text` ends before it.
        prompt_tokens: length of the prompt in tokens.
        forced_tokens: how many of `token_ids` the grammar left no choice about.
        cached_tokens: how many tokens of the prompt were in the prefix cache.
        error: set if this request failed while others went on; `text` is then what there was.
        scores: one for each of `token_ids` if the request asked for log-probabilities.
    """

    request_id: str
    text: str
    token_ids: tuple[int, ...]
    finish_reason: FinishReason
    prompt_tokens: int
    forced_tokens: int
    identity: ModelIdentity
    error: Exception | None = None
    cached_tokens: int = 0
    scores: tuple[TokenScore, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a model can do behind this interface; what it cannot is refused with a typed error.

    Attributes:
        reproducible: completions can be made again to the same bytes.
        batching: requests run together, and a new one is admitted while others go on.
        streaming: text comes while it is made; otherwise a stream is one piece.
        grammars: the constraints that are enforced while tokens are drawn.
        validated: the constraints that are only checked afterwards.
        logprobs: tokens can be scored.
        score: `score` works.
        embed: `embed` works.
        check: recorded tokens can be checked.
        prefix_reuse: prompts that begin alike are read once.
        chat: messages can be laid out as a prompt.
        context_tokens: most tokens of a prompt with its output; None where it is not known.
        slots: how many sequences run at once.
    """

    reproducible: bool
    batching: bool
    streaming: bool
    grammars: frozenset[GrammarKind]
    validated: frozenset[GrammarKind]
    logprobs: bool
    score: bool
    embed: bool
    check: bool
    prefix_reuse: bool
    chat: bool
    context_tokens: int | None
    slots: int


class TextStream(Protocol):
    """The pieces of a text as they come, for threads (`for`) and asyncio (`async for`).

    Together the pieces are the completion's text. None ends within a character, and none holds
    the beginning of what may yet become a stop string. If the request fails, its error is raised
    after the last piece.
    """

    def __iter__(self) -> Iterator[str]:
        """Wait for each piece, blocking the thread."""
        ...

    def __aiter__(self) -> AsyncIterator[str]:
        """Wait for each piece without blocking the event loop."""
        ...


class Handle(Protocol):
    """A completion on its way. A handle that nobody reads costs nothing but its text."""

    def stream(self) -> TextStream:
        """The text as it comes, from its beginning; each call reads it anew."""
        ...

    def result(self, timeout_s: float | None = None) -> Completion:
        """Wait for the completion.

        Raises:
            TimeoutError: it did not come in time; the work goes on.
        """
        ...

    def __await__(self) -> Generator[Any, None, Completion]:
        """Wait for the completion without blocking the event loop."""
        ...

    def cancel(self) -> None:
        """Stop at the next step; the completion then has the tokens so far."""
        ...


@runtime_checkable
class LabelScorer(Protocol):
    """What can say which of some labels is likeliest. Safe to use from any thread."""

    @property
    def identity(self) -> ModelIdentity:
        """Which weights speak, and in which numerics class."""
        ...

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Log-probability of each label as the continuation of the prompt, in nats."""
        ...


@runtime_checkable
class TextModel(LabelScorer, Protocol):
    """A language model as generators and agents see it. Safe to use from any thread."""

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Complete the requests together; completions come in the order of the requests.

        A request that fails alone (too long, NaN logits) carries its error in its completion.

        Raises:
            InvalidInput: a request is malformed, or its schema does not provably fit.
            QueueFull: more requests than the queue takes.
        """
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


@runtime_checkable
class TextService(TextModel, Protocol):
    """A text model that takes requests one by one, streams, and says how it is doing."""

    def submit(self, request: Request) -> Handle:
        """Queue one request.

        A request that fails alone (too long, NaN logits) carries its error in its completion.

        Raises:
            InvalidInput: the request is malformed, or its schema does not provably fit.
            QueueFull: too many wait already.
        """
        ...

    def capabilities(self) -> Capabilities:
        """What this model can do."""
        ...

    def stats(self) -> Stats:
        """What it has done since it was loaded."""
        ...
