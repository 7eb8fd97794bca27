"""What a wallet does, for the development accounts alone: their keys are public anyway."""

from typing import Any

from eth_keys.datatypes import PrivateKey

from chain.devnet import parameters
from chain.devnet.encoding import checksummed, hex_data
from chain.devnet.methods.registry import method
from chain.devnet.node import Node
from chain.devnet.rpc_error import refused
from chain.devnet.signatures import sign_bytes, sign_typed


def key_of(node: Node, account: bytes) -> PrivateKey:
    """The key of a development account.

    Raises:
        RpcError: it is none.
    """
    key = node.evm.keys.get(account)
    if key is None:
        raise refused("unknown account: only development accounts are signed for here")
    return key


def _key(node: Node, account: Any) -> PrivateKey:
    return key_of(node, parameters.raw_address(account, "account"))


@method("eth_accounts", "eth_requestAccounts")
def accounts(node: Node) -> list[str]:
    """The development accounts, in derivation order."""
    return [checksummed(account) for account in node.evm.keys]


@method("personal_sign")
def personal_sign(node: Node, message: Any, account: Any, _password: Any = None) -> str:
    """Sign a message (EIP-191)."""
    return hex_data(sign_bytes(_key(node, account), parameters.data(message, "message")))


@method("eth_sign")
def sign(node: Node, account: Any, message: Any) -> str:
    """Sign a message (EIP-191); the older method, which names the account first."""
    return hex_data(sign_bytes(_key(node, account), parameters.data(message, "message")))


@method("eth_signTypedData_v4", "eth_signTypedData")
def sign_typed_data(node: Node, account: Any, typed: Any) -> str:
    """Sign typed data (EIP-712), given as an object or as its JSON text."""
    return hex_data(sign_typed(_key(node, account), typed))
