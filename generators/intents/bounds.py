"""Bounds: limits that are put as denials, said plainly: `not above 60` is `at most 60`."""

import re
from typing import Final

from generators.lexicon import sums as words
from generators.reading.numerals import find_numerals

_COVERED: Final = re.compile("[\ue000-\ue003]")
_FORMS: Final = (
    (re.compile(words.NOT_ABOVE), "at most"),
    (re.compile(words.NOT_BELOW), "at least"),
)
_WAIVED: Final = re.compile(words.WAIVED)


def plain_bounds(text: str) -> str:
    """The text, of the same length, with denied bounds as plain ones.

    Args:
        text: a folded sentence; its names may be covered.
    """
    numbers = [numeral.start for numeral in find_numerals(text)]
    for pattern, plainly in _FORMS:
        for match in list(pattern.finditer(text)):
            number = next((at for at in numbers if 0 < at - match.end() <= _AHEAD), None)
            if number is not None and _denies(match, text):
                text = text[: match.start()] + _rewritten(match, plainly) + text[match.end() :]
    return text


_AHEAD: Final = 9
"""Characters that may stand between the bound and its number: `above about 60`."""


def _denies(match: re.Match[str], text: str) -> bool:
    if match["not"] == "unless":
        return True
    return match["not"] != "if" or _WAIVED.search(text[match.end() :]) is not None


def _rewritten(match: re.Match[str], plainly: str) -> str:
    """The bound without its denial; names between them stay."""
    between = match["between"]
    if not _COVERED.search(between):
        between = " " * len(between)
    kept = " " * len(match["not"]) + between + " "
    width = len(match.group()) - len(kept)
    if len(plainly) > width:
        kept = kept[: width - len(plainly)]
    return (kept + plainly).ljust(len(match.group()))
