"""The card of a character: a bust in an arch, lit by temperament, with the sign of the trade."""

from typing import Final

from domain.asset import Character
from generators.art.attire import (
    ATTIRE,
    NECK,
    NECK_SHADE,
    SHOULDERS,
    SHOULDERS_SHADE,
)
from generators.art.dice import Dice
from generators.art.faces import face
from generators.art.frame import card_ground, portrait_frame
from generators.art.furniture import CENTRE, header, rule, stat_row, subtitle
from generators.art.heads import HEADS, Tone
from generators.art.lettering import name_plate
from generators.art.palette import TEMPERAMENT_GROUND, Ground
from generators.art.svg import circle, gradient, group, path, tag
from generators.art.wording import capital, heading, level_words

_ARCH: Final = "M-114 118V-22A114 114 0 0 1 114-22V118Z"
_ARCH_OUTER: Final = "M-121 125V-22A121 121 0 0 1 121-22V125Z"
_MIDDLE = 200
_HAIR: Final = ("#2b2320", "#5e3b23", "#a0602e", "#dcb66e", "#8f949c", "#ece7dc", "#7c2d25")
_METAL: Final = "#c2a25e"


def character_card(character: Character) -> str:
    """The markup of a character's card, without the root element."""
    mark = Dice(character).mark
    ground = TEMPERAMENT_GROUND[character.temperament]
    definitions = tag(
        "defs",
        gradient(f"{mark}b", ground.top, ground.bottom),
        gradient(f"{mark}l", ground.accent, ground.top, ground.deep, kind="radial", cy=".4"),
        tag("clipPath", path(_ARCH), id=f"{mark}a"),
    )
    words = (character.ancestry, character.profession, character.temperament)
    return "".join(
        (
            definitions,
            card_ground(f"url(#{mark}b)"),
            group(
                path(_ARCH_OUTER, fill="none", stroke=ground.accent, opacity=".5"),
                path(_ARCH, fill=f"url(#{mark}l)"),
                _halo(ground),
                group(_bust(character), clip_path=f"url(#{mark}a)"),
                path(_ARCH, fill="none", stroke=ground.accent, stroke_width=2),
                _badge(character, ground),
                transform=f"translate({CENTRE} {_MIDDLE})",
            ),
            portrait_frame(ground.accent),
            header(
                heading(character.profession, character.lang),
                level_words(character.level, character.lang),
                ground.accent,
            ),
            name_plate(character.name, CENTRE, 369, 286, ground.ink),
            subtitle(
                " · ".join(capital(word, character.lang) for word in words), 409, ground.accent
            ),
            rule(423, ground.accent),
            stat_row(character, ground.ink, ground.accent),
        )
    )


def _halo(ground: Ground) -> str:
    rays = circle(0, -36, 88, stroke_width=34, stroke_dasharray="2 10")
    return group(rays, circle(0, -36, 68), fill="none", stroke=ground.ink, opacity=".18")


def _bust(character: Character) -> str:
    dice = Dice(character)
    head = dice.pick(HEADS[character.ancestry], "head")
    attire = ATTIRE[character.profession]
    skin = dice.pick(head.tones, "skin")
    paints: dict[Tone, dict[str, int | str]] = {
        "skin": {"fill": skin},
        "hair": {"fill": dice.pick(_HAIR, "hair")},
        "shade": {"fill": "#140a14", "opacity": ".24", "stroke": "none"},
        "gleam": {"fill": "#fff", "opacity": ".3", "stroke": "none"},
        "dark": {"fill": "#2a2126"},
        "bone": {"fill": "#f1e7d2"},
        "metal": {"fill": _METAL},
        "cloth": {"fill": dice.pick(attire.cloth, "cloth")},
        "light": {"fill": TEMPERAMENT_GROUND[character.temperament].accent, "stroke": "none"},
    }

    def layers(drawn: tuple[tuple[Tone, str], ...]) -> str:
        return "".join(path(d, **paints[tone]) for tone, d in drawn)

    return group(
        layers(head.behind),
        layers((("cloth", SHOULDERS),)),
        layers((("shade", SHOULDERS_SHADE),)),
        layers((("skin", NECK), ("shade", NECK_SHADE))),
        layers(attire.cut),
        layers(head.front),
        face(character.temperament, bearded=character.ancestry == "dwarf") if head.face else "",
        stroke="#1a1016",
        stroke_opacity=".65",
        stroke_width=2,
        stroke_linejoin="round",
    )


def _badge(character: Character, ground: Ground) -> str:
    return group(
        circle(0, 120, 22, fill=ground.deep, stroke=ground.accent, stroke_width=2),
        path(
            ATTIRE[character.profession].glyph,
            transform="translate(0 120)",
            fill=ground.accent,
            fill_rule="evenodd",
        ),
    )
