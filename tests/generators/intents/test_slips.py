import pytest

from generators.intents.slips import mended


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("serach for rings", "search for rings"),
        ("acept the quest", "accept the quest"),
        ("slel my cloak for 4", "sell my cloak for 4"),
        ("please trasnfer it", "please transfer it"),
    ],
)
def test_slips_in_asking_words_are_mended(said: str, meant: str) -> None:
    assert mended(said, []) == meant


@pytest.mark.parametrize(
    "said",
    [
        "the starch is wet",
        "who crates these apples",
        "tell her: serach the house",
        'say "acept it" to Nora',
        "yesterday there were some people here who wanted to serach",
        "find the late guest",
    ],
)
def test_other_words_and_anybodys_own_words_are_left_alone(said: str) -> None:
    assert mended(said, []) == said


def test_names_of_things_are_no_slips() -> None:
    assert mended("sell Serach for 5", ["Serach"]) == "sell Serach for 5"
