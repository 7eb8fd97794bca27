"""A text model without weights: it fills any schema of ours with stock phrases, by the seed.

For tests of what stands around a model, where the words do not matter.
"""

import json
import random
import re
from collections.abc import Sequence
from typing import Any

from inference.types import Completion, ModelIdentity, Replay, Request

_EN = (
    ("Amber", "Silent", "Hollow", "Crimson", "Windborn", "Ashen", "Gilded", "Northern"),
    ("Fang", "Lantern", "Thorn", "Harbor", "Ember", "Crown", "Willow", "Anvil"),
)
_ZH = ("赤霄青岚玄冥白露", "锋烬影岭泉焰刃歌")
_SENTENCES = (
    "It was found at {} under the old bridge.",
    "Few who saw {} ever spoke of that night.",
    "The smiths of {} still argue about its age.",
    "Somebody from {} would pay dearly for it.",
)
_SENTENCES_ZH = (
    "此物得自{}旧桥之下。",
    "见过{}的人不多。",
    "{}的匠人至今谈论它。",
    "{}之人愿以重金求取。",
)


class ScriptedModel:
    """Satisfies `inference.types.TextModel`.

    Attributes:
        requests: everything it was asked, in order.
        batches: sizes of the batches in which it was asked.
    """

    def __init__(self, *, reproducible: bool = True) -> None:
        self.requests: list[Request] = []
        self.batches: list[int] = []
        self._identity = ModelIdentity("scripted", "5c" * 32, "0", "scripted", reproducible)

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
        assert request.schema is not None
        draw = random.Random(request.seed)
        chinese = "<|zh|>" in request.prompt
        value = {
            name: _value(rule, draw, chinese) for name, rule in request.schema["properties"].items()
        }
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return Completion(
            request_id=request.id,
            text=text,
            token_ids=tuple(text.encode()),
            finish_reason="stop",
            prompt_tokens=len(request.prompt),
            forced_tokens=0,
            identity=self._identity,
        )


def _value(rule: dict[str, Any], draw: random.Random, chinese: bool) -> Any:
    if "const" in rule:
        return rule["const"]
    if "enum" in rule:
        return draw.choice(rule["enum"])
    if rule["type"] == "integer":
        return draw.randint(rule["minimum"], rule["maximum"])
    if rule["type"] == "array":
        return [_value(rule["items"], draw, chinese)]
    text = _sentence(draw, chinese)
    return text if re.fullmatch(rule["pattern"], text) else _name(draw, chinese)


def _name(draw: random.Random, chinese: bool) -> str:
    if chinese:
        return "".join(draw.choice(_ZH[0] + _ZH[1]) for _ in range(4))
    return f"{draw.choice(_EN[0])} {draw.choice(_EN[1])} {draw.choice(_EN[0]).lower()}"


def _sentence(draw: random.Random, chinese: bool) -> str:
    pool = _SENTENCES_ZH if chinese else _SENTENCES
    return draw.choice(pool).format(_name(draw, chinese))
