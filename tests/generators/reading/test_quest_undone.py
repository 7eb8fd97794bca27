"""What a quest asks to leave undone is not asked for."""

import pytest

from generators.presentable import presented
from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "spared"),
    [
        ("A quest where the objective is to NOT kill the dragon. Hard.", "the dragon"),
        ("Do not steal the soup. That's the quest. 40 gold.", "the soup"),
        ("Don't hurt the bears. Just watch them. 20 gold", "the bears"),
        ("guard the goose for one night, nobody may touch it", "the goose"),
        ("Nobody is to touch the cheese until the abbot is back. Guard it.", "the cheese"),
        ("不许杀蜘蛛！任务就是保护八只蜘蛛到天亮，难度普通", "八只蜘蛛"),
        ("千万别杀那条龙，任务就是让它睡到天亮，一千金", "龙"),
    ],
)
def test_a_denied_deed_is_not_asked_for_and_its_object_is_spoken_of(
    prompt: str, spared: str
) -> None:
    frame = read("quest", prompt)
    assert frame.value("kind") == "explore"
    assert (frame.target_name, frame.place) == ("", "")
    assert "count" not in frame.stated
    shown = [presented(one, prompt, "quest", frame.lang) for one in frame.mentions]
    assert shown == [spared]


def test_who_is_to_do_nothing_collects_nothing() -> None:
    frame = read("quest", "任务：什么都不做。难度：致命。奖励：一金。谁能坚持三天？")
    assert (frame.target_name, frame.mentions) == ("", ())
    assert "count" not in frame.stated
    assert (frame.value("difficulty"), frame.value("reward_gold")) == ("deadly", 1)


@pytest.mark.parametrize(
    ("prompt", "kind", "target"),
    [
        ("find the silver egg and do not wake the hen, 20 gold", "collect", "silver egg"),
        ("deliver 3 letters, don't open the letters", "deliver", "letters"),
        ("打败三只鹅，不许伤害鸭子", "defeat", "鹅"),
    ],
)
def test_a_deed_beside_a_denied_one_is_still_asked_for(prompt: str, kind: str, target: str) -> None:
    frame = read("quest", prompt)
    assert (frame.value("kind"), frame.target_name) == (kind, target)
