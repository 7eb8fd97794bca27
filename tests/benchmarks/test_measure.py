from collections.abc import Generator, Sequence
from contextlib import contextmanager

import pytest

from benchmarks.generating.measure import Contender, Output, Run, Task, race


class Path:
    """A path that burns no more than it is told to and notes what it ran."""

    def __init__(self, loops: int = 0, missing: int = 0) -> None:
        self.loops = loops
        self.missing = missing
        self.ran: list[list[Task]] = []
        self.closed = False

    @contextmanager
    def open(self) -> Generator[Run]:
        yield self.run
        self.closed = True

    def run(self, tasks: Sequence[Task]) -> list[Output]:
        self.ran.append(list(tasks))
        sum(range(self.loops))
        return [(7,) * (task.output_tokens - self.missing) for task in tasks]


def tasks_of(contender: Contender, turn: int) -> list[Task]:
    return [Task(f"turn {turn}", [1], 9, index) for index in range(contender.requests)]


def test_each_turn_runs_all_with_the_same_new_prompts_after_a_short_warm_up() -> None:
    one, other = Path(), Path()
    contenders = [Contender("one", 2, 3, "", one.open), Contender("other", 4, 3, "", other.open)]
    timings = race(contenders, 2, tasks_of)
    assert [timing.contender.path for timing in timings] == ["one", "other"]
    assert [timing.tokens for timing in timings] == [27, 27]
    assert one.ran[1:] == other.ran[1:]
    assert [tasks[0].prompt for tasks in one.ran] == ["turn -1", "turn 0", "turn 1"]
    assert len(one.ran[0]) == 2
    assert all(task.output_tokens < 9 for task in one.ran[0])
    assert one.closed
    assert other.closed


def test_of_two_settings_of_a_path_only_the_faster_goes_on() -> None:
    slow, fast = Path(loops=2_000_000), Path()
    contenders = [
        Contender("path", 1, 1, "slow", slow.open),
        Contender("path", 1, 1, "fast", fast.open),
    ]
    (timing,) = race(contenders, 2, tasks_of)
    assert timing.contender.settings == "fast"
    assert (len(slow.ran), len(fast.ran)) == (2, 3)


def test_a_path_that_stops_early_is_not_timed_but_refused() -> None:
    short = Path(missing=1)
    with pytest.raises(RuntimeError, match="made 8 tokens instead of 9"):
        race([Contender("short", 1, 1, "", short.open)], 1, tasks_of)
