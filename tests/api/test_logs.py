"""Logs of a whole run hold no key, token, prompt or signature, and every line can be read."""

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from api.logs import REMOVED, Scrubber, configure_logs, secrets_of
from api.settings import Settings, load_settings
from chain.client import ChainClient
from domain.errors import ChainUnreachable
from tests.api.scripted_model import ScriptedModel
from tests.api.town import Town, open_town

KEY = "0x" + "5a" * 31 + "77"
PROMPT = "a sword named Mimulus for Xanthippe"
SAID = "Do you know where Xanthippe hid the Mimulus?"
PASSWORD = "h%26nter2-of-the-database"
ENDPOINT = "v3/0123456789abcdef-endpoint"


@pytest.fixture
def put_back() -> Iterator[None]:
    """Logging is one for the process: leave it as it was."""
    root = logging.getLogger()
    kept = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = kept
    structlog.reset_defaults()


def lines_of(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def a_run(town: Town) -> list[str]:
    """Everything that people do; what of it no log may hold."""
    alice = town.person("alice")
    private = [alice.http.headers["Authorization"].removeprefix("Bearer "), PROMPT, SAID]
    made = town.make(alice, "item", PROMPT)
    character = town.make(alice, "character", "a kind guard")
    town.mint(alice, made)
    town.mint(alice, character)
    private += [made["opening"]["salt"], json.dumps(made["opening"]["token_ids"])[1:-1]]
    draft = alice.post("/listings/prepare", {"token_id": made["token_id"], "price_gold": "3"})
    town.send(alice, draft)
    signature = alice.sign_listing(draft.json())
    listing = {"listing": draft.json()["listing"], "signature": signature}
    assert alice.post("/listings", listing).status_code == 201
    private += [signature.removeprefix("0x"), alice.sign_transaction(draft.json()["approvals"][0])]
    assert alice.post(f"/characters/{character['token_id']}/talk", {"message": SAID}).is_success
    return private


def refused_run(town: Town, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that goes wrong: refusals, dead nodes, errors nobody foresaw."""
    alice = town.person("alice")
    secret = "5ec2e7-in-a-path"
    alice.get(f"/tokens/{secret}")
    alice.post("/transactions", {"raw": "0x02" + "ab" * 90})
    alice.post("/auth/login", {"message": PROMPT, "signature": "0x" + "cd" * 65})
    alice.post("/generations", {"kind": "item", "prompt": PROMPT, "lang": SAID})
    alice.http.get("/generations", headers={"Authorization": "Bearer " + "T" * 43})

    def fail(*_: object) -> None:
        raise RuntimeError(f"{KEY} {PROMPT}")

    def die(*_: object) -> None:
        raise ChainUnreachable("The chain's node does not answer.")

    with monkeypatch.context() as broken:
        broken.setattr(ChainClient, "balance", fail)
        assert alice.get(f"/accounts/{alice.address}").status_code == 500
        broken.setattr(ChainClient, "balance", die)
        assert alice.get(f"/accounts/{alice.address}").status_code == 503
    library = logging.getLogger("some.library")
    library.warning("retrying https://node.example/%s", ENDPOINT)
    library.error("connecting to postgresql://someone:%s@db/world", PASSWORD)
    try:
        raise ValueError(f"{KEY} does not fit {PROMPT}")
    except ValueError:
        library.exception("it broke")
    library.warning('headers: {"authorization": "Bearer abcdefghijklmnopqrstuvwxyz"}')
    return [secret, "T" * 43, "abcdefghijklmnopqrstuvwxyz", "ab" * 90, "cd" * 65]


def test_a_run_leaves_no_secret_in_its_log(
    folder: Path, monkeypatch: pytest.MonkeyPatch, put_back: None
) -> None:
    del put_back
    secrets: dict[str, Any] = {
        "oracle_key": KEY,
        "model_key": "model-key-5ec2e7",
        "metrics_token": "metrics-token-5ec2e7",
        "creator_secret": "creator-secret-5ec2e7",
    }
    known = load_settings(
        rpc_url=f"https://node.example/{ENDPOINT}",
        database_url=f"postgresql://someone:{PASSWORD}@db/world",
        log_format="json",
        **secrets,
    )
    stream = io.StringIO()
    configure_logs(known, stream=stream)
    with open_town(folder, ScriptedModel, **secrets) as town:
        private = a_run(town) + refused_run(town, monkeypatch)
    text = stream.getvalue()
    found = lines_of(stream)
    assert {line["event"] for line in found} >= {"request", "unexpected_error", "request_failed"}
    assert all({"event", "level", "timestamp"} <= set(line) for line in found)
    for secret in [*private, *secrets.values(), KEY[2:], PASSWORD, ENDPOINT]:
        assert secret not in text
        assert secret.upper() not in text
    assert "Xanthippe" not in text
    assert "Mimulus" not in text
    broke = next(line for line in found if line["event"] == "it broke")
    assert (broke["error"], broke["logger"]) == ("ValueError", "some.library")
    assert broke["at"].startswith("test_logs.py:")
    by_route = [line["route"] for line in found if line["event"] == "request"]
    assert "/tokens/{token}" in by_route
    assert all(len(line["request_id"]) == 16 for line in found if line["event"] == "request")


def test_people_read_plain_lines(put_back: None) -> None:
    del put_back
    stream = io.StringIO()
    configure_logs(load_settings(log_format="console", model_key="5ec2e7"), stream=stream)
    structlog.get_logger("worker").warning("not_sent", why="It costs 5EC2E7 too much.")
    (line,) = stream.getvalue().splitlines()
    assert "not_sent" in line
    assert f"It costs {REMOVED} too much." in line
    assert "\x1b" not in line


@pytest.mark.parametrize(
    "value",
    [
        "key 0xABCDEF0123 end", ["abcdef0123"], {"a": {"b": ("ABCDEF0123",)}},
        {"abcdef0123": 1}, ValueError("abcdef0123"), {"x": "bearer " + "q" * 30}, "0x" + "0f" * 65,
    ],
)  # fmt: skip
def test_a_secret_is_found_wherever_it_stands(value: Any) -> None:
    cleaned = str(Scrubber(["abcdef0123"]).clean(value)).lower()
    assert "abcdef0123" not in cleaned
    assert "q" * 30 not in cleaned
    assert "0f" * 65 not in cleaned


def test_ids_and_hashes_stay_whole() -> None:
    tx = "0x" + "0f" * 32
    assert Scrubber([]).clean({"tx": tx, "n": 1, "none": None}) == {"tx": tx, "n": 1, "none": None}


def test_every_private_setting_is_known_to_the_filter() -> None:
    settings: Settings = load_settings(
        minter_key=KEY,
        model_key="model-key",
        creator_secret="creator",
        rpc_url=f"https://host.example/{ENDPOINT}?key=abcdefgh",
        model="https://user:pa%20ssword@models.example/v1",
        database_url=f"postgresql://someone:{PASSWORD}@db/world",
    )
    found = secrets_of(settings)
    assert {KEY, KEY[2:], "model-key", "creator", ENDPOINT, "key=abcdefgh", PASSWORD} <= found
    assert {"pa%20ssword", "pa ssword", "h&nter2-of-the-database"} <= found
    assert not {"host.example", "someone", "v1", ""} & found
