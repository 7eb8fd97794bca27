"""A prompt may say what a name shall be like, and leave the name to us."""

import pytest

from generators.generate import Ask, plan_of
from generators.reader import read
from generators.reading.name_rules import NameRule, name_rule
from generators.reading.script import script
from generators.spark.names import OFFERED


@pytest.mark.parametrize(
    ("prompt", "rule"),
    [
        ("精灵法师。名字要三个字，不能有「夜」「影」「墨」。", NameRule(3, without="夜影墨")),
        ("半身人盗贼，名字两个字就好", NameRule(2)),
        ("一把剑，名字要四个字，以“雪”开头", NameRule(4, opens="雪")),
        ("一枚戒指，名字里不要带龙字", NameRule(without="龙")),
        ("a dwarf, her name should start with B", NameRule(opens="b")),
        ("an axe with a one-word name", NameRule(1)),
        ("an elf, the name must be two words", NameRule(2)),
        ("an elf, name without the letter e", NameRule(without="e")),
    ],
)
def test_a_rule_is_read(prompt: str, rule: NameRule) -> None:
    assert name_rule(script(prompt)) == rule


@pytest.mark.parametrize(
    "prompt",
    [
        "a sword with three words on the blade",
        "她只会说三个字，一名战士",
        "写一千字",
        "a knight who starts with nothing",
        "我要刻着三个字的剑，名字叫忘川",
    ],
)
def test_what_is_said_of_other_words_is_no_rule(prompt: str) -> None:
    assert name_rule(script(prompt)) is None


@pytest.mark.parametrize(
    ("kind", "prompt"),
    [
        ("character", "精灵法师。名字要三个字，不能有「夜」「影」「墨」。"),
        ("character", "半身人盗贼，名字要三个字"),
        ("character", "灵体牧师，名字两个字就好"),
        ("character", "a dwarf, her name should start with B"),
        ("character", "an orc with a one-word name"),
        ("item", "一把剑，名字要四个字，以“雪”开头"),
        ("item", "an axe with a one-word name"),
        ("scene", "一个村子，名字只要三个字"),
        ("scene", "a swamp, its name must start with the letter M"),
    ],
)
def test_all_names_that_are_offered_keep_the_rule(kind: str, prompt: str) -> None:
    rule = name_rule(script(prompt))
    assert rule is not None
    for seed in range(4):
        plan = plan_of(Ask(kind, prompt, f"r{seed}", b"secret"))
        names = plan.allowed(1)["name"]
        assert isinstance(names, tuple)
        assert names
        assert all(rule.allows(str(name), plan.lang) for name in names), names


def test_a_rule_that_no_name_keeps_leaves_names_all_the_same() -> None:
    plan = plan_of(Ask("item", "an axe, its name should begin with xqz", "r", b"secret"))
    assert len(plan.allowed(1)["name"]) == OFFERED  # type: ignore[arg-type]


def test_a_rule_is_no_name() -> None:
    assert read("character", "半身人盗贼，名字两个字就好").name == ""
    assert read("scene", "一个村子，名字只要三个字").name == ""
