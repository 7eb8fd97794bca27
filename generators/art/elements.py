"""Elements: an emblem for each, and the sparks of it around the motif."""

from typing import Final

from domain.ontology import Element
from generators.art.dice import Dice
from generators.art.svg import group, path

# Filled shapes in a box of ±12 around the origin.
EMBLEM: Final[dict[Element, str]] = {
    "none": "M0-9 9 0 0 9-9 0Z",
    "fire": "M1-12C3-6 9-3 8 4 8 9 4 12 0 12-5 12-8 8-8 4-8 0-6-2-5-5-4-2-3-1-2-1-1-5 0-8 1-12Z",
    "water": "M0-12C5-5 8-1 8 4A8 8 0 0 1-8 4C-8-1-5-5 0-12Z",
    "earth": "M-12 9-4-8 1 0 4-4 12 9Z",
    "wind": (
        "M-11-3H3A4 4 0 1 0-1-7H-4A7 7 0 1 1 3 0H-11ZM-11 3H5A4.5 4.5 0 1 1 1 8H4"
        "A2 2 0 1 0 5 6H-11Z"
    ),
    "lightning": "M3-12-8 2H-1L-4 12 8-3H1Z",
    "ice": (
        "M-1-12H1V-2L10-7 11-5 2 0 11 5 10 7 1 2V12H-1V2L-10 7-11 5-2 0-11-5-10-7-1-2Z"
        "M0-8 4-11 5-10 0-5-5-10-4-11ZM0 8-4 11-5 10 0 5 5 10 4 11Z"
    ),
    "light": "M0-12 2-5 8-8 5-2 12 0 5 2 8 8 2 5 0 12-2 5-8 8-5 2-12 0-5-2-8-8-2-5Z",
    "shadow": "M4-11A11 11 0 1 0 11 5 9 9 0 1 1 4-11Z",
}
# Small shapes in relative commands from their tip, so that one path can hold many of them.
_SPARK: Final[dict[Element, str]] = {
    "none": "l3 3-3 3-3-3z",
    "fire": "c5 5 5 12 0 12-4 0-4-5-1-7z",
    "water": "c3 4 8 11 0 11s-3-7 0-11z",
    "earth": "l5 1 1 5-5 3-4-4z",
    "wind": "c5-6 13-6 18-2-5-2-13-2-18 2z",
    "lightning": "l-6 8h4l-2 6 6-9h-4z",
    "ice": "l3 5v6l-3 5-3-5v-6z",
    "light": "l1 7 7 1-7 1-1 7-1-7-7-1 7-1z",
    "shadow": "c5 2 6 9 1 13 2-5 1-9-1-13z",
}
# 1000 sin of 0, 15, 30, 45, 60, 75 and 90 degrees
_SINES: Final = (0, 259, 500, 707, 866, 966, 1000)
_QUARTER: Final = len(_SINES) - 1
_SPARKS: Final = 10


def _sine(step: int) -> int:
    """1000 sin of `step` times 15 degrees, from a table: no float can differ."""
    half, within = divmod(step, 2 * _QUARTER)
    size = _SINES[min(within, 2 * _QUARTER - within)]
    return -size if half % 2 else size


def sparks(element: Element, dice: Dice, colour: str) -> str:
    """Sparks on a ring of radius 82 to 106 around the origin, placed by the content."""
    small: list[str] = []
    large: list[str] = []
    for at in range(_SPARKS):
        step = 24 * at // _SPARKS + dice.below(2, "spark step", at)
        away = 82 + dice.below(24, "spark radius", at)
        x, y = away * _sine(step + _QUARTER) // 1000, away * _sine(step) // 1000
        if dice.below(3, "spark size", at):
            small.append(f"M{x} {y - 6}{_SPARK[element]}")
        else:
            large.append(f"M{x // 2} {y // 2 - 6}{_SPARK[element]}")
    return group(
        path("".join(small)), path("".join(large), transform="scale(2)"), fill=colour, opacity=".7"
    )
