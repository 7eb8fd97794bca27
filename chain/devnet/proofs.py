"""`eth_getProof` (EIP-1186): an account, some of its slots, and the trie nodes that prove them."""

from collections.abc import Sequence
from typing import Any, cast

import rlp
from eth.abc import BlockHeaderAPI
from eth.constants import BLANK_ROOT_HASH, EMPTY_SHA3
from eth.rlp.accounts import Account
from eth_utils.crypto import keccak
from trie.hexary import HexaryTrie

from chain.devnet.encoding import Json, checksummed, hex_data, hex_quantity
from chain.devnet.evm import Evm

_HASHED_FROM_BYTES = 32
"""A shorter node stands inside its parent, and is no element of a proof by itself."""


def prove(
    evm: Evm, header: BlockHeaderAPI, account: bytes, slots: Sequence[tuple[str, int]]
) -> Json:
    """An account at a block, with its proof against the state root.

    Args:
        evm: the chain.
        header: of the block.
        account: 20 bytes.
        slots: each as it was asked for, and its number.
    """
    value, account_proof = _look_up(evm, header.state_root, keccak(account))
    found = rlp.decode(value, Account) if value else None
    storage_root: bytes = BLANK_ROOT_HASH if found is None else cast("Any", found).storage_root
    return {
        "address": checksummed(account),
        "accountProof": account_proof,
        "balance": hex_quantity(0 if found is None else cast("Any", found).balance),
        "nonce": hex_quantity(0 if found is None else cast("Any", found).nonce),
        "codeHash": hex_data(EMPTY_SHA3 if found is None else cast("Any", found).code_hash),
        "storageHash": hex_data(storage_root),
        "storageProof": [_prove_slot(evm, storage_root, asked, slot) for asked, slot in slots],
    }


def _prove_slot(evm: Evm, storage_root: bytes, asked: str, slot: int) -> Json:
    value, proof = _look_up(evm, storage_root, keccak(slot.to_bytes(32, "big")))
    word = int.from_bytes(rlp.decode(value), "big") if value else 0
    return {"key": asked, "value": hex_quantity(word), "proof": proof}


def _look_up(evm: Evm, root: bytes, key: bytes) -> tuple[bytes, list[str]]:
    trie = cast("Any", HexaryTrie)(cast("Any", evm.chain.chaindb).db, root)
    nodes = [rlp.encode(node) for node in trie.get_proof(key)]
    hashed = [n for place, n in enumerate(nodes) if place == 0 or len(n) >= _HASHED_FROM_BYTES]
    return bytes(trie.get(key)), [hex_data(node) for node in hashed]
