"""Proofs, checked by a reader of Merkle Patricia tries that was written for this test."""

from collections.abc import Iterator
from typing import Any

import pytest
import rlp
from eth_utils.crypto import keccak

from chain.devnet import Devnet
from tests.chain.devnet_rpc import LOGGER, Caller, creation_code

EMPTY_CODE = "0x" + keccak(b"").hex()
EMPTY_TRIE = "0x" + keccak(rlp.encode(b"")).hex()
NOBODY = "0x" + "99" * 20


def nibbles(key: bytes) -> list[int]:
    return [half for byte in key for half in (byte >> 4, byte & 15)]


def proven(root: str, key: bytes, proof: list[str]) -> bytes:
    """The value under a key that hashes to a place in the trie; empty if its absence is proven."""
    nodes = {keccak(bytes.fromhex(node[2:])): bytes.fromhex(node[2:]) for node in proof}
    used: set[bytes] = set()
    path = nibbles(keccak(key))

    def load(reference: Any) -> Any:
        if isinstance(reference, list):
            return reference
        used.add(bytes(reference))
        return rlp.decode(nodes[bytes(reference)])

    node = load(bytes.fromhex(root[2:])) if proof else b""
    while True:
        if node == b"":
            value = b""
            break
        if len(node) == 17:
            below = node[path.pop(0)]
            node = b"" if below == b"" else load(below)
            continue
        prefix = nibbles(node[0])
        part = prefix[1:] if prefix[0] & 1 else prefix[2:]
        if path[: len(part)] != part:
            value = b""
            break
        path = path[len(part) :]
        if prefix[0] >= 2:
            assert path == []
            value = node[1]
            break
        node = load(node[1])
    assert used == set(nodes), "a node of the proof proves nothing"
    return bytes(value)


@pytest.fixture(scope="module")
def rpc() -> Iterator[Caller]:
    with Devnet(":memory:") as devnet:
        yield Caller(devnet)


def check(rpc: Caller, account: str, slots: list[str], block: str = "latest") -> dict[str, Any]:
    """A proof that holds against the block's header."""
    proof = rpc("eth_getProof", account, slots, block)
    header = rpc("eth_getBlockByNumber", block, False)
    value = proven(header["stateRoot"], bytes.fromhex(account[2:]), proof["accountProof"])
    fields = [
        int(proof["nonce"], 16).to_bytes(32, "big").lstrip(b"\0"),
        int(proof["balance"], 16).to_bytes(32, "big").lstrip(b"\0"),
        bytes.fromhex(proof["storageHash"][2:]),
        bytes.fromhex(proof["codeHash"][2:]),
    ]
    if value:
        assert rlp.decode(value) == fields
    else:
        assert (proof["nonce"], proof["balance"]) == ("0x0", "0x0")
        assert (proof["storageHash"], proof["codeHash"]) == (EMPTY_TRIE, EMPTY_CODE)
    assert [entry["key"] for entry in proof["storageProof"]] == slots
    for entry in proof["storageProof"]:
        slot = int(entry["key"], 16).to_bytes(32, "big")
        word = proven(proof["storageHash"], slot, entry["proof"])
        stored = int.from_bytes(rlp.decode(word), "big") if word else 0
        assert stored == int(entry["value"], 16)
    return proof


def test_accounts_are_proven_and_so_is_their_absence(rpc: Caller) -> None:
    rich = rpc("eth_accounts")[3]
    assert check(rpc, rich, [])["balance"] == rpc("eth_getBalance", rich)
    check(rpc, NOBODY, ["0x0"])
    logger = rpc.create(LOGGER)
    assert check(rpc, logger, [])["codeHash"] == (
        "0x" + keccak(bytes.fromhex(rpc("eth_getCode", logger)[2:])).hex()
    )


def test_slots_are_proven_small_tries_and_large_ones(rpc: Caller) -> None:
    # store the second word of calldata in the slot that the first names
    store = rpc.create(creation_code(bytes.fromhex("6020355f355500")))
    sender = rpc("eth_accounts")[0]
    assert check(rpc, store, ["0x1"])["storageProof"][0] == {
        "key": "0x1",
        "value": "0x0",
        "proof": [],
    }
    for slot in range(1, 40):
        word = slot if slot % 2 else 2**255 + slot
        data = f"0x{slot:064x}{word:064x}"
        rpc("eth_sendTransaction", {"from": sender, "to": store, "data": data, "gas": "0x186a0"})
        if slot in {1, 2, 5, 39}:
            proof = check(rpc, store, ["0x1", hex(slot), f"0x{slot + 1:064x}"])
            assert int(proof["storageProof"][1]["value"], 16) == word
    height = int(rpc("eth_blockNumber"), 16)
    early = check(rpc, store, ["0x1", "0x27"], hex(height - 38))
    assert [entry["value"] for entry in early["storageProof"]] == ["0x1", "0x0"]


def test_a_malformed_question_is_refused(rpc: Caller) -> None:
    for params in (
        [NOBODY],
        [NOBODY, "0x0"],
        [NOBODY, [5]],
        ["0x1", []],
        [NOBODY, ["0x0"] * 1_001],
    ):
        assert rpc.error("eth_getProof", *params)["code"] == -32602
    assert rpc.error("eth_getProof", NOBODY, [], "0xffff")["code"] == -32000
