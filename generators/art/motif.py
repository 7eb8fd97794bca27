"""Motifs: a thing as layered paths, each in one of a few paints."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Literal

from generators.art.svg import group, path

Paint = Literal[
    "body", "grip", "trim", "gem", "dark", "paper", "cord", "shade", "gleam", "glow"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Motif:
    """A drawn thing in a box of about ±120 around the origin, y down.

    Attributes:
        layers: pairs of paint and path data, the lowest first.
        turn: degrees, clockwise.
    """

    layers: tuple[tuple[Paint, str], ...]
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Paints:
    """What the paints are on one card; each is a colour or a `url(#...)`."""

    body: str
    grip: str
    trim: str
    gem: str


_FIXED: dict[Paint, dict[str, int | str]] = {
    "dark": {"fill": "#14121a"},
    "paper": {"fill": "#efe2c0"},
    "cord": {"fill": "#efe6d0", "stroke": "none"},
    "shade": {"fill": "#000", "opacity": ".3", "stroke": "none"},
    "gleam": {"fill": "#fff", "opacity": ".5", "stroke": "none"},
}


def draw(motif: Motif, paints: Paints, place: str) -> str:
    """The motif as SVG, moved by the transform `place`."""
    chosen: dict[Paint, dict[str, int | str]] = {
        "body": {"fill": paints.body},
        "grip": {"fill": paints.grip},
        "trim": {"fill": paints.trim},
        "gem": {"fill": paints.gem},
        "glow": {"fill": paints.gem, "opacity": ".4", "stroke": "none"},
    }
    attributes = _FIXED | chosen
    turn = f"rotate({motif.turn})" if motif.turn else ""
    # Neighbours in one paint become one path.
    runs = groupby(motif.layers, key=itemgetter(0))
    return group(
        *(path("".join(d for _, d in run), **attributes[paint]) for paint, run in runs),
        transform=place + turn,
        stroke="#100d16",
        stroke_opacity=".6",
        stroke_width=2,
        stroke_linejoin="round",
    )
