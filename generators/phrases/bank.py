"""The phrase banks: sentences in both languages, cut into parts that may be exchanged.

    [item.element.fire 2]
    Small flames run along it, / and nobody has seen it cold. || 火苗顺着它游走，/ 没人见它冷过。

The parts of one position may replace one another within their section, with the same choice of
lines in both languages: so a section of n lines of k parts holds n to the power of k sentences, and
each of them in English and in Chinese.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Final

from domain.ontology import LANGS, Lang

FOLDER: Final = "banks"

_HEAD = re.compile(r"\[([a-z0-9_.]+) ([1-4])\]")


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

    def part(self, lang: Lang, position: int, line: int) -> str:
        """One part of one line."""
        return self.lines[line].parts(lang)[position]

    def draw(self, rng: Random) -> dict[Lang, str]:
        """One composed sentence in both languages."""
        chosen = [rng.randrange(len(self.lines)) for _ in range(self.parts)]
        return {
            lang: joined([self.part(lang, at, line) for at, line in enumerate(chosen)], lang)
            for lang in LANGS
        }


def joined(parts: Sequence[str], lang: Lang) -> str:
    """Parts as one sentence, or sentences as one text."""
    return ("" if lang == "zh" else " ").join(parts)


def parse_bank(text: str) -> dict[str, Section]:
    """Sections of a bank by name. `#` begins a comment line; blank lines are skipped.

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


@cache
def sections() -> dict[str, Section]:
    """All sections of all banks.

    Raises:
        ValueError: a bank is malformed, or two hold the same section.
    """
    found: dict[str, Section] = {}
    folder = files("generators.phrases") / FOLDER
    for path in sorted(folder.iterdir(), key=lambda one: one.name):
        for name, section in parse_bank(path.read_text(encoding="utf-8")).items():
            if name in found:
                raise ValueError(f"Section {name} comes twice, last in {path.name}.")
            found[name] = section
    return found
