"""A node that hung, or a long outage, kept the worker away for longer than the fault lasted.

A question waited 15 seconds for its answer, and the pause between failing rounds grew to 10.
"""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from api.worker import LONGEST_PAUSE_S, Loop
from api.world import NODE_TIMEOUT_S, World
from domain.errors import ChainUnreachable
from tests.reliability.audit import LONGEST_WAY_BACK_S

ROUNDS = 20


@pytest.mark.parametrize("error", [ChainUnreachable("No answer."), RuntimeError("unforeseen")])
def test_the_pauses_of_a_long_outage_stay_short(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(_world: World) -> int:
        raise error

    loop = Loop("tested", cast(World, SimpleNamespace()), [fail], interval_s=0.1)
    pauses: list[float] = []

    def note(timeout: float) -> bool:
        pauses.append(timeout)
        if len(pauses) == ROUNDS:
            cast(Any, loop)._stopping.set()
        return False

    monkeypatch.setattr(cast(Any, loop)._wake, "wait", note)
    loop.start()
    loop.join(10)
    assert len(pauses) == ROUNDS
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE_S


def test_an_open_question_and_a_pause_leave_time_for_the_work() -> None:
    assert NODE_TIMEOUT_S + LONGEST_PAUSE_S <= 0.75 * LONGEST_WAY_BACK_S
