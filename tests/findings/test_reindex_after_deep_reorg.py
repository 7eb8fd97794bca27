"""After a reorganisation that was too deep, and a new index, mints stayed confirmed and were lost.

The index was right, but nobody looked again at requests and transactions that dropped blocks had
settled.
"""

from pathlib import Path

import pytest

import chain.views as views
from api.reindexing import rebuild
from domain.errors import ReorgTooDeep
from domain.ids import TokenId
from tests.api.scripted_model import ScriptedModel
from tests.api.test_worker import ask_for_mint, mint_request, mint_transactions
from tests.api.town import open_town

DEPTH = 2


def test_what_dropped_blocks_had_settled_is_minted_again_once(folder: Path) -> None:
    with open_town(folder, ScriptedModel, max_reorg_depth=DEPTH) as town:
        settings = town.world.settings
        kept = ask_for_mint(town, "kept")
        town.turn()
        settled = mint_request(town.world, kept).model_dump()
        client = town.world.client
        snapshot = client.request("evm_snapshot")
        lost = ask_for_mint(town, "lost")
        town.turn()
        assert mint_request(town.world, lost).state == "confirmed"
        for _ in range(DEPTH + 1):
            client.request("evm_mine")
        town.turn()
        client.request("evm_revert", snapshot)
        for _ in range(2 * DEPTH + 2):
            client.request("evm_mine")
        with pytest.raises(ReorgTooDeep):
            town.worker.run_once()
    rebuild(settings)
    with open_town(folder, ScriptedModel, max_reorg_depth=DEPTH) as town:
        assert mint_request(town.world, kept).model_dump() == settled
        town.turn()
        for number in (kept, lost):
            row = mint_request(town.world, number)
            assert (row.state, row.why) == ("confirmed", None)
            assert views.minted_of(town.world.contracts, TokenId(row.token_id))[0] == 1
        assert [row.state for row in mint_transactions(town.world)] == ["mined", "mined"]
