"""A text model without weights: it answers what a schema allows, drawn by the request's seed.

It stands in for the engine where a test is about what happens around the model; what the model
itself does is tested with the real one.
"""

import json
import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from domain.ontology import label
from inference.types import Completion, FinishReason, ModelIdentity, Replay, Request
from tests.generators.ways import is_lattice, one_way

IDENTITY = ModelIdentity(
    name="scripted",
    weights_sha256="ab" * 32,
    engine_version="1",
    numerics_class="scripted/1",
    reproducible=True,
    dialect="pocket",
)
_EN = (
    "It was made by a quiet smith who feared the sea.", "Nobody has carried it home so far.",
    "The edge keeps a thin red glow in the dark.", "I will see the coast before winter.",
    "Good day to you, friend of the road.", "Sit down and tell me what you need.",
    "The road bends twice before the old bridge.", "Three lamps burn there all night.",
)  # fmt: skip
_ZH = (
    "山下的老匠人用三个冬天打成了它。", "握住它的人会听见远处的风声。", "我想回到海边的小镇。",
    "欢迎你，远道而来的朋友。", "坐下吧，告诉我你要什么。", "老桥之前，路拐了两个弯。",
    "那里整夜亮着三盏灯。", "没有人把它带回过家。",
)  # fmt: skip
_PLACEHOLDER = re.compile(r"\\\{([a-z]+[0-9]*)\\\}")

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
    """A compact JSON text that the request's schema admits, and the door lets pass."""
    draw = random.Random(request.seed)
    schema = request.schema
    assert schema is not None
    values: dict[str, Any] = {}
    for name, part in schema["properties"].items():
        values[name] = _draw(name, part, draw, values)
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _draw(name: str, part: Mapping[str, Any], draw: random.Random, values: dict[str, Any]) -> Any:
    if "const" in part:
        return part["const"]
    if "enum" in part:
        return draw.choice(part["enum"])
    if part["type"] == "integer":
        return draw.randint(part["minimum"], part["maximum"])
    if part["type"] == "array" and is_lattice(
        part.get("prefixItems", [part.get("items")])[0]["pattern"]
    ):
        return [one_way(inner["pattern"], draw) for inner in part["prefixItems"]]
    if part["type"] == "array" and "prefixItems" in part:
        drawn = draw.sample(_prose(part["prefixItems"][0]["pattern"]), len(part["prefixItems"]))
        return [
            _text(name, inner["pattern"], values, text, draw)
            for inner, text in zip(part["prefixItems"], drawn, strict=True)
        ]
    if part["type"] == "array":
        count = draw.randint(part["minItems"], part["maxItems"])
        pattern = part["items"]["pattern"]
        fitting = [text for text in _prose(pattern) if re.fullmatch(pattern, text)]
        return draw.sample(fitting, count)
    if is_lattice(part["pattern"]):
        return one_way(part["pattern"], draw)
    return _text(name, part["pattern"], values, "", draw)


def _prose(pattern: str) -> tuple[str, ...]:
    return _ZH if "。" in pattern else _EN


def _text(name: str, pattern: str, values: dict[str, Any], drawn: str, draw: random.Random) -> str:
    """A sentence that speaks of the attributes and holds what the pattern's mentions ask for."""
    chinese = "。" in pattern
    said = drawn or draw.choice(_prose(pattern))
    if name in ("description", "backstory"):
        said = _attributes(values, chinese) or said
    held = set(_PLACEHOLDER.findall(pattern))
    must = sorted(one for one in held if one.startswith("mention") or one == "target")
    if name == "greeting":
        must = []
    if name == "text":
        must = sorted(held)
    if must:
        shown = [f"{{{one}}}" for one in must]
        said += f"人们说起{'、'.join(shown)}。" if chinese else f" They name {', '.join(shown)}."
    return said


def _attributes(values: dict[str, Any], chinese: bool) -> str:
    named = ("material", "type", "ancestry", "profession")
    words = [values[name] for name in named if name in values]
    element = values.get("element", "none")
    if not words:
        return ""
    if chinese:
        said = "这是" + "".join(label(word, "zh") for word in words)
        return said + ("。" if element == "none" else f"，带着{label(element, 'zh')}。")
    said = "Behold, " + " ".join(words)
    return said + ("." if element == "none" else f" with {element}.")
