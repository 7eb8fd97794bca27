"""A node that was far behind halted the service for good: final blocks seemed to be dropped."""

from pathlib import Path
from typing import Any

import pytest

from api.work.indexing import index
from domain.errors import ChainError, ReorgTooDeep
from tests.api.scripted_model import ScriptedModel
from tests.api.town import open_town


def test_blocks_that_a_node_lacks_are_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_town(folder, ScriptedModel, max_reorg_depth=2) as town:
        for _ in range(6):
            town.world.client.request("evm_mine")
        town.turn()

        def none(*_: Any) -> None:
            return None

        with monkeypatch.context() as patch:
            patch.setattr("chain.client.ChainClient.block_hash", none)
            with pytest.raises(ChainError, match="counts as final") as caught:
                index(town.world)
            assert not isinstance(caught.value, ReorgTooDeep)
        town.world.client.request("evm_mine")
        assert index(town.world) == 1
