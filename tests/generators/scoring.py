"""A scorer of labels, as a table tells it."""

import math
from collections.abc import Mapping, Sequence

from inference.types import ModelIdentity
from tests.generators.scripted import IDENTITY

_REST = 1e-6


class ScoringModel:
    """Scores labels by what is asked: what → label → probability; all others share the rest.

    Attributes:
        asked: the prompts as they came.
    """

    def __init__(self, table: Mapping[str, Mapping[str, float]]) -> None:
        self.asked: list[str] = []
        self._table = table

    @property
    def identity(self) -> ModelIdentity:
        return IDENTITY

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        self.asked.append(prompt)
        what = prompt.partition("<|ask|>")[2].removesuffix("<|out|>")
        known = self._table.get(what, {})
        rest = max(_REST, 1 - sum(known.values())) / max(1, len(labels) - len(known))
        return [math.log(known.get(label, rest)) for label in labels]
