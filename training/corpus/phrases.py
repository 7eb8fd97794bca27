"""Filling sentence patterns: slots, articles, capitals, numbers, names in another script."""

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from domain.ontology import Lang

_SLOT = re.compile(r"\{(\w+)\}")
_ARTICLE = re.compile(r"\b([Aa])\x00 (\W*)(\w)")
_CJK_NAME = re.compile(r"[一-鿿·]+")
_ASCII_NAME = re.compile(r"[A-Za-z0-9 .,;:!?'()-]+")

_EN_NUMBERS: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
]
_ZH_DIGITS: Final = "零一二三四五六七八九十"


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def fill(pattern: str, slots: Mapping[str, str]) -> str:
    """A pattern with its slots filled.

    `{mat}` takes the slot, `{Mat}` the slot with a capital; `{a}` and `{A}` become the English
    indefinite article that fits the word after them.

    Raises:
        KeyError: the pattern names a slot that is not there.
    """

    def slot(found: re.Match[str]) -> str:
        key = found[1]
        if key in ("a", "A"):
            return f"{key}\0"
        return slots[key] if key in slots else capital(slots[key.lower()])

    def article(found: re.Match[str]) -> str:
        n = "n" if found[3].lower() in "aeiou" else ""
        return f"{found[1]}{n} {found[2]}{found[3]}"

    return _ARTICLE.sub(article, _SLOT.sub(slot, pattern)).replace("\0", "")


def spoken(name: str, lang: Lang) -> str | None:
    """How a name is said inside a text of a language; None where its script has no way to."""
    if lang == "en":
        return name if _ASCII_NAME.fullmatch(name) else None
    if _CJK_NAME.fullmatch(name):
        return name.split("·")[0]
    first = name.split(" ")[0]
    return first if first.isascii() and first.isalnum() else None


def counted(rng: Random, number: int, lang: Lang) -> str:
    """A number in a sentence: mostly a word up to ten, digits above."""
    if number > 10 or rng.random() < 0.35:
        return str(number)
    if lang == "en":
        return _EN_NUMBERS[number]
    return "两" if number == 2 else _ZH_DIGITS[number]


def drawn(fits: Callable[[str], object], draw: Callable[[], str]) -> str:
    """The first of at most 80 drawn texts that fits.

    Raises:
        ValueError: none did, so the banks cannot serve this combination.
    """
    text = ""
    for _ in range(80):
        text = draw()
        if fits(text):
            return text
    raise ValueError(f"No text of the corpus fits, the last was: {text}")


def some(rng: Random, share: float) -> bool:
    """True in this share of the cases."""
    return rng.random() < share
