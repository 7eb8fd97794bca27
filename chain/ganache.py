"""Ganache as a local chain, configured by `ganache/config.json`. It needs Node.js and `npm ci`."""

from pathlib import Path
from typing import Final

from chain.local_node import LocalNode
from chain.node_runtime import NODE_MODULES, find_node
from domain.errors import ToolMissing

ROOT: Final = Path(__file__).resolve().parents[1]
_START: Final = ROOT / "ganache" / "start.js"


def ganache(data: Path, port: int = 0) -> LocalNode:
    """A ganache that keeps its chain in a folder; it is not started yet.

    Args:
        data: the database folder; the chain in it goes on.
        port: on loopback; 0 lets the system choose.

    Raises:
        ToolMissing: Node.js or the npm package is not installed.
    """
    if not (NODE_MODULES / "ganache").is_dir():
        raise ToolMissing("ganache is not installed.", hint="Run `make setup`.")
    return LocalNode("ganache", [find_node(), _START, str(port), data.resolve()], ROOT)
