"""A second reading of the chain finds what the first one did, and whatever else stands there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

import chain.calls as calls
from api.read_ahead import read_ahead
from api.reindexing import compare_with_chain, rebuild
from api.work import indexing
from chain.broadcast import submit
from chain.client import ChainClient
from chain.development import development_signer
from chain.minter import plan
from domain.errors import Conflict, NotFound, ReorgTooDeep
from domain.events import TokenMoved
from domain.ids import Address, TokenId, gold
from domain.transaction import MintOrder
from store import projection
from store.tables import ChainEvent, GoldBalance, Token, TokenBalance
from tests.api.scripted_model import ScriptedModel
from tests.api.town import Town, open_town

MINTER, TREASURY = development_signer(1), development_signer(2)
ALICE, BOB = development_signer(5), development_signer(6)


def busy(town: Town) -> None:
    """Mints, gifts and an approval, each in its block."""
    world = town.world
    orders = [
        MintOrder("item", TokenId(2**200 + n), ALICE.address, BOB.address, 250, 1, 1)
        for n in range(5)
    ]
    for planned in plan(orders, world.deployment):
        submit(world.client, world.keys.minter, planned.call)
    deployment = world.deployment
    assert world.keys.treasury is not None
    submit(world.client, world.keys.treasury, calls.mint_gold(deployment, ALICE.address, gold(9)))
    market = Address(deployment.market)
    submit(world.client, ALICE, calls.approve_gold(deployment, market, gold(4)))
    gift = calls.transfer_token(deployment, "item", orders[0].token_id, ALICE.address, BOB.address)
    submit(world.client, ALICE, gift)


def catch_up(town: Town) -> None:
    while indexing.index(town.world):
        pass


@pytest.mark.parametrize("depth", [1, 5, 64])
def test_an_index_of_any_depth_is_what_the_chain_says(tmp_path: Path, depth: int) -> None:
    with open_town(tmp_path, ScriptedModel, max_reorg_depth=depth) as town:
        catch_up(town)
        busy(town)
        catch_up(town)
        settings = town.world.settings.model_copy(
            update={"rpc_url": town.world.devnet.url if town.world.devnet else None}
        )
        compared = compare_with_chain(settings)
        assert compared.is_identical
        assert compared.last == town.world.client.block_number()
        assert compared.comparison.rows > 60
        deeper = settings.model_copy(update={"max_reorg_depth": 3})
        assert compare_with_chain(deeper) == compared


def test_a_row_that_differs_is_named(tmp_path: Path) -> None:
    with open_town(tmp_path, ScriptedModel) as town:
        busy(town)
        catch_up(town)
        assert town.world.devnet is not None
        settings = town.world.settings.model_copy(update={"rpc_url": town.world.devnet.url})
        with town.world.database.write() as session:
            session.get_one(GoldBalance, ALICE.address).amount_wei = gold(10)
            session.delete(session.get_one(TokenBalance, (TokenId(2**200), BOB.address)))
            session.add(TokenBalance(token_id=TokenId(7), owner=BOB.address, amount=1))
        compared = compare_with_chain(settings)
        assert not compared.is_identical
        told = {
            (found.table, found.ours is None, found.fresh is None)
            for found in compared.comparison.differences
        }
        assert told == {
            ("gold_balance", False, False),
            ("token_balance", True, False),
            ("token_balance", False, True),
        }
        assert rebuild(settings) == town.world.client.block_number()
        assert compare_with_chain(settings).is_identical


def test_the_command_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from typer.testing import CliRunner

    from api.cli import app

    with open_town(tmp_path, ScriptedModel) as town:
        busy(town)
        catch_up(town)
        assert town.world.devnet is not None
        arguments = ["reindex", "--compare", "--data", str(tmp_path), "--rpc"]
        arguments.append(town.world.devnet.url)
        answer = CliRunner().invoke(app, arguments)
        assert answer.exit_code == 0, answer.output
        assert answer.output.startswith("identical, ")
        with town.world.database.write() as session:
            session.get_one(Token, TokenId(2**200)).royalty_bps = 9
        answer = CliRunner().invoke(app, arguments)
        assert answer.exit_code == 1
        assert "token: royalty_bps is 9 here and 250 on the chain" in answer.output
    assert capsys.readouterr().err == ""


def test_what_is_behind_the_chain_is_not_compared(tmp_path: Path) -> None:
    with open_town(tmp_path, ScriptedModel) as town:
        world = town.world
        assert world.devnet is not None
        settings = world.settings.model_copy(update={"rpc_url": world.devnet.url})
        with pytest.raises(NotFound, match="Nothing is indexed"):
            compare_with_chain(settings)
        snapshot = world.client.request("evm_snapshot")
        busy(town)
        catch_up(town)
        world.client.request("evm_revert", snapshot)
        with pytest.raises(Conflict, match="another block"):
            compare_with_chain(settings)


def test_a_long_chain_is_read_in_stretches_and_followed_block_by_block(tmp_path: Path) -> None:
    with open_town(tmp_path, ScriptedModel, max_reorg_depth=4) as town:
        busy(town)
        for _ in range(10):
            town.world.client.request("evm_mine")
        catch_up(town)
        head = town.world.client.block_number()
        with town.world.database.read() as session:
            checkpoint = projection.checkpoint(session)
            assert checkpoint is not None
            assert (checkpoint.number, checkpoint.final_number) == (head, head - 4)
            kept = [block.number for block in projection.newest_blocks(session, 6)]
            # near the head every block, the newest final one, and below only those with events
            assert kept[:5] == list(range(head, head - 5, -1))
            assert kept[5] < head - 9
            moved = TokenMoved.__name__
            assert session.exec(select(ChainEvent).where(ChainEvent.type == moved)).first()
            for number in range(head - 8, head + 1):
                known = town.world.client.block_hash(number)
                assert known is not None
                assert projection.holds(session, number, known)
            assert not projection.holds(session, head + 1, checkpoint.hash)


def test_a_drop_of_final_blocks_halts_after_a_backfill_too(tmp_path: Path) -> None:
    with open_town(tmp_path, ScriptedModel, max_reorg_depth=2) as town:
        client: ChainClient = town.world.client
        snapshot = client.request("evm_snapshot")
        busy(town)
        catch_up(town)
        client.request("evm_revert", snapshot)
        for _ in range(20):
            client.request("evm_mine")
        with pytest.raises(ReorgTooDeep):
            indexing.index(town.world)


def test_reading_ahead_keeps_order_and_hands_errors_on() -> None:
    def broken() -> Iterator[int]:
        yield from range(5)
        raise KeyError("source")

    ahead = read_ahead(broken())
    assert [next(ahead) for _ in range(5)] == list(range(5))
    with pytest.raises(KeyError, match="source"):
        next(ahead)
    endless = read_ahead(iter(int, 1))
    assert next(endless) == 0
    endless.close()
