"""Wishes and talk in English, as many people put them: none may be missed, none turned."""

from typing import Final

import pytest

from generators.intents.read import read_intent
from tests.generators.intents.market import PLACES
from tests.generators.intents.sentences import called, misread, rows

WISHES: Final = rows("wishes_en.jsonl")


@pytest.mark.parametrize("tool", sorted({row["tool"] for row in WISHES}))
def test_each_tool_is_called_with_its_arguments(tool: str) -> None:
    assert misread([row for row in WISHES if row["tool"] == tool], PLACES) == {}


def test_talk_calls_nothing() -> None:
    talk = rows("talk_en.jsonl")
    assert len(talk) > 300
    assert called(talk, PLACES) == {}


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("would you mind listing the Heron Cloak for 60", "list_item"),
        ("it would be great if you could list the Heron Cloak for 60", "list_item"),
        ("the Heron Cloak at 60? no way, forget it", "none"),
        ("list the Heron Cloak for 60, just kidding", "none"),
        ("my sister wants to list the Heron Cloak for 60", "none"),
        ("Tobin listed the Heron Cloak for 60", "none"),
        ("I could list the Heron Cloak for 60 or keep it", "none"),
        ("im listing the Heron Cloak for 60", "list_item"),
        ("next week I'll list the Heron Cloak for 60", "none"),
        ("you listed the Heron Cloak for 60 already", "none"),
    ],
)
def test_courtesy_asks_and_others_the_past_and_refusals_do_not(text: str, tool: str) -> None:
    assert read_intent(text, PLACES["hill"]).tool == tool
