"""A text model without weights: it answers what a schema allows, drawn by the request's seed.

It stands in for the engine where a test is about what happens around the model; what the model
itself does is tested with the real one.
"""

import json
import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from inference.types import Completion, FinishReason, ModelIdentity, Replay, Request

IDENTITY = ModelIdentity(
    name="scripted",
    weights_sha256="ab" * 32,
    engine_version="1",
    numerics_class="scripted/1",
    reproducible=True,
)
_TEXTS = (
    "Cold Harbor Light", "Ember Vow", "The Long Thaw", "Aldren Vale", "Mirelle", "Grey Lantern",
    "霜语", "赤炎之誓", "归途灯火", "林间旧事", "青岩",
    "It was made by a quiet smith who feared the sea.", "Nobody has carried it home so far.",
    "The edge keeps a thin red glow in the dark.", "I will see the coast before winter.",
    "Good day to you, friend of the road.", "Sit down and tell me what you need.",
    "山下的老匠人用三个冬天打成了它。", "握住它的人会听见远处的风声。", "我想回到海边的小镇。",
    "欢迎你，远道而来的朋友。", "坐下吧，告诉我你要什么。",
)  # fmt: skip
_WORDS = ("Oak", "Moor", "Star", "Wren", "Fen", "Ash", "Loam", "Dale")
_SIGNS = "云山水月风雪石木星河"

Answer = Callable[[Request], str | None]


class ScriptedModel:
    """Answers by schema and seed; `answer` may put other words into its mouth.

    Attributes:
        batches: the requests as they came, batch by batch.
    """

    def __init__(self, answer: Answer | None = None, identity: ModelIdentity = IDENTITY) -> None:
        self.batches: list[list[Request]] = []
        self._answer = answer or (lambda _: None)
        self._identity = identity
        self.finish: FinishReason = "stop"
        self.replay: Replay | None = None

    @property
    def identity(self) -> ModelIdentity:
        return self._identity

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        self.batches.append(list(requests))
        return [self._complete(request) for request in requests]

    def _complete(self, request: Request) -> Completion:
        text = self._answer(request) or draw_json(request)
        return Completion(
            request_id=request.id,
            text=text,
            token_ids=tuple(text.encode()),
            finish_reason=self.finish,
            prompt_tokens=1,
            forced_tokens=0,
            identity=self._identity,
        )

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        return [-float(len(prompt) + len(label)) for label in labels]

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        return [[1.0] for _ in texts]

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:
        expected = tuple(draw_json(request).encode())
        same = tuple(token_ids) == expected
        return self.replay or Replay(same, None if same else 0, bytes(token_ids).decode())

    def close(self) -> None:
        pass


def draw_json(request: Request) -> str:
    """A compact JSON text that the request's schema admits, drawn by its seed."""
    draw = random.Random(request.seed)
    schema = request.schema
    assert schema is not None
    values = {name: _draw(part, draw) for name, part in schema["properties"].items()}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _draw(part: Mapping[str, Any], draw: random.Random) -> Any:
    if "const" in part:
        return part["const"]
    if "enum" in part:
        return draw.choice(part["enum"])
    if part["type"] == "integer":
        return draw.randint(part["minimum"], part["maximum"])
    if part["type"] == "array":
        count = draw.randint(part["minItems"], part["maxItems"])
        fitting = [text for text in _TEXTS if re.fullmatch(part["items"]["pattern"], text)]
        return draw.sample(fitting, count)
    return _draw_text(part["pattern"], draw)


def _draw_text(pattern: str, draw: random.Random) -> str:
    fitting = [text for text in _TEXTS if re.fullmatch(pattern, text)]
    if fitting[0][-1] in ".!?。！？":
        return draw.choice(fitting)
    if fitting[0].isascii():
        return " ".join(draw.sample(_WORDS, 2))
    return "".join(draw.sample(_SIGNS, 3))
