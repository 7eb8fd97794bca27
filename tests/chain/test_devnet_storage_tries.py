"""Tries written in one walk, against py-evm's that set one key after another."""

from collections.abc import Iterator

import pytest
from eth.constants import BLANK_ROOT_HASH
from eth_utils.crypto import keccak
from hypothesis import given, settings
from hypothesis import strategies as st
from trie.hexary import HexaryTrie

from chain.devnet import Devnet
from chain.devnet.storage_tries import get, set_many
from tests.chain.devnet_rpc import Caller, creation_code
from tests.chain.test_devnet_proofs import check

# few nibbles differ, so that paths are shared, split and extended in every way
KEYS = st.lists(st.sampled_from([0x00, 0x01, 0x10, 0x11, 0xFF]), min_size=4, max_size=4).map(bytes)
ABSENT = [bytes([a, b, 0x10, c]) for a in (0, 1, 2) for b in (0, 0x11) for c in (0, 1)]
VALUES = st.one_of(st.binary(min_size=1, max_size=3), st.binary(min_size=30, max_size=40))
ROUNDS = st.lists(st.dictionaries(KEYS, VALUES, max_size=12), min_size=1, max_size=4)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(rounds=ROUNDS)
def test_one_walk_gives_the_root_of_many(rounds: list[dict[bytes, bytes]]) -> None:
    expected = HexaryTrie({})
    nodes: dict[bytes, bytes] = {}
    root = bytes(BLANK_ROOT_HASH)
    written: dict[bytes, bytes] = {}
    for values in rounds:
        for key, value in values.items():
            expected.set(key, value)
        root = set_many(nodes, root, values.items())
        written |= values
        assert root == expected.root_hash
    found = HexaryTrie(nodes, root)
    assert {key: found.get(key) for key in written} == written
    assert {key: get(nodes, root, key) for key in written} == written
    absent = [key for key in ABSENT if key not in written]
    assert [get(nodes, root, key) for key in absent] == [found.get(key) for key in absent]
    assert all(keccak(node) == key for key, node in nodes.items())


# For each 64 bytes of calldata SSTORE(first word, second word):
#   0 PUSH0 · 1 JUMPDEST DUP1 CALLDATASIZE GT PUSH1 9 JUMPI STOP
#   9 JUMPDEST DUP1 PUSH1 32 ADD CALLDATALOAD DUP2 CALLDATALOAD SSTORE PUSH1 64 ADD PUSH1 1 JUMP
PAIRS = bytes.fromhex("5f5b803611600957005b8060200135813555604001600156")


@pytest.fixture
def rpc() -> Iterator[Caller]:
    with Devnet(":memory:") as devnet:
        yield Caller(devnet)


def test_slots_that_are_set_cleared_and_set_again_are_proven_by_the_root(rpc: Caller) -> None:
    store = rpc.create(creation_code(PAIRS))
    sender = rpc("eth_accounts")[0]
    state: dict[int, int] = {}
    for changes in (
        {slot: slot * 7 for slot in range(1, 30)},
        dict.fromkeys(range(1, 30, 2), 0),
        {**{slot: 2**200 + slot for slot in range(1, 12)}, 40: 5, 2: 0},
        dict.fromkeys(range(1, 41), 0),
        {3: 9},
    ):
        data = "0x" + "".join(f"{slot:064x}{value:064x}" for slot, value in changes.items())
        wish = {"from": sender, "to": store, "data": data, "gas": hex(3_000_000)}
        tx_hash = rpc("eth_sendTransaction", wish)
        assert rpc("eth_getTransactionReceipt", tx_hash)["status"] == "0x1"
        state |= changes
        proof = check(rpc, store, [hex(slot) for slot in range(1, 42)])
        read = {int(e["key"], 16): int(e["value"], 16) for e in proof["storageProof"]}
        assert read == {slot: state.get(slot, 0) for slot in range(1, 42)}
