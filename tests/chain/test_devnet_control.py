"""Snapshots, reorganizations, mining by hand, and the clock."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from chain.devnet import Devnet
from tests.chain.devnet_rpc import LOGGER, Caller, transfer

NOW = 1_790_000_000


@dataclass
class Clock:
    """A clock that the test moves."""

    time: float = NOW

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rpc(clock: Clock) -> Iterator[Caller]:
    with Devnet(":memory:", clock=clock) as devnet:
        yield Caller(devnet)


def head_time(rpc: Caller) -> int:
    return int(rpc("eth_getBlockByNumber", "latest", False)["timestamp"], 16)


def test_a_revert_takes_back_state_blocks_logs_and_transactions(rpc: Caller) -> None:
    logger = rpc.create(LOGGER)
    before = rpc("eth_getBlockByNumber", "latest", False)
    snapshot = rpc("evm_snapshot")
    hashes = [rpc.poke(logger, word) for word in (1, 2, 3)]
    dropped = rpc("eth_getBlockByNumber", "latest", False)

    assert rpc("evm_revert", snapshot) is True

    assert rpc("eth_getBlockByNumber", "latest", False) == before
    assert rpc("eth_getBlockByHash", dropped["hash"], False) is None
    assert rpc("eth_getBlockByNumber", dropped["number"], False) is None
    assert rpc("eth_getStorageAt", logger, "0x0") == "0x" + "00" * 32
    assert rpc("eth_getLogs", {"fromBlock": "0x0"}) == []
    for tx_hash in hashes:
        assert rpc("eth_getTransactionReceipt", tx_hash) is None
        assert rpc("eth_getTransactionByHash", tx_hash) is None


def test_after_a_revert_another_branch_grows(rpc: Caller) -> None:
    logger = rpc.create(LOGGER)
    snapshot = rpc("evm_snapshot")
    old = [rpc.poke(logger, word) for word in (1, 2, 3)]
    old_block = rpc("eth_getBlockByNumber", "0x2", False)
    rpc("evm_revert", snapshot)
    new = [rpc.poke(logger, word) for word in (8, 9)]
    new_block = rpc("eth_getBlockByNumber", "0x2", False)

    assert new_block["hash"] != old_block["hash"]
    assert new_block["parentHash"] == old_block["parentHash"]
    assert [log["topics"] for log in rpc("eth_getLogs", {"fromBlock": "0x0"})] == [
        [f"0x{8:064x}"],
        [f"0x{9:064x}"],
    ]
    assert all(rpc("eth_getTransactionReceipt", tx_hash) is None for tx_hash in old)
    assert all(rpc("eth_getTransactionReceipt", tx_hash) is not None for tx_hash in new)
    # the third block of the old branch is above the new head
    assert rpc("eth_getBlockByNumber", "0x4", False) is None
    rpc.poke(logger, 10)
    assert (
        rpc("eth_getBlockByNumber", "0x4", False)["parentHash"]
        == (rpc("eth_getBlockByNumber", "0x3", False)["hash"])
    )


def test_a_transaction_can_be_mined_again_on_the_new_branch(rpc: Caller) -> None:
    snapshot = rpc("evm_snapshot")
    signed = transfer(0)
    rpc.send_signed(signed)
    rpc("evm_revert", snapshot)
    rpc("evm_mine")
    assert rpc.send_signed(signed)["result"] == signed.hash
    assert rpc("eth_getTransactionReceipt", signed.hash)["blockNumber"] == "0x2"


def test_a_snapshot_is_used_up_with_all_later_ones(rpc: Caller) -> None:
    first, second = rpc("evm_snapshot"), rpc("evm_snapshot")
    assert rpc("evm_revert", first) is True
    assert rpc("evm_revert", first) is False
    assert rpc("evm_revert", second) is False
    assert rpc("evm_revert", "0x77") is False


def test_a_revert_to_genesis_starts_anew(rpc: Caller) -> None:
    snapshot = rpc("evm_snapshot")
    rpc.send_signed(transfer(0))
    rpc("evm_revert", snapshot)
    assert rpc("eth_blockNumber") == "0x0"
    assert rpc.send_signed(transfer(0, value=3))["result"]


def test_empty_blocks_are_mined_by_hand(rpc: Caller) -> None:
    rpc("evm_mine")
    rpc("evm_mine", {"blocks": 3})
    assert rpc("eth_blockNumber") == "0x4"
    rpc("evm_mine", NOW + 50)
    assert head_time(rpc) == NOW + 50
    assert rpc.error("evm_mine", {"blocks": 10_001})["code"] == -32602


def test_blocks_of_one_second_share_it_and_the_chain_keeps_to_the_clock(
    rpc: Caller, clock: Clock
) -> None:
    rpc("evm_mine", {"blocks": 5})
    assert head_time(rpc) == NOW
    clock.time += 10
    rpc("evm_mine")
    assert head_time(rpc) == NOW + 10
    # a clock that goes backwards does not take the chain with it
    clock.time -= 100
    rpc("evm_mine")
    assert head_time(rpc) == NOW + 10


def test_the_clock_can_be_moved_forward_for_good(rpc: Caller, clock: Clock) -> None:
    assert rpc("evm_increaseTime", 100) == hex(100)
    assert rpc("evm_increaseTime", hex(50)) == hex(150)
    rpc("evm_mine")
    assert head_time(rpc) == NOW + 150
    clock.time += 7
    rpc("evm_mine")
    assert head_time(rpc) == NOW + 157


def test_the_next_time_stamp_can_be_set_and_later_ones_follow(rpc: Caller, clock: Clock) -> None:
    rpc("evm_setNextBlockTimestamp", hex(NOW + 1_000))
    rpc("evm_mine")
    assert head_time(rpc) == NOW + 1_000
    clock.time += 5
    rpc("evm_mine")
    assert head_time(rpc) == NOW + 1_005
    assert rpc.error("evm_setNextBlockTimestamp", NOW)["code"] == -32602
    assert rpc.error("evm_increaseTime", 2**200)["code"] == -32602
    assert rpc.error("evm_increaseTime", -5)["code"] == -32602


def test_a_revert_takes_the_clock_back(rpc: Caller) -> None:
    rpc("evm_mine")
    snapshot = rpc("evm_snapshot")
    rpc("evm_increaseTime", 1_000)
    rpc("evm_mine")
    rpc("evm_revert", snapshot)
    rpc("evm_mine")
    assert head_time(rpc) == NOW


def test_blocks_are_mined_under_the_names_of_other_nodes(rpc: Caller, clock: Clock) -> None:
    clock.time += 1
    assert rpc("hardhat_mine", "0x3") is True
    assert rpc("anvil_mine", 2, 60) is True
    assert rpc("anvil_mine") is True
    times = [int(rpc("eth_getBlockByNumber", hex(n))["timestamp"], 16) for n in range(1, 7)]
    assert times == [NOW + 1] * 4 + [NOW + 61] * 2
    assert rpc.error("hardhat_mine", 10_001)["code"] == -32602
    snapshot = rpc("anvil_snapshot")
    rpc("anvil_increaseTime", 5)
    rpc("anvil_setNextBlockTimestamp", NOW + 500)
    assert rpc("anvil_revert", snapshot) is True


def test_mining_stays_automatic_and_says_so(rpc: Caller) -> None:
    assert rpc("evm_setAutomine", True) is True
    assert rpc("evm_setIntervalMining", 0) is True
    assert rpc("anvil_getAutomine") is True
    assert rpc.error("evm_setAutomine", False)["code"] == -32000
    assert rpc.error("evm_setIntervalMining", 5)["code"] == -32000
    assert rpc("txpool_status") == {"pending": "0x0", "queued": "0x0"}


def test_an_account_is_changed_by_hand_in_a_block_of_its_own(rpc: Caller) -> None:
    account, before = "0x" + "44" * 20, rpc("eth_getBlockByNumber", "latest", False)
    rpc("anvil_setBalance", account, hex(5))
    rpc("hardhat_setNonce", account, "0x7")
    rpc("evm_setAccountStorageAt", account, "0x1", hex(9))
    rpc("hardhat_setCode", account, "0x60015f5260205ff3")
    assert rpc("eth_getBalance", account) == "0x5"
    assert rpc("eth_getTransactionCount", account) == "0x7"
    assert rpc("eth_getStorageAt", account, "0x1") == f"0x{9:064x}"
    assert rpc("eth_call", {"to": account}) == f"0x{1:064x}"
    assert int(rpc("eth_blockNumber"), 16) == int(before["number"], 16) + 4
    # what was before is as it was
    assert rpc("eth_getBalance", account, before["number"]) == "0x0"
    assert rpc.error("anvil_setNonce", account, "0x3")["code"] == -32602
    # transactions and traces go on over it
    sent = rpc.send_signed(transfer(0))["result"]
    assert rpc("debug_traceTransaction", sent)["failed"] is False
