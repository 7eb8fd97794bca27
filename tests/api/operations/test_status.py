"""`llmasos status`: true beside a running service and without one, and 1 when somebody must act."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from api.cli import app
from api.operations.report import Status
from api.operations.screen import lines
from api.operations.status import status_of
from api.settings import Settings, load_settings
from api.world import World, wall_clock
from chain.broadcast import prepare
from domain.errors import NotFound, StoreCorrupt
from domain.ids import Wei
from domain.transaction import Call
from store import mints, outbox
from tests.api.scripted_model import ScriptedModel
from tests.api.test_serving import served
from tests.api.test_world import dead_port
from tests.api.town import Town, open_town
from tests.store.chains import ALICE, BOB
from tests.store.made import signed

LATER_S = 3_600


on_both = pytest.mark.parametrize("town", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def town(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    """A town of one's own, on either database."""
    folder, more = tmp_path / "data", dict[str, Any]()
    if getattr(request, "param", "sqlite") == "sqlite":
        shutil.copytree(request.getfixturevalue("deployed"), folder)
    else:
        make: Callable[[], str] = request.getfixturevalue("make_postgres_database")
        more["database_url"] = make()
    with open_town(folder, ScriptedModel, **more) as opened:
        opened.turn()
        yield opened


def asked(town: Town, later_s: int = 0, **changes: Any) -> Status:
    """The status of a town, as a command beside it would find it."""
    settings = town.world.settings
    assert town.world.devnet is not None
    changes = {"rpc_url": town.world.devnet.url, **changes}
    return status_of(settings.model_copy(update=changes), now=wall_clock() + later_s)


def written_down(world: World, purpose: str = "gift") -> None:
    """A transaction of the treasury that is in the outbox and was not sent."""
    treasury = world.keys.treasury
    assert treasury is not None
    call = Call(world.keys.minter.address, b"", purpose, Wei(0), 21_000)
    transaction = treasury.sign(prepare(world.client, call, treasury.address))
    with world.database.write() as session:
        outbox.enqueue(session, transaction, purpose, wall_clock())


@on_both
def test_a_world_that_is_well_needs_nobody(town: Town) -> None:
    alice = town.person("alice")
    town.mint(alice, town.make(alice, "item", "a sword"))
    found = asked(town)
    world = town.world
    assert found.world == world.deployment.id
    assert (found.service.answers, found.service.ready, found.service.model) == (
        True,
        True,
        "ready",
    )
    assert (found.chain.chain_id, found.chain.head) == (31337, world.client.block_number())
    assert (found.index.block, found.index.lag_blocks, found.index.lag_s) == (
        found.chain.head,
        0,
        0,
    )
    lanes = {lane.duty: lane.states for lane in found.outbox}
    assert lanes == {"minter": {"mined": 1}, "treasury": {"mined": 2}}
    assert found.outbox_oldest_s is None
    assert found.mints == {"confirmed": 1}
    assert found.generations == {"done": 1}
    assert {key.duty for key in found.keys} == {"minter", "treasury", "oracle", "deployer"}
    assert all(key.balance_wei and not key.is_low for key in found.keys)
    assert found.disk.blobs == 1
    assert found.disk.free_bytes > 0
    assert found.needs == ()


@on_both
def test_what_waits_is_told_with_its_age_and_is_stuck_in_the_end(town: Town) -> None:
    written_down(town.world)
    found = asked(town)
    assert {lane.duty: lane.states for lane in found.outbox} == {"treasury": {"prepared": 1}}
    assert found.outbox_oldest_s is not None
    assert found.outbox_oldest_s < 60
    assert (found.stuck_count, found.needs) == (0, ())
    found = asked(town, LATER_S)
    (stuck,) = found.stuck
    assert (stuck.duty, stuck.state, stuck.purpose) == ("treasury", "prepared", "gift")
    assert LATER_S <= stuck.age_s < LATER_S + 60
    assert stuck.why == (
        "It was never handed to a node: the worker does not run, or the node refuses it."
    )
    assert found.needs == (
        f"1 transaction(s) of the service are stuck; the oldest is of the treasury: {stuck.why}",
    )


def test_a_gap_between_nonces_is_named(town: Town) -> None:
    treasury = town.world.keys.treasury
    assert treasury is not None
    with town.database.write() as session:
        outbox.enqueue(session, signed(9, treasury.address), "gift", wall_clock())
    (stuck,) = asked(town, LATER_S).stuck
    missing = town.world.client.nonce(treasury.address, "latest")
    assert stuck.why == (
        f"Nonce {missing} comes before it, and the outbox has no transaction with it."
    )


