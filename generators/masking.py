"""Masking: names and numbers leave a text before it is translated, and come back untouched."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Final

from domain.ontology import Lang
from generators.filling import counted
from generators.plain import plain
from generators.proper_names import proper_names
from generators.reading.numerals import find_numerals

MOST_NAMES: Final = len(ascii_lowercase)

_DIGITS: Final = re.compile(r"\d+(?:[.,:/-]\d+)*%?")
_EN_WORDS: Final = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip
_EN_NUMBER: Final = re.compile(rf"(?<![A-Za-z-])(?:{'|'.join(_EN_WORDS)})(?![A-Za-z-])", re.I)
_MEASURES: Final = "个只把枚株颗根条张本匹人位名天年月日夜次里步件块座头滴盏扇道份瓶双支"
_ZH_DIGITS: Final = "两二三四五六七八九十"
_ZH_NUMBER: Final = re.compile(rf"(?<![第零一百千万亿{_ZH_DIGITS}])[{_ZH_DIGITS}](?=[{_MEASURES}])")
_ZH_LARGE: Final = re.compile(
    rf"(?<![第零〇一百千万亿{_ZH_DIGITS}])(?=[一{_ZH_DIGITS}百千万]*[十百千])[一"
    rf"{_ZH_DIGITS}][零一百千万{_ZH_DIGITS}]+(?=[{_MEASURES}金银斤两岁章])"
)
_EN_LARGE: Final = re.compile(
    r"(?<![A-Za-z-])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:-[a-z]+)?|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:a"
    r"|one|two|three|five) (?:hundred|thousand))(?![A-Za-z-])",
    re.I,
)
_BRACES: Final = str.maketrans("{}", "()")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with placeholders.

    Attributes:
        values: placeholder → what it gives way to in the other language.
        known: the text in the other language, where the phrase book has it.
    """

    text: str
    values: Mapping[str, str]
    known: str | None = None


@dataclass(frozen=True, slots=True)
class _Find:
    start: int
    end: int
    value: str
    is_number: bool


def mask(text: str, lang: Lang, to: Lang, names: Sequence[str]) -> Masked:
    """Put `{a}`, `{b}` ... for names and `{n1}`, `{n2}` ... for numbers, each time they occur.

    Names are those that are handed in and whatever else is written as one (`proper_names`).
    Numbers are digits, and words where they count something.

    Args:
        text: in `lang`; its braces become parentheses.
        lang: the language of the text.
        to: the other language, in which number words are written.
        names: of things that exist.
    """
    clean = plain(text).translate(_BRACES)
    found: list[_Find] = []
    known = [plain(name).translate(_BRACES) for name in names]
    called = (_Find(*one.span(), one[0], False) for one in proper_names(clean, lang, known))
    for one in (*called, *_numbers(clean, to)):
        if all(one.end <= other.start or other.end <= one.start for other in found):
            found.append(one)
    values: dict[str, str] = {}
    done, at, name_count = "", 0, 0
    for one in sorted(found, key=lambda find: find.start):
        if one.is_number:
            key = f"n{len(values) - name_count + 1}"
        elif name_count < MOST_NAMES:
            key, name_count = ascii_lowercase[name_count], name_count + 1
        else:
            continue
        values[key] = one.value
        done, at = f"{done}{clean[at : one.start]}{{{key}}}", one.end
    return Masked(done + clean[at:], values)


def _numbers(text: str, to: Lang) -> Iterator[_Find]:
    for found in _DIGITS.finditer(text):
        yield _Find(found.start(), found.end(), found[0], is_number=True)
    for pattern in (_EN_LARGE, _ZH_LARGE):
        for found in pattern.finditer(text):
            numeral = next(iter(find_numerals(found[0].lower())), None)
            if numeral is not None and numeral.value.denominator == 1:
                yield _Find(found.start(), found.end(), str(int(numeral.value)), is_number=True)
    for found in _EN_NUMBER.finditer(text):
        number = _EN_WORDS.index(found[0].lower()) + 2
        yield _Find(found.start(), found.end(), counted(number, to), is_number=True)
    for found in _ZH_NUMBER.finditer(text):
        number = max(2, _ZH_DIGITS.index(found[0]) + 1)
        yield _Find(found.start(), found.end(), counted(number, to), is_number=True)
