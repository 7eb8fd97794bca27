"""Masking: names and numbers leave a text before it is translated, and come back untouched."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from string import ascii_lowercase
from typing import Final

from domain.ontology import Lang
from generators.filling import counted
from generators.plain import plain
from generators.reading.numerals import find_numerals
from generators.spark.banks import columns, words

MOST_NAMES: Final = len(ascii_lowercase)

_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
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
_LATIN_NAME: Final = re.compile(
    r"[A-Z][A-Za-z'-]*[a-z](?: (?:of (?:the )?)?[A-Z][A-Za-z'-]*[a-z])*"
)
_ORDERS: Final = re.compile(
    r"(?:Give|Bring|Take|Tell|Ask|Meet|Find|Let|Help|Kill|Slay|Defeat|Beware|Remember"
    r"|Follow|Return|Go|Come|Sell|Buy|Send|Pay|Show|Thank|Call|Make|Carry|Deliver|Fetch"
    r"|Visit|Stop|Say|See|Trust|Leave|Wake|When|If|The|An?|My|Our|His|Her|Their|This"
    r"|That|These|Those|Only|Nobody|Every|Each|In|On|At|To|From|With|For|And|But|Or|As"
    r"|By|Even|Then|Now|Here|There|What|Who|Why|How|Before|After|Since|Until|While|Once"
    r"|Did|Does?|Is|Are|Was|Were|Has|Have|Had|Can|Could|Will|Would|Should|May|Might|Must"
    r"|Not|No|Yes|Please|Where|It|He|She|They|We|I|You) "
)
"""Words that begin a sentence and no name."""
_PROPER: Final = re.compile(r"[A-Z][A-Za-z'-]*[a-z](?: (?:of (?:the )?)?[A-Z][A-Za-z'-]*[a-z])*")
_STARTS: Final = re.compile(r"(?:^|[.!?:]['\")]*\s+|[('\"])$")
_ENDS: Final = (".", "!", "?", ".)", "'")
_POSSESSIVE: Final = re.compile(r"'s?$")
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

    Names are those that are handed in and the places of our banks; in an English sentence also
    whatever is written with a capital inside of it, and in a Chinese one what is written in Latin
    letters with one. Numbers are digits, and words where they count something.

    Args:
        text: in `lang`; its braces become parentheses.
        lang: the language of the text.
        to: the other language, in which number words are written.
        names: of things that exist.
    """
    clean = plain(text).translate(_BRACES)
    found: list[_Find] = []
    for one in (*_names(clean, lang, names), *_numbers(clean, to)):
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


def _names(text: str, lang: Lang, names: Sequence[str]) -> Iterator[_Find]:
    """Names in a text, the longest first, so that no shorter one cuts a longer."""
    for name in sorted({plain(name).translate(_BRACES) for name in names}, key=_longest_first):
        if name and name in text:
            whole = r"(?<![A-Za-z]){}(?![A-Za-z])" if name.isascii() else "{}"
            for found in re.finditer(whole.format(re.escape(name)), text):
                yield _Find(found.start(), found.end(), found[0], is_number=False)
    for found in _places(lang).finditer(text):
        yield _Find(found.start(), found.end(), found[0], is_number=False)
    if lang == "en" and text.endswith(_ENDS):
        yield from _proper(text)
    if lang == "zh":
        for found in _LATIN_NAME.finditer(text):
            yield _Find(found.start(), found.end(), found[0], is_number=False)


def _proper(text: str) -> Iterator[_Find]:
    """Words with a capital inside an English sentence; a title is full of others."""
    for found in _PROPER.finditer(text):
        if _STARTS.search(text[: found.start()]) and " " not in found[0]:
            continue
        start = found.start()
        if _STARTS.search(text[:start]) and (order := _ORDERS.match(found[0])):
            start += order.end()
        value = _POSSESSIVE.sub("", text[start : found.end()])
        yield _Find(start, start + len(value), value, is_number=False)


def _longest_first(name: str) -> tuple[int, str]:
    return (-len(name), name)


@cache
def _places(lang: Lang) -> re.Pattern[str]:
    first, last = ("|".join(map(re.escape, column)) for column in columns("place.parts", lang))
    whole = "|".join(re.escape(name) for name in words("place.name", lang))
    edge = "(?![A-Za-z])" if lang == "en" else ""
    return re.compile(rf"(?:{whole}|(?:{first})(?:{last})){edge}")


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
