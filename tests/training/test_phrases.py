from random import Random

import pytest

from training.corpus.phrases import counted, drawn, fill, spoken


@pytest.mark.parametrize(
    ("pattern", "filled"),
    [
        ("{A} {noun} of {mat}.", "An axe of iron."),
        ("Here is {a} {mat} {noun}.", "Here is an iron axe."),
        ("{A} {adj} {noun}, {mat}.", "A plain axe, iron."),
        ("{Mat} makes {a} good {noun}.", "Iron makes a good axe."),
    ],
)
def test_articles_and_capitals_fit_what_follows(pattern: str, filled: str) -> None:
    assert fill(pattern, {"noun": "axe", "mat": "iron", "adj": "plain"}) == filled


def test_a_slot_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        fill("{missing}", {"there": "x"})


@pytest.mark.parametrize(
    ("name", "lang", "said"),
    [
        ("Mira Holt", "en", "Mira Holt"),
        ("沈青禾", "en", None),
        ("沈青禾", "zh", "沈青禾"),
        ("Mira Holt", "zh", "Mira"),
        ("O'Neil", "zh", None),
    ],
)
def test_a_name_is_said_as_far_as_the_script_allows(name: str, lang: str, said: str | None) -> None:
    assert spoken(name, "zh" if lang == "zh" else "en") == said


def test_numbers_above_ten_are_digits() -> None:
    assert {counted(Random(seed), 12, "en") for seed in range(20)} == {"12"}
    assert {counted(Random(seed), 2, "zh") for seed in range(20)} == {"两", "2"}


def test_a_text_that_never_fits_is_an_error() -> None:
    with pytest.raises(ValueError, match="No text of the corpus fits"):
        drawn(lambda _: False, lambda: "always this")
