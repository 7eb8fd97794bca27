"""What the devnet lets in, what it refuses, and what it says then."""

from collections.abc import Iterator

import pytest
from eth_account import Account

from chain.development import development_signer
from chain.devnet import Devnet
from domain.transaction import SignedTransaction
from tests.chain.devnet_rpc import LOGGER, REFUSER, Caller, transfer


@pytest.fixture
def rpc() -> Iterator[Caller]:
    with Devnet(":memory:") as devnet:
        yield Caller(devnet)


def test_a_transfer_is_mined_at_once_and_is_found_everywhere(rpc: Caller) -> None:
    signed = transfer(0, value=5)
    assert rpc.send_signed(signed)["result"] == signed.hash
    receipt = rpc("eth_getTransactionReceipt", signed.hash)
    assert (receipt["status"], receipt["gasUsed"], receipt["type"]) == ("0x1", hex(21_000), "0x2")
    block = rpc("eth_getBlockByNumber", "latest", True)
    assert block["hash"] == receipt["blockHash"]
    by_hash = rpc("eth_getTransactionByHash", signed.hash)
    assert block["transactions"] == [by_hash]
    assert by_hash == rpc("eth_getTransactionByBlockNumberAndIndex", "0x1", "0x0")
    assert by_hash == rpc("eth_getTransactionByBlockHashAndIndex", block["hash"], "0x0")
    assert (by_hash["from"], by_hash["value"]) == (signed.sender, "0x5")
    assert rpc("eth_getBlockReceipts", "latest") == [receipt]
    assert rpc("eth_getBlockReceipts", block["hash"]) == [receipt]
    assert rpc("eth_getBlockTransactionCountByNumber", "latest") == "0x1"
    assert rpc("eth_getTransactionCount", signed.sender, "latest") == "0x1"
    assert rpc("eth_getTransactionCount", signed.sender, "0x0") == "0x0"
    fee = int(receipt["effectiveGasPrice"], 16) * 21_000
    assert int(rpc("eth_getBalance", signed.sender), 16) == 10_000 * 10**18 - 5 - fee


def test_what_is_not_there_is_null(rpc: Caller) -> None:
    nothing = "0x" + "ab" * 32
    for method in ("eth_getTransactionByHash", "eth_getTransactionReceipt"):
        assert rpc(method, nothing) is None
    assert rpc("eth_getBlockByHash", nothing, False) is None
    assert rpc("eth_getBlockByNumber", "0x64", False) is None
    assert rpc("eth_getBlockReceipts", "0x64") is None
    assert rpc("eth_getTransactionByBlockNumberAndIndex", "0x0", "0x0") is None


