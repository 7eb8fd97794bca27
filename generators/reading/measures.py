"""Measure words: with which one a Chinese prompt counts what a quest is about: 三坛 of 三坛酒."""

from generators.filling import PLAIN_MEASURE
from generators.lexicon import errands
from generators.reading.numerals import find_numerals


def measure_said(folded: str, target: str) -> str:
    """The measure word between a number and what it counts, or behind it: 三坛酒, 酒三坛.

    Args:
        folded: the prompt.
        target: what, as the prompt says it.

    Returns:
        One character; the plain one where the prompt says none.
    """
    for number in find_numerals(folded):
        measure = errands.MEASURE.match(folded, number.end)
        if measure is None or len(measure.group().strip()) != 1:
            continue
        stands_before = folded.startswith(target.lower(), measure.end())
        stands_behind = folded[: number.start].endswith(target.lower())
        if target and (stands_before or stands_behind):
            return measure.group().strip()
    return PLAIN_MEASURE
