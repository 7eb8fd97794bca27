"""Text on a card: broken into lines and sized so that it fits its box."""

from html import escape
from itertools import pairwise

from generators.art.characters import MARK, harmless, is_measured, width_of
from generators.art.svg import group, tag

_NO_LINE_STARTS_WITH = frozenset("、。，．：；！？）」』》】〉”’·—…,.:;!?)")
_NO_LINE_ENDS_WITH = frozenset("（「『《【〈“‘(")
_JOINER = "\u200d"
_ELLIPSIS = "…"
# Largest font size of a name on one, two and three lines, and the size at which it takes one more.
_NAME_SIZES = ((27, 17), (20, 14), (13, 11))


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters: at a space, and around Chinese."""
    if before == " ":
        return True
    wide = min(ord(before), ord(after)) >= 0x2E80
    return wide and before not in _NO_LINE_ENDS_WITH and after not in _NO_LINE_STARTS_WITH


def _pieces(text: str, *, anywhere: bool) -> list[str]:
    """What a line break may stand between; a letter and its marks are never parted."""
    pieces = [text[:1]]
    for before, after in pairwise(text):
        whole = width_of(after) == MARK or before == _JOINER
        if not whole and (anywhere or _may_break(before, after)):
            pieces.append(after)
        else:
            pieces[-1] += after
    return pieces


def _filled(pieces: list[str], room: int) -> list[str]:
    """Lines of at most `room` thousandths of an em, each as full as can be."""
    lines = [""]
    taken = 0
    for piece in pieces:
        if lines[-1] and taken + width_of(piece.rstrip()) > room:
            lines.append("")
            taken = 0
        lines[-1] += piece
        taken += width_of(piece)
    return [line.strip() for line in lines]


def _balanced(pieces: list[str], count: int) -> list[str]:
    """At most `count` lines, the widest as narrow as can be."""
    low, high = max(width_of(piece.rstrip()) for piece in pieces), width_of("".join(pieces))
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if len(_filled(pieces, middle)) <= count else (middle + 1, high)
    return _filled(pieces, high)


def _size(lines: list[str], box: int, largest: int) -> int:
    """The largest whole font size, at most `largest`, at which every line fits the box."""
    return min(largest, box * 1000 // max(1, *map(width_of, lines)))


def shortened(text: str, box: int, size: int) -> str:
    """The text at a font size, cut with an ellipsis where it is wider than the box."""
    room = box * 1000 // size
    if width_of(text) <= room:
        return text
    first, *_ = _filled(_pieces(text, anywhere=True), room - width_of(_ELLIPSIS))
    return first + _ELLIPSIS


def fit_line(text: str, box: int, largest: int, smallest: int) -> tuple[str, int]:
    """Hostile text on one line, shrunk and then cut to fit; the line and its font size."""
    line = harmless(text)
    size = max(smallest, _size([line], box, largest))
    return shortened(line, box, size), size


def fit_name(text: str, box: int) -> tuple[list[str], int]:
    """Hostile text as a name on up to three lines; the lines and their font size.

    It shrinks on one line as far as looks well, goes to two and to three lines at words, then
    breaks words, and is cut with an ellipsis last.
    """
    name = harmless(text)
    smallest = _NAME_SIZES[-1][1]
    for anywhere in (False, True):
        pieces = _pieces(name, anywhere=anywhere)
        for count, (largest, least) in enumerate(_NAME_SIZES, start=1):
            lines = _balanced(pieces, count)
            size = _size(lines, box, largest)
            if size >= least:
                return lines, size
    filled = _filled(_pieces(name, anywhere=True), box * 1000 // smallest)
    count = len(_NAME_SIZES)
    return [*filled[: count - 1], shortened("".join(filled[count - 1 :]), box, smallest)], smallest


def words(text: str, x: int, y: int, size: int, **attributes: int | str) -> str:
    """One line of text, centred on x as the whole card's is; y is the baseline.

    A line whose width cannot be known carries the one it must have, and the viewer squeezes it.
    """
    if not is_measured(text):
        attributes |= {
            "textLength": width_of(text) * size // 1000,
            "lengthAdjust": "spacingAndGlyphs",
        }
    return tag("text", escape(text, quote=False), x=x, y=y, font_size=size, **attributes)


def name_plate(text: str, x: int, y: int, box: int, fill: str) -> str:
    """A name in serif around the height y."""
    lines, size = fit_name(text, box)
    leading = size * 6 // 5
    first = y + size * 7 // 20 - leading * (len(lines) - 1) // 2
    return group(
        *(words(line, x, first + leading * row, size) for row, line in enumerate(lines)),
        font_family="serif",
        font_weight=600,
        fill=fill,
    )
