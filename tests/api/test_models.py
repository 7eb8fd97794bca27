"""Whatever model the settings name: it says whether what it makes can be made again."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from api.models import engine_config, named_model, weights_lookup
from api.settings import load_settings
from domain.errors import ModelNotAvailable
from domain.ids import parse_token
from generators.verify import VerdictCode, verify
from inference.engine import Engine
from inference.registry import read_registry
from inference.remote.model import UNKNOWN_WEIGHTS, RemoteModel
from inference.steps import StepLoop
from inference.types import Request, TextModel
from tests.api.town import JSON, Person, assert_refused, open_town
from tests.generators.scripted import draw_json
from tests.inference.models import request
from tests.inference.remote.local_server import Exchange, LocalServer
from tests.inference.remote.test_probe import VLLM

KEY = "sesame-of-the-tests"
WAIT_S = 60


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with LocalServer(fields=VLLM, paths=frozenset({"/completions"})) as running:
        yield running


@pytest.fixture(scope="module")
def bundled() -> Iterator[TextModel]:
    model = named_model(load_settings())
    yield model
    model.close()


def unexpected(weights_sha256: str) -> TextModel:
    raise AssertionError(weights_sha256)


def assert_unproven(person: Person, made: JSON) -> None:
    """The asset says of itself that nobody can make it again, and so says a verdict."""
    metadata = person.get(f"/ipfs/{made['cid']}").content
    verdict = verify(metadata, parse_token(made["token_id"]), unexpected)
    assert verdict.code is VerdictCode.UNPROVEN
    assert made["metadata"]["properties"]["provenance"]["reproducible"] is False


def test_the_engine_gets_what_the_settings_say() -> None:
    config = engine_config(load_settings(slots=8, threads=2, device="cuda", free_shapes=True))
    assert (config.slots, config.threads, config.device) == (8, 2, "cuda")
    assert config.free_shapes
    assert not engine_config(load_settings()).free_shapes


def test_neither_commands_nor_settings_load_torch() -> None:
    program = (
        "import sys, api.cli, api.models, api.settings\n"
        "api.models.engine_config(api.settings.load_settings())\n"
        "sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("allowed", [False, True])
def test_what_is_made_in_free_shapes_is_minted_only_where_that_is_allowed(
    folder: Path, allowed: bool
) -> None:
    with open_town(folder, None, free_shapes=True, allow_unproven=allowed) as town:
        model = town.world.model.get()
        assert isinstance(model, Engine)
        assert not model.identity.reproducible
        alice = town.person("alice")
        made = town.make(alice, "item", "a rare fire sword at level 12")
        assert_unproven(alice, made)
        if allowed:
            assert town.mint(alice, made)["state"] == "confirmed"
        else:
            wish = {"generation_id": made["id"]}
            assert_refused(town, lambda: alice.post("/mints", wish, "k"), 409, "not-mintable")


def test_what_a_server_wrote_is_checked_and_called_unproven(
    folder: Path, server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(exchange: Exchange) -> None:
        body = exchange.body
        schema = body["response_format"]["json_schema"]["schema"]
        exchange.say(draw_json(Request("one", "", body["seed"], body["max_tokens"], schema=schema)))

    server.exchanges.clear()
    with open_town(folder, None, model=server.url, model_key=KEY, allow_unproven=True) as town:
        assert isinstance(town.world.model.get(), RemoteModel)
        assert {one.headers["authorization"] for one in server.exchanges} == {f"Bearer {KEY}"}
        monkeypatch.setattr(server, "behaviour", write)
        alice = town.person("alice")
        made = town.make(alice, "item", "a rare fire sword at level 12")
        assert_unproven(alice, made)
        assert made["metadata"]["properties"]["provenance"]["weights_sha256"] == UNKNOWN_WEIGHTS
        assert town.mint(alice, made)["state"] == "confirmed"


def test_a_server_that_lacks_the_model_is_a_sentence_without_the_key(server: LocalServer) -> None:
    settings = load_settings(model=server.url, model_key=KEY, remote_model="no-such-model")
    with pytest.raises(ModelNotAvailable) as refused:
        named_model(settings)
    assert KEY not in refused.value.detail


def test_nobody_is_asked_for_weights_that_a_server_has(server: LocalServer) -> None:
    server.exchanges.clear()
    with (
        weights_lookup(load_settings(model=server.url)) as find,
        pytest.raises(ModelNotAvailable),
    ):
        find("0" * 64)
    assert not server.exchanges


def test_a_verdict_runs_in_closed_shapes_whatever_the_settings_say() -> None:
    registry = read_registry()
    digest = registry.models[registry.default].weights_sha256
    with weights_lookup(load_settings(free_shapes=True, slots=8)) as find:
        model = find(digest)
        assert model.identity.reproducible
        assert "/S=8/" in model.identity.numerics_class


def test_a_full_model_is_429_and_says_when_to_come_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_town(folder, None, slots=1) as town:
        alice = town.person("alice")
        made = town.make(alice, "character", "a cautious elf scholar")
        town.mint(alice, made)
        model = town.world.model.get()
        assert isinstance(model, Engine)
        held, original = Event(), StepLoop.step

        def step(loop: StepLoop) -> None:
            assert held.wait(WAIT_S)
            original(loop)

        with monkeypatch.context() as patched:
            patched.setattr(StepLoop, "step", step)
            patched.setattr(model._loop, "_queue_limit", 1)  # pyright: ignore[reportPrivateUsage]
            waiting = [model.submit(request(str(n))) for n in range(2)]
            path = f"/characters/{made['token_id']}/talk"
            refused = alice.post(path, {"message": "Who are you?"})
            held.set()
        assert (refused.status_code, refused.json()["type"]) == (429, "/problems/queue-full")
        assert int(refused.headers["retry-after"]) > 0
        assert all(handle.result(WAIT_S).error is None for handle in waiting)
        assert alice.post(path, {"message": "Who are you?"}).status_code == 200
