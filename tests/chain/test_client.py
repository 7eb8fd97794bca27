"""The client against nodes that are dead, wrong, old, slow, or lying."""

import socket
from collections.abc import Callable
from typing import Any

import pytest

from chain.broadcast import broadcast, fate_of, wait
from chain.client import ChainClient
from chain.devnet import Devnet
from chain.rpc import Rpc
from domain.errors import (
    ChainError,
    ChainUnreachable,
    Conflict,
    InsufficientFunds,
    LLMasOSError,
    Reverted,
    UnsupportedChain,
    WrongChain,
)
from domain.ids import Address
from domain.transaction import Call
from tests.chain.devnet_rpc import transfer
from tests.chain.fake_node import Answer, FakeNode, HangUp, Refuse, Verbatim, healthy

NOBODY = Address("0x000000000000000000000000000000000000dEaD")


def but(method: str, answer: Answer) -> Answer:
    """A healthy node, except for one method."""

    def respond(asked: str, params: list[Any]) -> Any:
        return answer(asked, params) if asked == method else healthy(asked, params)

    return respond


def refusing(code: int, message: str, data: Any = None) -> Answer:
    def respond(_method: str, _params: list[Any]) -> Any:
        raise Refuse(code, message, data)

    return respond


def saying(value: Any) -> Answer:
    return lambda _method, _params: value


def one_plain_sentence(error: LLMasOSError) -> bool:
    return error.detail.endswith(".") and "\n" not in error.detail and len(error.detail) < 220


def test_a_dead_node_is_unreachable_in_one_plain_sentence() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ChainUnreachable) as refusal:
        ChainClient.connect(f"http://127.0.0.1:{port}", timeout_s=2)
    assert refusal.value.detail == "The chain's node at 127.0.0.1 does not answer."


def test_what_an_address_holds_besides_the_host_is_not_shown() -> None:
    url = "http://user:s3cret@localhost:1/v3/apikey123?token=apikey123"
    with pytest.raises(ChainUnreachable) as refusal:
        ChainClient.connect(url, timeout_s=2)
    shown = repr(refusal.value) + str(refusal.value) + str(refusal.value.hint)
    assert "s3cret" not in shown
    assert "apikey123" not in shown


@pytest.mark.parametrize("url", ["", "localhost:8545", "ftp://localhost", "http://", "file:///etc"])
def test_an_address_of_no_node_is_refused(url: str) -> None:
    with pytest.raises(ChainError, match="must begin with http"):
        ChainClient.connect(url)


def test_another_chain_than_the_expected_one_is_refused() -> None:
    with Devnet(":memory:") as devnet:
        with pytest.raises(WrongChain, match="on chain 31337, not on 1"):
            ChainClient.connect(devnet.url, 1)
        client = ChainClient.connect(devnet.url)
        assert client.chain_id == 31337
        client.close()


@pytest.mark.parametrize(
    "answer",
    [refusing(-32000, "invalid opcode: opcode 0x5f not defined"), saying("0x"), saying("0x00")],
    ids=["refused", "empty", "zero"],
)
def test_a_chain_without_push0_is_refused_whatever_its_name(answer: Answer) -> None:
    with (
        FakeNode(but("eth_call", answer)) as node,
        pytest.raises(UnsupportedChain, match="PUSH0"),
    ):
        ChainClient.connect(node.url)


@pytest.mark.parametrize(
    "body",
    [
        Verbatim(b"<html>busy</html>"),
        Verbatim(b""),
        Verbatim(b"[]"),
        Verbatim(b'{"jsonrpc":"2.0","id":1}'),
        Verbatim(b"null"),
        Verbatim(b"{}", status=500),
        Verbatim(b"slow down", status=429),
        HangUp(),
    ],
    ids=["html", "empty", "list", "no result", "null", "500", "429", "hang up"],
)
def test_an_unreadable_answer_is_unreachable(body: Exception) -> None:
    def respond(_method: str, _params: list[Any]) -> Any:
        raise body

    with FakeNode(respond) as node, pytest.raises(ChainUnreachable) as refusal:
        ChainClient.connect(node.url, timeout_s=5)
    assert one_plain_sentence(refusal.value)


