"""eth_getLogs against a plain search through all receipts."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chain.devnet import Devnet
from tests.chain.devnet_rpc import LOGGER, Caller, creation_code


@pytest.fixture(scope="module")
def rpc() -> Iterator[Caller]:
    """Two contracts, and five logs with the topics 1 2 1 3 2, alternating between them."""
    with Devnet(":memory:") as devnet:
        caller = Caller(devnet)
        contracts = [caller.create(LOGGER), caller.create(LOGGER)]
        for index, word in enumerate((1, 2, 1, 3, 2)):
            caller.poke(contracts[index % 2], word)
        yield caller


def topic(word: int) -> str:
    return f"0x{word:064x}"


def all_logs(rpc: Caller) -> list[dict[str, Any]]:
    head = int(rpc("eth_blockNumber"), 16)
    receipts = [r for n in range(head + 1) for r in rpc("eth_getBlockReceipts", hex(n))]
    return [log for receipt in receipts for log in receipt["logs"]]


def search(rpc: Caller, **fields: Any) -> list[dict[str, Any]]:
    return rpc("eth_getLogs", {"fromBlock": "earliest", **fields})


def test_no_filter_finds_all(rpc: Caller) -> None:
    found = search(rpc)
    assert found == all_logs(rpc)
    assert len(found) == 5


def test_by_one_address_or_several(rpc: Caller) -> None:
    everything = all_logs(rpc)
    first, second = sorted({log["address"] for log in everything})
    of_first = [log for log in everything if log["address"] == first]
    assert search(rpc, address=first) == of_first
    assert search(rpc, address=first.lower()) == of_first
    assert search(rpc, address=[first]) == of_first
    assert search(rpc, address=[first, second]) == everything
    assert search(rpc, address=[]) == everything
    assert search(rpc, address="0x" + "99" * 20) == []


def test_by_topic(rpc: Caller) -> None:
    everything = all_logs(rpc)
    ones = [log for log in everything if log["topics"] == [topic(1)]]
    assert search(rpc, topics=[topic(1)]) == ones
    assert len(ones) == 2
    assert search(rpc, topics=[[topic(1), topic(3)]]) == [
        log for log in everything if log["topics"][0] in {topic(1), topic(3)}
    ]
    assert search(rpc, topics=[None]) == everything
    assert search(rpc, topics=[]) == everything
    # the logs have one topic, so that none has a second
    assert search(rpc, topics=[None, None]) == []
    assert search(rpc, topics=[topic(9)]) == []


def test_by_range_and_by_block_hash(rpc: Caller) -> None:
    everything = all_logs(rpc)
    third = everything[2]
    number = third["blockNumber"]
    assert rpc("eth_getLogs", {"fromBlock": number, "toBlock": number}) == [third]
    assert rpc("eth_getLogs", {"blockHash": third["blockHash"]}) == [third]
    assert rpc("eth_getLogs", {}) == [everything[-1]]
    assert search(rpc, toBlock=number) == everything[:3]
    assert search(rpc, toBlock="0xffff") == everything


@pytest.mark.parametrize(
    "fields",
    [
        {"fromBlock": "0x5", "toBlock": "0x2"},
        {"blockHash": "0x" + "00" * 32, "fromBlock": "0x1"},
        {"topics": ["0x01"]},
        {"topics": [None] * 5},
        {"address": "0x01"},
        {"address": [5]},
    ],
)
def test_a_malformed_filter_is_refused(rpc: Caller, fields: dict[str, Any]) -> None:
    assert rpc.error("eth_getLogs", fields)["code"] == -32602


def test_an_unknown_block_hash_is_an_error_and_not_an_empty_answer(rpc: Caller) -> None:
    error = rpc.error("eth_getLogs", {"blockHash": "0x" + "ab" * 32})
    assert error["message"] == "header not found"


def test_many_topics_and_places_are_told_apart() -> None:
    # LOG4 with the four topics 1, word, 3, 4 and LOG0, in one transaction
    runtime = bytes.fromhex("600460035f3560015f5fa45f5fa000")
    with Devnet(":memory:") as devnet:
        rpc = Caller(devnet)
        contract = rpc.create(creation_code(runtime))
        for word in (5, 6):
            rpc.poke(contract, word)
        everything = all_logs(rpc)
        assert [len(log["topics"]) for log in everything] == [4, 0, 4, 0]
        assert search(rpc) == everything
        assert search(rpc, topics=[None, topic(6)]) == [everything[2]]
        assert search(rpc, topics=[topic(1), None, topic(3), [topic(4), topic(9)]]) == [
            everything[0],
            everything[2],
        ]
        assert search(rpc, topics=[topic(6)]) == []
        assert search(rpc, topics=[None, None, None, None]) == [everything[0], everything[2]]


def test_a_filter_names_a_bounded_number_of_values(rpc: Caller) -> None:
    most = [f"0x{n:040x}" for n in range(1_000)]
    assert search(rpc, address=most) == []
    assert rpc.error("eth_getLogs", {"address": [*most, "0x" + "11" * 20]})["code"] == -32602
    assert rpc.error("eth_getLogs", {"topics": [[topic(n) for n in range(1_001)]]})["code"] == (
        -32602
    )


SORTED_BY_KEY = """
CREATE TABLE kv (k BLOB PRIMARY KEY, v BLOB NOT NULL) WITHOUT ROWID;
INSERT OR REPLACE INTO kv SELECT k, v FROM entry WHERE v IS NOT NULL ORDER BY id;
DROP TABLE entry; DROP TABLE place; DROP TABLE placed;
"""


@pytest.mark.parametrize(
    "older",
    [
        f"{SORTED_BY_KEY} PRAGMA user_version = 2;",
        f"{SORTED_BY_KEY} DROP TABLE log; PRAGMA user_version = 1;",
        "DROP TABLE log; PRAGMA user_version = 1;",  # killed before the logs were indexed
    ],
)
def test_a_file_of_an_older_layout_is_brought_up_to_date(tmp_path: Path, older: str) -> None:
    file = tmp_path / "chain.sqlite3"
    with Devnet(file) as devnet:
        rpc = Caller(devnet)
        contract = rpc.create(LOGGER)
        for word in range(3):
            rpc.poke(contract, word)
        snapshot = rpc("evm_snapshot")
        rpc.poke(contract, 8)
        rpc("evm_revert", snapshot)
        before = search(rpc)
    connection = sqlite3.connect(file)
    connection.executescript(older)
    connection.close()
    for _ in range(2):
        with Devnet(file) as devnet:
            rpc = Caller(devnet)
            assert search(rpc) == all_logs(rpc) == before
    assert len(before) == 3
