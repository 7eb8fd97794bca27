"""Requests: sentences that people say, written for this project, with what they mean.

Beside them may lie `shared.en.jsonl` and `shared.zh.jsonl`: what people who use a service let it
share (`llmasos export-requests`), in the form of the requests to make something. None is shipped.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
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
    rows = _rows(f"create.{lang}.jsonl")
    shared = f"shared.{lang}.jsonl"
    if (REQUESTS_DIR / shared).is_file():
        ours = {row["text"] for row in rows}
        rows += [row for row in _rows(shared) if row["text"] not in ours]
    return tuple(
        Creation(row["kind"], row["text"], row["fields"], tuple(row["must"])) for row in rows
    )


def requests_sha256() -> str:
    """The digest of all files of requests, those that are shared included."""
    digest = sha256()
    for path in sorted(REQUESTS_DIR.glob("*.jsonl")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


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
