"""Attire: shoulders and collar in one of five cuts, and a glyph for each profession."""

from dataclasses import dataclass
from typing import Final

from domain.ontology import Profession
from generators.art.heads import Tone


@dataclass(frozen=True, slots=True)
class Attire:
    """What a profession wears.

    Attributes:
        cut: layers above the shoulders.
        cloth: colours that the cloth may have.
        glyph: the sign of the trade, filled, in a box of ±13 around the origin.
    """

    cut: tuple[tuple[Tone, str], ...]
    cloth: tuple[str, ...]
    glyph: str


NECK: Final = "M-17-8H17V34L0 50-17 34Z"
NECK_SHADE: Final = "M-17 6C-8 20 8 20 17 6V34L0 50-17 34Z"
SHOULDERS: Final = "M-112 130C-112 62-72 46-22 30L0 50 22 30C72 46 112 62 112 130Z"
SHOULDERS_SHADE: Final = "M0 50 22 30C72 46 112 62 112 130H20C26 100 18 70 0 50Z"

_PLATE: Final[tuple[tuple[Tone, str], ...]] = (
    ("metal", "M-26 26C-14 44 14 44 26 26L32 46C14 64-14 64-32 46Z"),
    (
        "metal",
        "M-52 42C-92 44-118 76-114 114L-70 96C-62 76-56 58-52 42ZM52 42C92 44 118 76 114 114"
        "L70 96C62 76 56 58 52 42Z",
    ),
    (
        "shade",
        "M-114 114C-112 98-106 88-100 84L-66 80-70 96ZM114 114C112 98 106 88 100 84"
        "L66 80 70 96ZM0 38C10 38 20 34 26 26L32 46C22 56 10 60 0 60Z",
    ),
    ("gleam", "M-60 50C-82 54-98 70-103 84L-96 82C-90 70-78 58-60 54Z"),
)
_ROBE: Final[tuple[tuple[Tone, str], ...]] = (
    ("shade", "M-22 30 0 66 22 30 34 36 0 96-34 36Z"),
    (
        "metal",
        "M-22 30-34 34C-30 70-20 100-14 130H-6C-8 100-10 74-14 46ZM22 30 34 34"
        "C30 70 20 100 14 130H6C8 100 10 74 14 46Z",
    ),
    ("light", "M0 92 7 102 0 112-7 102Z"),
)
_CLOAK: Final[tuple[tuple[Tone, str], ...]] = (
    (
        "shade",
        "M-56 38C-44 12-30 14-18 22L0 58 18 22C30 14 44 12 56 38 44 70 20 84 0 84-20"
        " 84-44 70-56 38Z",
    ),
    (
        "shade",
        "M-22 76C-40 96-48 112-52 130H-36C-30 112-24 96-10 82ZM22 76C40 96 48 112 52 130H36"
        "C30 112 24 96 10 82Z",
    ),
    ("metal", "M0 70 12 82 0 94-12 82Z"),
    ("light", "M0 77 5 82 0 87-5 82Z"),
)
_APRON: Final[tuple[tuple[Tone, str], ...]] = (
    ("shade", "M-22 30 0 58 22 30 30 34 0 76-30 34Z"),
    ("dark", "M-46 40-34 36-24 78H24L34 36 46 40 42 130H-42Z"),
    ("gleam", "M-22 82H-16V88H-22ZM16 82H22V88H16Z"),
)
_DOUBLET: Final[tuple[tuple[Tone, str], ...]] = (
    (
        "bone",
        "M-26 24C-44 26-44 44-30 46-28 58-12 62 0 54 12 62 28 58 30 46 44 44 44 26 26 24L0 46Z",
    ),
    ("shade", "M0 46 26 24C44 26 44 44 30 46 28 58 12 62 0 54ZM-3 60H3V130H-3Z"),
    ("metal", "M0 68 6 74 0 80-6 74ZM0 88 6 94 0 100-6 94ZM0 108 6 114 0 120-6 114Z"),
)

