"""A thing that nobody has is not another one of the same noun.

“Sell my dragon shield” sold the Iron Shield, 把凤凰羽毛挂上去 the crow feather's quill, and
“帮我找找有没有人卖龙鳞” went to 龙穴.
"""

import pytest

from generators.intents.call import Intent, Question
from generators.intents.context import Held, IntentContext, Listing
from generators.intents.read import read_intent
from generators.reading.script import is_chinese

ENGLISH = IntentContext(
    inventory=(Held("Raven Feather Quill", 1), Held("Copper Kettle", 2), Held("Iron Shield", 1)),
    listings=(Listing("Oak Bow", 30, "Mara"),),
    people=("Mara", "Tam"),
    quests=("The Lost Bell",),
    scenes=("Harbour", "Old Mill"),
)
CHINESE = IntentContext(
    inventory=(Held("鸦羽笔", 1), Held("铜水壶", 2), Held("铁盾", 1)),
    listings=(Listing("橡木弓", 30, "阿梅"),),
    people=("阿梅", "老赵"),
    quests=("风雪驿路",),
    scenes=("龙穴", "百鸟园"),
)


def _read(said: str) -> Intent | Question:
    return read_intent(said, CHINESE if is_chinese(said) else ENGLISH)


@pytest.mark.parametrize(
    "said",
    [
        "list the phoenix feather for 80",
        "sell my dragon shield for 20",
        "sell my golden kettle for 5",
        "send the phoenix feather to Tam",
        "buy the steel bow",
        "把凤凰羽毛挂上去，80金",
        "把龙盾卖了，20金",
        "把金水壶卖了，20金",
        "把凤凰羽毛送给老赵",
    ],
)
def test_what_nobody_has_is_asked_back(said: str) -> None:
    asked = _read(said)
    assert isinstance(asked, Question)
    assert asked.missing == "item"


@pytest.mark.parametrize(
    ("said", "item"),
    [
        ("put the feather thing up for 9", "Raven Feather Quill"),
        ("sell the shield for 20", "Iron Shield"),
        ("sell my old shield for 20", "Iron Shield"),
        ("sell a copper kettle for 5", "Copper Kettle"),
        ("把羽毛笔挂上去，80金", "鸦羽笔"),
        ("把水壶卖了，20金", "铜水壶"),
        ("卖30金铁盾", "铁盾"),
    ],
)
def test_what_is_named_in_part_is_found(said: str, item: str) -> None:
    assert _read(said).args["item"] == item


@pytest.mark.parametrize(
    ("said", "tool"),
    [
        ("去集市上帮我找找有没有人卖龙鳞", "search_market"),
        ("帮我做个任务，让玩家护送一头会说话的毛驴翻过雪山", "create"),
    ],
)
def test_a_character_shared_by_chance_names_nothing(said: str, tool: str) -> None:
    assert _read(said).tool == tool


@pytest.mark.parametrize(
    "said", ["铜水壶帮我挂市场上卖了", "铜水壶拿去市场卖掉", "把铜水壶挂到市场上"]
)
def test_what_is_put_on_the_market_is_not_searched_for_there(said: str) -> None:
    asked = _read(said)
    assert isinstance(asked, Question)
    assert (asked.asked, asked.missing) == ("list_item", "price")
