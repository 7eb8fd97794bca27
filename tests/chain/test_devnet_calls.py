"""Calls, estimates, overrides, fees and plain facts of the devnet."""

from collections.abc import Iterator

import pytest
from eth_utils.crypto import keccak

from chain.devnet import Devnet
from chain.devnet.evm import GENESIS_TIME
from tests.chain.devnet_rpc import CLOCK, CLOCK_RUNTIME, LOGGER, REFUSER, Caller, transfer

NOW = 1_790_000_000
ELSEWHERE = "0x" + "44" * 20


@pytest.fixture
def rpc() -> Iterator[Caller]:
    with Devnet(":memory:", clock=lambda: NOW) as devnet:
        yield Caller(devnet)


def test_it_says_who_it_is(rpc: Caller) -> None:
    assert rpc("eth_chainId") == "0x7a69"
    assert rpc("net_version") == "31337"
    assert rpc("web3_clientVersion").startswith("llmasos-devnet/")
    assert rpc("eth_syncing") is False
    assert rpc("net_listening") is True
    assert rpc("web3_sha3", "0x6869") == "0x" + keccak(b"hi").hex()


def test_every_devnet_has_the_same_genesis(rpc: Caller) -> None:
    with Devnet(":memory:") as other:
        genesis = Caller(other)("eth_getBlockByNumber", "0x0", False)
    assert rpc("eth_getBlockByNumber", "earliest", False) == genesis
    assert int(genesis["timestamp"], 16) == GENESIS_TIME


def test_a_revert_carries_its_data(rpc: Caller) -> None:
    refuser = rpc.create(REFUSER)
    wish = {"to": refuser, "data": "0x" + "ab" * 32}
    for method in ("eth_call", "eth_estimateGas"):
        error = rpc.error(method, wish)
        assert error["code"] == 3
        assert error["data"] == "0x" + "ab" * 32
        assert error["message"] == "execution reverted"


def test_the_reason_of_a_plain_require_is_in_the_message(rpc: Caller) -> None:
    # a contract that answers every call with Error("no")
    text = "08c379a0" + f"{32:064x}" + f"{2:064x}" + b"no".hex().ljust(64, "0")
    payload = bytes.fromhex(text)
    # PUSH1 size PUSH1 12 PUSH0 CODECOPY PUSH1 size PUSH0 REVERT
    runtime = bytes([0x60, len(payload), 0x60, 10, 0x5F, 0x39, 0x60, len(payload), 0x5F, 0xFD])
    overrides = {ELSEWHERE: {"code": "0x" + (runtime + payload).hex()}}
    error = rpc.error("eth_call", {"to": ELSEWHERE}, "latest", overrides)
    assert error["message"] == "execution reverted: no"


def test_a_custom_error_of_ours_is_named_and_explained(rpc: Caller) -> None:
    selector = keccak(b"ZeroAddress()")[:4]
    # PUSH4 selector PUSH1 224 SHL PUSH0 MSTORE PUSH1 4 PUSH0 REVERT
    code = {"code": "0x63" + selector.hex() + "60e01b5f5260045ffd"}
    for method in ("eth_call", "eth_estimateGas"):
        error = rpc.error(method, {"to": ELSEWHERE}, "latest", {ELSEWHERE: code})
        assert (error["code"], error["data"]) == (3, "0x" + selector.hex())
        assert error["message"] == "execution reverted: ZeroAddress: An address is needed here."


def test_a_failure_that_is_no_revert_says_so(rpc: Caller) -> None:
    overrides = {ELSEWHERE: {"code": "0xfe"}}
    error = rpc.error("eth_call", {"to": ELSEWHERE}, "latest", overrides)
    assert error["code"] == -32000
    assert "data" not in error
    poor = {"from": ELSEWHERE, "to": "0x" + "55" * 20, "value": "0x1"}
    assert rpc.error("eth_call", poor)["message"] == "insufficient funds for transfer"


def test_a_contract_that_calls_itself_without_end_does_not_end_the_node(rpc: Caller) -> None:
    # CALL(gas left, this address, value 0, no input, no output), then STOP
    overrides = {ELSEWHERE: {"code": "0x5f5f5f5f5f305af100"}}
    assert rpc("eth_call", {"to": ELSEWHERE}, "latest", overrides) == "0x"
    assert rpc("eth_chainId") == "0x7a69"


def test_a_call_changes_nothing(rpc: Caller) -> None:
    logger = rpc.create(LOGGER)
    rpc("eth_call", {"to": logger, "data": f"0x{9:064x}"})
    assert rpc("eth_getStorageAt", logger, "0x0") == "0x" + "00" * 32
    assert rpc("eth_getTransactionCount", "0x" + "00" * 20) == "0x0"


def test_a_call_on_the_head_runs_in_the_block_that_would_be_mined_now(rpc: Caller) -> None:
    clock = rpc.create(CLOCK)
    head = int(rpc("eth_blockNumber"), 16)
    for tag in ("latest", "pending"):
        answer = rpc("eth_call", {"to": clock}, tag)
        assert (int(answer[2:66], 16), int(answer[66:], 16)) == (NOW, head + 1)
    old = rpc("eth_call", {"to": clock}, hex(head))
    assert int(old[66:], 16) == head
    by_hash = {"blockHash": rpc("eth_getBlockByNumber", "latest")["hash"]}
    assert rpc("eth_call", {"to": clock}, by_hash) == old
    assert rpc("eth_call", {"to": clock}, "0x0") == "0x"


