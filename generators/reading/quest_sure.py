"""What an English quest is surely about: by sentences that leave no doubt, and by who was named."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generators.lexicon import quest_sure as words
from generators.lexicon.quest_words import PRONOUNS
from generators.reading.numerals import Numeral
from generators.reading.script import Script
from generators.reading.targets import is_creature

_SURE: Final = tuple((kind, re.compile(pattern)) for kind, pattern in words.SURE)
_EPITHET: Final = re.compile(words.EPITHETS, re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z][a-z'-]+")
MAX_CHARS: Final = 400
"""What is asked for stands at the beginning."""


@dataclass(frozen=True, slots=True)
class Sure:
    """A kind with its target; the count is None if unsaid."""

    kind: str
    target: str
    count: int | None


def surely_said(text: Script, covered: str, pieces: Sequence[Numeral]) -> Sure | None:
    """What a sentence tells beyond doubt, None if none does.

    Args:
        text: the prompt.
        covered: the same, folded, with its numbers covered.
        pieces: the numbers that may count things.
    """
    for kind, pattern in _SURE:
        match = pattern.search(covered[:MAX_CHARS])
        if match is None or (kind == "explore" and match["target"].strip() in PRONOUNS):
            continue
        target = text.shown[slice(*match.span("target"))].strip(" '")
        if kind == "collect" and is_creature(target):
            kind = "defeat"
        kind = "collect" if kind == "lost" else kind
        return Sure(kind, target, _count(match, pieces))
    return None


def named_before(target: str, text: Script) -> str:
    """The creatures that an epithet stands for: `wolves! Five of the brutes`; else the target."""
    if not _EPITHET.fullmatch(target):
        return target
    before = text.folded[: text.folded.find(target.lower())]
    named = [m for m in _WORD.finditer(before) if is_creature(m.group()) and m.group() != target]
    return text.shown[named[-1].start() : named[-1].end()] if named else target


def _count(match: re.Match[str], pieces: Sequence[Numeral]) -> int | None:
    whole = [n for n in pieces if n.value.denominator == 1]
    if "count" in match.re.groupindex:
        return next((int(n.value) for n in whole if n.start == match.start("count")), None)
    return int(whole[0].value) if len(whole) == 1 else None
