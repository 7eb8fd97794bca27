"""The model's part in reading: labels that are scored, where code found nothing.

The forms that the bundled model was taught:

    <|read|><|en|>PROMPT<|ask|>item.type<|out|>LABEL
    <|read|><|en|>PROMPT<|ask|>span: a painted rooster<|out|>CLASS
    <|intent|><|en|>UTTERANCE<|ask|>tool<|out|>TOOL

A label is a value, or `unstated` (`none` for a span or a tool). It counts only above the threshold
of its field: the share of probability among the labels that was calibrated, for these very weights,
on held-out cases. Where no share was high enough to be trusted (`NEVER`), or nobody calibrated the
model, it is not asked.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, product
from pathlib import Path
from typing import Final, cast

from domain.ontology import (
    ANCESTRIES,
    BIOMES,
    DIFFICULTIES,
    ELEMENTS,
    ITEM_TYPES,
    MATERIALS,
    MOODS,
    PROFESSIONS,
    QUEST_KINDS,
    RARITIES,
    TEMPERAMENTS,
    TIMES,
    Lang,
)
from generators.frame import MENTION_ROLES, Frame, Mention, MentionRole
from generators.intents.call import TOOLS, Tool
from generators.plain import cut_bytes, plain
from generators.specs import TOPICS, Allowed
from inference.types import LabelScorer

UNSTATED: Final = "unstated"
NEVER: Final = 1.0
"""The threshold of a field for which no label counts, however sure the model is."""
_NO_ROLE: Final = "none"
MAX_PROMPT_BYTES: Final = 272
THRESHOLDS: Final = Path(__file__).parents[1] / "lexicon" / "thresholds.json"
"""Weights' sha256 → field → threshold; a field that is not named has `NEVER`.

