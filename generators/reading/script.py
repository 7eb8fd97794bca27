"""One script for reading: lower case, and simplified for traditional characters."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from generators.lexicon.traditional import TO_SIMPLIFIED

_LOOK_ALIKES: Final = dict(
    zip(
        "аеоросухікнмтвһԁјѕіԛԝαορνικτυχγ",
        "aeopocyxikhmtbhdjsiqwaopviktuxy",
        strict=True,
    )
)
"""Cyrillic and Greek letters that look Latin, read so inside of words that hold Latin letters."""
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co"})
_MEANT: Final = {"teh": "the", "hte": "the", "adn": "and", "nad": "and", "taht": "that"}
"""The small words that hands type in the wrong order, as long as what was meant."""
_TRANSPOSED = re.compile(rf"(?<![a-z])(?:{'|'.join(_MEANT)})(?![a-z])")
_LINE_BREAK = re.compile(r"[\r\n]+")
_FOREIGN = re.compile(r"[\u0370-\u052f]")
_LATIN = re.compile(r"[a-z]")
_MIXED = re.compile(r"[a-z\u0370-\u052f]+")
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Script:
    """A person's text twice, character by character.

    Attributes:
        shown: as it was written, in NFKC, without invisible characters.
        folded: of the same length, in lower case and simplified characters.
    """

    shown: str
    folded: str


def _fold(char: str) -> str:
    lower = char.lower()
    return TO_SIMPLIFIED.get(char, lower if len(lower) == 1 else char)


def fold_word_by_word(text: str) -> str:
    """Lower case and simplified characters, look-alikes read as Latin; of the same length."""
    folded = _TRANSPOSED.sub(lambda word: _MEANT[word.group()], "".join(map(_fold, text)))
    if folded.isascii() or not _FOREIGN.search(folded):
        return folded
    return _MIXED.sub(lambda word: _latin(word.group()), folded)


def _latin(word: str) -> str:
    if not _FOREIGN.search(word) or not _LATIN.search(word):
        return word
    return "".join(_LOOK_ALIKES.get(char, char) for char in word)


def script(text: str) -> Script:
    """Bring a text into the one script that the lexicon is written in."""
    lines = _LINE_BREAK.sub(" ; ", text.strip())
    normal = unicodedata.normalize("NFKC", lines).replace("’", "'").replace("‘", "'")
    shown = "".join(
        " " if char.isspace() else char
        for char in normal
        if char.isspace() or unicodedata.category(char) not in _INVISIBLE
    )
    return Script(shown, fold_word_by_word(shown))


def is_chinese(text: str) -> bool:
    """Whether a text holds any Chinese character."""
    return _CJK.search(text) is not None
