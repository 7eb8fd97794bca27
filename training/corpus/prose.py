"""Prose banks: sentences in both languages, cut into parts that may be exchanged.

    [item.element.fire 2]
    Small flames run along it, / and nobody has seen it cold. || 火苗顺着它游走，/ 没人见它冷过。

The parts of one position may replace one another within their section, with the same choice of
lines in both languages: so a section of n lines of k parts holds n to the power of k sentences, and
each of them in English and in Chinese.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from domain.ontology import LANGS, Lang

PROSE_DIR: Final = Path(__file__).with_name("prose")
PARAPHRASE: Final = "paraphrase.groups"
"""Words that may replace one another; see `training.corpus.varying`."""

_HEAD = re.compile(r"\[([a-z0-9_.]+) ([1-4])\]")
_SLOT = re.compile(r"\{[a-z0-9_]+\}")
_LETTERS: Final = {
    "en": re.compile(r"[A-Za-z0-9 .,;:!?'()-]+"),
    "zh": re.compile(r"[一-鿿A-Za-z0-9，。！？、：；“”（）…—]+"),
}
_ENDS: Final = {"en": ".!?", "zh": "。！？”"}
_LONGEST: Final = {"en": 170, "zh": 48}
"""Characters of a composition."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its parts in each language."""

    en: tuple[str, ...]
    zh: tuple[str, ...]

    def parts(self, lang: Lang) -> tuple[str, ...]:
        """The parts in a language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Section:
    """Lines whose parts may be exchanged."""

    name: str
    parts: int
    lines: tuple[Line, ...]

    def draw(self, rng: Random) -> dict[Lang, str]:
        """One composed sentence in both languages."""
        chosen = [rng.choice(self.lines) for _ in range(self.parts)]
        return {lang: _composed(chosen, lang) for lang in LANGS}

    def draw_in(self, rng: Random, lang: Lang) -> str:
        """One composed sentence in a language: the same that `draw` would give."""
        return _composed([rng.choice(self.lines) for _ in range(self.parts)], lang)


def _composed(chosen: Sequence[Line], lang: Lang) -> str:
    return joined([line.parts(lang)[at] for at, line in enumerate(chosen)], lang)


def joined(parts: Sequence[str], lang: Lang) -> str:
    """Parts as one sentence."""
    return ("" if lang == "zh" else " ").join(parts)


def parse_prose(text: str) -> dict[str, Section]:
    """Sections of a bank by name.

    Raises:
        ValueError: a line is not of the form above; the message names the line.
    """
    found: dict[str, tuple[int, list[Line]]] = {}
    lines: list[Line] | None = None
    parts = 0
    for number, raw in enumerate(text.splitlines(), 1):
        row = raw.strip()
        if not row or row.startswith("#"):
            continue
        if head := _HEAD.fullmatch(row):
            if head[1] in found:
                raise ValueError(f"line {number}: section {head[1]} comes twice")
            parts, lines = int(head[2]), []
            found[head[1]] = (parts, lines)
        elif lines is None:
            raise ValueError(f"line {number}: a sentence stands before the first section")
        else:
            lines.append(_line(row, parts, number))
    return {name: Section(name, parts, tuple(lines)) for name, (parts, lines) in found.items()}


def _line(row: str, parts: int, number: int) -> Line:
    sides = row.split("||")
    if len(sides) != 2:
        raise ValueError(f"line {number}: English and Chinese are parted by one ||")
    en, zh = (tuple(part.strip() for part in side.split("/")) for side in sides)
    if len(en) != parts or len(zh) != parts or not all(en) or not all(zh):
        raise ValueError(f"line {number}: not {parts} parts in both languages")
    return Line(en, zh)


def faults(section: Section) -> list[str]:
    """What is wrong with the texts of a section, a sentence each."""
    prose = any(line.en[-1][-1] in _ENDS["en"] for line in section.lines)
    wrong: list[str] = []
    for line in section.lines:
        wrong += [f"{line.en[0][:50]}: {fault}" for fault in _line_faults(line, prose)]
    for lang in LANGS:
        longest = sum(
            max(len(line.parts(lang)[at]) for line in section.lines) for at in range(section.parts)
        )
        if longest > _LONGEST[lang]:
            wrong.append(f"the longest composition has {longest} characters in {lang}")
        texts = [joined(line.parts(lang), lang) for line in section.lines]
        wrong += [f"twice “{text}”" for text in sorted(set(texts)) if texts.count(text) > 1]
    return wrong


def _line_faults(line: Line, prose: bool) -> list[str]:
    wrong: list[str] = []
    for lang in LANGS:
        text = _SLOT.sub("", joined(line.parts(lang), lang))
        if text and _LETTERS[lang].fullmatch(text) is None:
            wrong.append(f"a character that {lang} does not have")
        if prose and line.parts(lang)[-1][-1] not in _ENDS[lang]:
            wrong.append(f"no end mark in {lang}")
    for at, (en, zh) in enumerate(zip(line.en, line.zh, strict=True), 1):
        if sorted(_SLOT.findall(en)) != sorted(_SLOT.findall(zh)):
            wrong.append(f"part {at} has other placeholders in Chinese")
    return wrong


@cache
def prose() -> dict[str, Section]:
    """All sections of all banks."""
    sections: dict[str, Section] = {}
    for path in sorted(PROSE_DIR.glob("*.txt")):
        for name, section in parse_prose(path.read_text(encoding="utf-8")).items():
            if name in sections:
                raise ValueError(f"Section {name} comes twice, last in {path.name}.")
            sections[name] = section
    return sections


def main(arguments: Sequence[str]) -> int:
    """Check banks and print compositions of each section."""
    rng, wrong, lines = Random(1), 0, 0
    for argument in arguments:
        sections = parse_prose(Path(argument).read_text(encoding="utf-8"))
        for section in sections.values():
            lines += len(section.lines)
            print(f"[{section.name}] {len(section.lines)} lines of {section.parts}")
            for fault in faults(section):
                wrong += 1
                print("  WRONG", fault)
            for _ in range(min(4, len(section.lines))):
                composed = section.draw(rng)
                print(f"  {composed['en']}\n  {composed['zh']}")
    print(f"{lines} lines, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
