"""Opening a world: what is missing or damaged is said in a sentence, and nothing is overwritten."""

import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.pipeline import Wish, request_generation
from api.settings import load_settings
from api.world import open_world
from chain.devnet import Devnet
from domain.errors import (
    ChainUnreachable,
    InvalidInput,
    LLMasOSError,
    ModelNotAvailable,
    StoreCorrupt,
    WrongChain,
)
from domain.ids import address
from inference.types import TextModel
from tests.api.counts import rows_by_table
from tests.api.scripted_model import ScriptedModel
from tests.api.town import assert_refused, open_town

ALICE = address("0x" + "a11ce000" * 5)


def dead_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def open_in(folder: Path, **settings: Any) -> None:
    """Open and close a world."""
    chosen = load_settings(**{"data_dir": folder, "devnet_port": 0, **settings})
    open_world(chosen, load_model=ScriptedModel).close()


def assert_plain(error: LLMasOSError) -> None:
    assert error.detail.endswith(".")
    assert "\n" not in error.detail


def test_a_world_that_is_opened_again_is_the_same_world(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        before = town.world.deployment
        secret = town.world.creator_secret(ALICE)
    with open_town(folder, ScriptedModel) as town:
        assert town.world.deployment == before
        assert town.world.creator_secret(ALICE) == secret
    assert (folder / "creator.secret").stat().st_mode & 0o077 == 0


def test_a_dead_node_is_said_and_no_world_is_lost(folder: Path) -> None:
    with pytest.raises(ChainUnreachable) as caught:
        open_in(folder, rpc_url=f"http://127.0.0.1:{dead_port()}/v3/5ec2e7")
    assert_plain(caught.value)
    assert "5ec2e7" not in str(caught.value)
    open_in(folder)


def test_a_node_of_another_chain_is_refused(folder: Path, tmp_path: Path) -> None:
    with Devnet(tmp_path / "other.db", 0) as other, pytest.raises(WrongChain) as caught:
        open_in(folder, rpc_url=other.url, chain_id=1)
    assert_plain(caught.value)
    with pytest.raises(InvalidInput, match="embedded chain is chain 31337"):
        open_in(folder, chain_id=1)


def test_a_chain_that_was_started_anew_is_not_the_worlds(folder: Path) -> None:
    with pytest.raises(WrongChain), Devnet(":memory:", 0) as anew:
        open_in(folder, rpc_url=anew.url)
    open_in(folder)


@pytest.mark.parametrize(
    "damaged",
    [lambda data: b"not a database" + data, lambda data: data[:4096] + b"\x5a" * len(data)],
    ids=["other-file", "overwritten-pages"],
)
def test_a_corrupt_database_is_said_and_left_as_it_is(
    folder: Path, damaged: Callable[[bytes], bytes]
) -> None:
    path = folder / "world.db"
    path.write_bytes(damaged(path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(StoreCorrupt) as caught:
        open_in(folder)
    assert_plain(caught.value)
    assert path.read_bytes() == before


def test_a_database_that_is_lost_while_serving_is_503(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        # the last connection to close moves the log into the file
        town.database.close()
        (folder / "world.db").write_bytes(b"\x5a" * 65_536)
        for path_, status in (("/tokens", 503), ("/healthz", 503)):
            response = town.stranger().get(path_)
            assert response.status_code == status, response.text
        problem = town.stranger().get("/tokens").json()
        assert problem["type"] == "/problems/store-corrupt"
        assert problem["detail"].endswith(".")


def test_a_data_directory_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreCorrupt) as caught:
        open_in(tmp_path / "file" / "data")
    assert_plain(caught.value)


def test_a_damaged_secret_is_said_and_not_replaced(folder: Path) -> None:
    (folder / "creator.secret").write_bytes(b"short")
    with pytest.raises(StoreCorrupt):
        open_in(folder)
    assert (folder / "creator.secret").read_bytes() == b"short"


def test_two_services_do_not_share_a_chain_file(folder: Path) -> None:
    with open_town(folder, ScriptedModel), pytest.raises(LLMasOSError) as caught:
        open_in(folder)
    assert_plain(caught.value)


def test_a_missing_model_is_503_and_nothing_is_queued(folder: Path) -> None:
    def load() -> TextModel:
        raise ModelNotAvailable("There is no model folder at the path that was named.")

    world = open_world(load_settings(data_dir=folder, devnet_port=0), load_model=load)
    try:
        with pytest.raises(ModelNotAvailable):
            world.model.get()
        before = rows_by_table(world.database)
        with pytest.raises(ModelNotAvailable) as caught:
            request_generation(world, ALICE, Wish("item", "a sword"))
        assert_plain(caught.value)
        assert rows_by_table(world.database) == before
        assert world.model.state == "missing"
    finally:
        world.close()


def test_the_named_model_folder_that_is_not_there_is_said(folder: Path, tmp_path: Path) -> None:
    settings = load_settings(data_dir=folder, devnet_port=0, model=str(tmp_path / "none"))
    world = open_world(settings)
    try:
        with pytest.raises(ModelNotAvailable) as caught:
            world.model.get()
        assert_plain(caught.value)
    finally:
        world.close()


def test_a_node_that_dies_while_serving_is_503_and_nothing_is_lost(folder: Path) -> None:
    with open_town(folder, ScriptedModel) as town:
        alice = town.person("alice")
        made = town.make(alice, "item", "a sword")
        assert town.world.devnet is not None
        town.world.devnet.stop()
        wish = {"token_id": made["token_id"], "price_gold": "1"}
        refused = alice.post("/listings/prepare", wish)
        assert refused.status_code in (404, 503)
        account = f"/accounts/{alice.address}"
        assert_refused(town, lambda: alice.get(account), 503, "chain-unreachable")
        health = alice.get("/healthz")
        assert health.status_code == 503
        assert "chain" in health.json()["troubles"]
        # what needs no chain goes on, and what was asked for waits
        assert alice.get(f"/ipfs/{made['cid']}").status_code == 200
        asked = alice.post("/mints", {"generation_id": made["id"]}, key="k")
        assert asked.status_code == 202
        with pytest.raises(ChainUnreachable):
            town.worker.run_once()
        assert alice.get(f"/mints/{asked.json()['id']}").json()["state"] == "waiting"
    with open_town(folder, ScriptedModel) as town:
        town.turn()
        answer = town.person("alice").get(f"/mints/{asked.json()['id']}").json()
        assert answer["state"] == "confirmed"


def test_a_limit_says_when_to_come_back_and_writes_nothing(folder: Path) -> None:
    with open_town(folder, ScriptedModel, generations_per_hour=2, nonces_per_minute=3) as town:
        alice, bob = town.person("alice"), town.person("bob")
        wish = {"kind": "item", "prompt": "a sword"}
        assert [alice.post("/generations", wish).status_code for _ in range(2)] == [202, 202]
        before = rows_by_table(town.database)
        refused = alice.post("/generations", wish)
        assert (refused.status_code, refused.json()["type"]) == (429, "/problems/too-many-requests")
        assert 0 < int(refused.headers["retry-after"]) <= 3_600
        assert rows_by_table(town.database) == before
        assert bob.post("/generations", wish).status_code == 202
        ask = {"address": alice.address}
        answers = [alice.post("/auth/nonce", ask).status_code for _ in range(2)]
        assert answers == [200, 429]


def test_a_full_queue_is_429_and_writes_nothing(folder: Path) -> None:
    with open_town(folder, ScriptedModel, queue_per_login=1) as town:
        alice = town.person("alice")
        wish = {"kind": "item", "prompt": "a sword"}
        assert alice.post("/generations", wish).status_code == 202
        assert_refused(town, lambda: alice.post("/generations", wish), 429, "queue-full")


def test_what_a_model_made_that_cannot_repeat_it_is_not_minted_unless_allowed(
    folder: Path, tmp_path: Path
) -> None:
    def load() -> TextModel:
        return ScriptedModel(reproducible=False)

    other = tmp_path / "other"
    shutil.copytree(folder, other)
    with open_town(folder, load) as town:
        alice = town.person("alice")
        made = town.make(alice, "item", "a sword")
        assert made["not_mintable"] is not None
        wish = {"generation_id": made["id"]}
        assert_refused(town, lambda: alice.post("/mints", wish, "k"), 409, "not-mintable")
    with open_town(other, load, allow_unproven=True) as town:
        alice = town.person("alice")
        made = town.make(alice, "item", "a sword")
        assert town.mint(alice, made)["state"] == "confirmed"
        assert made["metadata"]["properties"]["provenance"]["reproducible"] is False
