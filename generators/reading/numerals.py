"""Numbers as people write them, in digits, English words and Chinese numerals."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from generators.reading.numerals_zh import chinese_value

_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH: Final = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * (index + 2) for index, word in enumerate(_TENS)}
    | {"fourty": 40, "dozen": 12, "couple": 2, "score": 20, "gross": 144, "fiver": 5, "tenner": 10}
    | {"elevn": 11, "twelv": 12, "twleve": 12, "thriteen": 13, "forteen": 14, "fourten": 14}
    | {"fiften": 15, "sixten": 16, "eigteen": 18, "ninteen": 19, "twenny": 20, "twnety": 20}
    | {"thrity": 30, "fivty": 50, "fity": 50, "sixy": 60, "eigthy": 80, "ninty": 90}
    | {"thre": 3, "threee": 3, "foru": 4, "fuor": 4, "fiev": 5, "sevn": 7, "sevne": 7, "eigt": 8}
    | {"eihgt": 8, "nien": 9, "tweleve": 12, "twevle": 12, "twelev": 12, "fivteen": 15}
    | {"seventen": 17, "eightteen": 18, "twentty": 20, "tweny": 20, "twety": 20, "thiry": 30}
)
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
} | {
    word + "th": value
    for value, word in enumerate(_UNITS)
    if word not in ("one", "two", "three", "five", "eight", "nine", "twelve")
} | {
    word[:-1] + "ieth": 10 * (index + 2) for index, word in enumerate(_TENS)
} | {
    "secnd": 2, "sceond": 2, "thrid": 3, "forth": 4, "fith": 5, "eigth": 8, "nineth": 9,
    "twelth": 12, "fourtieth": 40,
}  # fmt: skip
_MULTIPLIERS: Final = {
    "hundred": 100, "hundered": 100, "hunderd": 100, "thousand": 1_000, "thousend": 1_000,
    "grand": 1_000, "million": 1_000_000,
}  # fmt: skip

_CHINESE = "零一二三四五六七八九〇两俩壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿廿卅"
_TOGETHER: Final = "一(?:共|起|并|块儿)"
"""Here 一 counts nothing: 俩一共."""
_NO_DOZEN: Final = "给过到进听探捞扫算造包开散倒败死跑退服赢架仗铁工猎"
"""打 before these is a verb and no dozen."""

_COLLECTIVES: Final = {"dozen": 12, "score": 20, "gross": 144}
_SILENT: Final = frozenset({"a", "an", "half", "and"})
_HALF_OF = re.compile(r"half an? (dozen|hundred|score|thousand)")
_REVERSED = re.compile(rf"({'|'.join(_UNITS[1:10])})[ -]and[ -]({'|'.join(_TENS)})")
"""As people counted once: four-and-twenty."""

_WORDS = "|".join(sorted([*_ENGLISH, *_ORDINALS, *_MULTIPLIERS, "score"], key=len, reverse=True))
_NUMERAL = re.compile(
    r"(?P<digits>(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)"
    r"(?:(?P<k>[km](?![a-z]))(?P<tenths>\d(?!\d))?|(?P<unit>[十百千万亿]+)(?P<tenth>\d(?![\d.,]))?|(?:st|nd|rd|th)(?![a-z])"
    r"|\s(?P<times>hundred|thousand|grand|million|dozen|score|gross)(?![a-z]))?"
    rf"|(?<![a-z])(?P<words>(?:half\s+an?\s+|an?\s+)?(?:{_WORDS})(?![a-z])"
    rf"(?:(?:\s+and\s+|-and-|\s*-\s*|\s+)(?:{_WORDS})(?![a-z]))*)"
    rf"|(?P<half>半)打(?![{_NO_DOZEN}])|(?P<chinese>(?:(?!{_TOGETHER})[{_CHINESE}])+)"
)
_DOZEN = re.compile(rf"打(?![{_NO_DOZEN}])")
_MINUS = re.compile(r"(?:(?<![\w\s])|(?<!\w)\s?)[-−]$|(?:minus|negative|负)\s?$")

_LEVEL_COMMA = re.compile(r"((?:lvl?|levels?|等级|级别)[.: ]{0,2}\d{1,2}),(?=\d{3}(?!\d))")
"""No level has thousands: `lv39,116份` holds two numbers."""

_LONGEST_SIGN = 10


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text, at `[start, end)`; exact, so `3.5k` is 3500 and `12.5` is no integer."""

    value: Fraction
    start: int
    end: int


