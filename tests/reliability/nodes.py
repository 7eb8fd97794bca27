"""Local nodes as processes that can be killed and started again where they were."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from chain.anvil import anvil
from chain.ganache import ganache
from chain.local_node import LocalNode
from tests.reliability.faulty_proxy import FaultyProxy
from tests.tools import or_skip

ENGINES = ("devnet", "anvil", "ganache")
_ROOT = Path(__file__).resolve().parents[2]


class KillableNode:
    """A node of any engine, with its chain in a folder, at one address for all its lives.

    Skips the test where the engine is not installed.
    """

    def __init__(self, engine: str, folder: Path) -> None:
        """Start it on a port of the system's choice."""
        folder.mkdir(parents=True, exist_ok=True)
        self.engine, self.folder, self._port = engine, folder, 0
        self._node = self._make()
        self._node.start()
        self._front: FaultyProxy | None = None
        if engine == "ganache":
            # It cannot have a port again within a minute after it was killed.
            self._front = FaultyProxy(self._node.url).__enter__()
            self.url = self._front.url
        else:
            self.url = self._node.url
            self._port = urlsplit(self.url).port or 0

    def _make(self) -> LocalNode:
        with or_skip():
            if self.engine == "ganache":
                return ganache(self.folder / "ganache", self._port)
            if self.engine == "anvil":
                return anvil(self.folder / "anvil.json", self._port)
        command = [sys.executable, "-m", "chain.devnet", "--data", self.folder / "devnet.db"]
        return LocalNode("devnet", [*command, "--port", str(self._port)], _ROOT)

    def start(self) -> None:
        """Start it, with the chain that its folder holds."""
        self._node = self._make()
        self._node.start()
        if self._front is not None:
            self._front.lead_to(self._node.url)

    def kill(self) -> None:
        """SIGKILL."""
        self._node.kill()

    def stop(self) -> None:
        """End it in order; it can be started again."""
        self._node.stop()

    def close(self) -> None:
        """End it for good."""
        self.stop()
        if self._front is not None:
            self._front.__exit__(None, None, None)
