import pytest

from generators.intents.call import Tool
from generators.intents.requests import Wording
from generators.intents.utterance import utterance

NAMES = [
    ("item", ["铁灯笼", "燕麦饼", "霜矛", "铜水壶"]),
    ("person", ["小诺", "柯爷"]),
    ("quest", ["失踪的钟"]),
    ("scene", ["鸥港"]),
]


def weight(text: str, tool: Tool) -> float:
    return Wording(utterance(text, NAMES)).weight(tool)


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        pytest.param("小诺去鸥港了", "move", id="another person is the subject"),
        pytest.param("我女儿吵着要霜矛", "buy_item", id="somebody of the family"),
        pytest.param("小诺那丫头欠我两块燕麦饼", "transfer_item", id="somebody with a nickname"),
        pytest.param("柯爷想卖那盏铁灯笼，开口就要七十", "list_item", id="he goes on"),
        pytest.param("小诺偷了我20金", "send_gold", id="the speaker is the object"),
        pytest.param("铁灯笼要是还能亮我就卖了", "list_item", id="a supposition"),
        pytest.param("我要是把铁灯笼给小诺，她肯定高兴", "transfer_item", id="after its subject"),
        pytest.param("等我发财了，一定买霜矛", "buy_item", id="some day"),
        pytest.param("能去鸥港就好了", "move", id="a dream"),
        pytest.param("买霜矛的人多不多", "buy_item", id="a relative clause"),
        pytest.param("卖铁灯笼的都发财了", "list_item", id="a headless one"),
        pytest.param("铁灯笼是小诺送我的", "transfer_item", id="a cleft"),
        pytest.param("去鸥港的路不好走", "move", id="a judgement"),
        pytest.param("失踪的钟我不接", "accept_quest", id="denied at the end"),
        pytest.param("失踪的钟太难，我不敢接", "accept_quest", id="not dared"),
        pytest.param("铜水壶先不撤", "cancel_listing", id="not taken back"),
        pytest.param("把铁灯笼给小诺……算了，啥也别给", "transfer_item", id="taken back at once"),
        pytest.param("去鸥港还是去别处", "move", id="a choice"),
        pytest.param("接失踪的钟要几个人", "accept_quest", id="a question"),
        pytest.param("失踪的钟差一点就做完了", "complete_quest", id="almost"),
        pytest.param("谁说我要卖铁灯笼", "list_item", id="a rhetorical question"),
        pytest.param("小诺有多少金币", "show_balance", id="another's Gold"),
        pytest.param("背包太小了，装不下", "show_inventory", id="a complaint"),
        pytest.param("找工作真难", "search_market", id="a sigh"),
    ],
)
def test_a_clause_that_tells_asks_for_nothing(text: str, tool: Tool) -> None:
    assert weight(text, tool) == 0


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        pytest.param("小诺那盏铁灯笼我要了", "buy_item", id="a thing of another person"),
        pytest.param("小诺卖的霜矛给我来一把", "buy_item", id="a relative clause about it"),
        pytest.param("小诺过生日，送她铁灯笼", "transfer_item", id="a reason before"),
        pytest.param("霜矛要是低于八十就买", "buy_item", id="a limit"),
        pytest.param("霜矛一百金卖不卖", "make_offer", id="a question to the seller"),
        pytest.param("可不可以把铜水壶撤回来？", "cancel_listing", id="a polite question"),
        pytest.param("把那盏破破烂烂的灯挂出去", "list_item", id="a described thing"),
        pytest.param("给隔壁的柯爷三块燕麦饼", "transfer_item", id="a described person"),
        pytest.param("铁灯笼卖30金，多一分都不要", "list_item", id="a denial beyond the price"),
        pytest.param("失踪的钟做完了", "complete_quest", id="a report"),
        pytest.param("我的钱还够吗", "show_balance", id="a question about oneself"),
    ],
)
def test_a_clause_that_asks_is_heard(text: str, tool: Tool) -> None:
    assert weight(text, tool) > 0
