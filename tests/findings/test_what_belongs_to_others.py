"""Prompts that first tell of others, of the past or of a place, and then ask for something else."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "level"),
    [
        ("a sword, raise its level from 10 to 15", 15),
        ("a steel sword, level 12. I nearly said level 20.", 12),
        ("a shield, levels 5 to 9", None),
        ("一把剑，等级从10级升到15级", 15),
        ("一把铁剑，等级给到20", 20),
    ],
)
def test_a_level_that_is_raised_is_no_range(prompt: str, level: int | None) -> None:
    assert read("item", prompt).value("level") == level


@pytest.mark.parametrize(
    ("prompt", "name", "profession"),
    [
        ("Her brother is a warrior, but Mirelle herself became a priestess, human", "Mirelle",
         "priest"),
        ("His father was a smith, yet Tobin himself chose to be a bard, human", "Tobin", "bard"),
        ("我需要一位精灵法师，沉稳冷静，叫她“洛薇”吧", "洛薇", "mage"),
    ],
)  # fmt: skip
def test_somebody_is_told_from_their_family(prompt: str, name: str, profession: str) -> None:
    frame = read("character", prompt)
    assert (frame.name, frame.value("profession")) == (name, profession)


@pytest.mark.parametrize(
    ("prompt", "target", "giver", "count"),
    [
        ("there's giant rats in the cellar, Odo pays 75 gold to whoever kills twenty of em",
         "giant rats", "Odo", 20),
        ("Wolves on the south road again. Captain Hale gives 120 gold if you take out eight of "
         "them.", "Wolves", "Captain Hale", 8),
        ("BOUNTY: goblins, kill 10, easy, 40g", "goblins", "", 10),
        ("COLLECT - moonflowers - 12 - easy - 30g", "moonflowers", "", 12),
        ("最近地里田鼠泛滥。老孙实在没辙，出200金币悬赏，让人去打死十五只。", "田鼠", "老孙", 15),
        ("强盗闹得厉害，王婶气不过，出50金请人打跑六个", "强盗", "王婶", 6),
        ("委托人赵四，收集8张狼皮，普通难度", "狼皮", "赵四", 8),
        ("发布人孙七，送6包草药到渡口", "草药", "孙七", 6),
    ],
)  # fmt: skip
def test_who_and_what_of_a_quest_is_told_before(
    prompt: str, target: str, giver: str, count: int
) -> None:
    frame = read("quest", prompt)
    assert (frame.target_name, frame.giver_name) == (target, giver)
    assert frame.value("count") == count
