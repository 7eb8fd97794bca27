"""The pinned solc as an executable: native where it is installed, else npm's behind a launcher."""

import os
import shlex
from pathlib import Path

from packaging.version import Version
from solcx.install import get_executable, get_installed_solc_versions

from chain.node_runtime import find_node
from domain.errors import ToolMissing

ROOT = Path(__file__).resolve().parents[2]
"""Root of the repository."""

CACHE = ROOT / ".cache"
"""What can be made again: launchers, compiler output. Ignored by git."""

VERSION = "0.8.37"
"""The one compiler version; docs/contracts.md says why this one."""


def locate() -> Path:
    """Find the pinned compiler.

    Returns:
        An executable that answers `--version` and `--standard-json`.

    Raises:
        ToolMissing: there is neither a native solc of this version nor npm's.
    """
    if Version(VERSION) in get_installed_solc_versions():
        return Path(get_executable(VERSION))
    if not (ROOT / "node_modules" / "solc" / "package.json").is_file():
        raise ToolMissing(
            f"The Solidity compiler {VERSION} is not installed.", hint="Run `make setup`."
        )
    return _launcher(find_node())


def _launcher(node: Path) -> Path:
    """Write the launcher of npm's solc.

    The script names the node it runs on, because a node that comes with a Python package is not on
    PATH; so it lies in the cache and not in the repository.
    """
    wrapper = Path(__file__).with_name("solc.cjs")
    script = f'#!/bin/sh\nexec {shlex.quote(str(node))} {shlex.quote(str(wrapper))} "$@"\n'
    launcher = CACHE / "solc" / f"solc-{VERSION}"
    if not launcher.is_file() or launcher.read_text(encoding="utf-8") != script:
        launcher.parent.mkdir(parents=True, exist_ok=True)
        # Written beside and moved over it: several test runs may do this at once.
        fresh = launcher.with_name(f"{launcher.name}.{os.getpid()}")
        fresh.write_text(script, encoding="utf-8")
        fresh.chmod(0o755)
        fresh.replace(launcher)
    return launcher
