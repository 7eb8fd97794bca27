"""JSON-RPC over HTTP: batches, malformed requests, and who may ask."""

import http.client
import json
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from web3 import HTTPProvider, Web3

from chain.devnet import Devnet
from chain.devnet.dispatch import MAX_BATCH, answer
from chain.devnet.http_server import MAX_BODY_BYTES
from chain.devnet.methods import METHODS
from tests.chain.devnet_rpc import Caller, post, transfer


@pytest.fixture(scope="module")
def devnet() -> Iterator[Devnet]:
    with Devnet(":memory:") as running:
        yield running


def request(method: str, *params: Any, id_: Any = 1) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": id_, "method": method, "params": list(params)}


def ask(devnet: Devnet, value: Any) -> Any:
    status, body = post(devnet.url, json.dumps(value).encode())
    assert status == 200
    return json.loads(body)


def test_a_batch_is_answered_in_order(devnet: Devnet) -> None:
    answers = ask(
        devnet, [request("eth_chainId", id_="a"), request("nonsense"), request("net_version")]
    )
    assert [item.get("result") for item in answers] == ["0x7a69", None, "31337"]
    assert [item["id"] for item in answers] == ["a", 1, 1]
    assert answers[1]["error"]["code"] == -32601


def test_a_notification_gets_no_answer(devnet: Devnet) -> None:
    silent = {"jsonrpc": "2.0", "method": "eth_chainId"}
    assert post(devnet.url, json.dumps(silent).encode()) == (204, b"")
    assert post(devnet.url, json.dumps([silent, silent]).encode()) == (204, b"")
    assert len(ask(devnet, [silent, request("eth_chainId")])) == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", -32700),
        (b"{", -32700),
        (b"\xff\xfe", -32700),
        (b"[" * 100_000, -32700),
        (b"[]", -32600),
        (b"5", -32600),
        (b'{"id": 1}', -32600),
        (b'{"id": 1, "method": 5}', -32600),
        (b'{"id": 1, "method": "eth_chainId", "params": {"a": 1}}', -32600),
        (b'{"id": 1, "method": "eth_nothing"}', -32601),
        (json.dumps([request("eth_chainId")] * (MAX_BATCH + 1)).encode(), -32600),
    ],
    ids=range(11),
)
def test_a_malformed_request_is_answered_with_its_error(
    devnet: Devnet, body: bytes, code: int
) -> None:
    status, answer_ = post(devnet.url, body)
    assert status == 200
    assert json.loads(answer_)["error"]["code"] == code


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost.evil.example"},
        {"Origin": "https://chrome-extension.example"},
        {"Host": "evil.example"},
    ],
)
def test_a_page_from_elsewhere_is_refused(devnet: Devnet, headers: dict[str, str]) -> None:
    status, body = post(devnet.url, json.dumps(request("eth_chainId")).encode(), headers)
    assert (status, body) == (403, b"")


@pytest.mark.parametrize(
    "origin",
    [
        "http://localhost:8000",
        "http://127.0.0.1:3000",
        "http://[::1]",
        "chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn",
        "moz-extension://3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    ],
)
def test_a_local_page_or_a_wallet_may_ask_and_read(devnet: Devnet, origin: str) -> None:
    parts = urlsplit(devnet.url)
    connection = http.client.HTTPConnection("127.0.0.1", parts.port or 0, timeout=10)
    try:
        connection.request("OPTIONS", "/", headers={"Origin": origin})
        preflight = connection.getresponse()
        preflight.read()
        assert preflight.status == 204
        assert preflight.headers["Access-Control-Allow-Origin"] == origin
        assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
        body = json.dumps(request("eth_chainId"))
        connection.request("POST", "/", body, {"Origin": origin})
        response = connection.getresponse()
        assert json.loads(response.read())["result"] == "0x7a69"
        assert response.headers["Access-Control-Allow-Origin"] == origin
    finally:
        connection.close()


def test_a_body_without_a_length_or_too_long_is_not_read(devnet: Devnet) -> None:
    parts = urlsplit(devnet.url)
    for length, status in (("", 411), ("-5", 411), (str(MAX_BODY_BYTES + 1), 413)):
        connection = http.client.HTTPConnection("127.0.0.1", parts.port or 0, timeout=10)
        try:
            connection.putrequest("POST", "/")
            connection.putheader("Content-Length", length)
            connection.endheaders()
            assert connection.getresponse().status == status
        finally:
            connection.close()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda children: (
        st.lists(children, max_size=3)
        | st.dictionaries(
            st.sampled_from(["to", "data", "address", "topics"]), children, max_size=3
        )
    ),
    max_leaves=8,
)
ASKED = [name for name in sorted(METHODS) if name.startswith(("eth_", "debug_", "personal_"))]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(method=st.sampled_from(ASKED), params=st.lists(JSON, max_size=3))
def test_no_parameter_makes_the_node_fail_inside(
    devnet: Devnet, method: str, params: list[Any]
) -> None:
    body = answer(devnet.node, json.dumps(request(method, *params)).encode())
    assert body is not None
    error = json.loads(body).get("error")
    assert error is None or error["code"] != -32603, error


def test_web3_and_many_threads_get_along(devnet: Devnet) -> None:
    web3 = Web3(HTTPProvider(devnet.url, exception_retry_configuration=None))
    assert web3.eth.chain_id == 31337
    caller = Caller(devnet)
    accounts = caller("eth_accounts")
    failures: list[Exception] = []

    def pay(sender: str) -> None:
        try:
            for _ in range(3):
                caller("eth_sendTransaction", {"from": sender, "to": sender, "gas": "0x5208"})
        except AssertionError as error:
            failures.append(error)

    threads = [threading.Thread(target=pay, args=(account,)) for account in accounts[10:14]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert [web3.eth.get_transaction_count(account) for account in accounts[10:14]] == [3] * 4


def test_a_stopped_devnet_answers_nobody() -> None:
    devnet = Devnet(":memory:").start()
    parts = urlsplit(devnet.url)
    connection = http.client.HTTPConnection("127.0.0.1", parts.port or 0, timeout=10)
    connection.request("POST", "/", json.dumps(request("eth_chainId")))
    assert connection.getresponse().read()
    devnet.stop()
    # the connection was kept alive, and is hung up all the same
    with pytest.raises((ConnectionError, http.client.RemoteDisconnected)):
        ask_again(connection)
    connection.close()


def ask_again(connection: http.client.HTTPConnection) -> bytes:
    """The next answer on a connection that is open already."""
    connection.auto_open = False
    connection.request("POST", "/", json.dumps(request("eth_chainId")))
    return connection.getresponse().read()


def test_sending_in_a_batch_works_too(devnet: Devnet) -> None:
    signed = [transfer(nonce) for nonce in range(3)]
    answers = ask(devnet, [request("eth_sendRawTransaction", "0x" + s.raw.hex()) for s in signed])
    assert [item["result"] for item in answers] == [s.hash for s in signed]
