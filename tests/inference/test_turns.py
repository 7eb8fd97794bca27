import threading
from collections.abc import Iterator

import pytest

from domain.errors import ModelNotAvailable, QueueFull
from inference.turns import Turns
from inference.types import Priority

WAIT_S = 30


class Work:
    """Turns whose first piece runs until a test opens the gate."""

    def __init__(self, limit: int = 100) -> None:
        self.turns = Turns("test", limit)
        self.started, self.gate = threading.Event(), threading.Event()
        self.done: list[str] = []
        self.refused: dict[str, Exception] = {}
        self.turns.add(Priority.BACKGROUND, self._first, lambda _: None)
        assert self.started.wait(WAIT_S)

    def _first(self) -> None:
        self.started.set()
        assert self.gate.wait(WAIT_S)
        self.done.append("first")

    def add(self, name: str, priority: Priority = Priority.NORMAL) -> None:
        self.turns.add(
            priority, lambda: self.done.append(name), lambda why: self.refused.update({name: why})
        )

    def finish(self) -> list[str]:
        """Open the gate and wait until all that waits is done."""
        ended = threading.Event()
        self.turns.add(Priority.BACKGROUND, ended.set, lambda _: ended.set())
        self.gate.set()
        assert ended.wait(WAIT_S)
        return self.done


@pytest.fixture
def work() -> Iterator[Work]:
    made = Work()
    yield made
    made.gate.set()
    made.turns.close()


def test_the_most_urgent_is_first_and_the_older_among_equals(work: Work) -> None:
    for name, priority in (
        ("c", Priority.BACKGROUND),
        ("b1", Priority.NORMAL),
        ("a1", Priority.INTERACTIVE),
        ("b2", Priority.NORMAL),
        ("a2", Priority.INTERACTIVE),
    ):
        work.add(name, priority)
    assert work.turns.waiting == 5
    assert work.finish() == ["first", "a1", "a2", "b1", "b2", "c"]


def test_one_piece_is_done_at_a_time(work: Work) -> None:
    threads: list[threading.Thread] = []
    for _ in range(5):
        work.turns.add(
            Priority.NORMAL, lambda: threads.append(threading.current_thread()), lambda _: None
        )
    work.finish()
    assert len(threads) == 5
    assert len({thread.ident for thread in threads}) == 1


def test_a_full_queue_refuses() -> None:
    work = Work(limit=2)
    work.add("one")
    work.add("two")
    with pytest.raises(QueueFull) as refused:
        work.add("three")
    assert refused.value.retry_after_s > 0
    work.gate.set()
    work.turns.close()
    assert "three" not in [*work.done, *work.refused]


def test_closing_finishes_what_runs_and_refuses_what_waits(work: Work) -> None:
    work.add("waits")
    work.add("too", Priority.INTERACTIVE)
    closing = threading.Thread(target=work.turns.close)
    closing.start()
    while not work.turns._closing.is_set():  # pyright: ignore[reportPrivateUsage]
        pass
    work.gate.set()
    closing.join(WAIT_S)
    assert work.done == ["first"]
    assert set(work.refused) == {"waits", "too"}
    assert all(isinstance(why, ModelNotAvailable) for why in work.refused.values())
    with pytest.raises(ModelNotAvailable):
        work.add("late")


def test_what_comes_while_it_closes_is_done_or_refused(work: Work) -> None:
    """Between the question whether it is closed and the queueing, another thread closes it."""
    closing = threading.Thread(target=work.turns.close)

    def closed_meanwhile() -> Iterator[int]:
        work.gate.set()
        closing.start()
        # Where nothing holds the closing back, it is over before the piece is queued.
        closing.join(0.6)
        yield 99

    work.turns._order = closed_meanwhile()  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]
    work.add("meanwhile")
    closing.join(WAIT_S)
    assert ["meanwhile"] in (work.done[1:], list(work.refused))


def test_closing_twice_is_as_good_as_once(work: Work) -> None:
    work.gate.set()
    work.turns.close()
    work.turns.close()
