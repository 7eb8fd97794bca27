"""The JSON-RPC methods of the devnet, by topic. Importing this fills the table."""

from chain.devnet.methods import (
    accounts,
    blocks,
    calls,
    control,
    debug,
    fees,
    filters,
    identity,
    transactions,
)
from chain.devnet.methods.registry import METHODS, invoke, method

__all__ = [
    "METHODS",
    "accounts",
    "blocks",
    "calls",
    "control",
    "debug",
    "fees",
    "filters",
    "identity",
    "invoke",
    "method",
    "transactions",
]
