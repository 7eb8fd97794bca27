"""Somebody's own people are well disposed, unless the prompt says otherwise."""

from typing import cast

import pytest

from generators.lexicon.kin import WELL_DISPOSED
from generators.reader import read
from generators.settle import settle


@pytest.mark.parametrize(
    "prompt",
    [
        "My dad. He drove a bus for thirty-one years. Please don't make him sad.",
        "my late grandmother as a mage",
        "make my best friend an orc",
        "my cat as a rogue",
        "我奶奶，九十岁，农夫",
        "我家猫叫汤圆，让它当个守卫吧",
        "把我妈做成精灵法师",
    ],
)
def test_nobodys_own_come_out_greedy(prompt: str) -> None:
    frame = read("character", prompt)
    assert {settle(frame, seed)["temperament"] for seed in range(40)} == set(WELL_DISPOSED)


@pytest.mark.parametrize(
    ("prompt", "temperament"),
    [("my dad, a greedy dwarf", "greedy"), ("我爸，贪财的矮人", "greedy")],
)
def test_what_is_said_of_them_counts(prompt: str, temperament: str) -> None:
    assert read("character", prompt).value("temperament") == temperament


def test_what_they_shall_not_be_is_left_out() -> None:
    left = cast(
        "tuple[str, ...]", read("character", "我爸，矮人，别写成勇敢的").stated["temperament"]
    )
    assert set(left) == set(WELL_DISPOSED) - {"brave"}


@pytest.mark.parametrize(
    "prompt",
    [
        "my enemy, an orc",
        "my dad's boss, a merchant",
        "My dog trainer",
        "我的死对头，法师",
        "我爸的老板",
    ],
)
def test_others_are_drawn_from_all(prompt: str) -> None:
    assert "temperament" not in read("character", prompt).stated
