"""Filling: placeholders in what a model wrote give way to names, places and the person's words.

A value is put in once and never read again, so no name can spell a placeholder. The sentence around
it stays grammatical: capitals, articles and, in Chinese, the spaces around Latin letters.
"""

import re
from collections.abc import Collection, Mapping
from typing import Final

from domain.ontology import Lang

PLACEHOLDER: Final = re.compile(r"\{([a-z]+[0-9]*)\}")

_DETERMINERS: Final = (
    "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this", "that", "some",
    "no", "every",
)  # fmt: skip
_DETERMINER: Final = re.compile(rf"(?:{'|'.join(_DETERMINERS)})\s+", re.IGNORECASE)
_ARTICLE_BEFORE: Final = re.compile(r"(?<![A-Za-z])(?:an?|the)\s+$", re.IGNORECASE)
_INDEFINITE_BEFORE: Final = re.compile(r"(?<![A-Za-z])(an?)(\s+)$", re.IGNORECASE)
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?][')]*\s+)\(?'?$")
_AN: Final = re.compile(r"(?!one\b|uni|use|eu)[aeiou]|hono|hour|heir", re.IGNORECASE)
_TRAILING: Final = " \t,.;:!?，。；：！？、"
_SAID_AGAIN: Final = "城村岛山的"
"""What a Chinese name may end with and the words behind it begin with: it is said once."""
_LATIN: Final = re.compile(r"[A-Za-z0-9]")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")

_FIRST_NAME: Final = re.compile(r"[A-Z][a-z'-]{2,}(?= [A-Za-z])|[一-鿿]{2,6}(?=·[一-鿿])")
_TITLES: Final = frozenset({
    "Abbot", "Admiral", "Aunt", "Baron", "Big", "Brother", "Captain", "Count", "Dame", "Doctor",
    "Duke", "Elder", "Father", "General", "Grandfather", "Grandma", "Grandmother", "Grandpa",
    "King", "Lady", "Little", "Lord", "Madam", "Master", "Miss", "Mister", "Mother", "Old",
    "Prince", "Princess", "Professor", "Queen", "Saint", "Sergeant", "Sir", "Sister", "The",
    "Uncle", "Widow", "Young",
})  # fmt: skip

_EN_COUNTS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip
_ZH_COUNTS: Final = "零一两三四五六七八九十"
PLAIN_MEASURE: Final = "个"
"""The Chinese measure word that goes with everything."""
_MEASURED: Final = re.compile(r"(?<=[0-9零一两三四五六七八九十])\s?[一-鿿]$")


def counted(number: int, lang: Lang) -> str:
    """A number before what it counts: a word up to ten, digits above."""
    if not 0 <= number <= 10:
        return str(number)
    return _ZH_COUNTS[number] if lang == "zh" else _EN_COUNTS[number]


def pieces(number: int, lang: Lang, measure: str = PLAIN_MEASURE) -> str:
    """A number that stands for what it counts: 一共三坛; Chinese wants a measure word there."""
    if lang == "en":
        return counted(number, lang)
    return f"{counted(number, lang)}{measure}" if 0 <= number <= 10 else f"{number} {measure}"


def number_of(words: str, lang: Lang) -> int | None:
    """The number that `counted` or `pieces` wrote; None for other words."""
    bare = _MEASURED.sub("", words) if lang == "zh" else words.lower()
    if bare.isdecimal():
        return int(bare)
    known = tuple(_ZH_COUNTS) if lang == "zh" else _EN_COUNTS
    return known.index(bare) if bare in known else None


def mentioned(text: str) -> str:
    """A mention as it stands inside a sentence: without end mark, its article in lower case."""
    bare = text.strip(_TRAILING)
    found = _DETERMINER.match(bare)
    return bare[0].lower() + bare[1:] if found else bare


def short_name(name: str) -> str:
    """What a person is called once the whole name was said: `Helum` of `Helum the Left-handed`."""
    first = _FIRST_NAME.match(name)
    return name if first is None or first[0] in _TITLES else first[0]


def fill(text: str, values: Mapping[str, str], lang: Lang, people: Collection[str] = ()) -> str:
    """The text with every placeholder replaced.

    Args:
        text: with placeholders.
        values: what they give way to.
        lang: of the text.
        people: placeholders of people: the whole name stands where it is said first.

    Raises:
        KeyError: a placeholder has no value.
    """
    filled = _fill_chinese if lang == "zh" else _fill_english
    return filled(text, _Called(values, people))


class _Called:
    """Values in the order in which they are put in."""

    def __init__(self, values: Mapping[str, str], people: Collection[str]) -> None:
        self._values = dict(values)
        self._people = people

    def __getitem__(self, name: str) -> str:
        value = self._values[name]
        if name in self._people:
            self._values[name] = short_name(value)
        return value


def _fill_english(text: str, values: _Called) -> str:
    done, at = "", 0
    for found in PLACEHOLDER.finditer(text):
        done += text[at : found.start()]
        done, value = _joined(done, values[found[1]])
        done, at = done + value, found.end()
    return done + text[at:]


def _joined(before: str, value: str) -> tuple[str, str]:
    """What stands before a value, and the value, made to fit each other."""
    if _DETERMINER.match(value) and (article := _ARTICLE_BEFORE.search(before)):
        before = before[: article.start()]
    elif article := _INDEFINITE_BEFORE.search(before):
        word = "an" if _AN.match(value) else "a"
        word = word.capitalize() if article[1][0].isupper() else word
        before = before[: article.start()] + word + article[2]
    if _SENTENCE_START.search(before):
        value = value[:1].upper() + value[1:]
    return before, value


def _fill_chinese(text: str, values: _Called) -> str:
    done, at = "", 0
    for found in PLACEHOLDER.finditer(text):
        done = _spaced(done, text[at : found.start()])
        done = _spaced(done, values[found[1]])
        at = found.end()
        if done[-1:] in _SAID_AGAIN and text[at : at + 1] == done[-1:]:
            at += 1
    return _spaced(done, text[at:])


def _spaced(left: str, right: str) -> str:
    """Two pieces of Chinese text, with a space where Latin letters meet others or a character."""
    if not left or not right:
        return left + right
    a, b = left[-1], right[0]
    meet = _LATIN.match(a) and (_HAN.match(b) or _LATIN.match(b))
    return f"{left} {right}" if meet or (_HAN.match(a) and _LATIN.match(b)) else left + right
