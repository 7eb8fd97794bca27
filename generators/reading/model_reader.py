"""The model's part in reading: labels that are scored, where code found nothing.

The forms that the bundled model was taught:

    <|read|><|en|>PROMPT<|ask|>item.type<|out|>LABEL
    <|read|><|en|>PROMPT<|ask|>span: a painted rooster<|out|>CLASS
    <|intent|><|en|>UTTERANCE<|ask|>tool<|out|>TOOL

A label is a value, or `unstated` (`none` for a span or a tool). It counts only above the threshold
of its field: the share of probability among the labels that was calibrated on held-out cases.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
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
from inference.types import TextModel

UNSTATED: Final = "unstated"
MAX_PROMPT_BYTES: Final = 272
_THRESHOLDS: Final = Path(__file__).parents[1] / "lexicon" / "thresholds.json"

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


@lru_cache(maxsize=1)
def thresholds() -> Mapping[str, float]:
    """Field → least share of probability, `default` for all others."""
    return cast("Mapping[str, float]", json.loads(_THRESHOLDS.read_text("utf-8")))


@dataclass(frozen=True, slots=True)
class Judged:
    """The likeliest of some labels, and its share of their probability."""

    label: str
    share: float


class ModelReader:
    """Asks a text model for what the lexicon does not know."""

    def __init__(self, model: TextModel, least: Mapping[str, float] | None = None) -> None:
        """Read with a model.

        Args:
            model: scores the labels.
            least: thresholds instead of those of the data file.
        """
        self._model = model
        self._least = least if least is not None else thresholds()

    def complete(self, frame: Frame, prompt: str) -> Frame:
        """The frame with what the model is sure of added; what code read stays as it is.

        The model is asked only for fields that are open in full, and only if words of the prompt
        are left that no field explains.

        Args:
            frame: what code read.
            prompt: the person's words.
        """
        if not frame.mentions:
            return frame
        stated: dict[str, Allowed] = dict(frame.stated)
        for name, values in ASKED.get(frame.kind, {}).items():
            if name in stated:
                continue
            judged = self._judge(frame.lang, prompt, f"{frame.kind}.{name}", (*values, UNSTATED))
            if judged is not None and judged.label != UNSTATED:
                stated[name] = (judged.label,)
        mentions = tuple(self._classed(frame.lang, prompt, mention) for mention in frame.mentions)
        return replace(frame, stated=stated, mentions=mentions)

    def tool_of(self, lang: Lang, utterance: str, allowed: Sequence[Tool] = TOOLS) -> Tool | None:
        """The tool that a sentence asks for; None where the model is not sure enough."""
        labels = tuple(dict.fromkeys((*allowed, "none")))
        shown = cut_bytes(plain(utterance), MAX_PROMPT_BYTES)
        judged = self._scored(f"<|intent|><|{lang}|>{shown}<|ask|>tool<|out|>", labels)
        if judged.share < self._threshold("tool"):
            return None
        return cast("Tool", judged.label)

    def _classed(self, lang: Lang, prompt: str, mention: Mention) -> Mention:
        """A mention with its role by the model, where code found no cue (`theme`)."""
        if mention.role != "theme":
            return mention
        labels = (*MENTION_ROLES, "none")
        judged = self._scored(self._question(lang, prompt, f"span: {plain(mention.text)}"), labels)
        if judged.share < self._threshold("span") or judged.label == "none":
            return mention
        return replace(mention, role=cast("MentionRole", judged.label))

    def _judge(self, lang: Lang, prompt: str, asked: str, labels: Sequence[str]) -> Judged | None:
        judged = self._scored(self._question(lang, prompt, asked), labels)
        return judged if judged.share >= self._threshold(asked) else None

    @staticmethod
    def _question(lang: Lang, prompt: str, asked: str) -> str:
        shown = cut_bytes(plain(prompt), MAX_PROMPT_BYTES)
        return f"<|read|><|{lang}|>{shown}<|ask|>{asked}<|out|>"

    def _scored(self, prompt: str, labels: Sequence[str]) -> Judged:
        """The likeliest label: log-probabilities in nats, made shares by a softmax over them."""
        scores = self._model.score(prompt, labels)
        best = max(range(len(labels)), key=lambda at: scores[at])
        total = math.fsum(math.exp(score - scores[best]) for score in scores)
        return Judged(labels[best], 1 / total)

    def _threshold(self, asked: str) -> float:
        return self._least.get(asked, self._least.get("default", 1.0))
