"""The wallet's methods, against eth-account as whoever verifies."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from eth_account import Account
from eth_account.messages import encode_defunct, encode_typed_data
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.development import development_signer
from chain.devnet import Devnet
from chain.devnet.dispatch import answer
from tests.chain.devnet_rpc import Caller

ALICE = development_signer(0)
STRANGER = "0x" + "33" * 20
TYPED: dict[str, Any] = {
    "types": {
        "EIP712Domain": [
            {"name": "name", "type": "string"},
            {"name": "chainId", "type": "uint256"},
        ],
        "Mail": [
            {"name": "to", "type": "Person[]"},
            {"name": "text", "type": "string"},
            {"name": "worth", "type": "uint256"},
        ],
        "Person": [{"name": "wallet", "type": "address"}, {"name": "tag", "type": "bytes32"}],
    },
    "primaryType": "Mail",
    "domain": {"name": "Post", "chainId": 31337},
    "message": {
        "to": [{"wallet": STRANGER, "tag": "0x" + "07" * 32}],
        "text": "早上好",
        "worth": 2**200,
    },
}


@pytest.fixture(scope="module")
def devnet() -> Iterator[Devnet]:
    with Devnet(":memory:") as running:
        yield running


@pytest.fixture
def rpc(devnet: Devnet) -> Caller:
    return Caller(devnet)


def test_the_accounts_are_asked_for_by_either_name(rpc: Caller) -> None:
    assert rpc("eth_requestAccounts") == rpc("eth_accounts")
    assert rpc("eth_accounts")[0] == ALICE.address


@pytest.mark.parametrize("message", [b"", b"hello", "早上好".encode(), bytes(range(256))])
def test_a_message_is_signed_as_wallets_sign_it(rpc: Caller, message: bytes) -> None:
    as_hex = "0x" + message.hex()
    signature = rpc("personal_sign", as_hex, ALICE.address.lower())
    assert Account.recover_message(encode_defunct(message), signature=signature) == ALICE.address
    assert rpc("personal_sign", as_hex, ALICE.address, "a password") == signature
    assert rpc("eth_sign", ALICE.address, as_hex) == signature
    assert signature[-2:] in {"1b", "1c"}


@pytest.mark.parametrize("method", ["eth_signTypedData_v4", "eth_signTypedData"])
def test_typed_data_is_signed_as_an_object_and_as_text(rpc: Caller, method: str) -> None:
    signature = rpc(method, ALICE.address, TYPED)
    signer = Account.recover_message(encode_typed_data(full_message=TYPED), signature=signature)
    assert signer == ALICE.address
    assert rpc(method, ALICE.address, json.dumps(TYPED)) == signature
    assert bytes.fromhex(signature[2:]) == ALICE.sign_typed_data(TYPED)


def test_a_signed_transaction_is_returned_and_not_sent(rpc: Caller) -> None:
    before = rpc("eth_blockNumber")
    raw = rpc("eth_signTransaction", {"from": ALICE.address, "to": STRANGER, "value": "0x5"})
    assert rpc("eth_blockNumber") == before
    assert Account.recover_transaction(raw) == ALICE.address
    tx_hash = rpc("eth_sendRawTransaction", raw)
    assert rpc("eth_getRawTransactionByHash", tx_hash) == raw
    assert rpc("debug_getRawTransaction", tx_hash) == raw
    assert rpc("eth_getRawTransactionByHash", "0x" + "00" * 32) is None


def test_nobody_else_is_signed_for(rpc: Caller) -> None:
    for method, params in (
        ("personal_sign", ["0x00", STRANGER]),
        ("eth_sign", [STRANGER, "0x00"]),
        ("eth_signTypedData_v4", [STRANGER, TYPED]),
        ("eth_signTransaction", [{"from": STRANGER}]),
    ):
        error = rpc.error(method, *params)
        assert error["code"] == -32000
        assert "only development accounts" in error["message"]


@pytest.mark.parametrize(
    "typed",
    [
        "{",
        5,
        None,
        {},
        {**TYPED, "primaryType": "Nothing"},
        {**TYPED, "types": []},
        {**TYPED, "message": {**TYPED["message"], "worth": -1}},
        {**TYPED, "message": {**TYPED["message"], "to": [{"wallet": 5}]}},
    ],
)
def test_what_is_no_typed_data_is_refused(rpc: Caller, typed: Any) -> None:
    assert rpc.error("eth_signTypedData_v4", ALICE.address, typed)["code"] == -32602


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=4,
)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(field=st.sampled_from(["types", "primaryType", "domain", "message"]), value=JSON)
def test_no_typed_data_makes_the_node_fail_inside(devnet: Devnet, field: str, value: Any) -> None:
    params = [ALICE.address, {**TYPED, field: value}]
    request = {"jsonrpc": "2.0", "id": 1, "method": "eth_signTypedData_v4", "params": params}
    body = answer(devnet.node, json.dumps(request).encode())
    assert body is not None
    error = json.loads(body).get("error")
    assert error is None or error["code"] == -32602
