"""Quests in the words of people who ramble, correct themselves and quote others."""

import pytest

from generators.reader import read

_GOOSE = (
    "Right, so: a goose has eaten the key to the mill, and the miller, who is my ex-husband and I "
    "would rather you didn't say so, thinks I did it, so what I need is somebody to follow the "
    "goose for as long as it takes, without hurting it, collect the key by whatever means nature "
    "provides, and deliver it to the mill before the market; the pay is 30 gold and a pie, it is "
    "supposed to be easy but it isn't, call it normal, and the quest comes from a concerned "
    "citizen and not from Petronella."
)


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        (_GOOSE, {"kind": "deliver", "target": "key", "giver": "a concerned citizen"}),
        (_GOOSE, {"difficulty": "normal", "reward_gold": 30}),
        (
            "Please write a quest in which nobody dies, and at the end the players have found my "
            "grandfather's pipe, which he is in fact smoking. 5 gold. His name is Aldous and he "
            "gives the quest.",
            {"kind": "collect", "target": "grandfather's pipe", "giver": "Aldous"},
        ),
        ("Brother Anselm hands this one out: fetch 3 candles", {"giver": "Brother Anselm"}),
        (
            "find out who keeps ringing the bell at Saltmere, 120 gold",
            {"kind": "explore", "target": "Saltmere"},
        ),
        ("Defeat 3 giant crabs. Actually 4. 15 gold.", {"count": 4}),
        ("Defeat 3 crabs. Actually my dad says 5 is funnier. 15 gold.", {"count": 5}),
        ("slay 0 dragons, no wait, 2 dragons. 50 gold", {"count": 2, "target": "dragons"}),
        ("帮我找回昨晚丢的三只袜子，都是左脚的，我叫阿呆，任务算我发的", {"target": "袜子"}),
        ("我奶奶昨天又说她的顶针丢了，去找回来，给5金", {"target": "顶针", "kind": "collect"}),
        (
            "我爷爷在山上埋了一坛酒，一会儿说埋在松树下，请让人去把北山找一遍，"
            "找到了给两百金，没找到也给五十金外加喜糖",
            {"kind": "explore", "target": "北山", "reward_gold": 200},
        ),
    ],
)
def test_what_was_meant_is_read(prompt: str, expected: dict[str, str | int]) -> None:
    frame = read("quest", prompt)
    assert {name: frame.value(name) for name in expected} == expected


@pytest.mark.parametrize(
    "prompt",
    [
        "Defeat 3 giant crabs. Actually my dad says 5 is funnier. 15 gold.",
        "我爷爷昨天又说酒早喝光了，请去把北山找一遍，没找到也给五十金",
        "我奶奶昨天又说她的顶针丢了，去找回来，给5金",
    ],
)
def test_who_only_says_something_gives_no_quest(prompt: str) -> None:
    assert read("quest", prompt).giver_name == ""


def test_how_long_is_no_number_of_pieces_and_no_place() -> None:
    assert "count" not in read("quest", "collect moss, you have 3 days, 10 gold").stated
    assert read("quest", "收集八只蜘蛛到天亮，80金").place == ""


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        (
            "My little one drew a monster with nine eyes and wants it defeated. Nicely. 9 gold",
            {"kind": "defeat", "target": "monster"},
        ),
        ("去送五碗馄饨给城门口的守卫，别洒，20金", {"target": "馄饨", "count": 5}),
        ("采十朵花，哎呀九朵……算了还是十朵，30金币，送我心上人阿梅", {"target": "花"}),
        ("collect two... no three... ugh, four silver bells for Aunt Maeve", {"count": 4}),
        (
            "my kid lost Mr Buttons (a rabbit, one ear) in the Whispering Woods, find him, 8 gold",
            {"target": "Mr Buttons", "kind": "collect"},
        ),
        ("给隔壁老王送两坛酒，不对，是三坛，15金", {"target": "酒", "count": 3}),
        ("打败我的拖延症，就它一个，奖励一千金", {"target": "拖延症"}),
        (
            "take grandpa's teeth to the dentist at Hollow Pike, deliver them, love, Nan Tully",
            {"giver": "Nan Tully"},
        ),
    ],
)
def test_who_and_what_is_told_in_passing(prompt: str, expected: dict[str, str | int]) -> None:
    frame = read("quest", prompt)
    assert {name: frame.value(name) for name in expected} == expected
    assert frame.value("count") != 9


@pytest.mark.parametrize(
    "prompt",
    [
        "Kill ten rats. Everyone asks for ten rats. Fine, make it eleven. 11 gold.",
        "去探索后山的山洞，里面据说有熊，其实是我二叔，给五十金",
        "给隔壁老王送两坛酒，别让他老婆看见，15金",
    ],
)
def test_nobody_in_particular_gives_a_quest(prompt: str) -> None:
    assert read("quest", prompt).giver_name == ""


def test_what_somebody_comes_for_is_no_place() -> None:
    assert read("quest", "打跑三个来收房租的强盗，六百金").place == ""
