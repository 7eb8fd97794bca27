"""The JSON-RPC methods of the devnet, by topic. Importing this fills the table."""

from chain.devnet.methods import (
    accounts,
    blocks,
    calls,
    control,
    debug,
    edits,
    fees,
    filters,
    identity,
    transactions,
    wallet,
)
from chain.devnet.methods.registry import METHODS, invoke, method

__all__ = [
    "METHODS",
    "accounts",
    "blocks",
    "calls",
    "control",
    "debug",
    "edits",
    "fees",
    "filters",
    "identity",
    "invoke",
    "method",
    "transactions",
    "wallet",
]