@pytest.mark.parametrize(
    ("signed", "words"),
    [
        (transfer(0, chain_id=1), "invalid chain id for signer: have 1 want 31337"),
        (transfer(0, chain_id=0), "invalid chain id"),
        (transfer(5), "nonce too high: next nonce 0, tx nonce 5"),
        (transfer(0, gas=20_999), "intrinsic gas too low: have 20999, want 21000"),
        (transfer(0, gas=30_000_001), "exceeds block gas limit"),
        (transfer(0, max_fee=1, tip=1), "max fee per gas less than block base fee"),
        (transfer(0, max_fee=10**10, tip=2 * 10**10), "max priority fee per gas higher"),
        (transfer(0, value=10**24), "insufficient funds for gas * price + value"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bad_transaction_is_refused_and_nothing_is_mined(
    rpc: Caller, signed: SignedTransaction, words: str
) -> None:
    answer = rpc.send_signed(signed)
    assert answer["error"]["code"] == -32000
    assert answer["error"]["message"].startswith(words)
    assert rpc("eth_blockNumber") == "0x0"


def test_a_nonce_is_used_once(rpc: Caller) -> None:
    first = transfer(0)
    rpc.send_signed(first)
    assert rpc.send_signed(first)["error"]["message"] == "already known"
    other = rpc.send_signed(transfer(0, value=2))
    assert other["error"]["message"] == "nonce too low: next nonce 1, tx nonce 0"
    assert rpc("eth_blockNumber") == "0x1"


def test_a_mirrored_signature_is_refused(rpc: Caller) -> None:
    order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
    signed = transfer(0)
    # the last two fields of the list are r and s: replace s by its mirror image
    s = int.from_bytes(signed.raw[-32:], "big")
    mirrored = signed.raw[:-32] + (order - s).to_bytes(32, "big")
    answer = rpc.send("eth_sendRawTransaction", "0x" + mirrored.hex())
    assert answer["error"]["message"] == "invalid transaction v, r, s values"


@pytest.mark.parametrize(
    "raw",
    ["0x", "0x02", "0x02f8", "0xc0", "0x03c0", "0x04c0", "0x7fc0", "0x80", "0xffffff", "zz", 5],
)
def test_what_is_no_transaction_is_refused_in_plain_words(rpc: Caller, raw: object) -> None:
    error = rpc.error("eth_sendRawTransaction", raw)
    assert error["code"] in {-32000, -32602}
    assert "Traceback" not in error["message"]
    assert rpc("eth_blockNumber") == "0x0"


def test_a_legacy_transaction_must_name_its_chain(rpc: Caller) -> None:
    account = Account.from_key("0x" + "11" * 32)
    fields = {"nonce": 0, "to": "0x" + "22" * 20, "value": 0, "gas": 21_000, "gasPrice": 10**10}
    unprotected = account.sign_transaction(fields).raw_transaction
    error = rpc.error("eth_sendRawTransaction", "0x" + unprotected.hex())
    assert "replay-protected" in error["message"]
    rich = rpc("eth_accounts")[0]
    rpc("eth_sendTransaction", {"from": rich, "to": account.address, "value": hex(10**18)})
    protected = account.sign_transaction({**fields, "chainId": 31337}).raw_transaction
    tx_hash = rpc("eth_sendRawTransaction", "0x" + protected.hex())
    mined = rpc("eth_getTransactionByHash", tx_hash)
    assert (mined["type"], mined["gasPrice"]) == ("0x0", hex(10**10))
    assert int(mined["v"], 16) in {31337 * 2 + 35, 31337 * 2 + 36}


def test_development_accounts_are_signed_for_and_others_are_not(rpc: Caller) -> None:
    accounts = rpc("eth_accounts")
    assert accounts[0] == development_signer(0).address
    assert len(accounts) == 20
    stranger = "0x" + "33" * 20
    error = rpc.error("eth_sendTransaction", {"from": stranger, "to": accounts[0]})
    assert "only development accounts" in error["message"]
    error = rpc.error("eth_sendTransaction", {"from": accounts[0], "chainId": "0x1"})
    assert "invalid chain id" in error["message"]


def test_a_failed_transaction_is_mined_with_status_zero_and_uses_its_gas(rpc: Caller) -> None:
    refuser = rpc.create(REFUSER)
    receipt = rpc("eth_getTransactionReceipt", rpc.poke(refuser, 1))
    assert (receipt["status"], receipt["logs"]) == ("0x0", [])


def test_a_log_tells_where_it_stands(rpc: Caller) -> None:
    logger = rpc.create(LOGGER)
    receipt = rpc("eth_getTransactionReceipt", rpc.poke(logger, 7))
    (log,) = receipt["logs"]
    assert log["topics"] == [f"0x{7:064x}"]
    assert log["address"] == logger
    assert (log["logIndex"], log["removed"]) == ("0x0", False)
    assert log["transactionHash"] == receipt["transactionHash"]
    assert rpc("eth_getStorageAt", logger, "0x0") == f"0x{7:064x}"
    assert rpc("eth_getStorageAt", logger, "0x0", "0x1") == "0x" + "00" * 32
