"""Banks of words and parts of names, in both languages: the data files of this package.

    [person.given.elf 2]
    Syl / thas || 艾 / 洛雅

A head names a section and says into how many columns each side of its lines is cut. The columns of
a section may be combined freely, and the two sides of a line need not mean the same.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from domain.ontology import Lang

_HEAD: Final = re.compile(r"\[([a-z0-9_.]+) ([1-4])\]")

Columns = tuple[tuple[str, ...], ...]
"""What stands in each column of a section, from its first line to its last."""


def parse_banks(text: str) -> dict[str, dict[Lang, Columns]]:
    """Sections by name. `#` begins a comment line; blank lines are skipped.

    Raises:
        ValueError: a line is not of the form above; the message names the line.
    """
    sections: dict[str, tuple[int, list[str]]] = {}
    rows: list[str] | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        row = raw.strip()
        if not row or row.startswith("#"):
            continue
        if head := _HEAD.fullmatch(row):
            if head[1] in sections:
                raise ValueError(f"line {number}: section {head[1]} comes twice")
            rows = []
            sections[head[1]] = (int(head[2]), rows)
        elif rows is None or row.count("||") != 1:
            raise ValueError(f"line {number}: no entry in two languages below a head")
        else:
            rows.append(row)
    return {name: _columns(name, count, lines) for name, (count, lines) in sections.items()}


def _columns(name: str, count: int, rows: list[str]) -> dict[Lang, Columns]:
    sides = [[_cells(side) for side in row.split("||")] for row in rows]
    if not sides or any(len(cells) != count or not all(cells) for row in sides for cells in row):
        raise ValueError(f"Section {name} has a line that is not of {count} parts.")
    english, chinese = zip(*sides, strict=True)
    return {"en": tuple(zip(*english, strict=True)), "zh": tuple(zip(*chinese, strict=True))}


def _cells(side: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in side.split(" / " if " / " in side else "/"))


@cache
def banks() -> Mapping[str, Mapping[Lang, Columns]]:
    """All sections of all files of this package."""
    found: dict[str, dict[Lang, Columns]] = {}
    for entry in sorted(files(__package__ or "").iterdir(), key=lambda one: one.name):
        if not entry.name.endswith(".txt"):
            continue
        for name, columns in parse_banks(entry.read_text(encoding="utf-8")).items():
            if name in found:
                raise ValueError(f"Section {name} comes twice, last in {entry.name}.")
            found[name] = columns
    return found


def columns(section: str, lang: Lang) -> Columns:
    """The columns of a section in a language.

    Raises:
        KeyError: there is no such section.
    """
    return banks()[section][lang]


def words(section: str, lang: Lang) -> tuple[str, ...]:
    """The entries of a section of one column.

    Raises:
        KeyError: there is no such section.
    """
    return columns(section, lang)[0]


MOTIFS: Final = words("motif", "en")
EVENTS: Final = words("event", "en")
REGISTERS: Final = words("register", "en")


def label_of(section: str, name: str, lang: Lang) -> str:
    """The word of a language for an entry of a closed list.

    Raises:
        ValueError: it is none of the list.
    """
    return words(section, lang)[words(section, "en").index(name)]
