"""`/metrics`: true, bounded, and for those alone who may read it."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.api.scripted_model import ScriptedModel
from tests.api.town import Town, open_town

SAMPLE = re.compile(
    r'[a-z_]+(?:\{[a-z_]+="(?:[^"\\\n]|\\.)*"(?:,[a-z_]+="(?:[^"\\\n]|\\.)*")*\})? '
    r"(?:-?[0-9.e+-]+)"
)
TOKEN = "a-token-of-the-metrics"


def values(text: str) -> dict[str, float]:
    """The samples of a page, each by its name and labels."""
    found: dict[str, float] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            assert SAMPLE.fullmatch(line), line
            name, value = line.rsplit(" ", 1)
            assert name not in found, line
            found[name] = float(value)
    return found


def scrape(town: Town, **headers: str) -> httpx.Response:
    return httpx.get(f"{town.url}/metrics", headers=headers, trust_env=False, timeout=30)


@pytest.fixture
def own(folder: Path) -> Iterator[Town]:
    with open_town(folder, ScriptedModel) as town:
        yield town


def test_the_page_says_what_was_done(own: Town) -> None:
    alice = own.person("alice")
    for number in range(3):
        made = own.make(alice, "item", f"sword {number}")
        assert alice.post("/mints", {"generation_id": made["id"]}, f"k{number}").status_code == 202
    own.turn()
    assert alice.get("/tokens/5").status_code == 404
    answer = scrape(own)
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    found = values(answer.text)
    world = own.world
    assert found['llmasos_mints{state="confirmed"}'] == 3
    assert found['llmasos_generations{status="done"}'] == 3
    assert found["llmasos_mint_batch_size_sum"] == 3
    assert found['llmasos_outbox_transactions{lane="minter",state="mined"}'] >= 1
    assert found['llmasos_outbox_transactions{lane="treasury",state="mined"}'] == 2
    assert found["llmasos_outbox_sends_total"] >= 3
    assert found["llmasos_outbox_replacements_total"] == 0
    assert found["llmasos_outbox_stuck"] == 0
    assert found["llmasos_chain_up"] == found["llmasos_database_up"] == 1
    assert found["llmasos_chain_head_block"] == world.client.block_number()
    assert found["llmasos_index_lag_blocks"] == found["llmasos_index_lag_seconds"] == 0
    assert found['llmasos_model_state{state="ready"}'] == 1
    minter = f'llmasos_key_balance_ether{{address="{world.keys.minter.address}",duty="minter"}}'
    assert 9_000 < found[minter] <= 10_000
    assert (
        found['llmasos_http_requests_total{method="POST",route="/generations",status="202"}'] == 3
    )
    assert (
        found['llmasos_http_requests_total{method="GET",route="/tokens/{token}",status="404"}'] == 1
    )
    assert found['llmasos_http_request_seconds_count{route="/mints"}'] == 3


def test_a_lag_is_told_in_blocks(own: Town) -> None:
    own.world.client.request("evm_increaseTime", 100)
    for _ in range(3):
        own.world.client.request("evm_mine")
    found = values(scrape(own).text)
    assert found["llmasos_index_lag_blocks"] == 3
    assert found["llmasos_index_lag_seconds"] >= 100


def test_nothing_that_strangers_write_becomes_a_label(own: Town) -> None:
    stranger = own.stranger()

    def wander(number: int) -> None:
        stranger.get(f"/no-such-{number}/5ec2e7")
        stranger.get(f"/tokens/{number}")
        stranger.http.request(f"VERB{number}", "/tokens")

    scrape(own)
    wander(0)
    before = len(values(scrape(own).text))
    for number in range(1, 8):
        wander(number)
    text = scrape(own).text
    assert "5ec2e7" not in text
    assert "VERB" not in text
    assert len(values(text)) == before
    assert (
        values(text)['llmasos_http_requests_total{method="GET",route="(none)",status="404"}'] == 8
    )


@pytest.mark.parametrize(
    "headers",
    [
        {"x-forwarded-for": "127.0.0.1"},
        {"forwarded": "for=127.0.0.1"},
        {"host": "world.example"},
        {"host": "127.0.0.1.example"},
    ],
    ids=["proxy", "proxy-rfc7239", "other-name", "name-like-loopback"],
)
def test_what_does_not_come_from_this_machine_is_refused(
    own: Town, headers: dict[str, str]
) -> None:
    answer = scrape(own, **headers)
    assert answer.status_code == 403
    assert answer.json()["type"] == "/problems/forbidden"


def test_their_token_lets_others_read_and_no_other_word_does(folder: Path) -> None:
    with open_town(folder, ScriptedModel, metrics_token=TOKEN) as town:
        proxy = {"x-forwarded-for": "203.0.113.7"}
        assert scrape(town, **proxy).status_code == 403
        assert scrape(town, **proxy, authorization="Bearer wrong").status_code == 403
        allowed = scrape(town, **proxy, authorization=f"Bearer {TOKEN}")
        assert allowed.status_code == 200
        assert TOKEN not in allowed.text
        assert scrape(town, authorization="Bearer wrong").status_code == 403
        assert scrape(town).status_code == 200


def test_a_dead_node_and_a_lost_database_are_told(own: Town) -> None:
    assert own.world.devnet is not None
    own.world.devnet.stop()
    found = values(scrape(own).text)
    assert found["llmasos_chain_up"] == 0
    assert "llmasos_chain_head_block" not in found
    assert found["llmasos_database_up"] == 1
