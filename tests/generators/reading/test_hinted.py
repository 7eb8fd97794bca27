"""What only hints at a value counts where nothing else states it."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "mood"),
    [
        ("mountain pass, noon, two armies waiting for the horn", "tense"),
        ("a sky-ship deck, noon, the crew snoring in the sun", "serene"),
        ("a beach at night, fiddlers and free rum", "festive"),
        ("a coast at dusk, voices in the fog calling your name", "haunted"),
        ("a tavern, a haunted one, with dancing and free rum", "haunted"),
        ("荒岛，黄昏，沙滩上多出一串脚印", "tense"),
        ("山村清晨，老人坐在门口剥豆子", "serene"),
    ],
)
def test_moods_are_told_by_what_there_is(prompt: str, mood: str) -> None:
    assert read("scene", prompt).value("mood") == mood


@pytest.mark.parametrize(
    ("prompt", "temperament"),
    [
        ("a dwarf alchemist who frets about everything", "nervous"),
        ("a dwarf priest, hands out soup behind the temple", "kind"),
        ("a human sellsword, never took a step back in his life", "brave"),
        ("a proud elf mage who frets about nothing", "proud"),
        ("兽裔牧师，冬天把自己的毛毯分给流浪汉", "kind"),
    ],
)
def test_tempers_are_told_by_what_somebody_does(prompt: str, temperament: str) -> None:
    assert read("character", prompt).value("temperament") == temperament


@pytest.mark.parametrize("prompt", ["a harbour at noon", "an elf mage", "一座城市，白天"])
def test_nothing_is_hinted_at_by_a_bare_prompt(prompt: str) -> None:
    frame = read("scene", prompt)
    assert frame.value("mood") is None


def test_what_is_denied_hints_at_nothing() -> None:
    assert read("scene", "a forest at noon without drums or dancing").value("mood") is None
