"""Whom a story is about, where no word announces the name."""

import pytest

from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "hero"),
    [
        ("two skeletons, Hank and Other Hank, argue for 300 years about a door", "Hank"),
        ("a baker, Odile, who owes the moon money", "Odile"),
        ("The king, Aldric, has lost his hat.", "Aldric"),
        ("Two chapters please. Captain Mabel Thorne, a leaking boat", "Captain Mabel Thorne"),
        ("a ship, Marigold, that will not sink", ""),
        ("a story for my daughter, Lily, about a brave mouse", ""),
        ("Write it for Captain Ahab, about a fish", ""),
        ("a knight, Gothic style", ""),
    ],
)
def test_a_name_beside_somebody_is_the_heros(prompt: str, hero: str) -> None:
    assert read("story", prompt).hero_name == hero


def test_a_hero_is_not_mentioned_besides() -> None:
    told = read("story", "Captain Mabel Thorne, a leaking boat").mentions
    assert [one.text for one in told] == ["a leaking boat"]
