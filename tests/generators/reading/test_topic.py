import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.reading.topic import topic_of
from generators.specs import TOPICS


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("hello", "greeting"), ("Hello, who are you?", "self"), ("What do you sell?", "trade"),
        ("any work for me?", "quest"), ("Where is the tavern?", "place"),
        ("Lovely weather", "weather"),
        ("Tell me an old legend", "lore"), ("What should I do?", "advice"), ("Thanks!", "thanks"),
        ("Thanks, but how much is it?", "trade"), ("goodbye", "farewell"), ("qwerty", "other"),
        ("你好", "greeting"), ("你好，你是谁？", "self"), ("这个多少钱", "trade"),
        ("有什么任务吗", "quest"),
        ("酒馆在哪里", "place"), ("今天会下雨吗", "weather"), ("讲讲古老的传说", "lore"),
        ("給我一點建議", "advice"), ("谢谢你", "thanks"), ("再见", "farewell"), ("嗯嗯", "other"),
    ],
)  # fmt: skip
def test_topic(message: str, topic: str) -> None:
    assert topic_of(message) == topic


@given(st.text())
def test_any_message_has_a_topic(message: str) -> None:
    assert topic_of(message) in TOPICS
