"""Accounts changed by hand, as tests wish them. Each change is mined in a block of its own."""

from typing import Any, Final

from eth_typing import Address as RawAddress

from chain.devnet import parameters
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.rpc_error import invalid_params

_HIGHEST_NONCE: Final = 2**64 - 2
"""EIP-2681."""


def _account(value: Any) -> RawAddress:
    return RawAddress(parameters.raw_address(value, "address"))


@method("anvil_setBalance", "hardhat_setBalance", "evm_setAccountBalance")
def set_balance(node: Node, account: Any, balance: Any) -> bool:
    """Give an account so many wei, no more and no less."""
    whom, wei = _account(account), parameters.quantity(balance, "balance")
    node.mine_edited(lambda state: state.set_balance(whom, wei))
    return True


@method("anvil_setNonce", "hardhat_setNonce", "evm_setAccountNonce")
def set_nonce(node: Node, account: Any, nonce: Any) -> bool:
    """Say which nonce an account uses next. It never goes back: contracts would be made twice."""
    whom, wanted = _account(account), parameters.quantity(nonce, "nonce")
    if not node.evm.nonce_of(whom) <= wanted <= _HIGHEST_NONCE:
        raise invalid_params("a nonce goes up, and stays below 2**64 - 1")
    node.mine_edited(lambda state: state.set_nonce(whom, wanted))
    return True


@method("anvil_setCode", "hardhat_setCode", "evm_setAccountCode")
def set_code(node: Node, account: Any, code: Any) -> bool:
    """Put runtime code at an account."""
    whom, runtime = _account(account), parameters.data(code, "code")
    node.mine_edited(lambda state: state.set_code(whom, runtime))
    return True


@method("anvil_setStorageAt", "hardhat_setStorageAt", "evm_setAccountStorageAt")
def set_storage(node: Node, account: Any, slot: Any, word: Any) -> bool:
    """Put a word into a slot of an account."""
    whom, place = _account(account), parameters.quantity(slot, "slot")
    value = parameters.quantity(word, "value")
    node.mine_edited(lambda state: state.set_storage(whom, place, value))
    return True
