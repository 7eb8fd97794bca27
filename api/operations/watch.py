"""Watching the worker: when each loop last moved, and how long its steps take."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from api.operations.exposition import Family, Sample
from api.operations.meters import Counter, Durations
from api.worker import CHAIN_STEPS, GENERATION_STEPS, Loop, Step, Worker
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
        self._steps = Durations(
            "llmasos_worker_step_seconds", "Duration of each step of the worker.", ("step",)
        )
        self._blocks = Durations(
            "llmasos_block_apply_seconds",
            "Time to read and apply a block: a round's duration over its blocks.",
            (),
        )
        self._done = Counter(
            "llmasos_worker_done_total", "What each step did: rows, blocks or requests.", ("step",)
        )
        self._failed = Counter(
            "llmasos_worker_failures_total", "Steps that ended in an error.", ("step",)
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

    def families(self) -> list[Family]:
        """What was counted, and the age of each loop's last sign of life."""
        with self._lock:
            beats = sorted(self._beats.items())
        now = self._clock()
        still = [Sample("", {"loop": loop}, round(now - beat.at, 3)) for loop, beat in beats]
        return [
            Family(
                "llmasos_worker_still_seconds",
                "gauge",
                "Seconds since each loop of the worker last moved.",
                still,
            ),
            self._steps.family(),
            self._blocks.family(),
            self._done.family(),
            self._failed.family(),
        ]

    def _watch_step(self, loop: str, step: Step) -> Step:
        name = getattr(step, "__name__", "step")

        def watched(world: World) -> int:
            began = self._beat(loop, name)
            try:
                done = step(world)
            except Exception:
                self._failed.add((name,))
                raise
            finally:
                took_s = self._beat(loop, None) - began
                self._steps.observe((name,), took_s)
            if done:
                self._done.add((name,), done)
                if name == _INDEX:
                    self._blocks.observe((), took_s / done, done)
            return done

        return watched

    def _beat(self, loop: str, step: str | None) -> float:
        now = self._clock()
        with self._lock:
            self._beats[loop] = Beat(now, step)
        return now


class WatchedWorker(Worker):
    """A worker whose loops and steps are seen by a watch."""

    def __init__(self, world: World, watch: Watch) -> None:
        """Prepare; `start` begins."""
        super().__init__(world)
        interval_s = world.settings.poll_interval_s
        steps = {"chain": CHAIN_STEPS, "generations": GENERATION_STEPS}
        self._loops = {
            name: Loop(f"worker-{name}", world, watch.watched(name, taken), interval_s)
            for name, taken in steps.items()
        }
