"""Counts and durations of this process, in bounded memory; safe to use from any thread."""

import threading
from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from api.operations.exposition import Family, Sample, histogram_samples

SECONDS: Final = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Upper bounds of the buckets of durations, in seconds."""

Labels = tuple[str, ...]


class Counter:
    """A number for each set of labels, which only rises.

    Args:
        name: ends in `_total`.
        told: what it counts, one sentence.
        labels: names of the labels; whoever counts sees to it that their values are few.
    """

    def __init__(self, name: str, told: str, labels: Labels) -> None:
        """Start at nothing."""
        self._name, self._told, self._labels = name, told, labels
        self._lock = threading.Lock()
        self._values: dict[Labels, float] = {}

    def add(self, values: Labels, amount: float = 1) -> None:
        """Raise the number of some labels by an amount that is not negative."""
        with self._lock:
            self._values[values] = self._values.get(values, 0) + amount

    def family(self) -> Family:
        """As it stands now."""
        with self._lock:
            found = sorted(self._values.items())
        return Family(
            self._name,
            "counter",
            self._told,
            [Sample("", _named(self._labels, values), value) for values, value in found],
        )


class Durations:
    """A histogram of durations for each set of labels.

    Args:
        name: ends in `_seconds`.
        told: what it measures, one sentence.
        labels: names of the labels; whoever measures sees to it that their values are few.
    """

    def __init__(self, name: str, told: str, labels: Labels) -> None:
        """Start at nothing."""
        self._name, self._told, self._labels = name, told, labels
        self._lock = threading.Lock()
        self._counts: dict[Labels, list[int]] = {}
        self._totals: dict[Labels, float] = {}

    def observe(self, values: Labels, seconds: float, times: int = 1) -> None:
        """Count a duration, once or several times."""
        with self._lock:
            counts = self._counts.setdefault(values, [0] * (len(SECONDS) + 1))
            counts[bisect_left(SECONDS, seconds)] += times
            self._totals[values] = self._totals.get(values, 0.0) + seconds * times

    def family(self) -> Family:
        """As it stands now."""
        with self._lock:
            found = sorted(
                (values, tuple(counts), self._totals[values])
                for values, counts in self._counts.items()
            )
        samples: list[Sample] = []
        for values, counts, total in found:
            samples += histogram_samples(_named(self._labels, values), SECONDS, counts, total)
        return Family(self._name, "histogram", self._told, samples)


def _named(names: Labels, values: Labels) -> Mapping[str, str]:
    return dict(zip(names, values, strict=True))
