"""A bare number behind a second thought replaces the amount before it."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "gold"),
    [
        ("slay the hounds, 800 gold, no, 850.", 850),
        ("wipe out the cultists, 700 gold but make that 800", 800),
        ("讨伐雪狼，奖金原定九千，现改一万二", 12_000),
        ("slay 12 hounds, 800 gold", 800),
    ],
)
def test_the_last_reward_counts(prompt: str, gold: int) -> None:
    assert read("quest", prompt).value("reward_gold") == gold


@pytest.mark.parametrize(
    ("prompt", "kind", "target"),
    [
        ("have my soup pot delivered to my sister, 5 gold", "deliver", "soup pot"),
        ("Isaura wants the Thornmaze explored, 90 gold", "explore", "Thornmaze"),
        ("Kill Skarn the Hollow, 90 gold", "defeat", "Skarn the Hollow"),
        ("send someone to slay the lich, 90 gold", "defeat", "lich"),
    ],
)
def test_what_is_to_be_done_to_what(prompt: str, kind: str, target: str) -> None:
    frame = read("quest", prompt)
    assert (frame.value("kind"), frame.target_name) == (kind, target)


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Halfling blacksmith, Bram Underhoof, proud of every nail.", "Bram Underhoof"),
        ("Tamsin Reed. Human. Sings for her supper.", "Tamsin Reed"),
    ],
)
def test_names_stand_beside_what_somebody_is(prompt: str, name: str) -> None:
    assert read("character", prompt).name == name
