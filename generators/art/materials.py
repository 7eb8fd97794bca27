"""Materials as paint: a gradient of three tones with the marks of what the thing is made of."""

from typing import Final

from domain.ontology import Material
from generators.art.dice import Dice
from generators.art.palette import MATERIAL_TONES
from generators.art.svg import gradient, path, tag

_METALS: Final = frozenset({"iron", "steel", "silver", "gold", "bronze"})


def _brushed(dice: Dice) -> str:
    return "".join(f"M{dice.below(40, 'x', n) - 20 + 34 * n}-130V130" for n in range(-3, 4))


def _grain(dice: Dice) -> str:
    runs = (
        f"M{36 * n + dice.below(24, 'x', n)}-130c{dice.below(24, 'bend', n) - 12} 90-8 170 4 260"
        for n in range(-4, 3)
    )
    return "".join(runs)


def _facets(dice: Dice) -> str:
    cuts = (
        f"M{dice.below(240, 'from', n) - 120}-130L{dice.below(240, 'to', n) - 120} 130"
        for n in range(6)
    )
    return "".join(cuts) + f"M-130 {dice.below(80, 'y') - 40}L130 {dice.below(80, 'z') - 40}"


def _stitches(_: Dice) -> str:
    return "M-130-60H130M-130 20H130M-130 90H130M-60-130V130M64-130V130"


def _weave(_: Dice) -> str:
    return "M-130-130" + "h260v13h-260v13" * 10


def _pores(dice: Dice) -> str:
    return "".join(
        f"M{dice.below(200, 'x', n) - 100} {dice.below(220, 'y', n) - 110}h5" for n in range(22)
    )


def material_paint(material: Material, id_: str, dice: Dice) -> str:
    """Definitions of a paint `url(#id_)` over a box of ±130 around the origin."""
    light, middle, dark = MATERIAL_TONES[material]
    if material in _METALS:
        marks, stroke, opacity, width, dash = _brushed(dice), "#fff", ".22", 3, ""
    elif material == "wood":
        marks, stroke, opacity, width, dash = _grain(dice), dark, ".55", 2, ""
    elif material == "leather":
        marks, stroke, opacity, width, dash = _stitches(dice), light, ".6", 2, "6 4"
    elif material == "cloth":
        marks, stroke, opacity, width, dash = _weave(dice), light, ".3", 3, "9 4"
    elif material == "bone":
        marks, stroke, opacity, width, dash = _pores(dice), dark, ".4", 2, ""
    else:
        marks, stroke, opacity, width, dash = _facets(dice), "#fff", ".3", 2, ""
    tones = gradient(f"{id_}g", light, middle, dark, x2=1)
    fill = tag("rect", x=-130, y=-130, width=260, height=260, fill=f"url(#{id_}g)")
    texture = path(
        marks, fill="none", stroke=stroke, opacity=opacity, stroke_width=width,
        stroke_dasharray=dash,
    )  # fmt: skip
    cell = tag(
        "pattern", fill, texture, id=id_, x=-130, y=-130, width=260, height=260,
        viewBox="-130 -130 260 260", patternUnits="userSpaceOnUse",
    )  # fmt: skip
    return tones + cell
