"""The values of Chinese numerals."""

from typing import Final

_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2, "俩": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7,
    "捌": 8, "玖": 9,
}  # fmt: skip
_SMALL_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_LARGE_UNITS: Final = {"万": 10_000, "亿": 100_000_000}


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
