from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.reading.numerals import find_numerals
from generators.reading.numerals_zh import chinese_value

_DIGITS = "零一二三四五六七八九"
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_chinese(number: int) -> str:
    """A number below 10**8 in Chinese numerals, as schools teach them."""
    if number >= 10_000:
        rest = number % 10_000
        gap = "零" if 0 < rest < 1_000 else ""
        return in_chinese(number // 10_000) + "万" + gap + (in_chinese(rest) if rest else "")
    text = ""
    for place, unit in ((1_000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += _DIGITS[digit] + unit
        elif text and not text.endswith("零") and number % place:
            text += "零"
    return text or "零"


def in_english(number: int) -> str:
    """A number below a million in English words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    if number < 1_000:
        rest = f" and {in_english(number % 100)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    rest = f" {in_english(number % 1_000)}" if number % 1_000 else ""
    return f"{in_english(number // 1_000)} thousand{rest}"


def only(text: str) -> Fraction:
    [numeral] = find_numerals(text)
    return numeral.value


@given(st.integers(1, 10**8 - 1))
def test_chinese_numerals_are_read_back(number: int) -> None:
    assert chinese_value(in_chinese(number)) == number
    assert only(f"奖励{in_chinese(number)}枚") == number


@given(st.integers(10, 19))
def test_chinese_teens_are_read_without_a_leading_one(number: int) -> None:
    assert chinese_value(in_chinese(number).removeprefix("一")) == number


@given(st.integers(0, 999_999))
def test_english_words_are_read_back(number: int) -> None:
    assert only(f"pays {in_english(number)} gold") == number


@given(st.integers(0, 10**9))
def test_digits_are_read_back_with_and_without_commas(number: int) -> None:
    assert only(f"for {number} gold") == number
    assert only(f"for {number:,} gold") == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3k", 3000), ("1k2", 1200), ("1万2", 12_000),
        ("1.5k gold", 1500), ("2m", 2_000_000), ("3千", 3000), ("1.5万", 15_000),
        ("三千二", 3200), ("一百五", 150), ("两百五十", 250), ("二〇三", 203), ("廿五", 25),
        ("half a dozen wolves", 6), ("a dozen", 12), ("two dozen", 24), ("a couple", 2),
        ("the 19th", 19), ("nineteenth", 19), ("twelve hundred", 1200), ("a thousand", 1000),
        ("level -3", -3), ("minus five", -5), ("负五", -5), ("12.5", Fraction(25, 2)),
    ],
)  # fmt: skip
def test_ways_to_write_a_number(text: str, value: int | Fraction) -> None:
    assert only(text) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("levels 10-20", [10, 20]),
        ("level two, five rings", [2, 5]),
        ("twenty one two", [21, 2]),
        ("ten twelve", [10, 12]),
        ("12把剑和三十面盾", [12, 30]),
        ("a lever someone often", []),
        ("十十", [20]),
        ("千里之外", [1000]),
    ],
)
def test_where_one_number_ends(text: str, values: list[int]) -> None:
    assert [numeral.value for numeral in find_numerals(text)] == values


@given(st.text(alphabet="零一二三四五六七八九十百千万亿两0123456789.,k- ", max_size=30))
def test_any_heap_of_digits_is_read_without_breaking(text: str) -> None:
    for numeral in find_numerals(text):
        assert 0 <= numeral.start < numeral.end <= len(text)


def test_positions_are_those_of_the_number_alone() -> None:
    [numeral] = find_numerals("pays eighty gold")
    assert "pays eighty gold"[numeral.start : numeral.end] == "eighty"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 hundred gold", 500), ("1.2k", 1200), ("a score of", 20), ("one score and five", 25),
        ("two gross", 288), ("half a hundred", 50), ("four-and-twenty", 24), ("half a dozen", 6),
        ("twenty-secnd", 22), ("半打", 6), ("一打哥布林", 12), ("3打箭", 36), ("四两朱砂", 4),
        ("一打听就知道", 1), ("收拾六只", 6),
    ],
)  # fmt: skip
def test_numbers_as_people_say_them(text: str, value: int) -> None:
    assert [numeral.value for numeral in find_numerals(text)] == [value]
