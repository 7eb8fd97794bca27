"""Noise: how the same request looks when somebody types it in a hurry, or with a strange keyboard.

What a sentence asks for stays as it is.
"""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from domain.ontology import Lang
from generators.lexicon.traditional import TO_SIMPLIFIED

_WORD = re.compile(r"[A-Za-z]{5,}")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,2}(?![\d.,])")
_TO_TRADITIONAL: Final = {simple: traditional for traditional, simple in TO_SIMPLIFIED.items()}
_LOOK_ALIKES: Final = str.maketrans("aeopcyx", "аеорсух")
_WIDE: Final = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_HALF_MARKS: Final = str.maketrans("，。！？：；", ",.!?:;")
_TYPO_SHARE: Final = 0.5
_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_DIGITS: Final = "零一二三四五六七八九"
_BEFORE: Final[dict[Lang, tuple[str, ...]]] = {
    "en": (
        "please ", "hey, ", "hi! ", "ok so ", "could you do this: ", "um, ", "hello, ", "right, ",
        "quick one: ", "if you don't mind, ", "pls ", "so, ",
    ),
    "zh": (
        "请", "你好，", "麻烦", "嗨，", "帮个忙，", "那个，", "劳驾，", "嗯，", "拜托，",
        "在吗？", "好，",
    ),
}  # fmt: skip
_AFTER: Final[dict[Lang, tuple[str, ...]]] = {
    "en": (
        ", please", " thanks", " pls", ", thank you", "!!", " :)", ", quickly", ", cheers", " thx",
        "...", ", if you can",
    ),
    "zh": ("，谢谢", "，拜托了", "！", "，快点", "，辛苦了", "～", "，多谢", "哦", "，谢啦"),
}  # fmt: skip
_ENDS: Final = ".!?。！？~～"


def typos(rng: Random, text: str) -> str:
    """One or two slips in long English words: letters swapped, dropped or doubled."""
    words = list(_WORD.finditer(text))
    chosen = rng.sample(words, min(len(words), rng.choice((1, 1, 2))))
    for word in sorted(chosen, key=lambda found: -found.start()):
        at = rng.randrange(word.start() + 1, word.end() - 1)
        slip = rng.choice((text[at + 1] + text[at], text[at], text[at : at + 2] + text[at + 1]))
        text = text[:at] + slip + text[at + 2 :]
    return text


def another_case(rng: Random, text: str) -> str:
    """All in lower case, or now and then in capitals."""
    return text.upper() if rng.random() < 0.15 else text.lower()


def traditional(_rng: Random, text: str) -> str:
    """In traditional characters, as far as the table goes."""
    return "".join(_TO_TRADITIONAL.get(char, char) for char in text)


def another_width(rng: Random, text: str) -> str:
    """Full-width letters and digits, or half-width marks among Chinese."""
    if rng.random() < 0.5:
        return text.translate(_HALF_MARKS)
    return re.sub(r"[A-Za-z0-9]+", lambda found: found[0].translate(_WIDE), text)


def look_alikes(rng: Random, text: str) -> str:
    """One word in which some letters are Cyrillic."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    word = rng.choice(words)
    return text[: word.start()] + word[0].translate(_LOOK_ALIKES) + text[word.end() :]


def courteous(rng: Random, text: str, lang: Lang) -> str:
    """With a few words around it that ask for nothing."""
    if rng.random() < 0.5:
        return rng.choice(_BEFORE[lang]) + text
    return text.rstrip(_ENDS) + rng.choice(_AFTER[lang])


def unmarked(_rng: Random, text: str) -> str:
    """Without marks at its end."""
    return text.rstrip(_ENDS)


def in_words(number: int, lang: Lang) -> str:
    """A number from 0 to 99 in words.

    Raises:
        ValueError: the number is another.
    """
    if not 0 <= number <= 99:
        raise ValueError("Only numbers from 0 to 99 are written in words.")
    tens, units = divmod(number, 10)
    if lang == "zh":
        head = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
        return head + (_DIGITS[units] if units or not tens else "")
    if number < len(_UNITS):
        return _UNITS[number]
    return _TENS[tens] + (f"-{_UNITS[units]}" if units else "")


def numbers_in_words(_rng: Random, text: str, lang: Lang) -> str:
    """Small numbers in words instead of digits."""
    return _NUMBER.sub(lambda found: in_words(int(found[0]), lang), text)


def noisy(rng: Random, text: str, lang: Lang) -> str:
    """A text as somebody else might have typed it; half of the time just as it is."""
    if rng.random() < _TYPO_SHARE:
        return text
    english: Sequence[Callable[[Random, str], str]] = (
        typos, typos, typos, another_case, another_case, look_alikes, unmarked,
    )  # fmt: skip
    chinese: Sequence[Callable[[Random, str], str]] = (
        traditional, traditional, another_width, another_width, unmarked,
    )  # fmt: skip
    change = rng.choice(
        (
            *(chinese if lang == "zh" else english),
            lambda r, t: courteous(r, t, lang),
            lambda r, t: courteous(r, t, lang),
            lambda r, t: numbers_in_words(r, t, lang),
        )
    )
    text = change(rng, text)
    return courteous(rng, text, lang) if rng.random() < 0.15 else text
