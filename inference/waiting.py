"""Who gets the next slot: priority, then fairness between tenants, then arrival. Free of torch.

Waiting raises a request by one priority every `AGING_STEPS`, so that nobody waits for ever. Among
equals the tenant comes first who was served least: tokens read are counted for each tenant, and
a tenant that comes new starts level with the least served one (the virtual token counter of Sheng
et al. 2024, arXiv:2401.00588).
"""

from collections import Counter
from collections.abc import Iterator

from inference.sequence import Sequence
from inference.types import Priority

AGING_STEPS = 256
"""Steps of waiting that are worth one priority."""

_Lane = dict[Sequence, None]


class WaitingLine:
    """Sequences that wait for a slot; a lane for each priority and tenant, in order of arrival."""

    def __init__(self) -> None:
        """Nobody waits."""
        self._lanes: dict[tuple[Priority, str], _Lane] = {}
        self._served: dict[str, int] = {}
        self._active: Counter[str] = Counter()
        self._size = 0

    def __len__(self) -> int:
        """How many wait."""
        return self._size

    def __iter__(self) -> Iterator[Sequence]:
        """All that wait, lane by lane."""
        for lane in self._lanes.values():
            yield from lane

    def arrive(self, sequence: Sequence) -> None:
        """Let a new sequence wait."""
        tenant = sequence.tenant
        if not self._active[tenant]:
            self._served[tenant] = min(self._served.values(), default=0)
        self._active[tenant] += 1
        self._lanes.setdefault((sequence.priority, tenant), {})[sequence] = None
        self._size += 1

    def take(self, sequence: Sequence) -> None:
        """Let a sequence wait no longer; its tenant goes on being active until `leave`."""
        key = (sequence.priority, sequence.tenant)
        del self._lanes[key][sequence]
        if not self._lanes[key]:
            del self._lanes[key]
        self._size -= 1

    def leave(self, sequence: Sequence) -> None:
        """Forget a sequence that was taken before."""
        self._active[sequence.tenant] -= 1
        if not self._active[sequence.tenant]:
            del self._active[sequence.tenant]
            del self._served[sequence.tenant]

    def charge(self, tenant: str, tokens: int) -> None:
        """Count tokens that the model read for a tenant."""
        self._served[tenant] += tokens

    def first(self, now: int, only: Priority | None = None) -> Sequence | None:
        """Who should get the next slot.

        Args:
            now: number of the plan.
            only: look at those who came with this priority alone.
        """
        heads = [
            next(iter(lane))
            for (priority, _), lane in self._lanes.items()
            if only is None or priority is only
        ]
        return min(heads, key=lambda head: self._rank(head, now), default=None)

    def precedes(self, one: Sequence, other: Sequence, now: int) -> bool:
        """Whether the first of two sequences that have not left comes before the other."""
        return self._rank(one, now) < self._rank(other, now)

    def _rank(self, sequence: Sequence, now: int) -> tuple[int, int, int]:
        return (level(sequence, now), self._served[sequence.tenant], sequence.arrived)


def level(sequence: Sequence, now: int) -> int:
    """Its priority as waiting has raised it, up to the highest."""
    return max(0, sequence.priority - (now - sequence.arrived) // AGING_STEPS)
