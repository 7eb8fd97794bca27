"""Local nodes as processes that can be killed and started again where they were."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from chain.anvil import anvil
from chain.ganache import ganache
from chain.local_node import LocalNode
from domain.errors import ToolMissing

ENGINES = ("devnet", "anvil", "ganache")
_ROOT = Path(__file__).resolve().parents[2]


class KillableNode:
    """A node of any engine, with its chain in a folder, on one port for all its lives.

    Skips the test where the engine is not installed.
    """

    def __init__(self, engine: str, folder: Path) -> None:
        """Start it on a port of the system's choice."""
        folder.mkdir(parents=True, exist_ok=True)
        self.engine, self.folder, self._port = engine, folder, 0
        self._node = self._make()
        self.start()

    def _make(self) -> LocalNode:
        try:
            if self.engine == "ganache":
                return ganache(self.folder / "ganache", self._port)
            if self.engine == "anvil":
                return anvil(self.folder / "anvil.json", self._port)
        except ToolMissing as error:
            pytest.skip(f"{error.detail} {error.hint}")
        command = [sys.executable, "-m", "chain.devnet", "--data", self.folder / "devnet.db"]
        return LocalNode("devnet", [*command, "--port", str(self._port)], _ROOT)

    @property
    def url(self) -> str:
        """Where it answers, or did."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start it, with the chain that its folder holds."""
        self._node = self._make()
        self._node.start()
        port = urlsplit(self._node.url).port
        assert port is not None
        self._port = port

    def kill(self) -> None:
        """SIGKILL."""
        self._node.kill()

    def stop(self) -> None:
        """End it in order."""
        self._node.stop()
