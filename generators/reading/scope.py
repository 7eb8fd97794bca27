"""Scopes: where a text denies, corrects itself, or speaks of something else.

Rules of English and Chinese surface grammar, without a parser: a cue opens a scope that reaches to
the end of its clause or to a word that ends it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum

from generators.lexicon import grammar
from generators.lexicon.others import OTHERS
from generators.reading.mentions import Mention

_CLAUSE_BREAK = re.compile(grammar.CLAUSE_BREAK)
_CORRECTION = re.compile(grammar.CORRECTION)
_OTHERS = tuple(map(re.compile, OTHERS))
_NEGATION = re.compile(grammar.NEGATION)
_NEGATION_EXCEPTIONS = re.compile(grammar.NEGATION_EXCEPTIONS)
_NEGATION_END = re.compile(grammar.NEGATION_END)
_NEGATION_OF_NEXT = re.compile(grammar.NEGATION_OF_NEXT)
_NEGATION_BEHIND = re.compile(grammar.NEGATION_BEHIND)
_NEXT_WORD = re.compile(r"[ -]+[a-z]+")
_NAMING = re.compile(grammar.NAMING)
_OPPOSITION_END = re.compile(grammar.OPPOSITION_END)
_OPPOSITION = re.compile(grammar.OPPOSITION)
_OPPOSITION_AFTER = re.compile(grammar.OPPOSITION_AFTER)
_PARTS = re.compile(grammar.PARTS)
_INSTEAD = re.compile(r"(?<![a-z])instead(?![a-z])(?! of)")
_CHINESE_DENIAL = re.compile(r"[不非无没未]$")
_OPPOSITION_REACH = 28
_CLOSE = 16
_LONGEST_PART = 24


class Standing(Enum):
    """How a mention stands in its text."""

    STATED = "stated"
    DENIED = "denied"
    ASIDE = "aside"
    """Of another thing: a part, an enemy, a past."""
    NAMED = "named"
    """Part of a name."""


class Scopes:
    """The scopes of one folded text; all positions are its character indices."""

    def __init__(
        self,
        folded: str,
        mentions: Sequence[Mention] = (),
        *,
        opposition: bool = True,
        parts: bool = True,
    ) -> None:
        """Find them.

        Args:
            folded: the text.
            mentions: forms that were found in it; a word of denial inside of one (`no easy task`)
                denies nothing else.
            opposition: whether `against fire` and the like put what follows aside; where the text
                is about deeds (quests) they do not.
            parts: whether what a part is made of is put aside (`wooden handle`); people have none
                (`spirit guard`).
        """
        self._folded = folded
        self._opposition = opposition
        self._parts = parts
        self._mentions = mentions
        self._breaks = [match.end() for match in _CLAUSE_BREAK.finditer(folded)]
        self._corrections = self._find_corrections()
        self._denied = self._find_denied()
        self._aside = self._find_after(_OPPOSITION) if opposition else []
        self._named = self._find_after(_NAMING)

    def clause(self, at: int) -> int:
        """Number of the clause at a position."""
        return bisect_right(self._breaks, at)

    def clause_span(self, at: int) -> tuple[int, int]:
        """Where the clause at a position begins and ends."""
        index = self.clause(at)
        start = self._breaks[index - 1] if index else 0
        end = self._breaks[index] if index < len(self._breaks) else len(self._folded)
        return start, end

    def version(self, at: int) -> int:
        """How often the person had thought again before this position."""
        return bisect_right(self._corrections, at)

    def since(self, at: int) -> int:
        """Where the last second thought before this position ended, 0 without any."""
        index = self.version(at)
        return self._corrections[index - 1] if index else 0

    def standing(self, mention: Mention) -> Standing:
        """How a mention stands."""
        before = self._folded[max(0, mention.start - 1) : mention.start]
        after = self._folded[mention.end : mention.end + _LONGEST_PART]
        if self._opposition and (
            (self._parts and _PARTS.match(after)) or _OPPOSITION_AFTER.match(after)
        ):
            return Standing.ASIDE
        if self.denied(mention.start) or _CHINESE_DENIAL.search(before):
            return Standing.DENIED
        if _inside(self._aside, mention.start):
            return Standing.ASIDE
        return Standing.NAMED if _inside(self._named, mention.start) else Standing.STATED

    def denied(self, at: int) -> bool:
        """Whether a word at this position is denied."""
        return _inside(self._denied, at)

    def denied_closely(self, at: int) -> bool:
        """Whether a word is denied by another just before it: "no reward", not "no hurry, or …"."""
        if _CHINESE_DENIAL.search(self._folded, max(0, at - 1), at):
            return True
        return any(start <= at < end and at - start <= _CLOSE for start, end in self._denied)

    def _find_corrections(self) -> list[int]:
        marks = {
            match.end()
            for pattern in (_CORRECTION, *_OTHERS)
            for match in pattern.finditer(self._folded)
        }
        marks |= {self.clause_span(m.start())[0] for m in _INSTEAD.finditer(self._folded)}
        return sorted(marks)

    def _find_denied(self) -> list[tuple[int, int]]:
        exceptions = [m.span() for m in _NEGATION_EXCEPTIONS.finditer(self._folded)]
        corrections = [m.span() for m in _CORRECTION.finditer(self._folded)]
        silent = exceptions + corrections + [(m.start, m.end) for m in self._mentions]
        scopes: list[tuple[int, int]] = []
        for cue in _NEGATION.finditer(self._folded):
            if _inside(silent, cue.start()):
                continue
            _, end = self.clause_span(cue.end())
            ending = _NEGATION_END.search(self._folded, cue.end() + 1, end)
            scopes.append((cue.end(), ending.start() if ending else end))
        for cue in _NEGATION_BEHIND.finditer(self._folded):
            scopes.append((self.clause_span(cue.start())[0], cue.start()))
        for cue in _NEGATION_OF_NEXT.finditer(self._folded):
            word = _NEXT_WORD.match(self._folded, cue.end())
            scopes.append((cue.end(), word.end() if word else cue.end()))
        return scopes

    def _find_after(self, cues: re.Pattern[str]) -> list[tuple[int, int]]:
        scopes: list[tuple[int, int]] = []
        for cue in cues.finditer(self._folded):
            _, end = self.clause_span(cue.end())
            ending = _OPPOSITION_END.search(self._folded, cue.end(), end)
            end = ending.start() if ending else end
            scopes.append((cue.end(), min(end, cue.end() + _OPPOSITION_REACH)))
        return scopes


def _inside(scopes: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in scopes)