@dataclass(slots=True)
class _Spoken:
    """A number in words while it is read: finished thousands, what is open, the last word's value.

    It stands at `[begin, end)` of the words.
    """

    begin: int
    end: int = 0
    thousands: int = 0
    current: int = 0
    last: int = 0

    def multiply(self, factor: int) -> None:
        """Read `hundred`, `thousand`, `dozen`."""
        if factor >= 1_000:
            self.thousands, self.current = self.thousands + max(self.current, 1) * factor, 0
        else:
            self.current = max(self.current, 1) * factor
        self.last = factor

    def counts_hundreds(self, value: int, joint: str) -> bool:
        """Whether the word before was a number of hundreds: `two-fifty`, `three fifty`."""
        tens = value >= 20 and value % 10 == 0
        return 0 < self.last < 10 <= value and (joint == "-" or (joint == " " and tens))

    @property
    def value(self) -> int:
        """What the words say so far."""
        return self.thousands + self.current


def _english_values(text: str, start: int) -> list[Numeral]:
    """Numbers in a run of number words; `level two five rings` holds two of them."""
    if reversed_ := _REVERSED.fullmatch(text):
        value = _ENGLISH[reversed_[1]] + _ENGLISH[reversed_[2]]
        return [Numeral(Fraction(value), start, start + len(text))]
    found = [
        Numeral(Fraction(spoken.value), start + spoken.begin, start + spoken.end)
        for spoken in _spoken(text)
    ]
    if found and (half := _HALF_OF.match(text)):
        whole = (_MULTIPLIERS | _COLLECTIVES)[half[1]]
        found[0] = Numeral(Fraction(whole, 2), start, start + half.end())
    return found


def _spoken(text: str) -> list[_Spoken]:
    found: list[_Spoken] = []
    for match in re.finditer(r"[a-z]+", text):
        word = match.group()
        if word in _SILENT:
            continue
        number = found[-1] if found else None
        value = _ENGLISH.get(word, _ORDINALS.get(word, 0))
        factor = _MULTIPLIERS.get(word) or (_COLLECTIVES.get(word) if number else None)
        if (
            number
            and not factor
            and number.counts_hundreds(value, text[number.end : match.start()])
        ):
            number.multiply(100)
        if number is None or not (factor or _goes_on(number.last, value, text)):
            number = _Spoken(match.start())
            found.append(number)
        if factor:
            number.multiply(factor)
        else:
            number.current, number.last = number.current + value, value
        number.end = match.end()
    return found


def _goes_on(last: int, value: int, text: str) -> bool:
    """Whether a value is a further part of the number that the one before it began."""
    return (
        last >= 100
        or (last == 20 and 0 < value < 20 and "score" in text)
        or (last >= 20 and last % 10 == 0 and 0 < value < 10)
    )


def _digit_value(match: re.Match[str]) -> Fraction | None:
    value = Fraction(match["digits"].replace(",", ""))
    if match["k"]:
        scale = 1_000 if match["k"] == "k" else 1_000_000
        return value * scale + int(match["tenths"] or 0) * scale // 10
    if match["times"]:
        return value * (_MULTIPLIERS | _COLLECTIVES)[match["times"]]
    if match["unit"]:
        unit = chinese_value("一" + match["unit"])
        return None if unit is None else value * unit + int(match["tenth"] or 0) * unit // 10
    return value


_PARTICLE = re.compile("[件散食售星碎落钱头]")
"""After these 零 is no number: 零件."""


_PICKED_UP = re.compile("[收捡整]拾$")
"""收拾 is a verb and no ten."""
_OUNCES = re.compile("(?<=[一二三四五六七八九十百千万半])两$")
"""After a numeral 两 is a weight: 四两."""


def find_numerals(folded: str) -> list[Numeral]:
    """All numbers in a folded text, in order; a sign that stands before a number belongs to it."""
    found: list[Numeral] = []
    folded = _LEVEL_COMMA.sub(r"\1;", folded)
    for match in _NUMERAL.finditer(folded):
        if match["words"]:
            found += _signed(folded, _english_values(match["words"], match.start()))
            continue
        if match["half"]:
            found.append(Numeral(Fraction(6), match.start(), match.end()))
            continue
        start, end = match.span()
        if match["chinese"]:
            if match["chinese"] == "零" and _PARTICLE.match(folded, match.end()):
                continue
            start += bool(_PICKED_UP.search(folded, max(0, start - 1), start + 1))
            end -= bool(_OUNCES.search(folded, start, end))
            if start == end:
                continue
            whole = chinese_value(folded[start:end])
            if whole is None:
                found += _parted(folded[start:end], start)
                continue
            value = Fraction(whole)
        else:
            value = _digit_value(match)
        if value is not None:
            dozen = _DOZEN.match(folded, end)
            value, end = (value * 12, dozen.end()) if dozen else (value, end)
            found += _signed(folded, [Numeral(value, start, end)])
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
