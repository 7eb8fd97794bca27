"""Frames: what stands around a picture, richer with each rarity."""

from typing import Final

from domain.ontology import RARITIES, Rarity
from generators.art.palette import RARITY_COLOUR, RARITY_COLOUR_ON_PALE
from generators.art.svg import CARD_HEIGHT, CARD_WIDTH, circle, gradient, group, path, tag

_GOLD: Final = ("#fff3c4", "#d9a441", "#8f611a", "#f3d48a")
# Corners that bow inwards, on a line 12 units from the card's edge.
_BOWED: Final = (
    "M34 12H316A22 22 0 0 0 338 34V456A22 22 0 0 0 316 478H34A22 22 0 0 0 12 456V34"
    "A22 22 0 0 0 34 12Z"
)
_BOWED_INNER: Final = (
    "M38 17H312A26 26 0 0 0 333 38V452A26 26 0 0 0 312 473H38A26 26 0 0 0 17 452V38"
    "A26 26 0 0 0 38 17Z"
)
_CORNER_DIAMONDS: Final = (
    "M18 12l6 6-6 6-6-6zM332 12l6 6-6 6-6-6zM18 466l6 6-6 6-6-6zM332 466l6 6-6 6-6-6z"
)
_SIDE_DIAMONDS: Final = "M12 235l6 10-6 10-6-10zM338 235l6 10-6 10-6-10z"
_CREST: Final = (
    "M175 3 182 12 175 21 168 12ZM164 12C150 4 140 8 132 12 140 16 150 20 164 12Z"
    "M186 12C200 4 210 8 218 12 210 16 200 20 186 12ZM175 471l6 7-6 7-6-7z"
)


def card_ground(fill: str) -> str:
    """The card itself, with rounded corners."""
    return tag("rect", width=CARD_WIDTH, height=CARD_HEIGHT, rx=20, fill=fill)


def rarity_paint(rarity: Rarity, id_: str, *, on_pale: bool) -> tuple[str, str]:
    """Definitions of a rarity's paint, and the paint: only legendary is a gradient, of gold."""
    if rarity == "legendary":
        return gradient(id_, *_GOLD, x2=1), f"url(#{id_})"
    return "", (RARITY_COLOUR_ON_PALE if on_pale else RARITY_COLOUR)[rarity]


def rarity_frame(rarity: Rarity, paint: str) -> str:
    """The frame of an item."""
    rank = RARITIES.index(rarity)
    lines: list[str] = []
    if rank < 2:
        lines.append(tag("rect", x=12, y=12, width=326, height=466, rx=10, stroke_width=rank + 1))
    else:
        lines.append(path(_BOWED, stroke_width="3.5" if rank == 4 else 2))
    if rank == 1:
        lines.append(
            tag("rect", x=17, y=17, width=316, height=456, rx=6, stroke_width=1, opacity=".5")
        )
    if rank > 2:
        lines.append(path(_BOWED_INNER, stroke_width=1, opacity=".6"))
    ornaments = [_CORNER_DIAMONDS] * (rank > 1) + [_SIDE_DIAMONDS] * (rank > 2)
    ornaments += [_CREST] * (rank > 3)
    if ornaments:
        lines.append(path("".join(ornaments), fill=paint, stroke="none"))
    return group(*lines, fill="none", stroke=paint)


def portrait_frame(paint: str) -> str:
    """The frame of a character: two bowed lines, the same for everyone."""
    return group(
        path(_BOWED, stroke_width=2),
        path(_BOWED_INNER, stroke_width=1, opacity=".5"),
        path(_CORNER_DIAMONDS, fill=paint, stroke="none"),
        fill="none",
        stroke=paint,
    )


def medallion(rarity: Rarity, paint: str, ground: str, light: str) -> str:
    """The round field behind an item, radius 122 around the origin.

    Args:
        rarity: how much stands around it.
        paint: of the rings.
        ground: fill of the field.
        light: colour of legendary rays.
    """
    rank = RARITIES.index(rarity)
    rings = [circle(0, 0, 122, fill=ground, stroke_width=2), circle(0, 0, 116, opacity=".35")]
    if rank > 1:
        rings.append(circle(0, 0, 129, stroke_width=3, stroke_dasharray="1 8", opacity=".8"))
    if rank > 2:
        rings.append(
            path(
                "M0-137 7-125 0-113-7-125ZM137 0 125 7 113 0 125-7ZM-137 0-125 7-113 0-125-7Z",
                fill=paint,
                stroke="none",
            )
        )
    if rank > 3:
        rays = circle(
            0, 0, 158, stroke=light, stroke_width=52, stroke_dasharray="3 13", opacity=".18"
        )
        rings.insert(0, rays)
    return group(*rings, fill="none", stroke=paint)


def pips(filled: int, of: int, x: int, y: int, paint: str) -> str:
    """A row of small diamonds centred on x, the first ones filled."""
    first = x - 7 * (of - 1)
    marks = [f"M{first + 14 * at} {y - 5}l5 5-5 5-5-5Z" for at in range(of)]
    solid = path("".join(marks[:filled]), fill=paint)
    if filled == of:
        return solid
    return solid + path("".join(marks[filled:]), fill="none", stroke=paint, opacity=".5")
