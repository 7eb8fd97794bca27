"""Compiling the peers from npm: tokens with our compiler, Seaport with the one that it needs.

Seaport's core compiles for Cancun alone (solc 0.8.24, with the intermediate representation); its
code runs on a Shanghai chain all the same. Outputs are kept in the cache by the hash of the input.
"""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from chain.node_runtime import NODE_MODULES, find_node
from chain.solc.compiler import CACHE
from chain.solc.standard_json import digest

_FOLDER: Final = Path(__file__).with_name("contracts")
_ANY_IMPORT: Final = re.compile(r"""(?:from|import)\s+["']([^"']+)["']\s*;""")
_SEAPORT: Final = ("seaport-core/src/Seaport.sol", "seaport-core/src/conduit/ConduitController.sol")
_RUN: Final = """
const solc = require(process.argv[1]);
process.stdout.write(solc.compile(require("node:fs").readFileSync(0, "utf8")));
"""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A contract's ABI and creation code."""

    abi: list[dict[str, Any]]
    bytecode: bytes


def peers() -> dict[str, Compiled]:
    """The tokens of `contracts/Peers.sol`, by name.

    Raises:
        AssertionError: the compiler refuses.
    """
    settings = {"evmVersion": "shanghai", "optimizer": {"enabled": True, "runs": 1_000_000}}
    source = (_FOLDER / "Peers.sol").read_text(encoding="utf-8")
    output = _compile("solc", {"Peers.sol": source}, settings)
    return _contracts(output["Peers.sol"])


def seaport() -> dict[str, Compiled]:
    """`Seaport` and `ConduitController`.

    Raises:
        AssertionError: the compiler refuses.
    """
    settings = {
        "evmVersion": "cancun",
        "viaIR": True,
        "optimizer": {"enabled": True, "runs": 4_294_967_295},
    }
    roots = {unit: _library(unit) for unit in _SEAPORT}
    output = _compile("solc-cancun", roots, settings)
    return {name: made for unit in _SEAPORT for name, made in _contracts(output[unit]).items()}


def _contracts(unit: dict[str, Any]) -> dict[str, Compiled]:
    return {
        name: Compiled(made["abi"], bytes.fromhex(made["evm"]["bytecode"]["object"]))
        for name, made in unit.items()
    }


def _library(unit: str) -> str:
    return (NODE_MODULES / unit).read_text(encoding="utf-8")


def _gather(roots: dict[str, str]) -> dict[str, dict[str, str]]:
    found = dict(roots)
    waiting = list(roots)
    while waiting:
        unit = waiting.pop()
        for name in _ANY_IMPORT.findall(found[unit]):
            folder = Path(unit).parent
            target = name
            if name.startswith("."):
                target = Path("/", folder, name).resolve().as_posix().removeprefix("/")
            if target not in found:
                found[target] = _library(target)
                waiting.append(target)
    return {unit: {"content": text} for unit, text in sorted(found.items())}


def _compile(package: str, roots: dict[str, str], settings: dict[str, Any]) -> dict[str, Any]:
    chosen = {"*": {"*": ["abi", "evm.bytecode.object"]}}
    document = {
        "language": "Solidity",
        "sources": _gather(roots),
        "settings": {**settings, "outputSelection": chosen},
    }
    cached = CACHE / "solc" / f"{digest([package, document])}.json"
    if not cached.is_file():
        finished = subprocess.run(
            [find_node(), "-e", _RUN, str(NODE_MODULES / package)],
            input=json.dumps(document),
            capture_output=True,
            text=True,
            check=True,
        )
        output = json.loads(finished.stdout)
        errors = [e["formattedMessage"] for e in output["errors"] if e["severity"] == "error"]
        assert not errors, "\n".join(errors)
        cached.parent.mkdir(parents=True, exist_ok=True)
        cached.write_text(json.dumps(output["contracts"]), encoding="utf-8")
    return json.loads(cached.read_text(encoding="utf-8"))