@pytest.mark.parametrize(
    ("method", "lie", "ask"),
    [
        ("eth_blockNumber", None, lambda c: c.block_number()),
        ("eth_blockNumber", "many", lambda c: c.block_number()),
        ("eth_getBlockByNumber", {"number": "0x1"}, lambda c: c.block(1)),
        ("eth_getBlockByNumber", "0x1", lambda c: c.block(1)),
        ("eth_getBlockByNumber", None, lambda c: c.blocks([1])),
        ("eth_getLogs", {}, lambda c: c.logs([NOBODY], 0, 1)),
        ("eth_getLogs", [{"address": NOBODY, "topics": "0x"}], lambda c: c.logs([NOBODY], 0, 1)),
        ("eth_getLogs", [{"address": "0x12", "topics": []}], lambda c: c.logs([NOBODY], 0, 1)),
        ("eth_getCode", 7, lambda c: c.code(NOBODY)),
        ("eth_getTransactionReceipt", {"blockNumber": "0x1"}, lambda c: c.receipt("0x")),
        ("eth_call", "0xzz", lambda c: c.call(NOBODY, b"")),
    ],
)
def test_a_lying_node_is_a_chain_error(
    method: str, lie: Any, ask: Callable[[ChainClient], Any]
) -> None:
    asked_before: list[str] = []

    def respond(asked: str, params: list[Any]) -> Any:
        first = asked not in asked_before
        asked_before.append(asked)
        # the probe of `connect` is answered well
        return (
            lie
            if asked == method and not (asked == "eth_call" and first)
            else healthy(asked, params)
        )

    with FakeNode(respond) as node:
        client = ChainClient.connect(node.url)
        with pytest.raises(ChainError) as refusal:
            ask(client)
        client.close()
    assert one_plain_sentence(refusal.value)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (refusing(-32000, "nonce too low"), Conflict),
        (
            refusing(-32000, "the tx doesn't have the correct nonce. account has nonce of: 4"),
            Conflict,
        ),
        (refusing(-32003, "Insufficient funds for gas * price + value"), InsufficientFunds),
        (refusing(-32000, "Invalid chain id (1) for chain with id 31337."), WrongChain),
        (refusing(3, "execution reverted", "0x"), Reverted),
        (refusing(-32000, "VM Exception while processing transaction: revert"), Reverted),
        (refusing(-32601, "no such method"), UnsupportedChain),
        (refusing(-32000, "the pool\n is full " * 50), ChainError),
        (saying("0x" + "00" * 32), ChainError),
        (saying(None), ChainError),
    ],
    ids=range(10),
)
def test_a_refused_transaction_is_a_typed_error(answer: Answer, kind: type[LLMasOSError]) -> None:
    with FakeNode(but("eth_sendRawTransaction", answer)) as node:
        client = ChainClient.connect(node.url)
        with pytest.raises(kind) as refusal:
            client.send_raw(transfer(0))
        client.close()
    assert type(refusal.value) is kind
    assert one_plain_sentence(refusal.value)


def test_a_transaction_of_another_chain_is_not_even_sent() -> None:
    with FakeNode(healthy) as node:
        client = ChainClient.connect(node.url)
        with pytest.raises(WrongChain, match="signed for chain 5"):
            client.send_raw(transfer(0, chain_id=5))
        client.close()
    assert "eth_sendRawTransaction" not in node.asked


@pytest.mark.parametrize(
    "loss", [HangUp(), Verbatim(b"busy", status=503)], ids=["hang up", "gateway error"]
)
def test_a_lost_answer_is_sent_once_and_found_by_its_hash(loss: Exception) -> None:
    signed = transfer(0)
    with Devnet(":memory:") as devnet:
        behind = Rpc(devnet.url)
        lose_next = [True]

        def respond(method: str, params: list[Any]) -> Any:
            result = behind.call(method, *params)
            if method == "eth_sendRawTransaction" and lose_next.pop():
                raise loss
            return result

        with FakeNode(respond) as node:
            client = ChainClient.connect(node.url)
            with pytest.raises(ChainUnreachable):
                broadcast(client, signed)
            assert node.asked.count("eth_sendRawTransaction") == 1
            # it was mined all the same
            assert broadcast(client, signed) == "known"
            assert fate_of(client, signed) == "mined"
            assert node.asked.count("eth_sendRawTransaction") == 1
            assert wait(client, signed.hash).succeeded
            client.close()
        behind.close()


def test_a_transaction_that_was_sent_before_is_known_and_not_an_error() -> None:
    with Devnet(":memory:") as devnet:
        client = ChainClient.connect(devnet.url)
        signed = transfer(0)
        assert client.send_raw(signed) == "sent"
        assert client.send_raw(signed) == "known"
        assert fate_of(client, signed) == "mined"
        rival, later = transfer(0, value=9), transfer(1)
        with pytest.raises(Conflict, match=r"Another transaction used nonce 0 of 0x"):
            client.send_raw(rival)
        assert fate_of(client, rival) == "replaced"
        assert fate_of(client, later) == "unknown"
        client.close()


def test_waiting_ends_by_the_given_clock_and_never_sleeps_by_itself() -> None:
    now, pauses = [0.0], list[float]()

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        now[0] += seconds

    with FakeNode(but("eth_getTransactionReceipt", saying(None))) as node:
        client = ChainClient.connect(node.url)
        with pytest.raises(ChainError, match="not mined within 10 seconds"):
            wait(client, transfer(0).hash, timeout_s=10, clock=lambda: now[0], sleep=sleep)
        client.close()
    assert 10 <= now[0] < 13
    assert pauses == sorted(pauses)
    assert len(pauses) < 20


