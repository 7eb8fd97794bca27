"""Watching the worker: when each loop last moved, and how long its steps take."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from prometheus_client import Counter, Histogram
from prometheus_client.core import Metric

from api.operations.families import SECONDS, gauges
from api.worker import Step
from api.world import World

Monotonic = Callable[[], float]
"""Seconds, ever rising."""

_STILL_BETWEEN_STEPS_S: Final = 45.0
# A batch of texts, or a first reading of a long chain, takes minutes on a slow machine.
_STILL_WITHIN_STEP_S: Final = 900.0
_INDEX: Final = "index"


@dataclass(frozen=True, slots=True)
class Beat:
    """The last sign of life of a loop: it entered a step, or left one (`step` is then None)."""

    at: float
    step: str | None


class Watch:
    """What is seen of the worker's steps.

    Args:
        clock: seconds, ever rising.
    """

    def __init__(self, clock: Monotonic = time.monotonic) -> None:
        """Nothing was seen yet."""
        self._clock = clock
        self._lock = threading.Lock()
        self._beats: dict[str, Beat] = {}
        self._steps = Histogram(
            "llmasos_worker_step_seconds",
            "Duration of each step of the worker.",
            ("step",),
            buckets=SECONDS,
            registry=None,
        )
        self._blocks = Histogram(
            "llmasos_block_apply_seconds",
            "Time to read and apply a block: a round's duration over its blocks.",
            buckets=SECONDS,
            registry=None,
        )
        self._done = Counter(
            "llmasos_worker_done_total",
            "What each step did: rows, blocks or requests.",
            ("step",),
            registry=None,
        )
        self._failed = Counter(
            "llmasos_worker_failures_total",
            "Steps that ended in an error.",
            ("step",),
            registry=None,
        )

    def watched(self, loop: str, steps: Sequence[Step]) -> list[Step]:
        """The same steps, seen."""
        self._beat(loop, None)
        return [self._watch_step(loop, step) for step in steps]

    def trouble_of(self, loop: str) -> str | None:
        """One sentence if a loop does not move; None if it does."""
        with self._lock:
            beat = self._beats.get(loop)
        if beat is None:
            return f"The worker's loop for {loop} was never begun."
        still_s = self._clock() - beat.at
        if still_s > (_STILL_BETWEEN_STEPS_S if beat.step is None else _STILL_WITHIN_STEP_S):
            where = "" if beat.step is None else f" in its step {beat.step}"
            return f"The worker's loop for {loop} has not moved for {still_s:.0f} seconds{where}."
        return None

    def collect(self) -> Iterator[Metric]:
        """What was counted, and the age of each loop's last sign of life."""
        with self._lock:
            beats = sorted(self._beats.items())
        now = self._clock()
        yield gauges(
            "llmasos_worker_still_seconds",
            "Seconds since each loop of the worker last moved.",
            ("loop",),
            [((loop,), round(now - beat.at, 3)) for loop, beat in beats],
        )
        for meter in (self._steps, self._blocks, self._done, self._failed):
            yield from meter.collect()

    def _watch_step(self, loop: str, step: Step) -> Step:
        name = getattr(step, "__name__", "step")

        def watched(world: World) -> int:
            began = self._beat(loop, name)
            try:
                done = step(world)
            except Exception:
                self._failed.labels(name).inc()
                raise
            finally:
                took_s = self._beat(loop, None) - began
                self._steps.labels(name).observe(took_s)
            if done:
                self._done.labels(name).inc(done)
                if name == _INDEX:
                    for _ in range(done):
                        self._blocks.observe(took_s / done)
            return done

        return watched

    def _beat(self, loop: str, step: str | None) -> float:
        now = self._clock()
        with self._lock:
            self._beats[loop] = Beat(now, step)
        return now
