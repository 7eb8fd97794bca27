"""A node that takes a transaction and forgets it again must not keep it from being replaced.

Each time that the transaction was sent again, its clock began anew, so that it was never stuck.
"""

import pytest

from tests.api.conftest import _bare_environment, deployed  # pyright: ignore[reportPrivateUsage]
from tests.api.test_mending import STUCK_S, Still, node, on_anvil, still
from tests.api.test_worker import ask_for_mint

__all__ = ["_bare_environment", "deployed", "node", "on_anvil", "still"]

AGAIN_S = 6


def test_what_a_node_forgets_again_and_again_is_replaced(request: pytest.FixtureRequest) -> None:
    world: Still = request.getfixturevalue("still")
    number = ask_for_mint(world.town)
    world.work()
    for _ in range(STUCK_S // AGAIN_S + 1):
        for row in world.rows():
            world.rpc("anvil_dropTransaction", row.hash)
        world.pass_s(AGAIN_S)
        world.work()
    assert world.states() == ["replaced", "sent"]
    world.mine()
    world.assert_minted_once(number)
