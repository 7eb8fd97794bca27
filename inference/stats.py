"""What a model has done since it was loaded: counts and histograms of bounded size."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

SECONDS: Final = (
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0,
)  # fmt: skip
"""Upper bounds of the buckets of every duration, in seconds; beyond the last is one more."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """How often a duration fell into each bucket, as Prometheus counts it, but not cumulated.

    Attributes:
        counts: one more than `SECONDS`; `counts[i]` durations were at most `SECONDS[i]` and above
            the bound before it.
        total_s: their sum.
    """

    counts: tuple[int, ...] = (0,) * (len(SECONDS) + 1)
    total_s: float = 0.0

    @property
    def count(self) -> int:
        """How many durations there were."""
        return sum(self.counts)

    @property
    def mean_s(self) -> float:
        """Their mean in seconds; 0 if there were none."""
        return self.total_s / self.count if self.count else 0.0

    def including(self, durations_s: Sequence[float]) -> "Histogram":
        """A histogram with these durations in it too."""
        counts = list(self.counts)
        for duration in durations_s:
            counts[bisect_left(SECONDS, duration)] += 1
        return Histogram(tuple(counts), self.total_s + sum(durations_s))


@dataclass(frozen=True, slots=True)
class Stats:
    """Counters rise for ever; gauges (`waiting`, `running`) are of the moment.

    Attributes:
        submitted: requests taken.
        finished: completions that ended by themselves.
        failed: completions with an error, those past their deadline included.
        expired: those past their deadline.
        cancelled: completions cut short by whoever asked.
        rejected: requests that the full queue refused.
        waiting: requests that wait for a slot now.
        running: requests that hold a slot now.
        slots: how many there are.
        steps: of the step loop.
        busy_slot_steps: slots held, summed over the steps; with `steps * slots` the slot use.
        prompt_tokens: tokens of prompts that were taken into slots, without what grammars force.
        cached_tokens: tokens of prompts, and of what grammars force after them, that the prefix
            cache held.
        output_tokens: tokens made, forced ones included.
        forced_tokens: those of them that grammars forced.
        called_back: times that a lent slot was taken back for an interactive request.
        queue_s: from submission to a slot.
        first_token_s: from submission to the first token of the output.
        token_s: mean time between the tokens of one output, after its first.
    """

    submitted: int = 0
    finished: int = 0
    failed: int = 0
    expired: int = 0
    cancelled: int = 0
    rejected: int = 0
    waiting: int = 0
    running: int = 0
    slots: int = 0
    steps: int = 0
    busy_slot_steps: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    forced_tokens: int = 0
    called_back: int = 0
    queue_s: Histogram = field(default_factory=Histogram)
    first_token_s: Histogram = field(default_factory=Histogram)
    token_s: Histogram = field(default_factory=Histogram)
