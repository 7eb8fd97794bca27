"""Prompts of people who test limits, correct themselves and joke, and what was misread in them."""

import pytest

from generators.frame import Frame
from generators.quoting import quoted
from generators.reader import read
from generators.specs import SpecKind


def _read(kind: SpecKind, prompt: str) -> Frame:
    return read(kind, prompt)


@pytest.mark.parametrize(
    ("kind", "prompt", "name"),
    [
        ("character", "做成战士，名字写王奶奶别改", "王奶奶"),
        ("character", "来个矮人铁匠，就叫老铁吧", "老铁"),
        ("character", "就叫她阿黄好了，人类牧师", "阿黄"),
        ("character", "精灵游侠，名字嘛，就叫…算了，随你", ""),
        ("character", "给他做个盗贼吧，名字：无影（他自己取的）", "无影"),
        ("character", "名字先空着，职业学者，矮人", ""),
        ("character", "a construct guard, gloomy. his name? Mr. Clank. just that", "Mr. Clank"),
        ("character", "My hero: Tamsin, level 1, human bard", "Tamsin"),
        (
            "character",
            "Her name is Wilhelmina but nobody has called her that since 1987, it's Billie.",
            "Billie",
        ),
    ],
)
def test_the_name_is_what_somebody_shall_be_called(kind: SpecKind, prompt: str, name: str) -> None:
    assert _read(kind, prompt).name == name


@pytest.mark.parametrize(
    ("prompt", "level"),
    [
        ("halfling merchant, keep him under lvl 10, say 8", 8),
        ("an orc, below level 20, maybe 12", 12),
        ("人类战士，等级给我拉到58", 58),
        ("兽人大婶，等级三十出头就行，三十三吧", 33),
        ("精灵法师，零级，不对，一级", 1),
        ('a brave orc, level 0, named "NULL"; no wait, level 1. the name stays', 1),
    ],
)
def test_the_level_is_the_one_that_was_settled_on(prompt: str, level: int) -> None:
    frame = _read("character", prompt)
    assert frame.value("level") == level


def test_a_number_inside_of_a_limit_contradicts_nothing() -> None:
    assert _read("character", "an orc, under level 20, say 12").conflicts == ()


@pytest.mark.parametrize(
    ("kind", "prompt", "field", "value"),
    [
        ("scene", "a harbour when teh sun goes down", "time", "dusk"),
        ("scene", "everyone left the beach and the sun's almost gone", "time", "dusk"),
        ("scene", "考试前一晚的宿舍", "time", "night"),
        ("scene", "雪山里的洞穴，外面冷得要命里面暖洋洋", "mood", "serene"),
        ("scene", "村子，安安静静的，就是有点闹鬼", "mood", "haunted"),
        ("scene", "No forest, no castle, no mist. Just a bus stop", "biome", "city"),
        ("scene", "鬼屋，但是鬼都下班了", "biome", "ruins"),
        ("scene", "鬼屋，但是鬼都下班了", "mood", "haunted"),
        ("scene", "考试前一晚的宿舍。不要龙，不要城堡", "biome", "city"),
        ("item", "掉 uncommon：品质比普通高一档的铁剑", "rarity", "uncommon"),
        ("item", "我想要一把伞，不对，没有伞就盾吧，布的", "type", "shield"),
        ("item", "给我来件铠甲，皮的，不要铁的！铁的重！", "material", "leather"),
        ("item", "an iron sword, wait no my wife says axe, ok an axe", "type", "axe"),
        ("item", "leather armor, no iron, iron is heavy", "material", "leather"),
        ("item", "a gold pickaxe, level 9", "type", "tool"),
        ("item", "a spoon. but like a REALLY good spoon. silver", "type", "tool"),
        (
            "item",
            "火属性的冰剑！不对，冰属性的火剑！也不对……算了，给我把不冷不热的剑",
            "element",
            "none",
        ),
        ("character", "a merchant who insists on paying people more than they ask",
         "temperament", "kind"),
        ("character", "一个商人，客人一进门他就躲柜台底下", "temperament", "nervous"),
    ],
)  # fmt: skip
def test_a_field_is_read_in_odd_words(kind: SpecKind, prompt: str, field: str, value: str) -> None:
    assert _read(kind, prompt).value(field) == value


@pytest.mark.parametrize(
    ("kind", "prompt", "field"),
    [
        ("item", "给我把剑，越贵越好，但是我只有三块钱", "edition"),
        ("character", "吟游诗人，唱歌跑调，村里狗都躲，他自己不知道", "temperament"),
        ("character", "make me, but elf. I talk to plants, level whatever", "temperament"),
    ],
)
def test_what_is_said_of_others_states_no_field(kind: SpecKind, prompt: str, field: str) -> None:
    assert field not in _read(kind, prompt).stated


@pytest.mark.parametrize(
    ("prompt", "hero"),
    [
        ("a story about two brothers who are both called Dave", "Dave"),
        ("My grandfather won a duel. He was called Ignatius.", "Ignatius"),
        ("主角叫阿福，是条狗，别把它写死", "阿福"),
        ("貓生了四隻，貓要叫糯米", "糯米"),
        ("a tale of my cat Mortimer who thinks he is a dragon", "Mortimer"),
        ("一条咸鱼想翻身，讲给我女儿听，她叫小满", ""),
        ("a story called The Last Lamp, about a moth", ""),
        ("a baker in a town called Brindle", ""),
        ("找一碗小时候吃过的面，店名叫老陈面馆", ""),
        ("故事名叫《灯下》，讲一个邮差", ""),
    ],
)
def test_a_story_is_about_whom_it_names(prompt: str, hero: str) -> None:
    assert _read("story", prompt).hero_name == hero


@pytest.mark.parametrize("prompt", ["大家都睡了，只有风", "花都开了"])
def test_all_of_them_is_no_city(prompt: str) -> None:
    assert "biome" not in _read("scene", prompt).stated


def test_what_shall_not_be_too_hard_is_not_deadly_either() -> None:
    assert _read("quest", "去北山找一坛酒，别太难为人家").stated["difficulty"] == ("easy", "normal")


def test_what_is_wanted_is_quoted_though_much_else_was_denied() -> None:
    prompt = "No forest, no castle, no mist, no ravens, nothing ancient. Just a bus stop."
    assert [one.text for one in quoted(_read("scene", prompt), prompt).mentions] == ["a bus stop"]
