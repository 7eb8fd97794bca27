"""A text model without weights: it fills any schema of ours with stock phrases, by the seed.

For tests of what stands around a model, where the words do not matter.
"""

from collections.abc import Sequence

from inference.types import Completion, ModelIdentity, Replay, Request
from tests.generators.scripted import draw_json


class ScriptedModel:
    """Satisfies `inference.types.TextModel`.

    Attributes:
        requests: everything it was asked, in order.
        batches: sizes of the batches in which it was asked.
    """

    def __init__(self, *, reproducible: bool = True) -> None:
        self.requests: list[Request] = []
        self.batches: list[int] = []
        self._identity = ModelIdentity(
            "scripted", "5c" * 32, "0", "scripted", reproducible, dialect="pocket"
        )

    @property
    def identity(self) -> ModelIdentity:
        return self._identity

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        self.requests += requests
        self.batches.append(len(requests))
        return [self._complete(request) for request in requests]

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        return [-float(len(prompt + label)) for label in labels]

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        return [[1.0] for _ in texts]

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:
        text = self._complete(request).text
        return Replay(tuple(token_ids) == tuple(text.encode()), None, text)

    def close(self) -> None:
        """Nothing to free."""

    def _complete(self, request: Request) -> Completion:
        text = draw_json(request)
        return Completion(
            request_id=request.id,
            text=text,
            token_ids=tuple(text.encode()),
            finish_reason="stop",
            prompt_tokens=len(request.prompt),
            forced_tokens=0,
            identity=self._identity,
        )
