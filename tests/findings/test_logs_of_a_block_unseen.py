"""Logs of a block were missed when a node gave them that did not have the block yet.

Behind one address may stand several nodes. One had shown the block; another one, asked for logs up
to it, gave those that it knew of. The index went on without the rest, and never saw them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.reindexing import compare_with_chain
from api.work.indexing import index
from chain.client import ChainClient
from tests.api.scripted_model import ScriptedModel
from tests.api.test_worker import ask_for_mint, mint_request
from tests.api.town import Town, open_town


@pytest.fixture
def town(folder: Path) -> Iterator[Town]:
    with open_town(folder, ScriptedModel) as opened:
        yield opened


def test_a_block_is_not_indexed_without_its_logs(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = ask_for_mint(town)
    true, asked = ChainClient.logs, list[int]()

    def know_nothing_at_first(client: ChainClient, *wish: Any) -> Any:
        asked.append(1)
        return [] if len(asked) <= 2 else true(client, *wish)

    monkeypatch.setattr(ChainClient, "logs", know_nothing_at_first)
    for _ in range(3):
        town.turn()
        index(town.world)
    monkeypatch.undo()
    assert mint_request(town.world, number).state == "confirmed"
    assert town.world.devnet is not None
    settings = town.world.settings.model_copy(update={"rpc_url": town.world.devnet.url})
    assert compare_with_chain(settings).is_identical
