"""eth_getLogs against a plain search through all receipts."""

from collections.abc import Iterator
from typing import Any

import pytest

from chain.devnet import Devnet
from tests.chain.devnet_rpc import LOGGER, Caller


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
