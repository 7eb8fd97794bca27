import pytest

from training.evaluating.matching import folded, has_key_words, same_args, same_value, says


@pytest.mark.parametrize(
    ("got", "expected", "right"),
    [
        ("the marsh wolves", "wolves", True),
        ("Wolves", "the marsh wolves", False),
        ("“The Old Mill.”", "old mill", True),
        ("月影草十株", "月影草", True),
        ("銀葉草", "银叶草", True),
        ("", "wolves", False),
    ],
)
def test_words_are_right_within_longer_ones(got: str, expected: str, right: bool) -> None:
    assert says(got, expected) is right


def test_a_text_is_folded_to_what_was_said() -> None:
    assert folded(" The Ｒed 劍! ") == "red 剑"


def test_values_are_compared_as_they_are() -> None:
    assert same_value(12, 12)
    assert not same_value("12", 12)
    assert not same_value(1, True)


@pytest.mark.parametrize(
    ("got", "expected", "right"),
    [
        ("a potion of healing", "healing potion", True),
        ("potions that heal", "healing potion", True),
        ("a poison", "healing potion", False),
        ("便宜的红色药水", "红 药水", True),
        ("药水", "红 药水", False),
    ],
)
def test_free_text_is_compared_by_its_key_words(got: str, expected: str, right: bool) -> None:
    assert has_key_words(got, expected) is right


def test_an_amount_of_one_is_none() -> None:
    assert same_args({"item": "A", "amount": 1}, {"item": "A"}, frozenset()) == []
    assert same_args({"item": "A"}, {"item": "A", "amount": 2}, frozenset()) == ["amount"]


def test_every_argument_that_differs_is_named() -> None:
    wrong = same_args({"item": "A", "max_price": 3}, {"item": "B", "to": "C"}, frozenset())
    assert wrong == ["item", "to", "max_price"]
    assert same_args({"query": "red rings"}, {"query": "ring"}, frozenset({"query"})) == []
