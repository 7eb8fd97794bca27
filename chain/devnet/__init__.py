"""The embedded chain: py-evm at Shanghai as a JSON-RPC node on loopback, kept in SQLite (D6)."""

from chain.devnet.deletion import delete_chain
from chain.devnet.server import Devnet, serve

__all__ = ["Devnet", "delete_chain", "serve"]
