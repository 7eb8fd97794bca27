"""What is seen of the worker: that it moves, how long it takes, and how often it fails."""

from types import SimpleNamespace
from typing import cast

import pytest
from prometheus_client import generate_latest
from prometheus_client.registry import Collector

from api.operations.watch import Watch
from api.worker import LOOPS, Worker
from api.world import World
from domain.errors import ChainUnreachable

NO_WORLD = cast(World, SimpleNamespace(settings=SimpleNamespace(poll_interval_s=0.01)))


def text_of(collector: Collector) -> str:
    return generate_latest(collector).decode()


class Time:
    """A clock that goes when it is told."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_a_loop_that_rests_too_long_is_still() -> None:
    time = Time()
    watch = Watch(time)
    watch.watched("chain", [])
    time.now += 40
    assert watch.trouble_of("chain") is None
    time.now += 10
    assert watch.trouble_of("chain") == (
        "The worker's loop for chain has not moved for 50 seconds."
    )
    assert watch.trouble_of("other") == "The worker's loop for other was never begun."


def test_a_step_may_take_longer_than_a_rest_and_not_for_ever() -> None:
    time = Time()
    watch = Watch(time)
    seen: list[str | None] = []

    def generate_queued(_world: World) -> int:
        for wait_s in (600, 400):
            time.now += wait_s
            seen.append(watch.trouble_of("generations"))
        return 1

    (step,) = watch.watched("generations", [generate_queued])
    assert step(NO_WORLD) == 1
    assert seen == [
        None,
        "The worker's loop for generations has not moved for 1000 seconds in its step "
        "generate_queued.",
    ]
    assert watch.trouble_of("generations") is None


def test_steps_are_timed_and_blocks_are_timed_by_their_number() -> None:
    time = Time()
    watch = Watch(time)

    def index(_world: World) -> int:
        time.now += 2.0
        return 40

    (step,) = watch.watched("chain", [index])
    step(NO_WORLD)
    text = text_of(watch)
    assert 'llmasos_worker_step_seconds_sum{step="index"} 2' in text
    assert 'llmasos_worker_done_total{step="index"} 40' in text
    assert 'llmasos_block_apply_seconds_bucket{le="0.05"} 40' in text
    assert 'llmasos_block_apply_seconds_bucket{le="0.025"} 0' in text
    assert "llmasos_block_apply_seconds_sum 2" in text


def test_a_step_that_fails_is_counted_and_its_error_passes() -> None:
    watch = Watch()

    def send_pending(_world: World) -> int:
        raise ChainUnreachable("No node answers.")

    (step,) = watch.watched("chain", [send_pending])
    with pytest.raises(ChainUnreachable):
        step(NO_WORLD)
    assert 'llmasos_worker_failures_total{step="send_pending"} 1' in text_of(watch)
    assert watch.trouble_of("chain") is None


def test_every_loop_of_the_worker_is_watched() -> None:
    watch = Watch()
    worker = Worker(NO_WORLD, {name: watch.watched(name, steps) for name, steps in LOOPS.items()})
    assert [watch.trouble_of(name) for name in worker.troubles] == [None, None]
    assert len(worker.troubles) == 2
