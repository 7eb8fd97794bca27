"""The EVM: build, devnet, client, deployment, signing, blocks."""

import sys
from typing import Final

import py_ecc  # noqa: F401  # pyright: ignore[reportUnusedImport]

_DEEPEST: Final = 1024 * 12
"""Frames that py-evm asks for, so that contracts can call each other 1024 deep."""

# When it is imported, py_ecc lets recursion go 100,000 deep, where the stack of a thread has long
# ended: 64 KiB of opening brackets, read as JSON, would kill the process.
sys.setrecursionlimit(min(_DEEPEST, sys.getrecursionlimit()))
