"""The embedded chain: py-evm at Shanghai as a JSON-RPC node on loopback, kept in SQLite (D6)."""

from chain.devnet.server import Devnet, serve

__all__ = ["Devnet", "serve"]
