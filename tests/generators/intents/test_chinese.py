"""Wishes and talk in Chinese, as many people put them: none may be missed, none turned."""

import json
from typing import Final

import pytest

from generators.intents.context import IntentContext
from generators.intents.read import read_intent
from tests.generators.intents.sentences import HERE, called, misread, rows

MARKETS: Final = {
    name: IntentContext.from_json(row)
    for name, row in json.loads((HERE / "markets_zh.json").read_text("utf-8")).items()
}
WISHES: Final = rows("wishes_zh.jsonl")


@pytest.mark.parametrize("tool", sorted({row["tool"] for row in WISHES}))
def test_each_tool_is_called_with_its_arguments(tool: str) -> None:
    assert misread([row for row in WISHES if row["tool"] == tool], MARKETS) == {}


def test_talk_calls_nothing() -> None:
    talk = rows("talk_zh.jsonl")
    assert len(talk) > 300
    assert called(talk, MARKETS) == {}


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
