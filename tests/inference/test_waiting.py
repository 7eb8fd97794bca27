from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference.sequence import Sequence
from inference.types import Priority
from inference.waiting import AGING_STEPS, WaitingLine

PRIORITIES = st.sampled_from(list(Priority))


def waiting(priority: Priority = Priority.NORMAL, tenant: str = "", arrived: int = 0) -> Sequence:
    return Sequence(tokens=[1], head=1, priority=priority, tenant=tenant, arrived=arrived)


def next_tenant(line: WaitingLine, now: int) -> str:
    first = line.first(now)
    assert first is not None
    return first.tenant


def line_of(*sequences: Sequence) -> WaitingLine:
    line = WaitingLine()
    for sequence in sequences:
        line.arrive(sequence)
    return line


def test_nobody_is_first_where_nobody_waits() -> None:
    line = WaitingLine()
    assert line.first(0) is None
    assert len(line) == 0
    assert not list(line)


def test_priority_goes_before_arrival() -> None:
    late = waiting(Priority.INTERACTIVE, arrived=9)
    line = line_of(waiting(Priority.BACKGROUND), waiting(), late)
    assert line.first(10) is late


def test_among_equals_who_came_first_is_first() -> None:
    first, second = waiting(arrived=1), waiting(arrived=2)
    assert line_of(first, second).first(3) is first
    later, earlier = waiting(tenant="b", arrived=2), waiting(tenant="a", arrived=1)
    assert line_of(later, earlier).first(3) is earlier


def test_the_tenant_who_was_served_least_is_first() -> None:
    busy, quiet = waiting(tenant="busy", arrived=0), waiting(tenant="quiet", arrived=5)
    line = line_of(busy, quiet)
    line.charge("busy", 3)
    line.charge("quiet", 2)
    assert line.first(6) is quiet
    line.charge("quiet", 2)
    assert line.first(6) is busy


def test_a_new_tenant_starts_level_with_the_least_served_and_has_no_credit() -> None:
    line = line_of(waiting(tenant="a"), waiting(tenant="b"))
    line.charge("a", 100)
    line.charge("b", 70)
    line.arrive(waiting(tenant="new", arrived=1))
    line.charge("new", 20)
    assert next_tenant(line, 2) == "b"
    line.charge("new", 11)
    line.charge("b", 30)
    assert next_tenant(line, 2) == "a"


def test_a_tenant_who_left_is_forgotten() -> None:
    gone, stays = waiting(tenant="gone"), waiting(tenant="stays", arrived=1)
    line = line_of(gone, stays)
    line.charge("gone", 50)
    line.charge("stays", 60)
    line.take(gone)
    line.leave(gone)
    again = waiting(tenant="gone", arrived=2)
    line.arrive(again)
    # Level with `stays`, not ahead of it by what it was served before it left.
    assert line.first(3) is stays


def test_a_tenant_whose_sequence_runs_stays_known() -> None:
    runs, waits, other = waiting(tenant="a"), waiting(tenant="a"), waiting(tenant="b", arrived=1)
    line = line_of(runs, waits, other)
    line.take(runs)
    line.charge("a", 10)
    assert line.first(2) is other
    line.leave(runs)
    assert line.first(2) is other


@pytest.mark.parametrize("priority", [Priority.NORMAL, Priority.BACKGROUND])
def test_waiting_raises_a_request_by_one_priority_at_a_time(priority: Priority) -> None:
    old = waiting(priority, "old")
    line = line_of(old, waiting(Priority.INTERACTIVE, "new", arrived=1))
    line.charge("new", 1)
    raised = AGING_STEPS * priority
    assert next_tenant(line, raised - 1) == "new"
    assert line.first(raised) is old
    # Not beyond the highest: who comes later is not locked out.
    line.charge("old", 2)
    assert next_tenant(line, 9 * raised) == "new"


def test_one_priority_alone_can_be_asked_for_by_what_it_came_with() -> None:
    person = waiting(Priority.INTERACTIVE, arrived=900)
    line = line_of(waiting(Priority.BACKGROUND), person)
    assert line.first(1000, Priority.INTERACTIVE) is person
    assert line.first(1000, Priority.NORMAL) is None


class PlainLine:
    """The same rule written as one sort over all that wait."""

    def __init__(self) -> None:
        self.waiting: list[Sequence] = []
        self.known: list[Sequence] = []
        self.served: Counter[str] = Counter()

    def arrive(self, sequence: Sequence) -> None:
        tenants = {one.tenant for one in self.known}
        if sequence.tenant not in tenants:
            self.served[sequence.tenant] = min((self.served[t] for t in tenants), default=0)
        self.known.append(sequence)
        self.waiting.append(sequence)

    def first(self, now: int, only: Priority | None) -> Sequence | None:
        heads: dict[tuple[Priority, str], Sequence] = {}
        for one in self.waiting:
            if only is None or one.priority is only:
                heads.setdefault((one.priority, one.tenant), one)
        return min(heads.values(), key=lambda one: self.key(one, now), default=None)

    def key(self, one: Sequence, now: int) -> tuple[int, int, int]:
        level = max(0, one.priority - (now - one.arrived) // AGING_STEPS)
        return level, self.served[one.tenant], one.arrived


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_the_line_is_what_one_sort_over_all_that_wait_would_be(data: st.DataObject) -> None:
    line, plain, running = WaitingLine(), PlainLine(), list[Sequence]()
    for now in range(0, data.draw(st.integers(1, 25)) * 100, 100):
        for _ in range(data.draw(st.integers(0, 2))):
            one = waiting(data.draw(PRIORITIES), data.draw(st.sampled_from("abc")), arrived=now)
            line.arrive(one)
            plain.arrive(one)
        for only in (None, *Priority):
            found, expected = line.first(now, only), plain.first(now, only)
            assert (found is None) == (expected is None)
            if found is not None and expected is not None:
                # Two may be equal in everything, and then either will do.
                assert plain.key(found, now) == plain.key(expected, now)
        assert sorted(map(id, line)) == sorted(map(id, plain.waiting))
        assert len(line) == len(plain.waiting)
        taken = line.first(now)
        if taken is not None and data.draw(st.booleans()):
            line.take(taken)
            plain.waiting.remove(taken)
            running.append(taken)
        if running:
            tokens = data.draw(st.integers(0, 40))
            line.charge(running[0].tenant, tokens)
            plain.served[running[0].tenant] += tokens
            if data.draw(st.booleans()):
                gone = running.pop(0)
                line.leave(gone)
                plain.known.remove(gone)


def test_no_tenant_is_served_much_more_than_another_while_both_wait() -> None:
    line, served = WaitingLine(), Counter[str]()
    for tenant, count in (("heavy", 400), ("light", 100), ("other", 100)):
        for arrived in range(count):
            line.arrive(waiting(tenant=tenant, arrived=arrived))
    for now in range(150):
        one = line.first(now)
        assert one is not None
        line.take(one)
        cost = 30 if one.tenant == "heavy" else 10
        line.charge(one.tenant, cost)
        served[one.tenant] += cost
        if min(served.values(), default=0) and len(served) == 3:
            assert max(served.values()) - min(served.values()) <= 30
