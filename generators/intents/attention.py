"""Attention: which of the names in a sentence its wish is about, by the clauses they stand in."""

import re
from collections.abc import Sequence
from typing import Final

from generators.intents.requests import Wording
from generators.intents.utterance import COVER, Utterance
from generators.lexicon import clauses_zh, sums

_NAMES: Final = re.compile("|".join(f"{cover}+" for cover in COVER.values()))
_CORRECTED: Final = re.compile(f"{sums.CORRECTION}|{clauses_zh.CORRECTION}")
_POINTING: Final = re.compile(clauses_zh.POINTING)
_THE_OTHER: Final = re.compile(r"(?<![a-z])the other(?![a-z])")
_LEFT: Final = re.compile(clauses_zh.LEFT)


def set_aside(said: Utterance, wording: Wording) -> list[tuple[int, int]]:
    """Names that are not meant, where others of their kind may be.

    Those of clauses that leave a thing as it is, in Chinese of all that ask for nothing, and those
    that a later one corrects.
    """
    if said.lang == "en":
        return [*_corrected(said), *_left_alone(said, wording)]
    full = [match.span() for match in _NAMES.finditer(said.covered)]
    runs = [match.span() for match in _NAMES.finditer(said.hinted)]
    dead = [run for run in full if not wording.is_open(run[0])]
    dead += [run for run in runs if _LEFT.search(said.hinted, *wording.clause_at(run[0]))]
    dead += _corrected(said)
    alive = {said.hinted[run[0]] for run in runs if run not in dead}
    return [run for run in dead if said.hinted[run[0]] in alive]


def beside(
    said: Utterance, wording: Wording, clauses: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """What stands outside of some clauses, where they and others name things of a kind.

    Args:
        said: the sentence.
        wording: its clauses.
        clauses: those that ask; one that points at what was named stands for that one.
    """
    runs = [match.span() for match in _NAMES.finditer(said.hinted)]
    clauses = [_spoken_of(said, wording, clause, runs) for clause in clauses]
    inside = [run for run in runs if any(low <= run[0] < high for low, high in clauses)]
    kinds = {said.hinted[run[0]] for run in inside}
    outside = [run for run in runs if run not in inside and said.hinted[run[0]] in kinds]
    if not outside or kinds == {COVER["person"]}:
        return outside
    kept = [*clauses, *(run for run in runs if said.hinted[run[0]] not in kinds)]
    return _between(kept, len(said.hinted))


def _spoken_of(
    said: Utterance,
    wording: Wording,
    clause: tuple[int, int],
    runs: Sequence[tuple[int, int]],
) -> tuple[int, int]:
    """A clause, or where it only points at what was named, the one that named it last."""
    low, high = clause
    before = [start for start, _ in runs if start < low]
    named = any(low <= start < high for start, _ in runs)
    if named or not before or _POINTING.search(said.hinted, low, high) is None:
        return clause
    return wording.clause_at(before[-1])


def _corrected(said: Utterance) -> list[tuple[int, int]]:
    """Names that a later name of the same kind corrects."""
    covered = said.covered
    marks = [match.span() for match in _CORRECTED.finditer(covered)]
    runs = [match.span() for match in _NAMES.finditer(covered)]
    return [
        run
        for run in runs
        if any(
            run[1] <= mark[0] and other[0] >= mark[1] and covered[other[0]] == covered[run[0]]
            for mark in marks
            for other in runs
        )
    ]


def _left_alone(said: Utterance, wording: Wording) -> list[tuple[int, int]]:
    """Names in English clauses that leave a thing as it is, beside other ones."""
    runs = [match.span() for match in _NAMES.finditer(said.hinted)]
    dead = [run for run in runs if wording.leaves(run[0])]
    alive = {said.hinted[run[0]] for run in runs if run not in dead}
    other = _THE_OTHER.search(said.hinted) is not None
    return [run for run in dead if other or said.hinted[run[0]] in alive]


def _between(kept: Sequence[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """What is left of `[0, end)` between some spans."""
    left: list[tuple[int, int]] = []
    at = 0
    for low, high in sorted(kept):
        if low > at:
            left.append((at, low))
        at = max(at, high)
    return [*left, (at, end)] if at < end else left
