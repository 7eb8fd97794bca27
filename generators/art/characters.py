"""Characters of hostile text: which may stand on a card, and how wide they are.

The ranges are written down here, because the Unicode tables of Python change with its version and
the bytes of a card must not.
"""

from functools import lru_cache
from typing import Final

MARK: Final = 0
"""The width of what sits on the letter before it."""

_NARROW: Final = frozenset(" ijl.,:;'|")
_SLIM: Final = frozenset('frtIJ()[]-/\\"`*!')
_WIDE: Final = frozenset("HN&")
_BROAD: Final = frozenset("mMW@%")
# first, last, thousandths of an em; the first range that holds a character counts
_WIDTHS: Final = (
    (0x0300, 0x036F, MARK),
    (0x0483, 0x0489, MARK),
    (0x1AB0, 0x1AFF, MARK),
    (0x1DC0, 0x1DFF, MARK),
    (0x200C, 0x200D, MARK),
    (0x20D0, 0x20FF, MARK),
    (0xFE00, 0xFE0F, MARK),
    (0xFE20, 0xFE2F, MARK),
    (0x0152, 0x0152, 1100),
    (0x0174, 0x0174, 1100),
    (0x00A1, 0x017F, 950),
    (0x2010, 0x2027, 1000),
    (0x2E80, 0x303E, 1000),
    (0x3041, 0x31EF, 1000),
    (0x3400, 0x4DBF, 1000),
    (0x4E00, 0x9FFF, 1000),
    (0xAC00, 0xD7A3, 1000),
    (0xF900, 0xFAFF, 1000),
    (0xFF01, 0xFF60, 1000),
    (0x20000, 0x323AF, 1000),
)
# Letters whose width differs much from font to font, or with what stands beside them.
_ROUGH_WIDTHS: Final = (
    (0x0180, 0x0482, 900),
    (0x0590, 0x05FF, 700),
    (0x0600, 0x06FF, 600),
    (0x0900, 0x0E7F, 750),
    (0x2600, 0x27BF, 1200),
)
_UNKNOWN: Final = 1300
# What reorders or hides the text after it, and what XML 1.0 forbids or discourages.
_DROPPED: Final = (
    (0x00AD, 0x00AD),
    (0x061C, 0x061C),
    (0x180E, 0x180E),
    (0x200B, 0x200B),
    (0x200E, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xD800, 0xDFFF),
    (0xFDD0, 0xFDEF),
    (0xFEFF, 0xFEFF),
    (0xFFF0, 0xFFFF),
    (0xE0000, 0xE0FFF),
)
_SPACES: Final = frozenset((0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000))
_MARKS_IN_A_ROW: Final = 2
_NOTHING_LEFT: Final = "—"


def harmless(text: str) -> str:
    """The text as one line that cannot hide, reorder or climb over what stands around it.

    Controls and odd spaces become single spaces, direction overrides and invisible characters go,
    and no letter keeps more than two combining marks. Markup is escaped elsewhere.
    """
    kept: list[str] = []
    marks = 0
    for character in text:
        code = ord(character)
        if code <= 0x20 or 0x7F <= code <= 0xA0 or 0x2000 <= code <= 0x200A or code in _SPACES:
            kept.append(" ")
        elif code & 0xFFFE != 0xFFFE and not any(first <= code <= last for first, last in _DROPPED):
            marks = marks + 1 if width_of(character) == MARK else 0
            if marks <= _MARKS_IN_A_ROW:
                kept.append(character)
    return " ".join("".join(kept).split()) or _NOTHING_LEFT


def _found(code: int, table: tuple[tuple[int, int, int], ...]) -> int | None:
    return next((width for first, last, width in table if first <= code <= last), None)


@lru_cache(maxsize=4096)
def _advance(character: str) -> int:
    code = ord(character)
    if code >= 0x7F:
        known = _found(code, _WIDTHS)
        rough = _found(code, _ROUGH_WIDTHS) if known is None else known
        return _UNKNOWN if rough is None else rough
    if character in _NARROW:
        return 350
    if character in _SLIM:
        return 480
    if character in _BROAD:
        return 1030
    if character in _WIDE:
        return 870
    return 800 if "A" <= character <= "Z" or character in "w#+=<>~^" else 665


def width_of(text: str) -> int:
    """Estimated width of a line in thousandths of an em.

    What a viewer's generic font will be is unknown. A line in the broadest common one (DejaVu
    Serif Bold) is at most a tenth wider than this, and boxes leave that much room.
    """
    return sum(map(_advance, text))


def is_measured(text: str) -> bool:
    """Whether the width of every character is well known."""
    return all(code < 0x7F or _found(code, _WIDTHS) is not None for code in map(ord, text))
