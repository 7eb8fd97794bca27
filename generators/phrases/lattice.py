"""Lattices: the ways through what is offered for a text.

The parts of the lines that are offered combine, and a lattice is all their combinations: as a
regular expression that a writer cannot leave, or as single texts.

Half of the combinations are taught and the other half is offered: those whose line numbers add up
to an odd number. So what the model composes is never a sentence of its training.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import Final, Literal

from domain.ontology import Lang
from generators.phrases.bank import joined

Half = Literal["taught", "offered"]
Run = tuple[str, ...]
"""Strings of which one stands here."""
Part = tuple[int, tuple[Run, ...]]
"""A part of a line: the line's number, and the runs that the part is made of."""

_SPECIAL = re.compile(r"([.?*+^$(){}|\[\]\\])")
_REMAINDER: Final[Mapping[Half, int]] = {"taught": 0, "offered": 1}


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of one section that may follow one another.

    Attributes:
        positions: for each position what may stand there.
    """

    positions: tuple[tuple[Part, ...], ...]

    @property
    def size(self) -> int:
        """Bytes of the longest combination, a space between parts included."""
        longest = (max(_size(runs) for _, runs in position) for position in self.positions)
        return sum(longest) + len(self.positions) - 1

    def pattern(self, half: Half, lang: Lang) -> str:
        """A regular expression for the combinations of a half."""
        ways = [
            [
                _by_parity(position, parity)
                for position, parity in zip(self.positions, way, strict=True)
            ]
            for way in _parities(len(self.positions), half)
        ]
        return _either([joined(way, lang) for way in ways if all(way)])

    def draw(self, rng: Random, half: Half, lang: Lang) -> str:
        """One combination of a half, each as likely."""
        ways = [
            way
            for way in product(*self.positions)
            if sum(line for line, _ in way) % 2 == _REMAINDER[half]
        ]
        chosen = rng.choice(ways)
        return joined(["".join(rng.choice(run) for run in text) for _, text in chosen], lang)


def _parities(positions: int, half: Half) -> list[tuple[int, ...]]:
    """The parities that the line numbers of a combination may have."""
    return [way for way in product((0, 1), repeat=positions) if sum(way) % 2 == _REMAINDER[half]]


def _by_parity(position: Sequence[Part], parity: int) -> str:
    return _either(
        [
            "".join(_either([_escaped(one) for one in run]) for run in text)
            for line, text in position
            if line % 2 == parity
        ]
    )


def _either(patterns: Sequence[str]) -> str:
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})" if patterns else ""


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _size(text: Sequence[Run]) -> int:
    return sum(max(len(one.encode()) for one in run) for run in text)


@dataclass(frozen=True, slots=True)
class Place:
    """What is offered for one sentence; `kept` as in `Sentence`."""

    ways: tuple[Parts, ...]
    kept: float

    @property
    def size(self) -> int:
        """Bytes of the longest sentence."""
        return max(way.size for way in self.ways)


@dataclass(frozen=True, slots=True)
class Lattice:
    """What is offered for one text."""

    lang: Lang
    places: tuple[Place, ...]

    @property
    def size(self) -> int:
        """Bytes of the longest text."""
        return sum(place.size for place in self.places) + len(self.places) - 1

    def pattern(self, half: Half = "offered") -> str:
        """The regular expression that a text matches in full."""
        space = "" if self.lang == "zh" else " "
        done = ""
        for number, place in enumerate(self.places):
            sentence = _either([way.pattern(half, self.lang) for way in place.ways])
            sentence = f"{space}{sentence}" if number else sentence
            done += sentence if place.kept == 1 else f"(?:{sentence})?"
        return f"^{done}$"

    def draw(self, rng: Random, half: Half) -> str:
        """One text."""
        said = [
            rng.choice(place.ways).draw(rng, half, self.lang)
            for place in self.places
            if rng.random() < place.kept
        ]
        return joined(said, self.lang)
