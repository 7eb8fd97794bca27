"""`/readyz` means it: each thing that can be wrong is made wrong, and told."""

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from api.app import create_app
from api.operations.readiness import Probe
from api.server import listen, serving
from api.settings import load_settings
from api.world import World, open_world
from domain.errors import ChainUnreachable, ModelNotAvailable
from inference.types import TextModel
from tests.api.counts import rows_by_table
from tests.api.scripted_model import ScriptedModel
from tests.api.town import JSON, open_town

PATIENCE_S = 30.0


def ready(url: str) -> JSON:
    answer = httpx.get(f"{url}/readyz", trust_env=False, timeout=30)
    body: JSON = answer.json()
    assert (answer.status_code == 200) == body["ready"]
    return body


def troubles(url: str) -> dict[str, str]:
    return {check["name"]: check["why"] for check in ready(url)["checks"] if not check["ok"]}


@contextmanager
def at_work(
    folder: Path, load_model: type[TextModel] | None = None
) -> Generator[tuple[World, str]]:
    """A world whose worker runs, as `serve` has it."""
    with listen("127.0.0.1", 0) as bound:
        settings = load_settings(
            data_dir=folder, devnet_port=0, port=bound.getsockname()[1], ready_lag_blocks=5
        )
        world = open_world(settings, load_model=load_model or ScriptedModel)
        try:
            with serving(create_app(world), bound) as url:
                yield world, url
        finally:
            world.close()


def test_a_service_at_work_is_ready_and_asking_writes_nothing(folder: Path) -> None:
    with at_work(folder) as (world, url):
        world.model.get()
        before = rows_by_table(world.database)
        body = ready(url)
        assert body["ready"]
        assert body["world"] == world.deployment.id
        assert [check["name"] for check in body["checks"]] == [
            "database", "chain", "index", "worker-chain", "worker-generations", "model",
        ]  # fmt: skip
        assert rows_by_table(world.database) == before


def test_a_database_that_takes_no_writes_is_told(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        held = sqlite3.connect(folder / "world.db", isolation_level=None)
        held.execute("BEGIN IMMEDIATE")
        try:
            assert troubles(town.url) == {"database": "The database does not take writes in time."}
        finally:
            held.execute("ROLLBACK")
            held.close()


def test_a_lost_database_is_told(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        town.database.close()
        (folder / "world.db").write_bytes(b"\x5a" * 65_536)
        found = troubles(town.url)
    assert found["database"].endswith(".")
    assert found["index"].endswith(".")


def test_a_dead_node_is_told(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        assert town.world.devnet is not None
        town.world.devnet.stop()
        assert set(troubles(town.url)) == {"chain", "index"}
        assert "does not answer" in troubles(town.url)["chain"]


def test_a_chain_that_lost_the_worlds_first_block_is_told(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        wrong = town.world.deployment.model_copy(update={"first_block_hash": "0x" + "5a" * 32})
        object.__setattr__(town.world, "deployment", wrong)
        assert troubles(town.url) == {"chain": "The node's chain is not the one of this world."}


def test_an_index_too_far_behind_is_told(folder: Path) -> None:
    with open_town(folder, ScriptedModel, ready_lag_blocks=2) as town:
        for _ in range(2):
            town.world.client.request("evm_mine")
        assert ready(town.url)["ready"]
    with open_town(folder, ScriptedModel, ready_lag_blocks=2) as town:
        town.world.client.request("evm_mine")
        assert troubles(town.url) == {"index": "The index is 3 blocks behind the chain."}


def test_a_halted_worker_is_told(folder: Path) -> None:
    with at_work(folder) as (world, url):
        world.model.get()
        found, pause = dict[str, str](), threading.Event()
        with world.database.write() as session:
            session.connection().exec_driver_sql(
                "UPDATE chain_block SET hash = '0x' || printf('%064d', number)"
            )
            session.connection().exec_driver_sql(
                "UPDATE checkpoint SET hash = '0x' || printf('%064d', number)"
            )
        for _ in range(200):
            found = troubles(url)
            if "worker-chain" in found:
                break
            pause.wait(0.05)
        assert (
            found["worker-chain"] == "The chain dropped every block that may still be taken back."
        )


def test_a_model_that_loads_is_no_trouble_and_one_that_is_missing_is(folder: Path) -> None:
    go_on = threading.Event()

    def load() -> TextModel:
        assert go_on.wait(PATIENCE_S)
        raise ModelNotAvailable("There is no model folder at the path that was named.")

    with listen("127.0.0.1", 0) as bound:
        settings = load_settings(data_dir=folder, devnet_port=0, port=bound.getsockname()[1])
        world = open_world(settings, load_model=load)
        try:
            with serving(create_app(world, work=False), bound) as url:
                assert ready(url)["ready"]
                assert ready(url)["model"] == "loading"
                go_on.set()
                with pytest.raises(ModelNotAvailable):
                    world.model.get()
                assert troubles(url) == {
                    "model": "There is no model folder at the path that was named."
                }
        finally:
            go_on.set()
            world.close()


def test_a_trial_that_hangs_is_told_and_not_begun_again() -> None:
    begun, go_on = [0], threading.Event()

    def hang() -> str | None:
        begun[0] += 1
        assert go_on.wait(PATIENCE_S)
        return None

    probe = Probe("disk", hang, "The disk does not answer in time.", try_s=0.05, kept_s=0)
    for _ in range(3):
        assert probe.check().why == "The disk does not answer in time."
    assert begun == [1]
    go_on.set()
    while not probe.check().ok:
        pass


def test_an_answer_serves_for_a_moment() -> None:
    asked, now = [0], [0.0]

    def trial() -> str | None:
        asked[0] += 1
        raise ChainUnreachable("No node answers.")

    probe = Probe("chain", trial, "Late.", kept_s=1.0, clock=lambda: now[0])
    assert {probe.check().why for _ in range(5)} == {"No node answers."}
    assert asked == [1]
    now[0] = 1.0
    probe.check()
    assert asked == [2]


def test_words_of_an_unforeseen_error_are_not_shown() -> None:
    def trial() -> str | None:
        raise RuntimeError("5ec2e7")

    assert Probe("chain", trial, "Late.").check().why == (
        "The check of the chain met an error of its own."
    )
