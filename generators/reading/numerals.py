"""Numbers as people write them, in digits, English words and Chinese numerals."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH: Final = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * (index + 2) for index, word in enumerate(_TENS)}
    | {"fourty": 40, "dozen": 12, "couple": 2, "fiver": 5, "tenner": 10}
)
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
} | {
    word + "th": value
    for value, word in enumerate(_UNITS)
    if word not in ("one", "two", "three", "five", "eight", "nine", "twelve")
} | {
    word[:-1] + "ieth": 10 * (index + 2) for index, word in enumerate(_TENS)
}  # fmt: skip
_MULTIPLIERS: Final = {"hundred": 100, "thousand": 1_000, "grand": 1_000, "million": 1_000_000}
_SCALES: Final = _MULTIPLIERS | {"dozen": 12, "score": 20}

_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2, "俩": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7,
    "捌": 8, "玖": 9,
}  # fmt: skip
_SMALL_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_LARGE_UNITS: Final = {"万": 10_000, "亿": 100_000_000}
_CHINESE = "零一二三四五六七八九〇两俩壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿廿卅"

_WORDS = "|".join(sorted([*_ENGLISH, *_ORDINALS, *_MULTIPLIERS, "score"], key=len, reverse=True))
_NUMERAL = re.compile(
    r"(?P<digits>(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)"
    r"(?:(?P<k>k(?![a-z])|m(?![a-z]))|\s(?P<scale>hundred|thousand|grand|million|dozen|score)"
    r"(?![a-z])|(?P<unit>[十百千万亿]+)|(?:st|nd|rd|th)(?![a-z]))?"
    rf"|(?<![a-z])(?P<words>(?:an?\s+|half\s+a\s+)?(?:{_WORDS})(?![a-z])"
    rf"(?:(?:\s+and\s+|\s*-\s*|\s+)(?:{_WORDS})(?![a-z]))*)"
    rf"|(?P<chinese>[{_CHINESE}]+)"
)
_MINUS = re.compile(r"(?:(?<![\w\s])|(?<!\w)\s?)[-−]$|(?:minus|negative|负)\s?$")

_LONGEST_SIGN = 10


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text, at `[start, end)`; exact, so `3.5k` is 3500 and `12.5` is no integer."""

    value: Fraction
    start: int
    end: int


def chinese_value(text: str) -> int | None:
    """The value of a Chinese numeral, None if it is malformed.

    Reads positional digits (`二〇三`), units (`两百五十`) and the short last digit (`三千二` is
    3200).
    """
    text = text.replace("廿", "二十").replace("卅", "三十")
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = section = 0
    digit: int | None = None
    unit = 0
    for index, char in enumerate(text):
        if char in _DIGITS:
            if digit not in (None, 0):
                return None
            digit = _DIGITS[char]
            skipped_zero = index > 0 and _DIGITS.get(text[index - 1]) == 0
            if index == len(text) - 1 and unit >= 100 and not skipped_zero:
                return total + section + digit * unit // 10
        elif char in _SMALL_UNITS:
            unit = _SMALL_UNITS[char]
            section += (1 if digit is None else digit) * unit
            digit = None
        else:
            unit = _LARGE_UNITS[char]
            total = (total + section + (digit or 0) or 1) * unit
            section, digit = 0, None
    return total + section + (digit or 0)


def _english_values(text: str, start: int) -> list[Numeral]:
    """Numbers in a run of number words; `level two five rings` holds two of them."""
    found: list[Numeral] = []
    total = current = 0
    begin = last_end = -1
    last = 0

    def close() -> None:
        if begin >= 0:
            found.append(Numeral(Fraction(total + current), start + begin, start + last_end))

    for match in re.finditer(r"[a-z]+", text):
        word = match.group()
        if word in ("a", "an", "half", "and"):
            continue
        if word in _MULTIPLIERS or (word in ("dozen", "score") and last):
            factor = _SCALES[word]
            if begin < 0:
                begin = match.start()
            if factor >= 1_000:
                total, current = total + max(current, 1) * factor, 0
            else:
                current = max(current, 1) * factor
            last = factor
        else:
            value = _ENGLISH.get(word, _ORDINALS.get(word, 0))
            if 0 < last < 10 and value >= 10 and text[last_end : match.start()] == "-":
                current, last = current * 100, 100
            fits = begin < 0 or last >= 100 or (last >= 20 and last % 10 == 0 and 0 < value < 10)
            if not fits:
                close()
                total = current = 0
                begin = -1
            if begin < 0:
                begin = match.start()
            current += value
            last = value
        last_end = match.end()
    close()
    if re.match(r"half\s+a\s", text) and found and found[0].value % 2 == 0:
        found[0] = Numeral(found[0].value / 2, start, found[0].end)
    return found


def _digit_value(match: re.Match[str]) -> Fraction | None:
    value = Fraction(match["digits"].replace(",", ""))
    if match["k"]:
        return value * (1_000 if match["k"] == "k" else 1_000_000)
    if match["scale"]:
        return value * _SCALES[match["scale"]]
    if match["unit"]:
        unit = chinese_value("一" + match["unit"])
        return None if unit is None else value * unit
    return value


_PARTICLE = re.compile("[件散食售星碎落钱头]")
"""After these 零 is no number: 零件."""


def find_numerals(folded: str) -> list[Numeral]:
    """All numbers in a folded text, in order; a sign that stands before a number belongs to it."""
    found: list[Numeral] = []
    for match in _NUMERAL.finditer(folded):
        if match["words"]:
            found += _signed(folded, _english_values(match["words"], match.start()))
            continue
        if match["chinese"]:
            if match["chinese"] == "零" and _PARTICLE.match(folded, match.end()):
                continue
            whole = chinese_value(match["chinese"])
            if whole is None:
                found += _parted(match["chinese"], match.start())
                continue
            value = Fraction(whole)
        else:
            value = _digit_value(match)
        if value is not None:
            found += _signed(folded, [Numeral(value, match.start(), match.end())])
    return found


def _parted(chars: str, start: int) -> list[Numeral]:
    """A malformed run as two numbers, if all but its last character is one: 二百八一把."""
    first = chinese_value(chars[:-1])
    second = chinese_value(chars[-1])
    if first is None or second is None:
        return []
    end = start + len(chars)
    return [Numeral(Fraction(first), start, end - 1), Numeral(Fraction(second), end - 1, end)]


def _signed(folded: str, numerals: list[Numeral]) -> list[Numeral]:
    """The numbers, the first one negative where a sign stands before it."""
    if not numerals:
        return numerals
    first = numerals[0]
    before = max(0, first.start - _LONGEST_SIGN)
    sign = _MINUS.search(folded[before : first.start])
    if sign is None:
        return numerals
    return [Numeral(-first.value, before + sign.start(), first.end), *numerals[1:]]
