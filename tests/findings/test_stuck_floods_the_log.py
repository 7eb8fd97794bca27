"""A transaction that is stuck at the fee ceiling is worth one line of the log.

Each round of the worker, several a second, wrote the same line again for as long as it was stuck.
"""

import pytest
from structlog.testing import capture_logs

from tests.api.conftest import _bare_environment, deployed  # pyright: ignore[reportPrivateUsage]
from tests.api.test_mending import STUCK_S, Still, fees_of, node, on_anvil, still
from tests.api.test_worker import ask_for_mint

__all__ = ["_bare_environment", "deployed", "node", "on_anvil", "still"]


def test_what_stays_stuck_is_said_once(request: pytest.FixtureRequest) -> None:
    world: Still = request.getfixturevalue("still")
    ask_for_mint(world.town)
    world.work()
    world.world.client.fee_ceiling_wei = fees_of(world.rows()[0]).max_fee_wei
    world.pass_s(STUCK_S)
    with capture_logs() as lines:
        for _ in range(5):
            world.work()
    said = [line["event"] for line in lines]
    assert said.count("stuck_at_the_ceiling") == 1
