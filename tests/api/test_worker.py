"""The worker: killed anywhere, or led astray by the chain, it ends with each thing done once."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

import api.work.following as following
import api.work.generating as generating
import api.work.indexing as indexing
import api.work.minting as minting
import api.work.sending as sending
import api.work.settling as settling
import api.work.welcoming as welcoming
import chain.views as views
import store.generations as generations
import store.logins as logins
from api.pipeline import MintWish, Wish, request_generation, request_mint
from api.world import World, wall_clock
from domain.errors import ChainUnreachable, ReorgTooDeep
from domain.ids import Address, TokenId, address, gold
from store.tables import Generation, MintRequest, Outbox
from tests.api.scripted_model import ScriptedModel
from tests.api.town import Town, open_town

ALICE = address("0x" + "a11ce000" * 5)


class Killed(BaseException):
    """Stands for a process that ends here: nothing catches it."""


def have_account(world: World) -> None:
    with world.database.write() as session:
        logins.account(session, ALICE, world.clock())


def ask_for_mint(
    town: Town, key: str = "sword", kind: str = "item", to: Address | None = None
) -> int:
    """Generate something and ask for its mint; returns the request's number."""
    have_account(town.world)
    row = request_generation(town.world, ALICE, Wish(kind, f"something called {key}", key=key))
    while generating.generate_queued(town.world):
        pass
    wish = MintWish(row.id, to=to)
    found = request_mint(town.world, ALICE, key, wish).id
    assert found is not None
    return found


def mint_request(world: World, number: int) -> MintRequest:
    with world.database.read() as session:
        return session.get_one(MintRequest, number)


def mint_transactions(world: World) -> list[Outbox]:
    with world.database.read() as session:
        minter = world.keys.minter.address
        return list(session.exec(select(Outbox).where(Outbox.lane == minter)))


def assert_minted_once(town: Town, number: int) -> None:
    row = mint_request(town.world, number)
    assert (row.state, row.why) == ("confirmed", None)
    assert views.minted_of(town.world.contracts, TokenId(row.token_id))[0] == 1
    assert [carrier.state for carrier in mint_transactions(town.world)] == ["mined"]


def killed_at(
    monkeypatch: pytest.MonkeyPatch, module: Any, name: str, *, after: bool = False
) -> None:
    """Let the process end when it calls a function, before or after the function did its work."""
    original: Callable[..., Any] = getattr(module, name)

    def end(*args: Any, **kwargs: Any) -> Any:
        if after:
            original(*args, **kwargs)
        raise Killed

    monkeypatch.setattr(module, name, end)