def test_people_are_counted_together_and_their_trouble_is_theirs(town: Town) -> None:
    with town.database.write() as session:
        for person in (ALICE, BOB):
            outbox.enqueue(session, signed(0, person), "buy", wall_clock())
    found = asked(town, LATER_S)
    (lane,) = [lane for lane in found.outbox if lane.duty == "people"]
    assert (lane.address, lane.states) == (None, {"prepared": 2})
    assert found.stuck_count == 2
    assert found.needs == ()


def test_an_empty_purse_is_told(town: Town) -> None:
    minter = town.world.keys.minter
    client = town.world.client
    nearly_all = Call(ALICE, b"", "all", Wei(client.balance(minter.address) - 10**16), 21_000)
    client.send_raw(minter.sign(prepare(client, nearly_all, minter.address)))
    found = asked(town)
    (low,) = [key for key in found.keys if key.is_low]
    assert low.duty == "minter"
    assert low.address == minter.address
    assert found.needs == (
        f"The minter holds only {low.ether} ether: send some to {minter.address}.",
    )


def test_a_mint_that_waits_too_long_is_told(town: Town) -> None:
    alice = town.person("alice")
    made = town.make(alice, "item", "a sword")
    assert alice.post("/mints", {"generation_id": made["id"]}, "k").status_code == 202
    with town.database.read() as session:
        assert len(mints.waiting(session, 9)) == 1
    found = asked(town, LATER_S)
    assert found.mints == {"waiting": 1}
    (need,) = found.needs
    assert need.startswith("A mint request has waited for 36")


def test_a_silent_node_is_one_sentence(town: Town) -> None:
    written_down(town.world)
    found = asked(town, LATER_S, rpc_url=f"http://127.0.0.1:{dead_port()}/v3/5ec2e7")
    assert found.chain.why == "The chain's node at 127.0.0.1 does not answer."
    assert found.chain.why in found.needs
    assert found.index.block is not None
    assert (found.index.lag_blocks, found.index.lag_s) == (None, None)
    assert all(key.balance_wei is None for key in found.keys)
    assert "does not answer" in found.stuck[0].why
    assert "5ec2e7" not in "".join(lines(found)) + json.dumps(found.as_json())


def test_a_node_of_another_world_is_told(town: Town, tmp_path: Path) -> None:
    from chain.devnet import Devnet

    with Devnet(tmp_path / "other.db") as other:
        found = asked(town, rpc_url=other.url)
    assert found.chain.why == "The node's chain is not the one of this world."
    assert found.chain.why in found.needs


def test_what_troubles_the_service_is_told(town: Town) -> None:
    for _ in range(town.world.settings.ready_lag_blocks + 1):
        town.world.client.request("evm_mine")
    found = asked(town)
    assert found.service.ready is False
    assert found.needs == ("The index is 101 blocks behind the chain.",)


def test_asking_changes_no_byte_of_a_stopped_world(folder: Path) -> None:
    settings: Settings = load_settings(data_dir=folder, devnet_port=dead_port(), port=dead_port())
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    found = status_of(settings, now=wall_clock())
    assert not found.service.answers
    assert found.chain.why == "The chain's node at 127.0.0.1 does not answer."
    assert found.needs == ()
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) <= {"world.db-shm", "world.db-wal"}
    assert after.get("world.db-wal", b"") == b""


def test_no_world_and_no_database_of_ours_are_said(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(NotFound):
        status_of(load_settings(data_dir=tmp_path / "none"), now=1)
    assert not (tmp_path / "none").exists()
    with sqlite3.connect(folder / "world.db") as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    file.close()
    with pytest.raises(StoreCorrupt):
        status_of(load_settings(data_dir=folder), now=1)


def test_the_command_beside_a_running_service_and_after_its_end(folder: Path) -> None:
    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["status", "--data", str(folder), *words])
        return done.exit_code, done.output

    with served(folder) as (_, url):
        code, text = run("--json")
        told = json.loads(text)
        # Its model is missing, which is told once that is found out.
        assert told["needs"] == [need for need in told["needs"] if "model" in need]
        assert code == len(told["needs"])
        assert told["service"]["answers"]
        assert told["service"]["url"] == url
        assert told["chain"]["head"] >= told["index"]["block"]
        assert {key["duty"] for key in told["keys"]} >= {"minter", "treasury"}
        assert all(isinstance(key["balance_wei"], str) for key in told["keys"])
    code, text = run()
    assert code == 0
    assert "service      none answers" in text
    assert text.endswith("Nothing needs a person.\n")
