"""Anvil as a local chain for tests: the native program inside its npm package."""

import platform
from pathlib import Path
from typing import Final

from chain.local_node import LocalNode
from chain.node_runtime import NODE_MODULES
from domain.errors import ToolMissing
from domain.world import DEVNET_CHAIN_ID

_ARCHITECTURES: Final = {"x86_64": "amd64", "amd64": "amd64", "aarch64": "arm64", "arm64": "arm64"}
_STATE_INTERVAL_S: Final = 1


def anvil(state: Path | None = None, port: int = 0) -> LocalNode:
    """An anvil at Shanghai with the development accounts; it is not started yet.

    Args:
        state: a file that keeps the chain, written every second; None forgets it at the end.
        port: on loopback; 0 lets the system choose.

    Raises:
        ToolMissing: the npm package of this platform is not installed.
    """
    system = platform.system().lower()
    machine = _ARCHITECTURES.get(platform.machine().lower(), "unknown")
    package = NODE_MODULES / "@foundry-rs" / f"anvil-{system}-{machine}"
    program = package / "bin" / ("anvil.exe" if system == "windows" else "anvil")
    if not program.is_file():
        raise ToolMissing("anvil is not installed.", hint="Run `make setup`.")
    command: list[str | Path] = [
        program,
        "--port",
        str(port),
        "--chain-id",
        str(DEVNET_CHAIN_ID),
        "--hardfork",
        "shanghai",
        "--accounts",
        "20",
        "--gas-limit",
        "30000000",
    ]
    if state is not None:
        command += ["--state", state.resolve(), "--state-interval", str(_STATE_INTERVAL_S)]
    return LocalNode("anvil", command, NODE_MODULES.parent)
