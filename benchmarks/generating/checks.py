"""What the figures must show. A check that fails says so; it never changes what was measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from benchmarks.generating.measure import Timing


@dataclass(frozen=True, slots=True)
class Check:
    """One figure and its bound.

    Attributes:
        check: what is compared.
        value: as measured.
        sense: whether the bound is the least or the most.
        bound: what must hold.
        goal: what is hoped for; the bound where there is no other.
    """

    check: str
    value: float
    sense: Literal["at least", "at most"]
    bound: float
    goal: float

    @property
    def passed(self) -> bool:
        """Whether the bound holds."""
        if self.sense == "at least":
            return self.value >= self.bound
        return self.value <= self.bound

    def row(self) -> dict[str, Any]:
        """A row for the results."""
        return {
            "check": self.check,
            "value": round(self.value, 4),
            "must_be": f"{self.sense} {self.bound:g}",
            "goal": self.goal,
            "passed": self.passed,
        }


def at_least(check: str, value: float, bound: float, goal: float | None = None) -> Check:
    """A figure that is the better the higher."""
    return Check(check, value, "at least", bound, bound if goal is None else goal)


def at_most(check: str, value: float, bound: float) -> Check:
    """A figure that is the better the lower."""
    return Check(check, value, "at most", bound, bound)


def of_free_text(timings: Sequence[Timing], sequential: Timing, slots: int) -> list[Check]:
    """The engine at so many slots against one by one, and against the best of transformers.

    Args:
        timings: of all slots.
        sequential: measured in the turns of the engine at so many slots.
        slots: the most that are measured.
    """
    engine = [t for t in timings if (t.contender.path, t.contender.slots) == ("engine", slots)]
    others = [t for t in timings if t.contender.path.startswith("hf_")]
    if not engine or not others:
        return []
    speed = engine[0].per_cpu_s
    best = max(timing.per_cpu_s for timing in others)
    return [
        at_least(f"engine at {slots} / sequential", speed / sequential.per_cpu_s, 12, 16),
        at_least(f"engine at {slots} / best of transformers", speed / best, 1.5, 2),
    ]


def of_forcing(timings: Sequence[Timing], gains: dict[int, float]) -> list[Check]:
    """Forced tokens against the same tokens drawn, at the slots where a gain is promised."""
    by_name = {(t.contender.path, t.contender.slots): t for t in timings}
    found: list[Check] = []
    for slots, gain in gains.items():
        forced = by_name.get(("engine_schema", slots))
        drawn = by_name.get(("engine_schema_noforce", slots))
        if forced is None or drawn is None:
            continue
        pairs = zip(forced.outputs, drawn.outputs, strict=True)
        different = sum(one != other for one, other in pairs)
        found.append(
            at_least(f"forced / drawn at {slots}", forced.per_cpu_s / drawn.per_cpu_s, gain)
        )
        found.append(at_most(f"outputs that forcing changes at {slots}", different, 0))
    return found
