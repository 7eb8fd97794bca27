"""What a reorganisation drops again and again is sent again as soon as the first time.

The wait before a node was asked whether it still had a transaction grew with each time that it had
been sent, those before the reorganisations included: the fourth took twenty seconds.
"""

import pytest

from tests.api.conftest import _bare_environment, deployed  # pyright: ignore[reportPrivateUsage]
from tests.api.test_mending import Still, node, on_anvil, still
from tests.api.test_worker import ask_for_mint

__all__ = ["_bare_environment", "deployed", "node", "on_anvil", "still"]

AGAIN_S = 6


def test_what_was_dropped_often_is_sent_again_as_soon(request: pytest.FixtureRequest) -> None:
    world: Still = request.getfixturevalue("still")
    number = ask_for_mint(world.town)
    world.work()
    for _ in range(3):
        snapshot = world.rpc("evm_snapshot")
        world.mine()
        assert world.states() == ["mined"]
        world.rpc("evm_revert", snapshot)
        world.pass_s(1)
        world.rpc("anvil_dropAllTransactions")
        world.rpc("evm_mine")
        world.work()
        assert world.states() == ["sent"]
    (row,) = world.rows()
    world.rpc("anvil_dropTransaction", row.hash)
    world.pass_s(AGAIN_S)
    world.work(rounds=1)
    world.mine()
    world.assert_minted_once(number)
