"""The phrase book: a sentence of the banks, found again in a text, and said in the other language.

Names, places and a person's own words stand in the slots of a line and stay as they are; words that
the banks have in both languages, and numbers, are said in the other one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Final

from domain.ontology import Lang
from generators.filling import PLACEHOLDER, fill, number_of, pieces
from generators.own_nouns import OWN_NOUNS
from generators.phrases.bank import Section, joined, sections

_WORDS: Final = ("item.noun.", "item.stuff.")
"""Sections of words: none of them is a sentence."""
_UNSAFE: Final = re.compile(r"[{}\ue000-\uf8ff]")
_FIRST_MARK: Final = 0xE000
_NUMBER: Final = r"[0-9][0-9.,]*|[a-z]+(?:-[a-z]+)?|[零一二两三四五六七八九十百千万]+"


@dataclass(frozen=True, slots=True)
class _Known:
    """A part of a line.

    Attributes:
        anchor: its longest run of literal characters.
        pattern: matches it with anything in its slots.
        slots: their names, in order.
    """

    line: int
    anchor: str
    pattern: str
    slots: tuple[str, ...]


def said_in(sentence: str, lang: Lang, to: Lang, names: Sequence[str] = ()) -> str | None:
    """What a sentence of the banks is in the other language; None for any other sentence.

    Args:
        sentence: one whole sentence in `lang`, its slots filled.
        lang: its language.
        to: the other one.
        names: that may stand in it. The last character of a Chinese name is not said again where
            the words behind it begin with it (`filling.py`), and so is found here.
    """
    if _UNSAFE.search(sentence):
        return None
    marked, known = _marked(sentence, names)
    said = _found(marked, lang, to, names, known)
    # A name may also stand in the words of a line, and not in a slot.
    return _found(sentence, lang, to, names, {}) if said is None and known else said


def _marked(sentence: str, names: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The sentence with a mark for each name, so that a slot holds all of it; mark → name."""
    known: dict[str, str] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        edge = r"(?<![A-Za-z]){}(?![A-Za-z])" if name.isascii() else "{}"
        mark = chr(_FIRST_MARK + len(known))
        marked = re.sub(edge.format(re.escape(name)), mark, sentence) if name else sentence
        if marked != sentence:
            sentence, known[mark] = marked, name
    return sentence, known


def _found(
    sentence: str, lang: Lang, to: Lang, names: Sequence[str], marks: Mapping[str, str]
) -> str | None:
    for section, positions in _known(lang):
        hits = [[one for one in parts if one.anchor in sentence] for parts in positions]
        if not all(hits):
            continue
        for chosen in product(*hits):
            found = _pattern(tuple(one.pattern for one in chosen), lang).fullmatch(sentence)
            if found is not None:
                slots = [slot for one in chosen for slot in one.slots]
                filled = ["".join(marks.get(char, char) for char in one) for one in found.groups()]
                values = dict(zip(slots, _whole(filled, names), strict=True))
                return _said(section, [one.line for one in chosen], values, lang, to)
    return None


def _whole(values: Iterable[str], names: Sequence[str]) -> list[str]:
    """The values, each that a sentence made fit as the name that it is: without its article."""
    as_said = {f"the {name}": name for name in names} | {name[:-1]: name for name in names}
    return [value if value in names else as_said.get(value, value) for value in values]


@cache
def _known(lang: Lang) -> tuple[tuple[Section, tuple[tuple[_Known, ...], ...]], ...]:
    return tuple(
        (
            section,
            tuple(
                tuple(_part(section, line, at, lang) for line in range(len(section.lines)))
                for at in range(section.parts)
            ),
        )
        for name, section in sections().items()
        if not name.startswith(_WORDS)
    )


def _part(section: Section, line: int, at: int, lang: Lang) -> _Known:
    literals = PLACEHOLDER.split(section.part(lang, at, line))
    slots = tuple(literals[1::2])
    pattern = re.escape(literals[0])
    for slot, literal in zip(slots, literals[2::2], strict=True):
        pattern += f"({_filling(slot, lang)}){re.escape(literal)}"
    return _Known(line, max(literals[::2], key=len), pattern, slots)


@cache
def _filling(slot: str, lang: Lang) -> str:
    """What may fill a slot, as a regular expression."""
    if slot == "n":
        return _NUMBER
    if slot not in ("noun", "stuff"):
        return ".+?"
    known = sorted(_words(lang, lang), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, known))


@lru_cache(maxsize=512)
def _pattern(parts: tuple[str, ...], lang: Lang) -> re.Pattern[str]:
    return re.compile(joined(parts, lang))


def _said(
    section: Section, lines: list[int], values: Mapping[str, str], lang: Lang, to: Lang
) -> str:
    text = joined([section.part(to, at, line) for at, line in enumerate(lines)], to)
    return fill(text, {slot: _value(slot, one, lang, to) for slot, one in values.items()}, to)


def _value(slot: str, value: str, lang: Lang, to: Lang) -> str:
    if slot in ("noun", "stuff"):
        return _words(lang, to).get(value.lower(), value)
    if slot == "count" and (number := number_of(value, lang)) is not None:
        return pieces(number, to)
    return value.strip()


@cache
def _words(lang: Lang, to: Lang) -> dict[str, str]:
    """Word of the banks, or own noun → the same in the other language."""
    return dict(_pairs(lang, to))


def _pairs(lang: Lang, to: Lang) -> Iterator[tuple[str, str]]:
    for one in OWN_NOUNS:
        yield one.said(lang), one.said(to)
    for name, section in sections().items():
        if name.startswith(_WORDS):
            for line in section.lines:
                yield line.parts(lang)[0].lower(), line.parts(to)[0]
