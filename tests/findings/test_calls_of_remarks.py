"""Remarks of strangers that were taken for orders, and a search that lost what it was for."""

import pytest

from generators.intents.context import Held, IntentContext, Listing
from generators.intents.read import read_code

AROUND = IntentContext(
    inventory=(Held("皮甲", 1), Held("Rusty Dagger", 1)),
    listings=(Listing("皮甲", 90, "you"), Listing("Healing Potion", 12, "Marta")),
    quests=("Lost Lambs",),
)


@pytest.mark.parametrize(
    "remark",
    [
        "千万别把我的皮甲下架，我还指望它卖钱呢",
        "不用把皮甲撤下来",
        "They say gold can't buy happiness, but it does buy potions, and that's close enough.",
        "I did that Lost Lambs quest ages ago, the reward was alright",
    ],
)
def test_what_is_not_to_be_done_is_not_done(remark: str) -> None:
    assert read_code(remark, AROUND).tool == "none"


@pytest.mark.parametrize(
    ("wish", "tool"),
    [
        ("别把皮甲挂着了，下架吧", "cancel_listing"),
        ("皮甲别卖了", "cancel_listing"),
        ("I did the Lost Lambs quest", "complete_quest"),
        ("my rusty dagger is for sale for 50", "list_item"),
    ],
)
def test_the_wish_beside_it_is_still_heard(wish: str, tool: str) -> None:
    assert read_code(wish, AROUND).tool == tool


@pytest.mark.parametrize(
    ("wish", "args"),
    [
        ("any daggers for sale for up to 50?", {"query": "daggers", "max_price": 50}),
        ("搜一下市场里跟龙有关的货", {"query": "龙"}),
    ],
)
def test_a_search_is_for_what_was_said(wish: str, args: dict[str, object]) -> None:
    call = read_code(wish, AROUND)
    assert (call.tool, dict(call.args)) == ("search_market", args)


@pytest.mark.parametrize(
    "said",
    ["哈罗之狼对我来说太难了", "哈罗之狼不适合我", "哈罗之狼跟我没关系", "哈罗之狼对我而言有点难"],
)
def test_a_remark_on_a_quest_does_not_take_it(said: str) -> None:
    context = IntentContext(quests=("哈罗之狼", "失落的铜钟"), people=("阿梅",))
    assert read_code(said, context).tool == "none"
