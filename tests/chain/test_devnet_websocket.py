"""JSON-RPC over WebSocket: calls, subscriptions, and who may connect."""

import http.client
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from chain.devnet import Devnet
from chain.devnet.websocket import MOST_SUBSCRIPTIONS
from tests.chain.devnet_rpc import LOGGER, Caller


@pytest.fixture
def devnet() -> Iterator[Devnet]:
    with Devnet(":memory:") as running:
        yield running


@pytest.fixture
def rpc(devnet: Devnet) -> Caller:
    return Caller(devnet)


def dial(devnet: Devnet, origin: str | None = None) -> ClientConnection:
    return connect(
        f"ws://127.0.0.1:{devnet.port}",
        origin=None if origin is None else Origin(origin),
        proxy=None,
    )


class Wire:
    """A client that keeps what it is told apart from what it is answered."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.told: list[dict[str, Any]] = []

    def __call__(self, method: str, *params: Any) -> Any:
        request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
        self.connection.send(json.dumps(request))
        while "id" not in (message := self.read()):
            self.told.append(message["params"])
        return message.get("result", message.get("error"))

    def read(self) -> dict[str, Any]:
        return json.loads(self.connection.recv(timeout=30))

    def next(self) -> dict[str, Any]:
        return self.told.pop(0) if self.told else self.read()["params"]


def test_calls_batches_and_malformed_requests_are_answered_as_over_http(devnet: Devnet) -> None:
    with dial(devnet) as connection:
        assert Wire(connection)("eth_chainId") == "0x7a69"
        connection.send(b'[{"id": 1, "method": "net_version"}, {"id": 2, "method": "nothing"}]')
        first, second = json.loads(connection.recv(timeout=30))
        assert (first["result"], second["error"]["code"]) == ("31337", -32601)
        connection.send("{")
        assert json.loads(connection.recv(timeout=30))["error"]["code"] == -32700
        # one message in three frames
        connection.send(['{"id": 3, "me', 'thod": "eth_block', 'Number"}'])
        assert json.loads(connection.recv(timeout=30))["result"] == "0x0"
        connection.ping().wait(30)


def test_new_heads_and_transactions_are_told(devnet: Devnet, rpc: Caller) -> None:
    with dial(devnet) as connection:
        wire = Wire(connection)
        heads, sent = (
            wire("eth_subscribe", "newHeads"),
            wire("eth_subscribe", "newPendingTransactions"),
        )
        contract = rpc.create(LOGGER)
        tx_hash = rpc.poke(contract, 7)
        told = [wire.next() for _ in range(4)]
        headers = [event["result"] for event in told if event["subscription"] == heads]
        for number, header in enumerate(headers, 1):
            block = rpc("eth_getBlockByNumber", hex(number), False)
            assert {name: block[name] for name in header} == header
        assert [event["result"] for event in told if event["subscription"] == sent][-1] == tx_hash
        assert wire("eth_unsubscribe", heads) is True
        assert wire("eth_unsubscribe", heads) is False
        rpc("evm_mine")
        tx_hash = rpc.poke(contract, 8)
        assert wire.next() == {"subscription": sent, "result": tx_hash}


def test_logs_are_told_and_taken_back(devnet: Devnet, rpc: Caller) -> None:
    contract, other = rpc.create(LOGGER), rpc.create(LOGGER)
    with dial(devnet) as connection:
        wire = Wire(connection)
        logs = wire("eth_subscribe", "logs", {"address": contract})
        snapshot = rpc("evm_snapshot")
        rpc.poke(other, 1)
        rpc.poke(contract, 2)
        (log,) = rpc("eth_getLogs", {"address": contract, "fromBlock": "0x0"})
        assert wire.next() == {"subscription": logs, "result": log}
        rpc("evm_revert", snapshot)
        assert wire.next() == {"subscription": logs, "result": {**log, "removed": True}}


def test_subscriptions_are_bounded_and_need_a_connection(devnet: Devnet, rpc: Caller) -> None:
    with dial(devnet) as connection:
        wire = Wire(connection)
        for bad in (["colours"], [], [5], ["logs", "all"]):
            assert wire("eth_subscribe", *bad)["code"] == -32602
        assert wire("eth_unsubscribe")["code"] == -32602
        for _ in range(MOST_SUBSCRIPTIONS):
            assert isinstance(wire("eth_subscribe", "logs"), str)
        assert wire("eth_subscribe", "logs")["code"] == -32005
    assert "WebSocket" in rpc.error("eth_subscribe", "newHeads")["message"]
    # the node goes on when a client is gone
    rpc("evm_mine")
    assert rpc("eth_blockNumber") == "0x1"


def test_a_page_from_elsewhere_cannot_connect_and_a_wallet_can(devnet: Devnet) -> None:
    for origin in ("https://evil.example", "null", "http://localhost.evil.example"):
        with pytest.raises(InvalidStatus) as refusal:
            dial(devnet, origin)
        assert refusal.value.response.status_code == 403
    for origin in ("http://localhost:3000", "chrome-extension://" + "a" * 32):
        with dial(devnet, origin) as connection:
            assert Wire(connection)("eth_chainId") == "0x7a69"


def test_a_plain_get_is_refused_and_a_broken_handshake_too(devnet: Devnet) -> None:
    broken = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "1"}
    for headers, status in (({}, 405), (broken, 400)):
        client = http.client.HTTPConnection("127.0.0.1", urlsplit(devnet.url).port or 0, timeout=10)
        client.request("GET", "/", headers=headers)
        assert client.getresponse().status == status
        client.close()


def test_stopping_the_node_ends_the_connection() -> None:
    devnet = Devnet(":memory:").start()
    with dial(devnet) as connection:
        wire = Wire(connection)
        wire("eth_subscribe", "newHeads")
        devnet.stop()
        with pytest.raises(ConnectionClosed):
            connection.recv(timeout=30)
