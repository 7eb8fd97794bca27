"""What is known of a server after it was probed, and how a request is put to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from inference.remote.dialect import Dialect, told_in_words, value_of
from inference.request_grammar import kind_of
from inference.types import GrammarKind, Message, Request

Extra = Literal["seed", "top_k", "min_p", "stop", "stream", "stream_options"]
EXTRAS: Final[dict[Extra, Any]] = {
    "seed": 1,
    "top_k": -1,
    "min_p": 0.0,
    "stop": ["\x1e"],
    "stream": True,
    "stream_options": {"include_usage": True},
}
"""Fields that a server may refuse, each with a value that changes nothing of the text."""

KINDS: Final[tuple[GrammarKind, ...]] = ("schema", "regex", "choices", "lark")
_NO_TOP_K: Final = -1
_MOST_STOPS: Final = 4
_SEED_MASK: Final = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class Route:
    """One path of the server that makes text.

    Attributes:
        path: behind the base address.
        chat: it takes messages, not a prompt.
        extras: the optional fields that it takes.
        dialects: how it enforces each kind of constraint that it was seen to enforce.
        streams: it sends text while it is made.
    """

    path: str
    chat: bool
    extras: frozenset[Extra] = frozenset()
    dialects: Mapping[GrammarKind, Dialect] = field(default_factory=dict[GrammarKind, Dialect])
    streams: bool = False

    def body(self, model: str, request: Request, attempt: int = 0) -> dict[str, Any]:
        """The JSON that asks for a request's text.

        Args:
            model: as the server calls it.
            request: one that fits this route.
            attempt: 0 for the first answer; each further one is asked for with another seed.
        """
        sampling, kind = request.sampling, kind_of(request)
        dialect = None if kind is None else self.dialects.get(kind)
        extras: dict[Extra, Any] = {
            **EXTRAS,
            # Servers take signed numbers of 64 bits: the seed's top bit is dropped.
            "seed": (request.seed + attempt) & _SEED_MASK,
            "top_k": sampling.top_k or _NO_TOP_K,
            "min_p": sampling.min_p,
            # OpenAI's limit. What is left out is found here, and so is all of it where a
            # constraint must be seen in full before it is cut.
            "stop": list(request.stop[:_MOST_STOPS]) if kind is None else [],
        }
        return {
            "model": model,
            **self._prompt(request, told=kind is not None and dialect is None),
            "max_tokens": request.max_tokens,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            **{name: extras[name] for name in EXTRAS if name in self.extras and extras[name] != []},
            **({} if dialect is None else dialect.fields(value_of(request))),
        }

    def _prompt(self, request: Request, *, told: bool) -> dict[str, Any]:
        if not self.chat:
            return {"prompt": request.prompt}
        messages = request.messages or (Message("user", request.prompt),)
        if told:
            messages = told_in_words(request, messages)
        return {"messages": [{"role": one.role, "content": one.content} for one in messages]}


@dataclass(frozen=True, slots=True)
class Server:
    """What a server can do, as it was seen.

    Attributes:
        model: as the server calls it.
        context_tokens: None where the server does not say.
        completion: takes prompts.
        chat: takes messages; one of the two is there.
        echo_max_tokens: with how many tokens at the end it scores a prompt; None if it does not.
        embeds: it makes vectors.
    """

    model: str
    context_tokens: int | None
    completion: Route | None
    chat: Route | None
    echo_max_tokens: int | None
    embeds: bool

    @property
    def routes(self) -> tuple[Route, ...]:
        """The paths that are there."""
        return tuple(route for route in (self.completion, self.chat) if route is not None)

    @property
    def enforced(self) -> frozenset[GrammarKind]:
        """The constraints that every path enforces."""
        return frozenset(
            kind for kind in KINDS if all(kind in route.dialects for route in self.routes)
        )

    def route(self, request: Request) -> Route | None:
        """The path for a request: a prompt goes to the chat where nothing else is there."""
        return self.chat if request.messages else self.completion or self.chat
