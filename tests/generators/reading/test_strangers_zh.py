"""Chinese words of strangers: what is missing, who asks, what is thought over."""

import pytest

from generators.fields import Span
from generators.reader import read

Labels = dict[str, str | int]


@pytest.mark.parametrize(
    ("kind", "prompt", "stated"),
    [
        ("item", "传说中的雷神锤？不，我要雷神之矛", {"type": "spear", "element": "lightning"}),
        ("item", "一份藏宝图，普通纸质", {"type": "scroll", "rarity": "common"}),
        ("item", "一页烧焦的咒文，火，传说", {"type": "scroll", "element": "fire"}),
        ("item", "双手战斧，骨制斧柄，钢刃", {"type": "axe", "material": "steel"}),
        ("item", "木工锯子，普通，铁", {"type": "tool", "material": "iron"}),
        ("item", "药水，普通品质，一次铸它两千瓶", {"edition": 2000}),
        ("character", "阵亡将军的魂魄，还守着城门", {"ancestry": "spirit"}),
        ("character", "学问大脾气也大，看谁都是蠢货，人类教授", {"temperament": "proud"}),
        ("character", "爱吹牛的人类战士，其实胆小，紧张", {"temperament": "nervous"}),
        ("character", "钢铁造的学者，骄傲", {"ancestry": "construct"}),
        ("scene", "沼泽边，蛙声一片，太平", {"mood": "serene"}),
        ("scene", "冰原正午，脚下的冰在裂", {"mood": "tense"}),
        ("scene", "地宫遗迹，火把灭了，有人在身后呼吸", {"mood": "haunted"}),
        ("quest", "消灭下水道的老鼠，先来十只，不，十五只吧", {"kind": "defeat", "count": 15}),
    ],
)
def test_what_strangers_say_is_read(kind: str, prompt: str, stated: Labels) -> None:
    frame = read(kind, prompt)  # pyright: ignore[reportArgumentType]
    found = {field: frame.stated[field] for field in stated}
    assert found == {
        field: Span(value, value) if isinstance(value, int) else (value,)
        for field, value in stated.items()
    }


@pytest.mark.parametrize(
    ("prompt", "target", "giver"),
    [
        ("教堂的钟不见了，帮神父找回来，一百二", "钟", "神父"),
        ("悬赏山贼头子独眼龙，困难，一千二", "山贼头子独眼龙", ""),
        ("林子里的熊瞎子伤人了，两头，打掉，四百", "林子里的熊瞎子", ""),
        ("沙漠里有座没人回来过的塔，去看看", "没人回来过的塔", ""),
        ("阿锤炉子都凉了，他发个任务叫大家去收集四十块铁矿", "铁矿", "阿锤"),
        ("酒铺掌柜金三娘要十八坛米酒，七十金", "米酒", "酒铺掌柜金三娘"),
        ("替茶商老陆运四十箱茶叶到港口", "茶叶", "茶商老陆"),
    ],
)
def test_quests_of_strangers(prompt: str, target: str, giver: str) -> None:
    frame = read("quest", prompt)
    assert (frame.target_name, frame.giver_name) == (target, giver)


def test_what_is_only_announced_is_no_name() -> None:
    frame = read("item", "想要张银弓，史诗级，名字我都想好了，叫追月")
    assert frame.name == "追月"