def test_overrides_hold_for_one_call(rpc: Caller) -> None:
    code = {"code": "0x" + CLOCK_RUNTIME.hex()}
    answer = rpc("eth_call", {"to": ELSEWHERE}, "latest", {ELSEWHERE: code})
    assert int(answer[2:66], 16) == NOW
    assert rpc("eth_getCode", ELSEWHERE) == "0x"
    # SLOAD of slot 0: PUSH0 SLOAD PUSH0 MSTORE PUSH1 32 PUSH0 RETURN
    reader = {"code": "0x5f545f5260205ff3"}
    word = f"0x{42:064x}"
    for way in ("state", "stateDiff"):
        override = {ELSEWHERE: {**reader, way: {"0x" + "00" * 32: word}}}
        assert rpc("eth_call", {"to": ELSEWHERE}, "latest", override) == word
    logger = rpc.create(LOGGER)
    rpc.poke(logger, 5)
    wiped = {logger: {**reader, "state": {}}}
    assert rpc("eth_call", {"to": logger}, "latest", wiped) == "0x" + "00" * 32
    rich = {ELSEWHERE: {"balance": "0x5", "nonce": "0x7"}}
    rpc("eth_call", {"from": ELSEWHERE, "to": logger, "value": "0x5"}, "latest", rich)
    assert rpc("eth_getBalance", ELSEWHERE) == "0x0"
    for bad in ({"colour": "0x1"}, {"state": {}, "stateDiff": {}}, {"balance": 5}):
        assert rpc.error("eth_call", {"to": logger}, "latest", {ELSEWHERE: bad})["code"] == -32602


def test_an_estimate_suffices_and_is_close(rpc: Caller) -> None:
    assert rpc("eth_estimateGas", {"to": ELSEWHERE}) == hex(21_000)
    logger = rpc.create(LOGGER)
    sender = rpc("eth_accounts")[1]
    wish = {"from": sender, "to": logger, "data": f"0x{3:064x}"}
    estimate = int(rpc("eth_estimateGas", wish), 16)
    used = rpc(
        "eth_getTransactionReceipt", rpc("eth_sendTransaction", {**wish, "gas": hex(estimate)})
    )
    assert used["status"] == "0x1"
    assert int(used["gasUsed"], 16) <= estimate <= int(used["gasUsed"], 16) * 1.02
    too_little = rpc.error("eth_estimateGas", {**wish, "gas": hex(22_000)})
    assert "OutOfGas" in too_little["message"]


def test_fee_history_is_oldest_first_and_ends_with_the_next_base_fee(rpc: Caller) -> None:
    for nonce, tip in enumerate((10**9, 3 * 10**9, 2 * 10**9)):
        rpc.send_signed(transfer(nonce, tip=tip))
    history = rpc("eth_feeHistory", "0x3", "latest", [0, 100])
    blocks = [rpc("eth_getBlockByNumber", hex(number), False) for number in (1, 2, 3)]
    pending = rpc("eth_getBlockByNumber", "pending", False)
    assert history["oldestBlock"] == "0x1"
    assert history["baseFeePerGas"] == [b["baseFeePerGas"] for b in [*blocks, pending]]
    assert history["gasUsedRatio"] == [21_000 / 30_000_000] * 3
    assert history["reward"] == [[hex(t)] * 2 for t in (10**9, 3 * 10**9, 2 * 10**9)]
    assert "reward" not in rpc("eth_feeHistory", 2, "latest")
    beyond = rpc("eth_feeHistory", hex(1024), "latest", [50])
    assert beyond["oldestBlock"] == "0x0"
    assert beyond["reward"][0] == ["0x0"]
    for bad in ([60, 50], [-1], ["half"]):
        assert rpc.error("eth_feeHistory", "0x1", "latest", bad)["code"] == -32602
    assert int(rpc("eth_gasPrice"), 16) > int(rpc("eth_maxPriorityFeePerGas"), 16)


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("eth_getBalance", ["0x12"]),
        ("eth_getBalance", [5]),
        ("eth_getBalance", []),
        ("eth_getBalance", [ELSEWHERE, "latest", 1]),
        ("eth_getBalance", [ELSEWHERE, "newest"]),
        ("eth_getBalance", [ELSEWHERE, {"blockNumber": None}]),
        ("eth_getBlockByNumber", ["latest", "yes"]),
        ("eth_getStorageAt", [ELSEWHERE, "0x" + "1" * 65]),
        ("eth_call", ["nothing"]),
        ("eth_call", [{"to": ELSEWHERE, "data": "0x1"}]),
        ("eth_call", [{"to": ELSEWHERE, "data": "0x11", "input": "0x22"}]),
        ("eth_call", [{"to": ELSEWHERE, "accessList": [{"address": "0x"}]}]),
        ("eth_sendTransaction", [{"from": ELSEWHERE, "value": -1}]),
        ("eth_getLogs", ["all"]),
        ("web3_sha3", ["hi"]),
    ],
)
def test_malformed_parameters_are_named(rpc: Caller, method: str, params: list[object]) -> None:
    assert rpc.error(method, *params)["code"] == -32602


def test_a_block_that_is_not_there_cannot_be_called_on(rpc: Caller) -> None:
    assert rpc.error("eth_getBalance", ELSEWHERE, "0x64")["message"] == "header not found"
    assert rpc.error("eth_call", {"to": ELSEWHERE}, {"blockHash": "0x" + "00" * 32})["code"] == (
        -32000
    )
