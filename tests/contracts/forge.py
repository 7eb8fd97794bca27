"""Running forge on the contract tests, with the compiler that the build uses and no network."""

import json
import os
import platform
import subprocess
from pathlib import Path
from typing import Any

from chain.node_runtime import NODE_MODULES
from chain.solc.compiler import ROOT, locate
from domain.errors import ToolMissing

SUITES = tuple(sorted(path.name for path in Path(__file__).parent.glob("*.t.sol")))
"""Files of tests for forge."""

_ARCHITECTURES = {"x86_64": "amd64", "amd64": "amd64", "aarch64": "arm64", "arm64": "arm64"}
_LIMIT_S = 3_600


def forge_binary() -> Path:
    """Find forge inside the npm package of this platform.

    Raises:
        ToolMissing: the package is not installed.
    """
    system = platform.system().lower()
    machine = _ARCHITECTURES.get(platform.machine().lower(), "unknown")
    package = NODE_MODULES / "@foundry-rs" / f"forge-{system}-{machine}"
    program = package / "bin" / ("forge.exe" if system == "windows" else "forge")
    if not program.is_file():
        raise ToolMissing("forge is not installed.", hint="Run `make setup`.")
    return program


def run_forge(profile: str, artifacts: Path | None = None) -> dict[str, dict[str, Any]]:
    """Run all suites.

    Args:
        profile: a profile of foundry.toml.
        artifacts: a folder below the repository's root, whose bytecode is tested; None for the
            committed one.

    Returns:
        By file name, the result of each test by its name; a result has `status` and `reason`.
    """
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("FOUNDRY_")
    }
    named = {} if artifacts is None else {"LLMASOS_ARTIFACTS": str(artifacts)}
    finished = subprocess.run(
        [forge_binary(), "test", "--json", "--use", locate()],
        cwd=ROOT,
        env=environment | named | {"FOUNDRY_PROFILE": profile},
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    try:
        suites: dict[str, Any] = json.loads(finished.stdout)
    except ValueError:
        raise AssertionError(
            f"forge gave no results:\n{finished.stdout}{finished.stderr}"
        ) from None
    results: dict[str, dict[str, Any]] = {}
    for contract, suite in suites.items():
        file = Path(contract.partition(":")[0]).name
        results.setdefault(file, {}).update(suite["test_results"])
    return results