Those of a release never change without a reader version.
"""

ASKED: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "item": {
        "type": ITEM_TYPES, "rarity": RARITIES, "element": ELEMENTS, "material": MATERIALS,
    },
    "character": {
        "ancestry": ANCESTRIES, "profession": PROFESSIONS, "temperament": TEMPERAMENTS,
    },
    "quest": {"kind": QUEST_KINDS, "difficulty": DIFFICULTIES},
    "scene": {"biome": BIOMES, "time": TIMES, "mood": MOODS},
    "dialogue": {"profession": PROFESSIONS, "temperament": TEMPERAMENTS, "topic": TOPICS},
}  # fmt: skip
"""The fields of a kind that the model is asked for, and their values."""


SLACK: Final = 0.02
"""By how much a share may differ between numerics classes."""
_MOST_READINGS: Final = 16


@lru_cache(maxsize=1)
def _calibrated() -> Mapping[str, Mapping[str, float]]:
    return cast("Mapping[str, Mapping[str, float]]", json.loads(THRESHOLDS.read_text("utf-8")))


def thresholds(weights_sha256: str) -> Mapping[str, float]:
    """Field → least share of probability; empty for weights that nobody calibrated."""
    return _calibrated().get(weights_sha256, {})


def alike(least: float) -> Mapping[str, float]:
    """The same threshold for all that is ever asked."""
    fields = [f"{kind}.{name}" for kind, asked in ASKED.items() for name in asked]
    return dict.fromkeys((*fields, "span", "tool"), least)


@dataclass(frozen=True, slots=True)
class Judged:
    """Labels and their shares of probability, the likeliest first."""

    shares: tuple[tuple[str, float], ...]

    @property
    def label(self) -> str:
        """The likeliest label."""
        return self.shares[0][0]

    @property
    def share(self) -> float:
        """Its share."""
        return self.shares[0][1]

    def possible(self, least: float, nothing: str = UNSTATED) -> tuple[str | None, ...]:
        """What could count in some numerics class: this one's choice first, None for no label.

        Args:
            least: the threshold.
            nothing: the label that says that there is none.
        """
        here = self.label if self.share >= least else None
        near = [
            label
            for label, share in self.shares
            if share >= self.share - 2 * SLACK and share >= least - SLACK
        ]
        none = [None] if self.share < least + SLACK else []
        found = (None if label == nothing else label for label in (here, *near, *none))
        return tuple(dict.fromkeys(found))


class ModelReader:
    """Asks a text model for what the lexicon does not know."""

    def __init__(self, model: LabelScorer, least: Mapping[str, float] | None = None) -> None:
        """Read with a model.

        Args:
            model: scores the labels.
            least: thresholds instead of those that were calibrated for its weights.
        """
        self._model = model
        self._least = thresholds(model.identity.weights_sha256) if least is None else least

    def complete(self, frame: Frame, prompt: str) -> Frame:
        """The frame with what the model is sure of added; what code read stays as it is.

        The model is asked only for fields that are open in full, and only if words of the prompt
        are left that no field explains.

        Args:
            frame: what code read.
            prompt: the person's words.
        """
        return self.possible(frame, prompt)[0]

    def possible(self, frame: Frame, prompt: str) -> tuple[Frame, ...]:
        """The frames that a machine of some numerics class could complete; this one's first.

        They differ where a share lies so near its threshold that rounding decides.

        Args:
            frame: what code read.
            prompt: the person's words.
        """
        if not frame.mentions:
            return (frame,)
        open_fields = [
            (name, (*values, UNSTATED))
            for name, values in ASKED.get(frame.kind, {}).items()
            if name not in frame.stated and self._is_heard(f"{frame.kind}.{name}")
        ]
        found = [
            self._possible(frame.lang, prompt, f"{frame.kind}.{name}", labels)
            for name, labels in open_fields
        ]
        classed = [self._classes(frame.lang, prompt, mention) for mention in frame.mentions]
        names = [name for name, _ in open_fields]
        return tuple(
            _completed(frame, zip(names, labels[: len(names)], strict=True), labels[len(names) :])
            for labels in islice(product(*found, *classed), _MOST_READINGS)
        )

    def tool_of(self, lang: Lang, utterance: str, allowed: Sequence[Tool] = TOOLS) -> Tool | None:
        """The tool that a sentence asks for; None where the model is not sure enough."""
        if not self._is_heard("tool"):
            return None
        labels = tuple(dict.fromkeys((*allowed, "none")))
        shown = cut_bytes(plain(utterance), MAX_PROMPT_BYTES)
        judged = self._scored(f"<|intent|><|{lang}|>{shown}<|ask|>tool<|out|>", labels)
        if judged.share < self._threshold("tool"):
            return None
        return cast("Tool", judged.label)

    def _classes(self, lang: Lang, prompt: str, mention: Mention) -> tuple[str | None, ...]:
        """The roles that a mention could have, where code found no cue (`theme`)."""
        if mention.role != "theme" or not self._is_heard("span"):
            return (None,)
        labels = (*MENTION_ROLES, _NO_ROLE)
        judged = self._scored(self._question(lang, prompt, f"span: {plain(mention.text)}"), labels)
        return judged.possible(self._threshold("span"), _NO_ROLE)

    def _possible(
        self, lang: Lang, prompt: str, asked: str, labels: Sequence[str]
    ) -> tuple[str | None, ...]:
        judged = self._scored(self._question(lang, prompt, asked), labels)
        return judged.possible(self._threshold(asked))

    @staticmethod
    def _question(lang: Lang, prompt: str, asked: str) -> str:
        shown = cut_bytes(plain(prompt), MAX_PROMPT_BYTES)
        return f"<|read|><|{lang}|>{shown}<|ask|>{asked}<|out|>"

    def _scored(self, prompt: str, labels: Sequence[str]) -> Judged:
        """The labels: log-probabilities in nats, made shares by a softmax over them."""
        scores = self._model.score(prompt, labels)
        top = max(scores)
        weights = [math.exp(score - top) for score in scores]
        total = math.fsum(weights)
        shares = ((label, weight / total) for label, weight in zip(labels, weights, strict=True))
        return Judged(tuple(sorted(shares, key=lambda pair: -pair[1])))

    def _is_heard(self, asked: str) -> bool:
        return self._threshold(asked) < NEVER

    def _threshold(self, asked: str) -> float:
        return self._least.get(asked, NEVER)


def _completed(
    frame: Frame, labels: Iterable[tuple[str, str | None]], roles: Sequence[str | None]
) -> Frame:
    """A frame with a label for each open field, and a role for each mention, where there is one."""
    stated: dict[str, Allowed] = dict(frame.stated)
    stated |= {name: (label,) for name, label in labels if label is not None}
    mentions = tuple(
        mention if role is None else replace(mention, role=cast("MentionRole", role))
        for mention, role in zip(frame.mentions, roles, strict=True)
    )
    return replace(frame, stated=stated, mentions=mentions)
