import pytest

from generators.intents.sums import Sums
from generators.intents.utterance import COVER, fold

ITEM = COVER["item"] * 3


@pytest.mark.parametrize(
    ("text", "price", "amount"),
    [
        ("sell three I at 5 each", 5, 3),
        ("six of my I, 4 gold per bottle", 4, 6),
        ("six I for thirty altogether", 5, 6),
        ("one I, ten gold, on the market", 10, None),
        ("not 20, 22 for the I", 22, None),
        ("all the I, one gold each", 1, 9),
        ("all but two of my I, 3 gold each", 3, 7),
        ("half a dozen I, three gold a piece", 3, 6),
        ("I, 300g, not less", 300, None),
        ("卖三张I，一张15金", 15, 3),
        ("I二十条全卖，两金一条", 2, 20),
        ("I卖一半，就是15块吧，每块两金", 2, 15),
        ("两百二卖I", 220, None),
        ("I，五颗，两金一颗", 2, 5),
        ("把所有I都挂上去，三金一块", 3, 9),
        ("不是三十，三十五，卖I", 35, None),
        ("第三把I卖40金", 40, None),
        ("出售I20块，单价2金，等等，单价改成3金", 3, 20),
        ("卖I，50块，不对，改成60金", 60, None),
        ("list five I. Altogether we want 400 for the five.", 80, 5),
    ],
)
def test_prices_are_per_piece_and_pieces_are_counted(
    text: str, price: int, amount: int | None
) -> None:
    sums = Sums(fold(text.replace("I", ITEM)))
    assert sums.amount(9) == amount
    assert sums.price(amount) == price


@pytest.mark.parametrize(
    ("text", "most"),
    [("no more than 9", 9), ("up to 250 gold", 250), ("at least 9", None), ("不超过四十五金", 45),
     ("不要超过五十金", 50), ("最高八十", 80), ("至少八十", None), ("as cheap as can be", None)],
)  # fmt: skip
def test_the_most_that_is_paid_is_an_upper_bound(text: str, most: int | None) -> None:
    assert Sums(fold(text)).most() == most


@pytest.mark.parametrize(
    ("text", "clause", "price"),
    [
        ("他出三百一，我挂三百三", (6, 11), 330),
        ("我挂三百三，他出三百一", (0, 6), 330),
        ("我挂三百三，不对，三百二", (0, 6), 320),
        ("给她三十，手滑，十三金", (0, 5), 13),
        ("三百一，我挂", (4, 6), 310),
    ],
)
def test_a_price_is_taken_from_the_clause_that_asks(
    text: str, clause: tuple[int, int], price: int
) -> None:
    assert Sums(fold(text)).within([clause]).price() == price
