"""How people put it who ramble: names called later, the hour, what a story is to have."""

import pytest

from generators.quoting import quoted
from generators.reader import read
from generators.specs import SpecKind


@pytest.mark.parametrize(
    ("kind", "prompt", "name"),
    [
        ("item", "the ring my grandmother wore, she called it Sunday", "Sunday"),
        ("item", "a plain sword. nobody ever called it anything", ""),
        ("character", "think of my old librarian, Mrs. Pell, but she's an orc", "Mrs. Pell"),
    ],
)
def test_a_name_is_what_something_is_called(kind: SpecKind, prompt: str, name: str) -> None:
    assert read(kind, prompt).name == name


@pytest.mark.parametrize(
    ("kind", "prompt", "field", "value"),
    [
        ("scene", "a village at 5am when the bakery is the only light", "time", "dawn"),
        ("scene", "a village, the sun is just about to come up", "time", "dawn"),
        ("item", "靴子,不要太稀有,优秀级就行", "rarity", "uncommon"),
        ("item", "这把剑不要太好看哦，稀有", "rarity", "rare"),
    ],
)
def test_a_field_is_read(kind: SpecKind, prompt: str, field: str, value: str) -> None:
    assert read(kind, prompt).value(field) == value


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("There has to be a lighthouse in it and a very rude crow.",
         ["a lighthouse", "a very rude crow"]),
        ("失眠了,随便讲点什么,有月亮有猫就行", ["月亮和猫"]),
        ("里面一定要有一把破雨伞和一只瘸腿的狗", ["一把破雨伞和一只瘸腿的狗"]),
        ("一封没寄出去的信,一个等了四十年的渡口", ["一封没寄出去的信", "一个等了四十年的渡口"]),
        ("身上只有一个键盘,键盘和国王都得出现", ["一个键盘", "国王"]),
        ("要有巨龙!不要巨龙了,换成巨大的鹅。还有一口铁锅", ["巨大的鹅", "一口铁锅"]),
        ("一个孩子丢了他的鞋", []),
        ("故事里不要有龙", []),
    ],
)  # fmt: skip
def test_what_a_story_is_to_have_is_quoted(prompt: str, said: list[str]) -> None:
    assert [one.text for one in quoted(read("story", prompt), prompt).mentions] == said


def test_the_hero_is_who_is_said_to_be_it() -> None:
    assert read("story", "Our hero is Ilsabet and she is late").hero_name == "Ilsabet"
