import pytest

from generators.intents.direct import direct


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("his candles stink", "your candles stink"),
        ("the boat leaves without him", "the boat leaves without you"),
        ("he owes me money", "you owe me money"),
        ("she's late and she knows it", "you're late and you know it"),
        ("I saw her yesterday", "I saw you yesterday"),
        ("he'll be late", "you'll be late"),
    ],
)
def test_who_is_told_is_you(told: str, said: str) -> None:
    assert direct(told, asks=False) == said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("whether she's coming to the feast", "are you coming to the feast?"),
        ("if I may borrow her ladder", "may I borrow your ladder?"),
        ("what he feeds his goat", "what do you feed your goat?"),
        ("how her knee is", "how is your knee?"),
        ("where the key is", "where is the key?"),
        ("what she saw that night", "what did you see that night?"),
    ],
)
def test_questions_are_put_to_the_person(asked: str, said: str) -> None:
    assert direct(asked, asks=True) == said


@pytest.mark.parametrize("told", ["I'll be late", "the well is dry", "he and she are gone"])
def test_words_about_others_or_nobody_stay(told: str) -> None:
    assert direct(told, asks=False) == told
