"""The compiler's input: all sources and settings in one JSON document.

The compiler reads no file by itself, so this document alone decides the bytecode, and its hash
says whether anything changed.
"""

import hashlib
import json
import posixpath
import re
from pathlib import Path
from typing import Any

from domain.errors import ContractBuildFailed

EVM_VERSION = "shanghai"
"""The newest EVM that all local chains run (ganache 7.9.2 ends there)."""

OPTIMIZER_RUNS = 10_000
"""Cheap calls before cheap deployment."""

SETTINGS: dict[str, Any] = {
    "evmVersion": EVM_VERSION,
    "optimizer": {"enabled": True, "runs": OPTIMIZER_RUNS},
    "viaIR": True,
    # No metadata in the bytecode: it holds a hash of the sources, comments and all.
    "metadata": {"bytecodeHash": "none", "appendCBOR": False},
}
"""What decides the bytecode besides the sources and the compiler's version."""

_OUTPUT = ["abi", "metadata", "evm.bytecode", "evm.deployedBytecode"]
_IMPORT = re.compile(r"""^import\s+(?:\{[^}]*\}\s*from\s*)?["']([^"']+)["']\s*;""", re.MULTILINE)


def gather(root: Path) -> dict[str, str]:
    """Read every contract and all that it imports.

    Args:
        root: folder that holds `contracts/` and `node_modules/`.

    Returns:
        Source text by source unit name: `contracts/…` or `@openzeppelin/…`, sorted.

    Raises:
        ContractBuildFailed: an imported file is not there.
    """
    waiting = [
        path.relative_to(root).as_posix() for path in sorted((root / "contracts").rglob("*.sol"))
    ]
    sources: dict[str, str] = {}
    while waiting:
        unit = waiting.pop()
        if unit in sources:
            continue
        path = root / unit if unit.startswith("contracts/") else root / "node_modules" / unit
        try:
            sources[unit] = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            raise ContractBuildFailed(
                f"The Solidity source {unit} is missing.", hint="Run `make setup`."
            ) from None
        for imported in _IMPORT.findall(sources[unit]):
            relative = imported.startswith(".")
            waiting.append(
                posixpath.normpath(posixpath.join(posixpath.dirname(unit), imported))
                if relative
                else imported
            )
    return dict(sorted(sources.items()))


def compiler_input(sources: dict[str, str]) -> dict[str, Any]:
    """Join sources and settings into solc's standard JSON input.

    See https://docs.soliditylang.org/en/v0.8.37/using-the-compiler.html#input-description.
    """
    return {
        "language": "Solidity",
        "sources": {unit: {"content": content} for unit, content in sources.items()},
        "settings": SETTINGS | {"outputSelection": {"*": {"*": _OUTPUT}}},
    }


def digest(document: Any) -> str:
    """Give the sha256 in hex of a JSON document in one fixed writing."""
    return hashlib.sha256(
        json.dumps(document, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()
