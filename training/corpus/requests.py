"""Requests: sentences that people say, written for this project, with what they mean."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from domain.ontology import Lang
from generators.specs import SpecKind

REQUESTS_DIR: Final = Path(__file__).with_name("requests")


@dataclass(frozen=True, slots=True)
class Creation:
    """A request for something to be made.

    Attributes:
        fields: what it states.
        must: words of it that the texts have to mention.
    """

    kind: SpecKind
    text: str
    fields: Mapping[str, Any]
    must: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence to the assistant.

    Attributes:
        context: what exists around the speaker.
        tool: which tool it calls; `none` for talk.
        args: with which arguments.
        spans: argument → the words that say it.
    """

    text: str
    context: Mapping[str, Any]
    tool: str
    args: Mapping[str, Any]
    spans: Mapping[str, str]


@cache
def creations(lang: Lang) -> tuple[Creation, ...]:
    """All requests for something to be made, in a language."""
    return tuple(
        Creation(row["kind"], row["text"], row["fields"], tuple(row["must"]))
        for row in _rows(f"create.{lang}.jsonl")
    )


@cache
def utterances(lang: Lang) -> tuple[Utterance, ...]:
    """All sentences to the assistant, in a language."""
    return tuple(
        Utterance(row["text"], row["context"], row["tool"], row["args"], row["spans"])
        for row in _rows(f"utter.{lang}.jsonl")
    )


def _rows(name: str) -> list[dict[str, Any]]:
    lines = (REQUESTS_DIR / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]
