"""Another: a sentence names a thing of the same noun that is plainly not this one."""

import re
from typing import Final

from generators.intents.meanings import Name, char_meanings, word_meanings
from generators.lexicon.tell_apart import APART_EN, APART_ZH
from generators.reading.slips import within_a_slip

_BEFORE_EN: Final = re.compile(r"(?<![a-z])(?P<word>[a-z]+)[ -]$")
_BEFORE_ZH: Final = re.compile(rf"(?:{APART_ZH})$")


def names_another(known: Name, text: str) -> bool:
    """Whether the noun of a name always follows a word that this name contradicts.

    `sell my dragon shield` is not about an Iron Shield, 把凤凰羽毛挂上去 not about 鸦羽笔.

    Args:
        known: a name of two words or characters and more.
        text: the folded sentence, without the names that stand in it in full.
    """
    told = [
        *(_apart_en(known, text, word) for word in known.words),
        *(_apart_zh(known, text, char) for char in known.chars),
    ]
    said = [apart for found in told for apart in found]
    return bool(said) and all(said)


def _apart_en(known: Name, text: str, word: str) -> list[bool]:
    """Of each place where a word of the name stands, whether another word sets it apart."""
    if len(known.words) == 1:
        return []
    return [
        _contradicts_en(known, text[: match.start()])
        for match in re.finditer(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text)
    ]


def _contradicts_en(known: Name, before: str) -> bool:
    match = _BEFORE_EN.search(before)
    word = match["word"] if match else ""
    if word not in APART_EN or word_meanings(word) & known.meanings:
        return False
    return not any(word == own or within_a_slip(word, own) for own in known.words)


def _apart_zh(known: Name, text: str, char: str) -> list[bool]:
    if len(known.chars) == 1:
        return []
    return [
        _contradicts_zh(known, text[: match.start()])
        for match in re.finditer(re.escape(char), text)
    ]


def _contradicts_zh(known: Name, before: str) -> bool:
    before = before.rstrip("".join(known.chars))
    match = _BEFORE_ZH.search(before)
    if match is None or char_meanings(match.group()) & known.meanings:
        return False
    return re.search(r"[\d一二两三四五六七八九十百千万几]$", before[: match.start()]) is None