ATTIRE: Final[dict[Profession, Attire]] = {
    "warrior": Attire(
        _PLATE,
        ("#7a2c2c", "#4a4f5c", "#5b3a22"),
        "M-12-12-8-12 9 5 11 3 13 5 10 8 13 11 11 13 8 10 5 13 3 11 5 9-12-8Z"
        "M12-12 8-12-9 5-11 3-13 5-10 8-13 11-11 13-8 10-5 13-3 11-5 9 12-8Z",
    ),
    "mage": Attire(
        _ROBE,
        ("#2f3f86", "#5a2f7a", "#1f5a66"),
        "M0-13 3-4 12-4 5 2 8 11 0 6-8 11-5 2-12-4-3-4Z",
    ),
    "ranger": Attire(
        _CLOAK,
        ("#3f5f3a", "#4f5a2f", "#2f5550"),
        "M-12 12C-14-4-4-13 12-12 13 4 4 14-8 9L-11 13-13 11ZM-7 6C2 4 6-2 8-8 2-6-4-2-7 6Z",
    ),
    "thief": Attire(
        _CLOAK,
        ("#3a3440", "#2f3a42", "#45302f"),
        "M-6-13A6 6 0 0 1 2-3L2-1H4L13 8V12H8V9H5V6H2L-1 3-3 1A7 7 0 1 1-6-13ZM-7-9"
        "A2 2 0 1 0-7-5 2 2 0 1 0-7-9Z",
    ),
    "priest": Attire(
        _ROBE,
        ("#e3dcc8", "#7a3a3a", "#d0bf8a"),
        "M0-6A6 6 0 1 1 0 6 6 6 0 1 1 0-6ZM-1-13H1L2-8H-2ZM-1 13H1L2 8H-2ZM-13-1V1L-8 2V-2Z"
        "M13-1V1L8 2V-2Z"
        "M-10-9-9-10-5-7-7-5ZM10-9 9-10 5-7 7-5ZM-10 9-9 10-5 7-7 5ZM10 9 9 10 5 7 7 5Z",
    ),
    "merchant": Attire(
        _DOUBLET,
        ("#6a2f4a", "#7a5a1f", "#2f5a4a"),
        "M-1-12H1V-9L11-7V-5L13 3C11 7 6 7 4 3L8-5 1-6V9H6V12H-6V9H-1V-6L-8-5-4 3"
        "C-6 7-11 7-13 3L-11-5V-7L-1-9Z",
    ),
    "blacksmith": Attire(
        _APRON,
        ("#8a7a66", "#7a3f2a", "#5c6670"),
        "M-13-7H-5V-9H13V-5C10 0 4 1 4 4L8 9V11H-6V9L-2 4C-2 0-11 0-13-7Z",
    ),
    "alchemist": Attire(
        _APRON,
        ("#4a6a5a", "#6a4a7a", "#8a7a4a"),
        "M-5-13H5V-10H3V-4L11 9C12 12 10 13 8 13H-8C-10 13-12 12-11 9L-3-4V-10H-5ZM-5 4-8 9H8L5 4Z",
    ),
    "bard": Attire(
        _DOUBLET,
        ("#8a2f3f", "#2f4f86", "#7a6a1f"),
        "M-4-11 11-13V6A5 4 0 1 1 8 3V-6L-1-5V9A5 4 0 1 1-4 6Z",
    ),
    "scholar": Attire(
        _ROBE,
        ("#4a4038", "#2f4a5a", "#5a2f2f"),
        "M-13-9C-8-11-3-10-1-7V10C-4 7-9 7-13 8ZM13-9C8-11 3-10 1-7V10C4 7 9 7 13 8Z",
    ),
    "farmer": Attire(
        _APRON,
        ("#b08a4a", "#6f7f5a", "#8a5f4a"),
        "M-1 13V-8H1V13ZM0-13 3-9 0-6-3-9ZM-2-1C-8-1-9-5-8-8-4-7-2-5-2-1ZM2-1"
        "C8-1 9-5 8-8 4-7 2-5 2-1Z"
        "M-2 7C-8 7-9 3-8 0-4 1-2 3-2 7ZM2 7C8 7 9 3 8 0 4 1 2 3 2 7Z",
    ),
    "guard": Attire(
        _PLATE,
        ("#2f4a7a", "#3a5a3f", "#5a4a2f"),
        "M-11-13H-6V-10H-3V-13H3V-10H6V-13H11V-4H8V13H3V6C3 2-3 2-3 6V13H-8V-4H-11Z",
    ),
}
