"""Filters that are polled: each thing once, reverted logs taken back, and bounded."""

from collections.abc import Iterator

import pytest

from chain.devnet import Devnet
from chain.devnet.filters import IDLE_S, MOST_FILTERS, Filters
from chain.devnet.following import Follower
from chain.devnet.head_changes import HeadChanges
from chain.devnet.rpc_error import RpcError
from tests.chain.devnet_rpc import LOGGER, Caller, transfer


@pytest.fixture
def devnet() -> Iterator[Devnet]:
    with Devnet(":memory:") as running:
        yield running


@pytest.fixture
def rpc(devnet: Devnet) -> Caller:
    return Caller(devnet)


def test_a_block_filter_tells_each_block_once(rpc: Caller) -> None:
    rpc("evm_mine")
    blocks = rpc("eth_newBlockFilter")
    assert rpc("eth_getFilterChanges", blocks) == []
    rpc("evm_mine", {"blocks": 2})
    expected = [rpc("eth_getBlockByNumber", hex(n))["hash"] for n in (2, 3)]
    assert rpc("eth_getFilterChanges", blocks) == expected
    assert rpc("eth_getFilterChanges", blocks) == []


def test_a_transaction_filter_tells_what_was_sent(rpc: Caller) -> None:
    sent = rpc("eth_newPendingTransactionFilter")
    hashes = [rpc.send_signed(transfer(nonce))["result"] for nonce in range(3)]
    assert rpc("eth_getFilterChanges", sent) == hashes
    assert rpc("eth_getFilterChanges", sent) == []


def test_a_log_filter_tells_the_logs_that_fit_and_gives_all_when_asked(rpc: Caller) -> None:
    first, second = rpc.create(LOGGER), rpc.create(LOGGER)
    rpc.poke(first, 1)
    wanted = {"fromBlock": "0x0", "address": first, "topics": [[f"0x{n:064x}" for n in (1, 2)]]}
    logs = rpc("eth_newFilter", wanted)
    assert rpc("eth_getFilterChanges", logs) == []
    for contract, word in ((first, 2), (second, 2), (first, 3), (first, 1)):
        rpc.poke(contract, word)
    everything = rpc("eth_getLogs", wanted)
    assert len(everything) == 3
    assert rpc("eth_getFilterChanges", logs) == everything[1:]
    assert rpc("eth_getFilterLogs", logs) == everything


def test_the_blocks_that_a_filter_names_bound_it(rpc: Caller) -> None:
    contract = rpc.create(LOGGER)
    logs = rpc("eth_newFilter", {"fromBlock": "0x3", "toBlock": "0x4"})
    for word in range(1, 6):
        rpc.poke(contract, word)
    assert [log["blockNumber"] for log in rpc("eth_getFilterChanges", logs)] == ["0x3", "0x4"]


def test_a_revert_takes_logs_back_and_tells_the_new_branch(rpc: Caller) -> None:
    contract = rpc.create(LOGGER)
    logs, blocks = rpc("eth_newFilter", {}), rpc("eth_newBlockFilter")
    snapshot = rpc("evm_snapshot")
    rpc.poke(contract, 1)
    rpc.poke(contract, 2)
    told = rpc("eth_getFilterChanges", logs)
    rpc("evm_revert", snapshot)
    rpc.poke(contract, 3)
    taken_back = [{**log, "removed": True} for log in reversed(told)]
    new = rpc("eth_getLogs", {"fromBlock": "0x0"})
    assert len(told) == 2
    assert rpc("eth_getFilterChanges", logs) == [*taken_back, *new]
    assert rpc("eth_getFilterChanges", blocks)[-1] == new[0]["blockHash"]


def test_a_filter_that_is_not_there_is_refused_in_the_words_that_clients_look_for(
    rpc: Caller,
) -> None:
    blocks = rpc("eth_newBlockFilter")
    assert rpc.error("eth_getFilterLogs", blocks)["message"].startswith("filter not found")
    assert rpc("eth_uninstallFilter", blocks) is True
    assert rpc("eth_uninstallFilter", blocks) is False
    for unknown in (blocks, "0x1", 7, None, ["0x1"]):
        error = rpc.error("eth_getFilterChanges", unknown)
        assert (error["code"], error["message"]) == (-32000, "filter not found")
    for bad in ({"blockHash": "0x" + "00" * 32}, {"topics": [5]}, "all"):
        assert rpc.error("eth_newFilter", bad)["code"] == -32602


def test_filters_are_bounded_and_idle_ones_make_room(devnet: Devnet) -> None:
    now = [0.0]
    filters = Filters(lambda: now[0])

    def one() -> Follower:
        return Follower(devnet.node.evm, devnet.node.heads, "headers")

    first = filters.install(one())
    for _ in range(MOST_FILTERS - 1):
        filters.install(one())
    with pytest.raises(RpcError, match="at most"):
        filters.install(one())
    now[0] = IDLE_S
    assert filters.poll(first) == []
    filters.install(one())
    assert filters.poll(first) == []
    now[0] += 1
    assert filters.uninstall(first)


def test_a_filter_that_falls_too_far_behind_is_dropped_rather_than_wrong(devnet: Devnet) -> None:
    heads = HeadChanges(kept=3)
    filters = Filters()
    name = filters.install(Follower(devnet.node.evm, heads, "headers"))
    block = devnet.node.mine()
    for _ in range(3):
        heads.add(block.hash, removed=False)
    assert len(filters.poll(name)) == 3
    for _ in range(4):
        heads.add(block.hash, removed=False)
    with pytest.raises(RpcError, match="not polled for too many blocks"):
        filters.poll(name)
    with pytest.raises(RpcError, match=r"filter not found$"):
        filters.poll(name)
