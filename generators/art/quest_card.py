"""The card of a quest: a map on parchment under a wax seal, with what is asked and what is paid."""

from typing import Final

from domain.asset import Quest
from domain.ontology import DIFFICULTIES, QuestKind
from generators.art.characters import width_of
from generators.art.dice import Dice
from generators.art.frame import card_ground, pips
from generators.art.furniture import CENTRE, header, rule, subtitle
from generators.art.lettering import name_plate, words
from generators.art.map_art import chart
from generators.art.palette import DIFFICULTY_WAX
from generators.art.svg import circle, gradient, group, path, tag
from generators.art.wording import capital, heading

_INK: Final = "#3a2a17"
_FADED: Final = "#7d6039"
_EDGE: Final = "#5a3d14"
_MIDDLE = 198
# The row of rewards: half of an icon with its margin, the font size, the space between two.
_ICON, _AMOUNT_SIZE, _GAP = 16, 17, 20
# Rough-edged wax, about 62 around the origin.
_WAX: Final = (
    "M0-64C16-68 26-58 38-54 54-50 52-36 60-24 68-12 62 4 62 16 60 32 48 36 42 48 34 60 18 58 4 63"
    "-12 68-22 58-36 54-52 50-50 36-58 24-68 12-62-4-62-18-60-34-48-38-40-50-30-60-14-58 0-64Z"
)
# Signs of what is asked, in a box of ±32 around the origin.
_SIGN: Final[dict[QuestKind, str]] = {
    "collect": (
        "M-22-6H22L18 26C12 32-12 32-18 26ZM-28-14H28V-6H-28ZM-16-14C-16-36 16-36 16-14H11"
        "C11-29-11-29-11-14ZM-12 2-10 20H-6L-8 2ZM12 2H8L6 20H10ZM-2 2V21H2V2Z"
    ),
    "deliver": "M-30-20H30L0 6ZM-32-16-12 2-32 20ZM32-16 12 2 32 20ZM-9 5 0 13 9 5 29 23H-29Z",
    "defeat": (
        "M-30-32-20-30 18 10 24 4 29 9 22 16 32 26 26 32 16 22 9 29 4 24 10 18-28-20Z"
        "M30-32 20-30-18 10-24 4-29 9-22 16-32 26-26 32-16 22-9 29-4 24-10 18 28-20Z"
    ),
    "explore": (
        "M0-36 6-6 36 0 6 6 0 36-6 6-36 0-6-6ZM-20-20 0-10 20-20 10 0 20 20 0 10-20 20-10 0Z"
        "M0-4-4 0 0 4 4 0Z"
    ),
}
_COINS: Final = "M0-11C7-11 11-9 11-7V9C11 11 7 13 0 13S-11 11-11 9V-7C-11-9-7-11 0-11Z"
_COIN_EDGES: Final = (
    "M-11-7C-11-5-7-3 0-3S11-5 11-7M-11-2C-11 0-7 2 0 2S11 0 11-2M-11 4C-11 6-7 8 0 8S11 6 11 4"
)
_CHEST: Final = "M-13-3C-13-13 13-13 13-3V11H-13ZM-13-3H13M-3-5H3V2H-3Z"


def quest_card(quest: Quest) -> str:
    """The markup of a quest's card, without the root element."""
    dice = Dice(quest)
    mark = dice.mark
    wax = DIFFICULTY_WAX[quest.difficulty]
    definitions = tag(
        "defs",
        gradient(f"{mark}b", "#f7edd3", "#ecdab0", "#d9bf88"),
        gradient(f"{mark}v", "#d9bf8800", "#b98d4a66", kind="radial", r=".75"),
        gradient(f"{mark}w", "#ffffff66", "#ffffff00", "#00000055", x2=1),
    )
    return "".join(
        (
            definitions,
            card_ground(f"url(#{mark}b)"),
            card_ground(f"url(#{mark}v)"),
            _frame(),
            group(
                chart(dice, _FADED),
                _seal(quest.kind, wax, f"url(#{mark}w)"),
                transform=f"translate({CENTRE} {_MIDDLE})",
            ),
            header(heading(quest.kind, quest.lang), heading(quest.difficulty, quest.lang), _FADED),
            pips(DIFFICULTIES.index(quest.difficulty) + 1, len(DIFFICULTIES), CENTRE, 42, wax),
            name_plate(quest.title, CENTRE, 366, 286, _INK),
            subtitle(_task(quest), 407, _FADED),
            rule(422, _FADED),
            _reward(quest),
        )
    )


def _frame() -> str:
    return group(
        tag("rect", x=12, y=12, width=326, height=466, rx=8, stroke_width=2),
        tag("rect", x=18, y=18, width=314, height=454, rx=4, opacity=".5"),
        fill="none",
        stroke=_FADED,
    )


def _seal(kind: QuestKind, wax: str, relief: str) -> str:
    return group(
        path(_WAX, fill="#000", opacity=".25", transform="translate(3 5)"),
        path(_WAX, fill=wax),
        path(_WAX, fill=relief),
        circle(0, 0, 47, fill="#000", opacity=".18"),
        circle(0, 0, 47, fill="none", stroke="#fff", opacity=".35", stroke_width=2),
        path(_SIGN[kind], fill="#000", opacity=".3", transform="translate(1 2)"),
        path(_SIGN[kind], fill="#fff3dc", opacity=".92"),
    )


def _task(quest: Quest) -> str:
    """The first objective, and how many more there are."""
    first = quest.objectives[0]
    more = len(quest.objectives) - 1
    colon = "：" if quest.lang == "zh" else ": "
    text = f"{capital(quest.kind, quest.lang)}{colon}{first.target} × {first.count}"
    return f"{text} (+{more})" if more else text


def _reward(quest: Quest) -> str:
    """The purse, and the chest where pieces are paid besides or instead."""
    pieces = sum(item.amount for item in quest.reward_items)
    paid = [(_purse, f"{quest.reward_gold:,}")] if quest.reward_gold or not pieces else []
    paid += [(_chest, f"×{pieces}")] if pieces else []
    widths = [2 * _ICON + width_of(text) * _AMOUNT_SIZE // 1000 for _, text in paid]
    x = CENTRE - (sum(widths) + _GAP * (len(paid) - 1)) // 2 + _ICON // 2
    drawn: list[str] = []
    for (icon, text), width in zip(paid, widths, strict=True):
        drawn.append(icon(f"translate({x} 449)"))
        drawn.append(words(text, x + 20, 455, _AMOUNT_SIZE, text_anchor="start", fill=_INK))
        x += width + _GAP
    return group(*drawn, font_weight=600)


def _purse(place: str) -> str:
    return group(
        path(_COINS, fill="#e0b04a"), path(_COIN_EDGES, fill="none"), transform=place, stroke=_EDGE
    )


def _chest(place: str) -> str:
    return path(_CHEST, transform=place, fill="#a8763e", stroke=_EDGE)
