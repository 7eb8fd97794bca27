"""Utterances: a sentence as said, folded for reading, and with the names in it covered."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from domain.ontology import Lang
from generators.intents.bounds import plain_bounds
from generators.intents.hints import heads_of, parts_of
from generators.lexicon.dialect_zh import MANDARIN
from generators.lexicon.hints import TITLES_ZH
from generators.plain import plain
from generators.reading.script import fold_word_by_word, is_chinese

COVER: Final = {"item": "\ue000", "person": "\ue001", "quest": "\ue002", "scene": "\ue003"}
"""Private characters that stand for the letters of a name, by what it names.

`plain` lets none of them through, so no person can write one.
"""
_QUOTES: Final = str.maketrans("“”「」『』‘’", '""""""\'\'')
_LISTED = re.compile(r"(?<=\d)，(?=\d)")
"""A comma that parts two numbers, and no digits of one."""
_QUOTED = re.compile(r"\"([^\"]+)\"|(?<![a-z0-9])'((?:[^']|'(?=[a-z]))+)'(?![a-z])|《([^》]+)》")
_WORD_CHAR = re.compile(r"[a-z0-9]")
_DIALECT = re.compile("|".join(sorted(MANDARIN, key=len, reverse=True)))
_TITLES_ZH: Final = re.compile(f"(?<={COVER['person']})(?:{TITLES_ZH})")
ARTICLE: Final = "the "
"""May be left out of a name: `Missing Bell`."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence three times, character by character.

    Attributes:
        shown: as it was said, on one line.
        folded: in lower case, simplified characters and ASCII punctuation.
        covered: folded, the names of existing things covered with `COVER`, bounds said plainly.
        hinted: covered, and so is each word or ending that only one of the names has.
        quoted: where words stand in quotation marks, the marks excluded.
        named: the folded names that stand in it in full, not merely inside of longer ones.
        known: all folded names.
    """

    shown: str
    folded: str
    covered: str
    hinted: str
    quoted: tuple[tuple[int, int], ...]
    named: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()

    def without_parts_of_names(self) -> str:
        """The hinted text without Chinese characters that begin a part of some name: 五仁."""
        text = self.hinted
        for at in range(len(text) - 1):
            pair = self.folded[at : at + 2]
            if is_chinese(pair) and any(pair in name for name in self.known):
                text = text[:at] + " " + text[at + 1 :] if is_chinese(text[at]) else text
        return text

    @property
    def lang(self) -> Lang:
        """The language to answer in."""
        return "zh" if is_chinese(self.folded) else "en"


def _normal(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 else char


def fold(text: str) -> str:
    """Lower case, simplified characters, Mandarin words, ASCII punctuation; of the same length."""
    text = _LISTED.sub("、", text)
    folded = fold_word_by_word("".join(_normal(char) for char in text)).translate(_QUOTES)
    return _DIALECT.sub(lambda match: MANDARIN[match.group()], folded)


def utterance(text: str, names: Iterable[tuple[str, Sequence[str]]]) -> Utterance:
    """Fold a sentence and cover the names in it, the longest first.

    Args:
        text: what was said.
        names: what is named → the names.
    """
    shown = plain(text)
    folded = fold(shown)
    ordered = sorted(
        ((fold(plain(name)), what) for what, all_of in names for name in all_of),
        key=lambda pair: -len(pair[0]),
    )
    covered = folded
    named: set[str] = set()
    for name, what in ordered:
        before = covered
        for form in (name, name.removeprefix(ARTICLE)) if name else ():
            covered = _cover(covered, form, COVER[what])
        if covered != before:
            named.add(name)
    covered = _TITLES_ZH.sub(lambda m: COVER["person"] * len(m.group()), plain_bounds(covered))
    hinted = covered
    for part, what in parts_of(ordered):
        hinted = _cover(hinted, part, COVER[what])
    for pattern, what in heads_of(ordered):
        hinted = pattern.sub(lambda m, cover=COVER[what]: cover * len(m.group()), hinted)
    quoted = tuple(match.span(match.lastindex or 0) for match in _QUOTED.finditer(folded))
    return Utterance(
        shown,
        folded,
        covered,
        hinted,
        quoted,
        frozenset(named),
        frozenset(name for name, _ in ordered),
    )


def _cover(text: str, name: str, cover: str) -> str:
    """Cover each place of a name that is not inside a longer word; a plural `s` goes with it."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        inside = (_WORD_CHAR.match(name) and at > 0 and _WORD_CHAR.match(text[at - 1])) or (
            _WORD_CHAR.match(name[-1])
            and end < len(text)
            and _WORD_CHAR.match(text[end])
            and not re.match(r"e?s(?![a-z])", text[end:])
        )
        if not inside:
            plural = re.match(r"e?s(?![a-z])", text[end:]) if name[-1].isascii() else None
            end += plural.end() if plural else 0
            text = text[:at] + cover * (end - at) + text[end:]
        at = text.find(name, end)
    return text