@pytest.mark.parametrize(
    ("module", "name", "after"),
    [
        (minting, "complete", False),
        (minting, "write_down", True),
        (sending, "send_all", False),
        (sending, "send_all", True),
        (sending.outbox, "mark_sent", False),
        (indexing, "read_blocks", False),
        (indexing.projection, "apply_all", True),
        (following, "_note", False),
        (following, "_note", True),
        (settling.mint_settlement, "settle", False),
        (settling.mint_settlement, "settle", True),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_a_worker_killed_anywhere_mints_once(
    monkeypatch: pytest.MonkeyPatch, folder: Path, module: Any, name: str, after: bool
) -> None:
    with open_town(folder, ScriptedModel) as town:
        number = ask_for_mint(town)
        with monkeypatch.context() as patch:
            killed_at(patch, module, name, after=after)
            with pytest.raises(Killed):
                town.worker.run_once()
    with open_town(folder, ScriptedModel) as town:
        town.turn()
        assert_minted_once(town, number)


def test_a_lost_answer_is_settled_by_the_hash(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    with open_town(folder, ScriptedModel) as town:
        number = ask_for_mint(town)
        original = sending.send_all

        def lose_answer(*args: Any, **kwargs: Any) -> Any:
            original(*args, **kwargs)
            raise ChainUnreachable("The chain's node does not answer.")

        with monkeypatch.context() as patch:
            patch.setattr(sending, "send_all", lose_answer)
            with pytest.raises(ChainUnreachable):
                town.worker.run_once()
        assert [row.state for row in mint_transactions(town.world)] == ["prepared"]
        town.turn()
        assert_minted_once(town, number)


def test_a_generation_that_was_interrupted_comes_to_the_same_token(
    monkeypatch: pytest.MonkeyPatch, folder: Path, tmp_path: Path
) -> None:
    undisturbed = tmp_path / "undisturbed"
    shutil.copytree(folder, undisturbed)

    def result(town: Town) -> str | None:
        have_account(town.world)
        row = request_generation(town.world, ALICE, Wish("item", "a bow", key="bow"))
        town.turn()
        with town.database.read() as session:
            done = generations.get(session, ALICE, row.id)
            assert done.status == "done"
            return done.result

    secret = "one and the same"
    with open_town(undisturbed, ScriptedModel, creator_secret=secret) as town:
        expected = result(town)
    for module, name, after in (
        (generating, "generate", False),
        (generating, "generate", True),
        (generating.generations, "finish", False),
    ):
        with (
            open_town(folder, ScriptedModel, creator_secret=secret) as town,
            monkeypatch.context() as patch,
        ):
            have_account(town.world)
            request_generation(town.world, ALICE, Wish("item", "a bow", key="bow"))
            killed_at(patch, module, name, after=after)
            with pytest.raises(Killed):
                town.worker.run_once()
    with open_town(folder, ScriptedModel, creator_secret=secret) as town:
        assert result(town) == expected


def test_a_gift_is_given_once_though_the_worker_is_killed(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    for module, name, after in (
        (welcoming, "complete", True),
        (welcoming, "write_down", True),
        (sending, "send_all", True),
    ):
        with open_town(folder, ScriptedModel) as town, monkeypatch.context() as patch:
            have_account(town.world)
            killed_at(patch, module, name, after=after)
            with pytest.raises(Killed):
                town.worker.run_once()
    with open_town(folder, ScriptedModel) as town:
        town.turn()
        assert views.gold_of(town.world.contracts, ALICE) == gold(100)
        assert town.world.client.balance(ALICE) == 10**18


def test_an_account_that_takes_no_gift_does_not_hold_up_the_others(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        # contracts that take no ether; they sort before and after Alice
        for contract in (town.world.deployment.market, town.world.deployment.items):
            with town.database.write() as session:
                logins.account(session, Address(contract), 1)
        have_account(town.world)
        town.turn()
        assert views.gold_of(town.world.contracts, ALICE) == gold(100)
        assert town.worker.run_once() == 0


def test_a_batch_in_which_one_receiver_refuses_mints_the_others(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        # the market is a contract that takes no items
        refused = ask_for_mint(town, "refused", to=Address(town.world.deployment.market))
        minted = ask_for_mint(town, "minted")
        town.turn()
        assert mint_request(town.world, minted).state == "confirmed"
        row = mint_request(town.world, refused)
        assert row.state == "failed"
        assert row.why is not None
        assert row.why.endswith(".")
        assert len(mint_transactions(town.world)) == 1


def test_a_model_that_breaks_over_one_request_makes_the_others(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    model = ScriptedModel()
    original = model.generate

    def break_over_shields(requests: Any) -> Any:
        if any("shield" in str(request.schema) for request in requests):
            raise RuntimeError("out of memory at 0x5ec2e7")
        return original(requests)

    monkeypatch.setattr(model, "generate", break_over_shields)
    with open_town(folder, lambda: model) as town:
        have_account(town.world)
        for what in ("sword", "shield", "helmet"):
            request_generation(town.world, ALICE, Wish("item", f"a {what}", key=what))
        town.turn()
        with town.database.read() as session:
            rows = {row.prompt: row for row in session.exec(select(Generation))}
    assert {prompt: row.status for prompt, row in rows.items()} == {
        "a sword": "done",
        "a shield": "failed",
        "a helmet": "done",
    }
    assert rows["a shield"].error == "The model broke down over this request."


def test_what_waits_together_goes_through_the_model_in_one_batch(folder: Path) -> None:
    model = ScriptedModel()
    with open_town(folder, lambda: model) as town:
        have_account(town.world)
        for number in range(12):
            request_generation(town.world, ALICE, Wish("item", f"sword number {number + 1}"))
        town.turn()
    assert model.batches[0] == 12


# -- reorganisations


def test_a_mint_that_a_reorganisation_took_away_is_minted_again_once(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        number = ask_for_mint(town)
        client = town.world.client
        snapshot = client.request("evm_snapshot")
        town.turn()
        assert_minted_once(town, number)
        assert client.request("evm_revert", snapshot) is True
        for _ in range(3):
            client.request("evm_mine")
        assert views.minted_of(town.world.contracts, _token(town, number))[0] == 0
        town.turn()
        assert_minted_once(town, number)


def test_a_receipt_counts_only_once_its_block_is_indexed(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """A receipt of a block that is dropped before it is indexed must leave no mark."""
    now = [wall_clock()]
    with open_town(folder, ScriptedModel, clock=lambda: now[0]) as town:
        number = ask_for_mint(town)
        client = town.world.client
        snapshot = client.request("evm_snapshot")
        with monkeypatch.context() as patch:
            patch.setattr(indexing, "read_blocks", lambda *_: iter(()))
            town.worker.run_once()
        assert client.receipt(mint_transactions(town.world)[0].hash) is not None
        assert [row.state for row in mint_transactions(town.world)] == ["sent"]
        client.request("evm_revert", snapshot)
        client.request("evm_mine")
        town.turn()
        assert mint_request(town.world, number).state == "sent"
        now[0] += 10  # nodes are asked from time to time whether they still have what they took
        town.turn()
        assert_minted_once(town, number)


def test_a_reorganisation_below_what_is_final_halts_and_changes_nothing(folder: Path) -> None:
    with open_town(folder, ScriptedModel, max_reorg_depth=2) as town:
        client = town.world.client
        snapshot = client.request("evm_snapshot")
        number = ask_for_mint(town)
        for _ in range(3):
            client.request("evm_mine")
        town.turn()
        before = mint_request(town.world, number).model_dump()
        client.request("evm_revert", snapshot)
        for _ in range(9):
            client.request("evm_mine")
        with pytest.raises(ReorgTooDeep):
            town.worker.run_once()
        assert mint_request(town.world, number).model_dump() == before


def test_a_mint_is_confirmed_at_the_depth_that_was_asked_for(folder: Path) -> None:
    with open_town(folder, ScriptedModel, confirmations=2) as town:
        number = ask_for_mint(town)
        seen: list[str] = []
        for _ in range(3):
            town.turn()
            seen.append(mint_request(town.world, number).state)
            town.world.client.request("evm_mine")
        assert seen == ["mined", "mined", "confirmed"]


def _token(town: Town, number: int) -> TokenId:
    return TokenId(mint_request(town.world, number).token_id)
