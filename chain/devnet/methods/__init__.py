"""The JSON-RPC methods of the devnet, by topic. Importing this fills the table."""

from chain.devnet.methods import accounts, blocks, calls, control, fees, identity, transactions
from chain.devnet.methods.registry import METHODS, invoke, method

__all__ = [
    "METHODS",
    "accounts",
    "blocks",
    "calls",
    "control",
    "fees",
    "identity",
    "invoke",
    "method",
    "transactions",
]
