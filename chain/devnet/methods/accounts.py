"""State of accounts: balance, nonce, code, storage."""

from typing import Any

from eth_typing import Address as RawAddress

from chain.devnet import parameters
from chain.devnet.encoding import hex_data, hex_quantity, hex_word
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.parameters import LATEST, block_reference


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
