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
        ("the mayor's wig blew off and now it has to get back. Deliver the wig", "deliver", "wig"),
        (
            "theres a lighthouse up the hill. go explore the thing, basically",
            "explore",
            "lighthouse",
        ),
        ("static imps moved in. Somebody please fight them off", "defeat", "static imps"),
        ("You ever look at a hole? Someone ought to explore it", "explore", "hole"),
        ("那只史莱姆又搬家了，还捎上亲戚，总共9只史莱姆。给我通通打败", "defeat", "史莱姆"),
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
        ("Deliver the wig. easy. The one hiring is his valet, Crumb.", "Crumb"),
        ("One giant crab, slay it. guy who wants it gone is a fishmonger called Pell", "Pell"),
        ("collect 40 buttons, the tailor who's asking has no sleep", "the tailor"),
        ("Kindly carry one beehive over the ridge. Respectfully, Widow Rook", "Widow Rook"),
        ("谁帮我把碎片送回天文台？一千金币。——渔夫老贺", "渔夫老贺"),
        ("昨儿灶王爷托梦说味儿不够冲，得收集三十六个火山辣椒", "灶王爷"),
    ],
)
def test_the_giver_is_a_person(prompt: str, giver: str) -> None:
    assert read("quest", prompt).giver_name == giver


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Old Marta wants a letter brought to her son up at the lighthouse", "lighthouse"),
        ("Tobin ran out of eggs on the morning of his own wedding. He needs ten", ""),
        ("carry one beehive over the ridge to my cousin Dunstan", "ridge"),
        ("采三朵,不对,五朵雪莲,山上很险,难度困难", ""),
    ],
)
def test_the_place_is_a_place(prompt: str, place: str) -> None:
    assert read("quest", prompt).place == place
