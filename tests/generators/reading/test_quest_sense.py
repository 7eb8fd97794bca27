"""What was read as target, place or giver of a quest is kept only if it can be one."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "kind", "target"),
    [
        (
            "have a poke around the abandoned metro.. i mean the old tunnels, nobody's mapped them,"
            " just explore and tell us whats down there",
            "explore",
            "old tunnels",
        ),
        ("explore the sunken library and tell us what's there", "explore", "sunken library"),
        ("kill 10 rats. no wait thats so boring, make it 12 wolves, hard", "defeat", "wolves"),
        ("The baker, Tobin, ran out of eggs. He needs two dozen gathered", "collect", "eggs"),
        ("村长让我去打史莱姆,打二十只,简单得很", "defeat", "史莱姆"),
        ("帮忙送个包裹,里面是什么别问", "deliver", "包裹"),
        ("去探索一下那个废弃的矿洞呗,听说半夜有人在里面唱卡拉OK", "explore", "废弃的矿洞"),
        ("去探索打谷场", "explore", "打谷场"),
    ],
)
def test_the_target_is_a_thing(prompt: str, kind: str, target: str) -> None:
    frame = read("quest", prompt)
    assert (frame.value("kind"), frame.target_name) == (kind, target)


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("小女孩阿梨的风筝挂树上了……其实是七只风筝,她想全都收集回来。只有一颗糖", 7),
        ("帮忙送个包裹,里面是什么别问", 1),
        ("去打史莱姆,打二十只", 20),
        ("kill 10 rats. no wait, make it 12 wolves", 12),
    ],
)
def test_the_count_is_that_of_the_target(prompt: str, count: int) -> None:
    assert read("quest", prompt).value("count") == count


@pytest.mark.parametrize(
    ("prompt", "giver"),
    [
        ("The baker, Tobin, ran out of eggs. He needs two dozen gathered", "Tobin"),
        ("Old Marta lost her goat. She wants it found", "Old Marta"),
        ("小女孩阿梨的风筝挂树上了……其实是七只风筝,她想全都收集回来", "阿梨"),
        ("帮忙送个包裹,里面是什么别问", ""),
    ],
)
def test_the_giver_is_a_person(prompt: str, giver: str) -> None:
    assert read("quest", prompt).giver_name == giver


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Old Marta wants a letter brought to her son up at the lighthouse", "lighthouse"),
        ("Tobin ran out of eggs on the morning of his own wedding. He needs ten", ""),
        ("采三朵,不对,五朵雪莲,山上很险,难度困难", ""),
    ],
)
def test_the_place_is_a_place(prompt: str, place: str) -> None:
    assert read("quest", prompt).place == place