def test_fees_leave_room_for_the_base_fee_to_double_under_a_ceiling() -> None:
    with FakeNode(healthy) as node:
        client = ChainClient.connect(node.url)
        fees = client.fees()
        assert (fees.max_fee_wei, fees.max_priority_fee_wei) == (4 * 10**9, 2 * 10**9)
        client.fee_ceiling_wei = 3 * 10**9
        assert client.fees().max_fee_wei == 3 * 10**9
        client.fee_ceiling_wei = 10**8
        with pytest.raises(ChainError, match=r"1 gwei now, which is above the ceiling of 0\.1"):
            client.fees()
        client.close()


def test_a_chain_without_tip_advice_or_base_fee() -> None:
    with FakeNode(but("eth_maxPriorityFeePerGas", refusing(-32601, "no"))) as node:
        client = ChainClient.connect(node.url)
        assert client.fees().max_priority_fee_wei == 10**9
        client.close()

    def old(method: str, params: list[Any]) -> Any:
        block = healthy(method, params)
        return {k: v for k, v in block.items() if k != "baseFeePerGas"}

    with FakeNode(but("eth_getBlockByNumber", old)) as node:
        client = ChainClient.connect(node.url)
        with pytest.raises(UnsupportedChain, match="EIP-1559"):
            client.fees()
        client.close()


def _history(base_fees: list[int], ratios: list[float], tips: list[int]) -> dict[str, Any]:
    return {
        "oldestBlock": "0x1",
        "baseFeePerGas": [hex(fee) for fee in base_fees],
        "gasUsedRatio": ratios,
        "reward": [[hex(tip)] for tip in tips],
    }


def test_fees_follow_what_the_last_blocks_took() -> None:
    # what the next block costs, and the tip of blocks in which something was mined
    history = _history([7, 8, 9, 10 * 10**9], [0.5, 0.0, 0.9], [3 * 10**9, 0, 5 * 10**9])
    with FakeNode(but("eth_feeHistory", saying(history))) as node:
        client = ChainClient.connect(node.url)
        fees = client.fees()
        assert (fees.max_fee_wei, fees.max_priority_fee_wei) == (23 * 10**9, 3 * 10**9)
        client.close()


@pytest.mark.parametrize(
    "history",
    [
        None,
        [],
        {},
        {"baseFeePerGas": "0x1", "gasUsedRatio": 3},
        {"baseFeePerGas": ["zz"], "gasUsedRatio": []},
        _history([10**9], [0.5], [10**9]),
        _history([0, 0], [0.0], [0]),
    ],
    ids=range(7),
)
def test_a_history_that_tells_nothing_is_made_up_for_by_the_head(history: Any) -> None:
    with FakeNode(but("eth_feeHistory", saying(history))) as node:
        client = ChainClient.connect(node.url)
        assert client.fees().max_fee_wei >= 2 * 10**9
        client.close()


def test_a_batch_whose_answers_do_not_match_the_questions_is_no_answer() -> None:
    for body in (
        b'[{"jsonrpc":"2.0","id":0,"result":"0x1"}]',
        b'[{"jsonrpc":"2.0","id":0,"result":"0x1"},{"jsonrpc":"2.0","id":0,"result":"0x2"}]',
        b'[{"jsonrpc":"2.0","id":5,"result":"0x1"},{"jsonrpc":"2.0","id":6,"result":"0x2"}]',
        b"[1, null]",
        b'{"jsonrpc":"2.0","id":null,"result":"0x1"}',
    ):

        def respond(_method: str, _params: list[Any], body: bytes = body) -> Any:
            raise Verbatim(body)

        with FakeNode(respond) as node:
            rpc = Rpc(node.url)
            with pytest.raises(ChainUnreachable):
                rpc.batch([("eth_blockNumber", [])] * 2)
            rpc.close()


def test_a_batch_with_one_refusal_is_refused() -> None:
    def respond(method: str, params: list[Any]) -> Any:
        if params == ["0x2"]:
            raise Refuse(-32000, "no")
        return healthy(method, params) if method != "eth_getBalance" else "0x5"

    with FakeNode(respond) as node:
        rpc = Rpc(node.url)
        assert rpc.batch([("eth_getBalance", ["0x1"])] * 2) == ["0x5", "0x5"]
        assert rpc.batch([]) == []
        with pytest.raises(Exception, match="no"):
            rpc.batch([("eth_getBalance", ["0x1"]), ("eth_getBalance", ["0x2"])])
        rpc.close()


def test_a_call_to_an_address_without_code_fails_plainly() -> None:
    with Devnet(":memory:") as devnet:
        client = ChainClient.connect(devnet.url)
        assert client.code(NOBODY) == b""
        assert client.call(NOBODY, b"\x01") == b""
        assert client.estimate_gas(Call(NOBODY, b"", "nothing"), NOBODY) == 21_000
        assert client.block(10**9) is None
        assert client.block_hash(0) is not None
        client.close()
