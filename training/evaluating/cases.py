"""Cases: sentences with what a careful reader takes from them, as JSON lines.

{"id", "lang", "kind", "prompt", "expect": {field: value}}
{"id", "lang", "utterance", "context", "expect": {"tool", "args"}, "loose": [args]}
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.errors import InvalidInput
from domain.ontology import LANGS, Lang
from generators.intents.context import IntentContext
from generators.specs import SPEC_KINDS, SpecKind


@dataclass(frozen=True, slots=True)
class GenerationCase:
    """A prompt, and what it states.

    Attributes:
        expect: field → value; what the prompt leaves open is not in it.
        to: the language that a translation shall have.
    """

    id: str
    lang: Lang
    kind: SpecKind
    prompt: str
    expect: Mapping[str, Any]
    to: Lang


@dataclass(frozen=True, slots=True)
class IntentCase:
    """A sentence to the assistant, and the call that is meant.

    Attributes:
        args: with which arguments.
        loose: arguments that are compared by their key words.
    """

    id: str
    lang: Lang
    utterance: str
    context: IntentContext
    tool: str
    args: Mapping[str, Any]
    loose: frozenset[str]


def generation_cases(files: Sequence[Path]) -> list[GenerationCase]:
    """The cases of some files.

    Raises:
        InvalidInput: a line is of another form.
    """
    return [_generation(row) for row in _rows(files)]


def intent_cases(files: Sequence[Path]) -> list[IntentCase]:
    """The cases of some files.

    Raises:
        InvalidInput: a line is of another form.
    """
    return [_intent(row) for row in _rows(files)]


def _generation(row: Mapping[str, Any]) -> GenerationCase:
    try:
        lang, expect = row["lang"], row["expect"]
        to = expect.get("to", row.get("to", "en" if lang == "zh" else "zh"))
        if lang not in LANGS or to not in LANGS or row["kind"] not in SPEC_KINDS:
            raise _malformed(row)
        return GenerationCase(row["id"], lang, row["kind"], row["prompt"], expect, to)
    except (KeyError, AttributeError) as error:
        raise _malformed(row) from error


def _intent(row: Mapping[str, Any]) -> IntentCase:
    try:
        expect = row["expect"]
        return IntentCase(
            id=row["id"],
            lang=row["lang"],
            utterance=row["utterance"],
            context=IntentContext.from_json(row.get("context") or {}),
            tool=expect["tool"],
            args=expect.get("args") or {},
            loose=frozenset(row.get("loose") or ()),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise _malformed(row) from error


def _rows(files: Sequence[Path]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for file in files:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
            rows += [json.loads(line) for line in lines if line.strip()]
        except (OSError, ValueError) as error:
            raise InvalidInput(f"The cases in {file.name} cannot be read.") from error
    return rows


def _malformed(row: Mapping[str, Any]) -> InvalidInput:
    return InvalidInput(f"The case {row.get('id', '')} is not of the form that cases have.")
