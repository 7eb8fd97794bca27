"""Fields that are told beside, behind or around the words that usually tell them."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("a ring in crystal", "type", "ring"),
        ("hatchet w/ bone blade", "type", "axe"),
        ("daggers are for cowards. Make me one anyway: steel", "edition", None),
        ("make me one steel dagger", "edition", 1),
        ("卷轴一张，四十五级以上才能用", "level", 45),
        ("一面玻璃盾牌，别太低级，四十吧", "level", 40),
        ("我媳妇说项链好看，可我想要戒指", "type", "ring"),
    ],
)
def test_items(prompt: str, field: str, value: object) -> None:
    assert read("item", prompt).value(field) == value


@pytest.mark.parametrize(
    ("prompt", "ancestry", "name"),
    [
        ("a dwarf hunter, brave", "dwarf", ""),
        ("a vampire hunter, elf", "elf", ""),
        ("an orc slayer, human", "human", ""),
        ("精灵猎人，勇敢", "elf", ""),
        ("半身人小偷，见钱眼开，大家叫他阿三", "halfling", "阿三"),
        ("人类牧师，名唤静心", "human", "静心"),
    ],
)
def test_characters(prompt: str, ancestry: str, name: str) -> None:
    frame = read("character", prompt)
    assert (frame.value("ancestry"), frame.name) == (ancestry, name)


@pytest.mark.parametrize(
    ("prompt", "kind", "target", "giver"),
    [
        ("Farmer Holt lost hens. He wants four foxes gone, will give 35 gold", "defeat", "foxes",
         "Farmer Holt"),
        ("We lost 5 sheep in the storm. Find them. Reward 40 gold", "collect", "sheep", ""),
        ("hunt boars x12 // normal // giver: Old Pete", "defeat", "boars", "Old Pete"),
        ("王大娘家的鸡老被黄鼠狼偷，请人打死四只黄鼠狼", "defeat", "黄鼠狼", ""),
        ("渔夫阿海的三张渔网被风刮跑了，去找回来", "collect", "渔网", "阿海"),
        ("去西山砍三十根木头，木匠老周要的", "collect", "木头", "木匠老周"),
        ("给铁匠铺找十块精铁来，铁匠铁大柱出价两百", "collect", "精铁", "铁匠铁大柱"),
        ("把老鼠赶出粮仓，一共八只，15金", "defeat", "老鼠", ""),
        ("收集蘑菇，原来说10个，现在改成15个", "collect", "蘑菇", ""),
        ("去把山洞里的三只石像鬼收拾了，村长说的", "defeat", "石像鬼", "村长"),
    ],
)  # fmt: skip
def test_quests(prompt: str, kind: str, target: str, giver: str) -> None:
    frame = read("quest", prompt)
    assert (frame.value("kind"), frame.target_name, frame.giver_name) == (kind, target, giver)


@pytest.mark.parametrize(
    ("prompt", "kind", "target", "giver", "count"),
    [
        ("Five crates of fish to Saltport by Friday, pays 45 gold", "deliver", "crates of fish",
         "", 5),
        ("Ogres, seven of them, need killing. Asked by the village council.", "defeat", "Ogres",
         "the village council", 7),
        ("defeat quest: target skeleton archers, amount 14, reward 220g", "defeat",
         "skeleton archers", "", 14),
        ("take out 4 archers guarding Fort Dusk, 700 gold from General Marsh", "defeat", "archers",
         "General Marsh", 4),
        ("山脚下的狼越来越多了，打掉十只，猎人老胡给八十金", "defeat", "狼", "猎人老胡", 10),
        ("抓六只猴子，别伤着它们，果农老何给60金", "defeat", "猴子", "果农老何", 6),
        ("不打不杀，摘十二个桃子，10金", "collect", "桃子", "", 12),
        ("我爷爷的怀表掉井里了，捞上来给25金", "collect", "怀表", "爷爷", None),
        ("把三位商人护送到东关，200金", "deliver", "商人", "", 3),
        ("强盗头子黑风，取他首级，五百金，知府悬赏", "defeat", "强盗头子黑风", "知府", None),
        ("收集三片龙鳞，赏金两千，国师下令", "collect", "龙鳞", "国师", 3),
    ],
)  # fmt: skip
def test_quests_in_few_words(
    prompt: str, kind: str, target: str, giver: str, count: int | None
) -> None:
    frame = read("quest", prompt)
    found = (frame.value("kind"), frame.target_name, frame.giver_name, frame.value("count"))
    assert found == (kind, target, giver, count)
