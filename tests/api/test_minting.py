"""Batches: when they leave, how large they are, and what happens to what cannot be in one."""

from pathlib import Path

import pytest
from sqlmodel import select

import api.work.minting as minting
import store.mints as mints
from api.local_chain import mints_of
from api.settings import load_settings
from api.work.following import follow
from api.work.indexing import index
from api.work.sending import send_pending
from api.work.settling import settle
from chain.abi import abi_of
from chain.broadcast import submit
from domain.errors import Forbidden, NotFound
from domain.ids import Address
from domain.transaction import Call
from store.tables import MintRequest, Outbox
from tests.api.scripted_model import ScriptedModel
from tests.api.test_worker import ask_for_mint, mint_request, mint_transactions
from tests.api.town import Town, open_town


def sizes(town: Town) -> list[str]:
    return [row.purpose for row in mint_transactions(town.world)]


def test_a_mint_waits_for_company_as_long_as_the_window(folder: Path) -> None:
    now = [1_900_000_000]
    with open_town(folder, ScriptedModel, clock=lambda: now[0], mint_window_s=5) as town:
        first = ask_for_mint(town, "sword")
        assert minting.mint_waiting(town.world) == 0
        now[0] += 4
        second = ask_for_mint(town, "bow")
        assert minting.mint_waiting(town.world) == 0
        assert mint_request(town.world, first).state == "waiting"
        now[0] += 1
        assert minting.mint_waiting(town.world) == 2
        assert sizes(town) == ["mint 2 × item"]
        town.turn()
        assert [mint_request(town.world, n).state for n in (first, second)] == ["confirmed"] * 2


def test_a_full_batch_waits_for_nobody(folder: Path) -> None:
    now = [1_900_000_000]
    with open_town(
        folder, ScriptedModel, clock=lambda: now[0], mint_window_s=60, mint_batch=2
    ) as town:
        for name in ("sword", "bow", "axe", "ring", "tool"):
            ask_for_mint(town, name)
        assert minting.mint_waiting(town.world) == 4
        assert sizes(town) == ["mint 2 × item", "mint 2 × item"]
        assert minting.mint_waiting(town.world) == 0


def test_no_more_transactions_are_under_way_than_the_lane_is_deep(folder: Path) -> None:
    with open_town(folder, ScriptedModel, mint_batch=1, lane_depth=2) as town:
        for name in ("sword", "bow", "axe"):
            ask_for_mint(town, name)
        assert minting.mint_waiting(town.world) == 2
        assert minting.mint_waiting(town.world) == 0
        town.turn()
        assert len(sizes(town)) == 3


def test_the_allowance_of_the_day_is_used_up_and_the_rest_waits(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        admin = town.world.keys.deployer
        assert admin is not None
        data = abi_of("Items").encode_call("setMinter", town.world.keys.minter.address, 2)
        items = Address(town.world.deployment.items)
        submit(town.world.client, admin, Call(items, data, "two a day"))
        numbers = [ask_for_mint(town, name) for name in ("sword", "bow", "axe")]
        assert minting.mint_waiting(town.world) == 2
        with pytest.raises(Forbidden, match="allowance of items is used up for today"):
            minting.mint_waiting(town.world)
        for step in (send_pending, index, follow, settle):
            step(town.world)
        states = sorted(mint_request(town.world, number).state for number in numbers)
        assert states == ["confirmed", "confirmed", "waiting"]
        assert [row.state for row in mint_transactions(town.world)] == ["mined"]


def test_what_no_transaction_can_carry_fails_and_holds_up_nobody(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        broken, whole = ask_for_mint(town, "sword"), ask_for_mint(town, "bow")
        with town.database.write() as session:
            session.get_one(MintRequest, broken).royalty_bps = 100_000_000
        town.turn()
        assert mint_request(town.world, whole).state == "confirmed"
        row = mint_request(town.world, broken)
        assert (row.state, row.why) == ("failed", "A value does not fit what the contract takes.")


def test_a_receiver_that_refuses_is_named_as_the_reason(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        number = ask_for_mint(town, "refused", to=Address(town.world.deployment.market))
        town.turn()
        row = mint_request(town.world, number)
        assert row.state == "failed"
        assert row.why == "Its receiver refused it without a reason."


def test_content_that_somebody_else_minted_first_fails_with_the_reason(folder: Path) -> None:
    """The minter's key used by hand: the token is there, and not by the request."""
    with open_town(folder, ScriptedModel) as town:
        number = ask_for_mint(town, "sword")
        with town.database.read() as session:
            order = mints.order_of(session.get_one(MintRequest, number))
        (call,) = (one.call for one in minting.plan([order], town.world.deployment))
        submit(town.world.client, town.world.keys.minter, call)
        town.turn()
        row = mint_request(town.world, number)
        assert (row.state, row.why) == ("failed", "Another transaction minted this content first.")
        with town.database.read() as session:
            assert [one.state for one in session.exec(select(Outbox))][-1:] != ["sent"]


def test_the_requests_of_a_world_are_listed_in_plain_words(folder: Path, tmp_path: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        ask_for_mint(town, "sword")
        settings = load_settings(data_dir=folder)
        (line,) = mints_of(settings, 20)
        assert line.split()[:3] == ["1", "waiting", "item"]
        town.turn()
        (line,) = mints_of(settings, 20)
        assert line.split()[1] == "confirmed"
        assert line.split()[-1] == mint_transactions(town.world)[0].hash
    with pytest.raises(NotFound):
        mints_of(load_settings(data_dir=tmp_path / "nowhere"), 20)
