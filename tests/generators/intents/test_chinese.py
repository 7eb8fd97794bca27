"""Wishes and talk in Chinese, as many people put them: none may be missed, none turned."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from generators.intents.context import Held, IntentContext, Listing, Offer
from generators.intents.read import read_intent

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def market(row: dict[str, Any]) -> IntentContext:
    return IntentContext(
        tuple(Held(one["name"], one["amount"]) for one in row.get("inventory", ())),
        tuple(Listing(one["item"], one["price"], one["seller"]) for one in row.get("listings", ())),
        tuple(Offer(one["item"], one["from"], one["price"]) for one in row.get("offers", ())),
        tuple(row.get("people", ())),
        tuple(row.get("quests", ())),
        tuple(row.get("scenes", ())),
    )


MARKETS: Final = {
    name: market(row)
    for name, row in json.loads((HERE / "markets_zh.json").read_text("utf-8")).items()
}
WISHES: Final = rows("wishes_zh.jsonl")


@pytest.mark.parametrize("tool", sorted({row["tool"] for row in WISHES}))
def test_each_tool_is_called_with_its_arguments(tool: str) -> None:
    wishes = [row for row in WISHES if row["tool"] == tool]
    read = {
        row["utterance"]: read_intent(row["utterance"], MARKETS[row["market"]]) for row in wishes
    }
    wrong = {
        row["utterance"]: read[row["utterance"]]
        for row in wishes
        if (read[row["utterance"]].tool, dict(read[row["utterance"]].args)) != (tool, row["args"])
    }
    assert wishes
    assert wrong == {}


def test_talk_calls_nothing() -> None:
    talk = rows("talk_zh.jsonl")
    called = {
        row["utterance"]: read_intent(row["utterance"], MARKETS[row["market"]]).tool for row in talk
    }
    assert len(talk) > 300
    assert {text: tool for text, tool in called.items() if tool != "none"} == {}


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("花婶家的蜂蜜给我拿一罐", "buy_item"),
        ("花婶把蜂蜜给我拿了一罐", "none"),
        ("丝绸腰带六十我就要", "make_offer"),
        ("丝绸腰带最多八十，买", "buy_item"),
        ("跟锦娘说六十，丝绸腰带", "make_offer"),
        ("锦娘这个月卖出去几条丝绸腰带了", "none"),
        ("铁锹能换多少换多少，底线二十", "list_item"),
        ("再加二十我就卖围脖", "none"),
        ("等锦娘来了再卖围脖", "none"),
        ("替我给阿福送过去那把铁锹", "transfer_item"),
        ("铁锹借给阿福三天了", "none"),
    ],
)
def test_one_word_more_or_less_turns_a_wish_into_talk(text: str, tool: str) -> None:
    assert read_intent(text, MARKETS["ferry"]).tool == tool
