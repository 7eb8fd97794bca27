import pytest

from generators.intents.attention import beside, set_aside
from generators.intents.call import Tool
from generators.intents.requests import Wording
from generators.intents.utterance import Utterance, utterance

NAMES = [
    ("item", ["铁灯笼", "燕麦饼", "霜矛"]),
    ("person", ["小诺", "柯爷"]),
    ("quest", ["失踪的钟", "驱赶野猪"]),
]


def said(text: str) -> Utterance:
    return utterance(text, NAMES)


def spans(text: str, found: list[tuple[int, int]]) -> list[str]:
    return [text[low:high] for low, high in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("铁灯笼太旧，卖霜矛", ["铁灯笼"], id="a clause that asks for nothing"),
        pytest.param("铁灯笼太旧，卖了", [], id="nothing else is named"),
        pytest.param("铁灯笼先放着，霜矛卖了", ["铁灯笼"], id="what is left as it is"),
        pytest.param("燕麦饼给柯爷……不，给小诺", ["柯爷"], id="what is corrected"),
    ],
)
def test_names_that_are_not_meant_are_set_aside(text: str, names: list[str]) -> None:
    utterance = said(text)
    assert spans(text, set_aside(utterance, Wording(utterance))) == names


@pytest.mark.parametrize(
    ("text", "tool", "left"),
    [
        pytest.param("灯笼跟霜矛，卖霜矛", "list_item", ["灯笼跟霜矛，"], id="its own clause"),
        pytest.param("霜矛，卖了", "list_item", [], id="the clause names nothing"),
        pytest.param("小诺帮了我，给柯爷十金", "send_gold", ["小诺"], id="another person"),
        pytest.param(
            "失踪的钟我不会，驱赶野猪可以，接这个",
            "accept_quest",
            ["失踪的钟我不会，", "接这个"],
            id="a clause that points back",
        ),
    ],
)
def test_what_stands_beside_a_wish_is_not_meant(text: str, tool: Tool, left: list[str]) -> None:
    utterance = said(text)
    wording = Wording(utterance)
    assert spans(text, beside(utterance, wording, wording.clauses(tool))) == left
