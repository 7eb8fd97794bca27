"""State of accounts: balance, nonce, code, storage, and proofs of them."""

from typing import Any

from eth_typing import Address as RawAddress

from chain.devnet import parameters
from chain.devnet.encoding import Json, hex_data, hex_quantity, hex_word
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.parameters import LATEST, block_reference
from chain.devnet.proofs import prove
from chain.devnet.rpc_error import invalid_params

_MOST_SLOTS = 1_000


def _account(value: Any) -> RawAddress:
    return RawAddress(parameters.raw_address(value, "address"))


@method("eth_getBalance")
def balance(node: Node, account: Any, block: Any = LATEST) -> str:
    """Wei."""
    return hex_quantity(node.state(block_reference(block)).get_balance(_account(account)))


@method("eth_getTransactionCount")
def transaction_count(node: Node, account: Any, block: Any = LATEST) -> str:
    """The next nonce."""
    return hex_quantity(node.state(block_reference(block)).get_nonce(_account(account)))


@method("eth_getCode")
def code(node: Node, account: Any, block: Any = LATEST) -> str:
    """Runtime bytecode, empty for a plain account."""
    return hex_data(node.state(block_reference(block)).get_code(_account(account)))


@method("eth_getStorageAt")
def storage(node: Node, account: Any, slot: Any, block: Any = LATEST) -> str:
    """One 32-byte word."""
    state = node.state(block_reference(block))
    return hex_word(state.get_storage(_account(account), parameters.quantity(slot, "slot")))


@method("eth_getProof")
def proof(node: Node, account: Any, slots: Any, block: Any = LATEST) -> Json:
    """An account and some of its slots, with the trie nodes that prove them."""
    asked = parameters.sequence(slots, "storage keys")
    if len(asked) > _MOST_SLOTS:
        raise invalid_params(f"at most {_MOST_SLOTS} storage keys")
    numbers = [(slot, parameters.quantity(slot, "storage key")) for slot in asked]
    header = node.existing_header(block_reference(block))
    return prove(node.evm, header, _account(account), numbers)
