import pytest

from generators.intents.bounds import plain_bounds


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        ("buy it, not a coin over 95", "buy it, at most 95"),
        ("but i'm not going above 600", "at most 600"),
        ("nothing above 60", "at most 60"),
        ("if it costs more than 145, don't bother", "at most 145, don't bother"),
        ("not for less than sixty", "at least sixty"),
    ],
)
def test_denied_bounds_are_said_plainly(said: str, plainly: str) -> None:
    found = plain_bounds(said)
    assert len(found) == len(said)
    assert " ".join(found.split()).endswith(plainly)


@pytest.mark.parametrize("said", ["not over yet", "more than 20 eels", "if it costs more than 9"])
def test_other_words_stay(said: str) -> None:
    assert plain_bounds(said) == said


def test_names_between_stay_where_they_are() -> None:
    said = "not selling the \ue000\ue000\ue000 for less than 60"
    assert plain_bounds(said).find("\ue000") == said.find("\ue000")
