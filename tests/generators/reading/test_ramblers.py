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
        (
            "item",
            "The old one was bronze; I should like the helmet in silver",
            "material",
            "silver",
        ),
        ("scene", "Haunted cavern. No wait, we did a cavern last week. Ruins", "biome", "ruins"),
        ("scene", "时间就天刚亮……呃，灯会哪有大清早的，夜里夜里", "time", "night"),
        ("character", "矮人法师。27级……不，28，昨晚刚升的", "level", 28),
        ("quest", "把蛋糕送过去。报酬50金币，不对，扣掉蜡烛钱，46", "reward_gold", 46),
    ],
)
def test_a_field_is_read(kind: SpecKind, prompt: str, field: str, value: str | int) -> None:
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
        ("故事里必须有挖掘机、恐龙，还有外婆", ["挖掘机", "恐龙", "外婆"]),
        ("要提到铜钥匙、老木桥和糖画师傅", ["铜钥匙", "老木桥和糖画师傅"]),
        ("故事里要提到仙人掌和过期的车票", ["仙人掌和过期的车票"]),
        ("输了要请一个月奶茶。所以咖啡机一定得出现", ["咖啡机"]),
        ("Let the hero be Ada. It has a goat in it and the missing cheese.",
         ["a goat", "the missing cheese"]),
    ],
)  # fmt: skip
def test_what_a_story_is_to_have_is_quoted(prompt: str, said: list[str]) -> None:
    assert [one.text for one in quoted(read("story", prompt), prompt).mentions] == said


@pytest.mark.parametrize(
    ("prompt", "hero"),
    [
        ("Our hero is Ilsabet and she is late", "Ilsabet"),
        ("a story with a penguin. hero is Tobble", "Tobble"),
        (
            "Let the hero be Sergeant Wilhelmina Stope, she'd be thrilled",
            "Sergeant Wilhelmina Stope",
        ),
        ("hero's name is Ash, no, Ashby, Ash is my ex", "Ashby"),
    ],
)
def test_the_hero_is_who_is_said_to_be_it(prompt: str, hero: str) -> None:
    frame = read("story", prompt)
    assert frame.hero_name == hero
    assert frame.name in ("", hero)
