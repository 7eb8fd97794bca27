import pytest

from generators.intents.call import Tool
from generators.intents.patterns import compiled
from generators.intents.talk import Talk

TALK = Talk(compiled)


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("i sold it last spring", "list_item"),
        ("someone should finish it", "accept_quest"),
        ("i would sell it if it still worked", "list_item"),
        ("thanks for selling it", "list_item"),
        ("why would i buy that", "buy_item"),
        ("my balance was 300 this morning", "show_balance"),
        ("the quest scares me", "accept_quest"),
    ],
)
def test_talk_in_english(text: str, tool: Tool) -> None:
    assert TALK.english(text, tool)


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("sell it for 5", "list_item"),
        ("i finished the quest", "complete_quest"),
        ("would you take 20 for it?", "make_offer"),
        ("what has it sold for?", "price_history"),
        ("i'd like to buy it", "buy_item"),
    ],
)
def test_wishes_in_english(text: str, tool: Tool) -> None:
    assert not TALK.english(text, tool)


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("早知道就买罗盘了", "buy_item"),
        ("柯爷老是找我要钱", "search_market"),
        ("去年我卖过一杆矛", "list_item"),
        ("听说他把剑卖了", "list_item"),
        ("这东西值得买吗", "buy_item"),
    ],
)
def test_talk_in_chinese(text: str, tool: Tool) -> None:
    assert TALK.chinese(text, tool)


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("要是不超过八十就买", "buy_item"),
        ("帮我卖了行吗", "list_item"),
        ("狼都杀完了", "complete_quest"),
        ("九十金卖不卖", "make_offer"),
    ],
)
def test_wishes_in_chinese(text: str, tool: Tool) -> None:
    assert not TALK.chinese(text, tool)
