"""Quests that are written as a form: `type defeat / target goblin shaman / reward 150`."""

import re
from dataclasses import dataclass
from typing import Final

from generators.lexicon import quest_form as words
from generators.reading.numerals import find_numerals
from generators.reading.script import Script

_SEGMENT: Final = re.compile(r"[^/|;,\n]+")
_LABELLED: Final = re.compile(words.LABELLED)
_KINDS: Final = tuple((kind, re.compile(pattern)) for kind, pattern in words.KINDS)
_FEWEST: Final = 2
"""Labels that make a form."""
_MOST_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Form:
    """What the labels of a form say; None and empty where there is no such label."""

    kind: str | None = None
    target: str = ""
    count: int | None = None
    giver: str = ""


def form_of(text: Script) -> Form:
    """The form that an English prompt is, an empty one if it is a sentence."""
    found: dict[str, tuple[int, int]] = {}
    for segment in _SEGMENT.finditer(text.folded):
        match = _LABELLED.fullmatch(text.folded, *segment.span())
        if match and match.lastgroup and len(match["value"].split()) <= _MOST_WORDS:
            label = next(name for name in words.LABELS if match[name])
            found.setdefault(label, match.span("value"))
    if len(found) < _FEWEST or not found.keys() & {"kind", "target"}:
        return Form()
    said = {label: text.shown[start:end].strip(" .!'\"") for label, (start, end) in found.items()}
    target, count = _counted(said.get("target", ""))
    amount = find_numerals(said.get("count", "").lower())
    if amount and amount[0].value.denominator == 1:
        count = int(amount[0].value)
    kind = said.get("kind", "").lower()
    named = next((value for value, pattern in _KINDS if pattern.search(kind)), None)
    return Form(named, target, count, said.get("giver", ""))


def _counted(target: str) -> tuple[str, int | None]:
    """A target without the number of its pieces: `3 wolves`, `wolves x3`."""
    for numeral in find_numerals(target.lower()):
        if numeral.value.denominator != 1:
            continue
        rest = (target[: numeral.start].rstrip(" xX*(") + target[numeral.end :]).strip(" xX*()")
        return rest, int(numeral.value)
    return target, None
