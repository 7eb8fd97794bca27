"""Traces and access lists, against what the chain itself says of the same transaction."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from chain.devnet import Devnet
from tests.chain.devnet_rpc import LOGGER, REFUSER, Caller, creation_code, transfer


@pytest.fixture
def rpc() -> Iterator[Caller]:
    with Devnet(":memory:", clock=lambda: 1_790_000_000) as devnet:
        yield Caller(devnet)


def caller_of(target: str) -> bytes:
    """A contract that hands its first word on to another and stores whether that went well.

    PUSH0 CALLDATALOAD PUSH0 MSTORE, CALL(gas, target, 0, 0, 32, 0, 0), PUSH0 SSTORE STOP
    """
    call = "5f5f60205f5f73" + target[2:] + "5af1"
    return creation_code(bytes.fromhex("5f355f52" + call + "5f5500"))


def test_each_instruction_is_told_with_what_it_cost(rpc: Caller) -> None:
    logger = rpc.create(LOGGER)
    tx_hash = rpc.poke(logger, 7)
    trace = rpc("debug_traceTransaction", tx_hash)
    receipt = rpc("eth_getTransactionReceipt", tx_hash)
    steps = trace["structLogs"]
    assert [step["op"] for step in steps] == [
        "PUSH0", "CALLDATALOAD", "DUP1", "PUSH0", "MSTORE", "DUP1", "PUSH1", "PUSH0", "LOG1",
        "PUSH0", "SSTORE", "STOP",
    ]  # fmt: skip
    assert [step["pc"] for step in steps] == [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]
    assert (trace["failed"], trace["gas"]) == (False, int(receipt["gasUsed"], 16))
    # gas goes down by what each instruction costs, and intrinsic gas makes up the rest
    for step, following in pairwise(steps):
        assert step["gas"] - step["gasCost"] == following["gas"]
    intrinsic = 21_000 + 31 * 4 + 16
    assert sum(step["gasCost"] for step in steps) + intrinsic == trace["gas"]
    assert steps[2]["stack"] == ["0x7"]
    assert steps[10]["storage"] == {"0x" + "00" * 32: f"0x{7:064x}"}
    assert "memory" not in steps[5]
    bare = rpc(
        "debug_traceTransaction",
        tx_hash,
        {"disableStack": True, "disableStorage": True, "enableMemory": True, "limit": 6},
    )
    assert len(bare["structLogs"]) == 6
    assert "stack" not in bare["structLogs"][0]
    assert bare["structLogs"][5]["memory"] == [f"0x{7:064x}"]
    assert bare["gas"] == trace["gas"]


def test_calls_inside_are_told_at_their_depth_and_by_the_call_tracer(rpc: Caller) -> None:
    logger = rpc.create(LOGGER)
    outer = rpc.create(caller_of(logger))
    tx_hash = rpc.poke(outer, 9)
    receipt = rpc("eth_getTransactionReceipt", tx_hash)
    steps = rpc("debug_traceTransaction", tx_hash)["structLogs"]
    inner = [step for step in steps if step["depth"] == 2]
    call = next(step for step in steps if step["op"] == "CALL")
    assert [step["op"] for step in inner][-1] == "STOP"
    # geth counts what the callee may spend as spent by CALL: 2,600 for a cold account, and the gas
    assert call["gasCost"] == 2_600 + inner[0]["gas"]
    frame = rpc("debug_traceTransaction", tx_hash, {"tracer": "callTracer"})
    assert (frame["type"], frame["to"], frame["gas"]) == ("CALL", outer, hex(100_000))
    assert (frame["gasUsed"], frame["value"]) == (receipt["gasUsed"], "0x0")
    (child,) = frame["calls"]
    assert (child["type"], child["from"], child["to"]) == ("CALL", outer, logger)
    assert (child["input"], child["gas"]) == (f"0x{9:064x}", hex(inner[0]["gas"]))
    assert "error" not in child
    top = {"tracer": "callTracer", "tracerConfig": {"onlyTopCall": True, "withLog": True}}
    assert rpc("debug_traceTransaction", tx_hash, top) == {
        **{name: value for name, value in frame.items() if name != "calls"},
        "logs": [],
    }
    logs = {"tracer": "callTracer", "tracerConfig": {"withLog": True}}
    (child,) = rpc("debug_traceTransaction", tx_hash, logs)["calls"]
    assert [log["topics"] for log in child["logs"]] == [[f"0x{9:064x}"]]


def test_a_failure_is_told_where_it_happened(rpc: Caller) -> None:
    refuser = rpc.create(REFUSER)
    tx_hash = rpc.poke(refuser, 5)
    trace = rpc("debug_traceTransaction", tx_hash)
    assert (trace["failed"], trace["returnValue"]) == (True, f"0x{5:064x}")
    assert trace["structLogs"][-1]["op"] == "REVERT"
    frame = rpc("debug_traceTransaction", tx_hash, {"tracer": "callTracer"})
    assert (frame["error"], frame["output"]) == ("execution reverted", f"0x{5:064x}")
    # INVALID inside a call: the caller goes on, and stores a zero
    outer = rpc.create(caller_of(rpc.create(creation_code(b"\xfe"))))
    sender = rpc("eth_accounts")[0]
    tx_hash = rpc("eth_sendTransaction", {"from": sender, "to": outer, "gas": hex(2_000_000)})
    steps = rpc("debug_traceTransaction", tx_hash)["structLogs"]
    failed = [step for step in steps if "error" in step]
    assert [(step["depth"], step["op"], step["error"]) for step in failed] == [
        (2, "INVALID", "invalid opcode")
    ]
    (child,) = rpc("debug_traceTransaction", tx_hash, {"tracer": "callTracer"})["calls"]
    assert (child["error"], child["gasUsed"]) == ("invalid opcode", child["gas"])


def test_a_creation_and_a_plain_transfer_are_traced(rpc: Caller) -> None:
    contract = rpc.create(LOGGER)
    created = rpc("eth_getBlockByNumber", "latest", False)["transactions"][0]
    frame = rpc("debug_traceTransaction", created, {"tracer": "callTracer"})
    assert (frame["type"], frame["to"]) == ("CREATE", contract)
    assert frame["output"] == rpc("eth_getCode", contract)
    sent = rpc.send_signed(transfer(0, value=3))["result"]
    assert rpc("debug_traceTransaction", sent)["structLogs"] == []
    frame = rpc("debug_traceTransaction", sent, {"tracer": "callTracer"})
    assert (frame["value"], frame["gasUsed"]) == ("0x3", hex(21_000))


def test_a_call_can_be_traced_without_being_sent(rpc: Caller) -> None:
    logger = rpc.create(LOGGER)
    wish = {
        "from": rpc("eth_accounts")[0],
        "to": logger,
        "data": f"0x{7:064x}",
        "gas": hex(100_000),
    }
    dry = rpc("debug_traceCall", wish, "latest")
    mined = rpc("debug_traceTransaction", rpc.poke(logger, 7))
    assert [step["op"] for step in dry["structLogs"]] == [s["op"] for s in mined["structLogs"]]
    assert dry["gas"] == mined["gas"]
    code = {"stateOverrides": {logger: {"code": "0x00"}}}
    assert len(rpc("debug_traceCall", wish, "latest", code)["structLogs"]) == 1
    assert rpc("debug_traceCall", wish, "latest", {"tracer": "callTracer"})["type"] == "CALL"


def test_an_endless_trace_is_refused_and_can_be_limited(rpc: Caller) -> None:
    # JUMPDEST PUSH0 JUMP, which burns all gas
    spin = {"to": "0x" + "44" * 20, "gas": hex(30_000_000)}
    code = {"stateOverrides": {spin["to"]: {"code": "0x5b5f56"}}}
    assert rpc.error("debug_traceCall", spin, "latest", code)["code"] == -32005
    some = rpc("debug_traceCall", {**spin, "gas": hex(50_000)}, "latest", {**code, "limit": 10})
    assert (len(some["structLogs"]), some["failed"], some["gas"]) == (10, True, 50_000)


@pytest.mark.parametrize(
    ("params", "code"),
    [
        (["0x" + "ab" * 32], -32000),
        (["0x12"], -32602),
        ([None, {"tracer": "prestateTracer"}], -32000),
        ([None, {"limit": "many"}], -32602),
        ([None, {"disableStack": 1}], -32602),
        ([None, "all"], -32602),
        ([None, {"tracer": "callTracer", "tracerConfig": 5}], -32602),
    ],
)
def test_what_cannot_be_traced_is_refused(rpc: Caller, params: list[Any], code: int) -> None:
    tx_hash = rpc.send_signed(transfer(0))["result"]
    filled = [tx_hash if param is None else param for param in params]
    assert rpc.error("debug_traceTransaction", *filled)["code"] == code


def test_an_access_list_names_what_is_touched_and_makes_it_cheaper_or_not(rpc: Caller) -> None:
    logger = rpc.create(LOGGER)
    outer = rpc.create(caller_of(logger))
    sender = rpc("eth_accounts")[0]
    wish = {"from": sender, "to": outer, "data": f"0x{7:064x}", "gas": hex(200_000)}
    answer = rpc("eth_createAccessList", wish)
    slot = "0x" + "00" * 32
    assert sorted(answer["accessList"], key=lambda entry: entry["address"]) == sorted(
        [{"address": outer, "storageKeys": [slot]}, {"address": logger, "storageKeys": [slot]}],
        key=lambda entry: entry["address"],
    )
    assert "error" not in answer
    sent = rpc("eth_sendTransaction", {**wish, "accessList": answer["accessList"]})
    assert rpc("eth_getTransactionReceipt", sent)["gasUsed"] == answer["gasUsed"]
    plain = {"from": sender, "to": "0x" + "44" * 20, "value": "0x1"}
    assert rpc("eth_createAccessList", plain) == {"accessList": [], "gasUsed": hex(21_000)}
    refuser = rpc.create(REFUSER)
    failed = rpc("eth_createAccessList", {"to": refuser, "data": f"0x{7:064x}"})
    assert failed["error"] == "execution reverted"
