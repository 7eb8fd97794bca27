"""What a block explorer needs to verify the sources of a deployed contract."""

import json
from pathlib import Path
from typing import Any

from chain import artifacts
from chain.abi import abi_of
from chain.placement import ORDER, constructor_arguments
from chain.solc.compiler import ROOT
from chain.solc.standard_json import compiler_input, gather
from domain.ids import Address
from domain.world import Deployment


def standard_input(name: str) -> dict[str, Any]:
    """The compiler's standard JSON input with the sources of one contract alone.

    Raises:
        ContractBuildFailed: a source is missing; the libraries come with `make setup`.
    """
    needed = artifacts.load(name).sources
    sources = {unit: text for unit, text in gather(ROOT).items() if unit in needed}
    return compiler_input(sources)


def write_inputs(deployment: Deployment, folder: Path) -> None:
    """Write, per contract, its input, and beside them one file with addresses and arguments.

    Raises:
        ContractBuildFailed: a source is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    at = {name: Address(getattr(deployment, name.lower())) for name in ORDER}
    contracts: dict[str, Any] = {}
    for name in ORDER:
        path = folder / f"{name}.json"
        path.write_text(json.dumps(standard_input(name), indent=1) + "\n", encoding="utf-8")
        arguments = constructor_arguments(name, Address(deployment.deployer), at)
        contracts[name] = {
            "address": at[name],
            "contract": f"contracts/{name}.sol:{name}",
            "compiler": artifacts.load(name).compiler,
            "arguments": abi_of(name).encode_constructor(*arguments).hex(),
        }
    text = json.dumps({"chain_id": deployment.chain_id, "contracts": contracts}, indent=1)
    (folder / "contracts.json").write_text(text + "\n", encoding="utf-8")
