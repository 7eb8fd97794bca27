"""Maps: a small chart with hills, woods, a river and a marked way, laid out by the content."""

from generators.art.dice import Dice
from generators.art.svg import circle, group, path

_HILL = "l11-20 6 8 4-6 11 18M{x} {y}m11-20 3 14"
_TREE = "v8m0-8c-8 0-6-14 0-18 6 4 8 18 0 18"
_HOUSE = "v-10l8-7 8 7v10zm6 0v-6h4v6"
_WAVE = "q4-5 8 0t8 0"
# Cells around the seal: x and y of their middles.
_CELLS = (
    (-116, -92), (-64, -98), (-12, -102), (42, -98),
    (-122, -46), (88, 56), (-66, 112), (-14, 114), (38, 108),
)  # fmt: skip


def chart(dice: Dice, ink: str) -> str:
    """A chart of 270 by 250 around the origin, drawn in one ink."""
    marks: list[str] = []
    for at, (x, y) in enumerate(_CELLS):
        x += dice.below(14, "map x", at) - 4
        y += dice.below(12, "map y", at) - 6
        shape = dice.pick((_HILL, _HILL, _TREE, _TREE, _HOUSE, _WAVE), "map mark", at)
        marks.append(f"M{x} {y}" + shape.format(x=x, y=y))
    return group(
        path(_coast(dice), opacity=".5"),
        path("".join(marks)),
        path(_way(dice), stroke="#8c2f23", stroke_width=3, stroke_dasharray="7 6"),
        _rose(),
        fill="none",
        stroke=ink,
        stroke_width="1.5",
        stroke_linejoin="round",
        stroke_linecap="round",
        opacity=".8",
    )


def _coast(dice: Dice) -> str:
    """Three lines of a shore or of heights, side by side."""
    lift = dice.below(16, "coast") - 8
    bend = dice.below(24, "coast bend") + 20
    return "".join(
        f"M-136 {lift + gap}c{bend}-{bend} 70 {bend} 136 {bend // 2}s80-{bend} 136-{gap}"
        for gap in (0, 8, 16)
    )


def _way(dice: Dice) -> str:
    """A dashed way from the lower left to a cross in the upper right."""
    low, high = dice.below(16, "way from"), dice.below(30, "way to")
    x, y = 116, -66 - high
    return (
        f"M-124 {96 - low}C-80 {34 - low}-64 98 0 74S44-20 {x - 10} {y + 10}"
        f"M{x - 7} {y - 7}l14 14m0-14-14 14"
    )


def _rose() -> str:
    return group(
        circle(0, 0, 15),
        path("M0-22 4-4 22 0 4 4 0 22-4 4-22 0-4-4Z", fill="#b98d4a"),
        transform="translate(108 100)",
    )
