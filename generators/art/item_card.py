"""The card of an item: its thing in a medallion, in its material, under its element."""

from domain.asset import Item
from domain.ontology import RARITIES
from generators.art.dice import Dice
from generators.art.elements import EMBLEM, sparks
from generators.art.frame import card_ground, medallion, pips, rarity_frame, rarity_paint
from generators.art.furniture import CENTRE, header, rule, stat_row, subtitle
from generators.art.gear import GEAR
from generators.art.lettering import name_plate
from generators.art.materials import material_paint
from generators.art.motif import Paints, draw
from generators.art.palette import ELEMENT_GROUND, RARITY_METAL
from generators.art.svg import circle, gradient, group, path, tag
from generators.art.weapons import WEAPONS
from generators.art.wording import capital, heading, level_words

MOTIFS = WEAPONS | GEAR
_MIDDLE = 194


def item_card(item: Item) -> str:
    """The markup of an item's card, without the root element."""
    dice = Dice(item)
    mark = dice.mark
    ground = ELEMENT_GROUND[item.element]
    rarity_definition, paint = rarity_paint(
        item.rarity, f"{mark}r", on_pale=item.element == "light"
    )
    definitions = tag(
        "defs",
        gradient(f"{mark}b", ground.top, ground.bottom),
        gradient(f"{mark}l", f"{_light(item)}d9", f"{_light(item)}55", f"{ground.deep}ff",
                 kind="radial"),
        rarity_definition,
        material_paint(item.material, f"{mark}m", dice),
    )  # fmt: skip
    paints = Paints(
        body=f"url(#{mark}m)",
        grip="#4a4550" if item.material in ("wood", "leather") else "#5e3f28",
        trim=RARITY_METAL[item.rarity],
        gem=_gem(item),
    )
    return "".join(
        (
            definitions,
            card_ground(f"url(#{mark}b)"),
            group(
                medallion(item.rarity, paint, f"url(#{mark}l)", ground.accent),
                sparks(item.element, dice, _light(item)),
                draw(MOTIFS[item.type], paints, "scale(.84)"),
                _badge(item, paint),
                transform=f"translate({CENTRE} {_MIDDLE})",
            ),
            rarity_frame(item.rarity, paint),
            header(
                heading(item.type, item.lang), level_words(item.level, item.lang), ground.accent
            ),
            pips(RARITIES.index(item.rarity) + 1, len(RARITIES), CENTRE, 42, paint),
            name_plate(item.name, CENTRE, 366, 286, ground.ink),
            subtitle(_summary(item), 407, ground.accent),
            rule(422, paint),
            stat_row(item, ground.ink, ground.accent),
        )
    )


def _light(item: Item) -> str:
    """The light that falls on the medallion; on the pale ground of `light` it is white."""
    return "#fff6d8" if item.element == "light" else ELEMENT_GROUND[item.element].accent


def _gem(item: Item) -> str:
    return {"none": "#8f2f3a", "light": "#ffd970"}.get(
        item.element, ELEMENT_GROUND[item.element].accent
    )


def _badge(item: Item, paint: str) -> str:
    """The element's emblem on the medallion's rim."""
    ground = ELEMENT_GROUND[item.element]
    return group(
        circle(0, 122, 17, fill=ground.deep, stroke=paint, stroke_width=2),
        path(EMBLEM[item.element], transform="translate(0 122)scale(.9)", fill=_light(item)),
    )


def _summary(item: Item) -> str:
    parts = [item.rarity, item.material] + [item.element] * (item.element != "none")
    text = " · ".join(capital(part, item.lang) for part in parts)
    return f"{text} · ×{item.edition}" if item.edition > 1 else text
