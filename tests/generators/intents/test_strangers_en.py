"""Wishes and remarks in English as customers of several places put them."""

import json
from typing import Final

import pytest

from generators.intents.context import IntentContext
from generators.intents.read import read_intent
from tests.generators.intents.sentences import HERE, called, misread, rows

MARKETS: Final = {
    name: IntentContext.from_json(row)
    for name, row in json.loads((HERE / "markets_en.json").read_text("utf-8")).items()
}
WISHES: Final = rows("strangers_en.jsonl")


@pytest.mark.parametrize("tool", sorted({row["tool"] for row in WISHES}))
def test_each_tool_is_called_with_its_arguments(tool: str) -> None:
    assert misread([row for row in WISHES if row["tool"] == tool], MARKETS) == {}


def test_talk_calls_nothing() -> None:
    talk = rows("strangers_talk_en.jsonl")
    assert len(talk) > 80
    assert called(talk, MARKETS) == {}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("stop offering the horseshoe seeds. The flute can stay up.", "Pumpkin Seeds"),
        ("the flute stays up, the seeds come down", "Pumpkin Seeds"),
        ("take the flute down; the pumpkin seeds remain for sale", "Wooden Flute"),
    ],
)
def test_what_stays_up_is_not_taken_down(text: str, item: str) -> None:
    found = read_intent(text, MARKETS["farm"])
    assert (found.tool, dict(found.args)) == ("cancel_listing", {"item": item})


@pytest.mark.parametrize(
    "text",
    [
        "please don't take my flute off the market",
        "no need to remove the flute",
        "you shouldn't pull my flute yet",
        "never cancel the flute",
    ],
)
def test_what_shall_not_be_taken_down_stays(text: str) -> None:
    assert read_intent(text, MARKETS["farm"]).tool == "none"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("not the apron. the other thing Ada sells, buy it", "Rivet Gun"),
        ("not the rivet gun. the other thing Ada sells, buy it", "Leather Apron"),
        ("buy Ada's apron, not the gun", "Leather Apron"),
    ],
)
def test_the_other_one_is_what_is_not_set_aside(text: str, item: str) -> None:
    assert read_intent(text, MARKETS["works"]).args.get("item") == item


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("create a hat", "item"),
        ("would you mind inventing a spoon that sings", "item"),
        ("invent a creature that lives in teapots", "character"),
        ("I'd like you to design a haunted castle", "scene"),
        ("something that hums, brass, make it a ring", "item"),
    ],
)
def test_new_things_are_made_though_no_lexicon_knows_them(text: str, kind: str) -> None:
    found = read_intent(text, MARKETS["farm"])
    assert (found.tool, found.args.get("kind")) == ("create", kind)


@pytest.mark.parametrize(
    "text",
    ["make a decision already", "you create a lot of problems", "create trust and people follow"],
)
def test_what_is_no_thing_is_not_made(text: str) -> None:
    assert read_intent(text, MARKETS["farm"]).tool == "none"


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("offer 1k for the engine. actually 1.1k", 1100),
        ("bid 50 on the watch. Hmm. 55.", 55),
        ("75 for a watch is too much. Bid 60.", 60),
        ("I'd pay 50 for the watch, not 60", 50),
    ],
)
def test_the_last_price_is_bid(text: str, price: int) -> None:
    found = read_intent(text, MARKETS["works"])
    assert (found.tool, found.args.get("price")) == ("make_offer", price)
