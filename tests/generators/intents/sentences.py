"""Sentences that were written down with what they ask for, and whether they are read so."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generators.intents.context import IntentContext
from generators.intents.read import read_intent

HERE = Path(__file__).parent
Row = Mapping[str, Any]
Markets = Mapping[str, IntentContext]


def rows(name: str) -> list[Row]:
    """The lines of a file beside this one."""
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def misread(wishes: Sequence[Row], markets: Markets) -> dict[str, object]:
    """The wishes that call another tool than theirs, or with other arguments, as they are read."""
    wrong: dict[str, object] = {}
    for row in wishes:
        found = read_intent(row["utterance"], markets[row["market"]])
        if (found.tool, dict(found.args)) != (row["tool"], row["args"]):
            wrong[row["utterance"]] = found
    return wrong


def called(talk: Sequence[Row], markets: Markets) -> dict[str, str]:
    """The remarks that call something, and what they call."""
    tools = {
        row["utterance"]: read_intent(row["utterance"], markets[row["market"]]).tool for row in talk
    }
    return {text: tool for text, tool in tools.items() if tool != "none"}
