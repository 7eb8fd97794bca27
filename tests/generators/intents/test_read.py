import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.intents.call import NEEDED, TOOLS, Intent, Question
from generators.intents.context import Held, IntentContext, Listing
from generators.intents.read import read_intent
from tests.generators.intents.market import CHINESE, ENGLISH, MARKETS, PLACES
from tests.generators.scoring import ScoringModel

SAID = Path(__file__).with_name("said.jsonl")


def said() -> list[dict[str, Any]]:
    return [json.loads(line) for line in SAID.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", said(), ids=lambda case: case["utterance"])
def test_what_is_said_in_a_market_is_read(case: dict[str, Any]) -> None:
    found = read_intent(case["utterance"], MARKETS[case["lang"]])
    assert (found.tool, dict(found.args)) == (case["tool"], case["args"])


def said_in_places() -> list[dict[str, Any]]:
    text = SAID.with_name("said_in_places.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("case", said_in_places(), ids=lambda case: case["utterance"])
def test_what_is_said_in_other_places_is_read(case: dict[str, Any]) -> None:
    found = read_intent(case["utterance"], PLACES[case["place"]])
    assert (found.tool, dict(found.args)) == (case["tool"], case["args"])


def test_both_languages_and_most_tools_are_covered() -> None:
    for lang in ("en", "zh"):
        cases = [case for case in said() if case["lang"] == lang]
        assert len(cases) > 80
        assert len({case["tool"] for case in cases} & set(TOOLS)) > 9


@pytest.mark.parametrize(
    ("text", "tool", "args"),
    [
        ("sell six Oat Biscuits for thirty altogether", "list_item",
         {"item": "Oat Biscuit", "price": 5, "amount": 6}),
        ("pay Nora 66, no wait, 60", "send_gold", {"to": "Nora", "amount": 60}),
        ("lend Bertram a hundred and five gold", "send_gold", {"to": "Bertram", "amount": 105}),
        ("accept the bell quest", "accept_quest", {"quest": "The Missing Bell"}),
        ("I've finished The Missing Bell", "complete_quest", {"quest": "The Missing Bell"}),
        ("price history of Ember Ring", "price_history", {"item": "Ember Ring"}),
        ("teleport to gull harbour", "move", {"scene": "Gull Harbor"}),
        ("buy the embr ring", "buy_item", {"item": "Ember Ring"}),
        ("汇3k金给老伯", "send_gold", {"to": "老伯", "amount": 3000}),
        ("霜矛以前卖多少钱", "price_history", {"item": "霜矛"}),
        ("狼都杀完了，交任务", "complete_quest", {"quest": "哈罗之狼"}),
        ("失踪的钟交给我吧", "accept_quest", {"quest": "失踪的钟"}),
        ("买餘燼戒指，最高八十", "buy_item", {"item": "余烬戒指", "max_price": 80}),
        ("回灰烬集市", "move", {"scene": "灰烬集市"}),
    ],
)  # fmt: skip
def test_sums_corrections_slips_and_scripts(
    text: str, tool: str, args: dict[str, str | int]
) -> None:
    found = read_intent(text, CHINESE if any(c > "\u3000" for c in text) else ENGLISH)
    assert (found.tool, dict(found.args)) == (tool, args)


@pytest.mark.parametrize(
    ("text", "context", "asked", "missing"),
    [
        ("sell the Moth Cloak", ENGLISH, "list_item", "price"),
        ("buy the kettle", IntentContext(
            listings=(Listing("Tin Kettle", 4, "A"), Listing("Iron Kettle", 4, "B"))
        ), "buy_item", "item"),
        ("把斗篷卖掉", CHINESE, "list_item", "price"),
    ],
)  # fmt: skip
def test_what_is_missing_is_asked_in_the_persons_language(
    text: str, context: IntentContext, asked: str, missing: str
) -> None:
    found = read_intent(text, context)
    assert isinstance(found, Question)
    assert (found.asked, found.missing, found.tool) == (asked, missing, "none")
    assert found.lang == ("zh" if context is CHINESE else "en")
    assert found.text.endswith("？" if found.lang == "zh" else "?")


def test_equally_likely_things_are_offered_as_choices() -> None:
    context = IntentContext((Held("Tin Kettle"), Held("Iron Kettle")))
    found = read_intent("sell the kettle for 5", context)
    assert isinstance(found, Question)
    assert set(found.choices) == {"Tin Kettle", "Iron Kettle"}


def test_nobody_buys_what_is_his_own_nor_cancels_what_is_anothers() -> None:
    own = IntentContext(listings=(Listing("Copper Kettle", 15, "you"),))
    assert read_intent("buy the Copper Kettle", own).tool != "buy_item"
    others = IntentContext(listings=(Listing("Copper Kettle", 15, "Olaf"),))
    assert read_intent("cancel the Copper Kettle listing", others).tool == "none"


@pytest.mark.usefixtures("calibrated")
def test_a_model_names_the_tool_where_code_finds_none() -> None:
    sure = ScoringModel({"tool": {"transfer_item": 0.99}})
    text = "the Moth Cloak would look splendid on Nora"
    assert read_intent(text, ENGLISH).tool == "none"
    found = read_intent(text, ENGLISH, sure)
    assert found == Intent("transfer_item", {"item": "Moth Cloak", "to": "Nora"})
    assert sure.asked == [f"<|intent|><|en|>{text}<|ask|>tool<|out|>"]


@pytest.mark.usefixtures("calibrated")
def test_a_model_that_is_not_sure_changes_nothing_and_code_is_not_overruled() -> None:
    unsure = ScoringModel({"tool": {"transfer_item": 0.6}})
    assert read_intent("the Moth Cloak would look splendid on Nora", ENGLISH, unsure).tool == "none"
    wrong = ScoringModel({"tool": {"show_balance": 0.999}})
    assert read_intent("show my inventory", ENGLISH, wrong).tool == "show_inventory"
    assert wrong.asked == []


WORDS = (
    "sell buy give 5 gold to Nora the Moth Cloak Frost Pike for at most 卖 买 给 小诺 霜矛 三 金 "
    '不要 translate create tell quest 任务 go 去 接 交 ? , 。 " :'
)
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)


@given(TEXTS, st.sampled_from([ENGLISH, CHINESE, IntentContext()]))
def test_calls_are_whole_name_only_what_exists_and_never_differ(
    text: str, context: IntentContext
) -> None:
    found = read_intent(text, context)
    assert found == read_intent(text, context)
    assert set(NEEDED[found.tool]) <= set(found.args)
    items = {held.name for held in context.inventory} | {e.item for e in context.listings}
    exists = {
        "item": items, "quest": set(context.quests), "scene": set(context.scenes),
        "to": {*context.people, "en", "zh"},
    }  # fmt: skip
    for name, value in found.args.items():
        assert name not in exists or value in exists[name]
        assert not isinstance(value, int) or value > 0


def test_a_place_hints_at_the_quest_that_begins_with_its_name() -> None:
    around = IntentContext(quests=("灰塔之夜", "渡口的账本"), scenes=("灰塔", "渡口"))
    found = read_intent("灰塔那活儿我干了，帮我接上", around)
    assert (found.tool, dict(found.args)) == ("accept_quest", {"quest": "灰塔之夜"})
    assert read_intent("去灰塔", around).args == {"scene": "灰塔"}
