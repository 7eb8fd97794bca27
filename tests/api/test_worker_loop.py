"""The loops around the worker's steps: they go on after trouble, say it, and halt at the worst."""

import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from structlog.testing import capture_logs

from api.worker import Loop
from api.world import World
from domain.errors import ChainUnreachable, ReorgTooDeep

PATIENCE_S = 20.0
NO_WORLD = cast(World, SimpleNamespace())
SECRET = "0x5ec2e7"


class Script:
    """A step that does what it is told, one thing a round, and lets a test wait for a round."""

    def __init__(self, *rounds: Callable[[], int]) -> None:
        self._rounds = list(rounds)
        self.taken = 0
        self.over = threading.Event()

    def __call__(self, _world: World) -> int:
        round_ = self._rounds[self.taken] if self.taken < len(self._rounds) else lambda: 0
        self.taken += 1
        if self.taken > len(self._rounds):
            self.over.set()
        return round_()


def _fail(error: Exception) -> Callable[[], int]:
    def fail() -> int:
        raise error

    return fail


@pytest.fixture
def run() -> Any:
    loops: list[Loop] = []

    def start(*steps: Any) -> Loop:
        loops.append(Loop("tested", NO_WORLD, steps, interval_s=0.001))
        loops[-1].start()
        return loops[-1]

    yield start
    for loop in loops:
        loop.stop()


def test_trouble_is_told_and_passes(run: Any) -> None:
    checked, failing = threading.Event(), threading.Event()

    def wait_for_the_check() -> int:
        failing.set()
        assert checked.wait(PATIENCE_S)
        return 0

    step = Script(_fail(ChainUnreachable("The chain's node does not answer.")), wait_for_the_check)
    loop: Loop = run(step)
    assert failing.wait(PATIENCE_S)
    assert loop.trouble == "The chain's node does not answer."
    checked.set()
    assert step.over.wait(PATIENCE_S)
    loop.stop()
    assert loop.trouble is None


def test_a_step_that_fails_does_not_hold_up_the_others(run: Any) -> None:
    failing, following = Script(_fail(ChainUnreachable("No answer."))), Script(lambda: 0)
    run(failing, following)
    assert following.over.wait(PATIENCE_S)
    assert failing.taken >= following.taken >= 1


def test_an_unforeseen_error_ends_nothing_and_its_words_go_nowhere(run: Any) -> None:
    step = Script(_fail(RuntimeError(f"key {SECRET}")))
    with capture_logs() as logs:
        loop: Loop = run(step)
        # the pause after such an error is long: waking ends it
        while not step.over.is_set():
            loop.wake()
            step.over.wait(0.01)
        loop.stop()
    assert SECRET not in str(logs)
    assert [entry["error"] for entry in logs] == ["RuntimeError"]


def test_what_a_person_must_look_at_halts_the_loop(run: Any) -> None:
    step = Script(_fail(ReorgTooDeep("The chain dropped final blocks.")), lambda: 1)
    loop: Loop = run(step)
    loop.join(PATIENCE_S)
    assert step.taken == 1
    assert loop.trouble == "The chain dropped final blocks."


def test_a_loop_stops_between_two_steps(run: Any) -> None:
    entered, leave = threading.Event(), threading.Event()

    def first(_world: World) -> int:
        entered.set()
        leave.wait(PATIENCE_S)
        return 0

    second = Script()
    loop: Loop = run(first, second)
    assert entered.wait(PATIENCE_S)
    stopper = threading.Thread(target=loop.stop)
    stopper.start()
    while not loop.is_stopping:
        pass
    leave.set()
    stopper.join(PATIENCE_S)
    assert not stopper.is_alive()
    assert second.taken == 0
