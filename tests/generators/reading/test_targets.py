import pytest

from generators.reader import read
from generators.reading.targets import (
    completed_place,
    is_creature,
    tidied,
    tidied_giver,
    tidied_place,
)


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("the hermit some soup", "soup"),
        ("silver spoons stolen", "silver spoons"),
        ("ogres block the trade", "ogres"),
        ("arm-wrestling champion of the", "arm-wrestling champion"),
        ("tears of a statue", "tears of a statue"),
        ("Sunken Ruins", "Sunken Ruins"),
        ("it", ""),
        ("会下棋的石像", "石像"),
        ("公主的信", "公主的信"),
        ("丢失的五页手稿", "手稿"),
        ("老木匠找椴木", "椴木"),
        ("它走", ""),
        ("致命任务", ""),
    ],
)
def test_a_target_is_a_noun(phrase: str, noun: str) -> None:
    assert tidied(phrase) == noun


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("old miller at Stonegate", "Stonegate"),
        ("healer Branwe in Mossbridge", "Mossbridge"),
        ("catacombs for me", "catacombs"),
        ("老戏台底下", "老戏台"),
        ("码头老许手上", "码头"),
        ("是谁在哭", ""),
    ],
)
def test_a_place_is_where_and_not_who(phrase: str, place: str) -> None:
    assert tidied_place(phrase) == place


def test_a_proper_place_is_whole_and_a_giver_stands_alone() -> None:
    assert completed_place("Watchpoint", "take oil to Watchpoint Nine now") == "Watchpoint Nine"
    assert tidied_giver("渡口的老艄公") == "老艄公"
    assert tidied_giver("酿酒师说") == "酿酒师"


def test_creatures_are_fought() -> None:
    assert is_creature("stone golems")
    assert is_creature("火蜥蜴")
    assert not is_creature("wolf pelts")
    assert not is_creature("蘑菇")


@pytest.mark.parametrize(
    ("prompt", "kind", "target", "count", "place"),
    [
        ("给失明的画家送颜料去", "deliver", "颜料", None, ""),
        ("做掉放高利贷的胖蛇", "defeat", "胖蛇", None, ""),
        ("五把铁剑送军营", "deliver", "铁剑", 5, "军营"),
        ("守夜人丢了提灯零件，四个，帮他找", "collect", "提灯零件", 4, ""),
        ("Defeat the smugglers at Gull Cove", "defeat", "smugglers", None, "Gull Cove"),
        ("collect signatures, 25, for the petition", "collect", "signatures", 25, ""),
        ("six ogres on the bridge", "defeat", "ogres", 6, "bridge"),
        ("collect 5 herbs and hand them to her", "deliver", "herbs", 5, ""),
    ],
)
def test_quests_in_other_words(
    prompt: str, kind: str, target: str, count: int | None, place: str
) -> None:
    frame = read("quest", prompt)
    assert (frame.value("kind"), frame.target_name, frame.place) == (kind, target, place)
    if count is not None:
        assert frame.value("count") == count
