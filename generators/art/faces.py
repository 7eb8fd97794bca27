"""Faces: brows, eyes and mouth as strokes, one set for each temperament."""

from typing import Final

from domain.ontology import Temperament
from generators.art.svg import group, path

_OPEN: Final = "M-20-44v5M20-44v5"
_CLOSED: Final = "M-27-42q7 5 14 0M27-42q-7 5-14 0"
_NARROWED: Final = "M-26-42h12M26-42h-12"
_STEADY: Final = "M-30-56h18M30-56h-18"
_STERN: Final = "M-30-58l19 5M30-58l-19 5"
_WORRIED: Final = "M-30-52l17-7M30-52l-17-7"
_ARCHED: Final = "M-30-55q9-8 18-1M30-55q-9-8-18-1"
_ONE_UP: Final = "M-30-56l18 3M30-60q-9-7-18 1"
_SMILE: Final = "M-13-10q13 11 26 0"
_GENTLE: Final = "M-9-8q9 6 18 0"
_FLAT: Final = "M-10-6h20"
_FROWN: Final = "M-11-4q11-8 22 0"
_SMIRK: Final = "M-11-6q12 5 22-5"
_WAVY: Final = "M-12-6q4-5 8 0t8 0 8 0"

_STROKES: Final[dict[Temperament, str]] = {
    "brave": _STERN + _OPEN + _FLAT,
    "cautious": _STEADY + _NARROWED + _FLAT,
    "cheerful": _ARCHED + _OPEN + _SMILE,
    "gloomy": _WORRIED + _NARROWED + _FROWN,
    "greedy": _STERN + _NARROWED + _SMIRK,
    "kind": _ARCHED + _OPEN + _GENTLE,
    "cunning": _ONE_UP + _NARROWED + _SMIRK,
    "proud": _ARCHED + _CLOSED + _FLAT,
    "nervous": _WORRIED + _OPEN + _WAVY,
    "calm": _STEADY + _CLOSED + _GENTLE,
}


def face(temperament: Temperament, *, bearded: bool) -> str:
    """The face at the origin of a head; a beard hides the mouth."""
    strokes = _STROKES[temperament]
    if bearded:
        strokes = strokes[: strokes.rindex("M")]
    nose = "" if bearded else path("M2-38v15l-6 2", stroke_width=2, opacity=".6")
    return group(
        path(strokes),
        nose,
        fill="none",
        stroke="#2a1a18",
        stroke_width=4,
        stroke_linecap="round",
        stroke_linejoin="round",
    )
