"""Compile the contracts into `chain/artifacts/`.

`python -m chain.build` writes the artifacts; `python -m chain.build --check` compiles again and
compares byte for byte. What is written holds no path and no date, so it repeats on any machine.
"""

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

import solcx
from solcx.exceptions import SolcError

from chain.artifacts import CONTRACTS
from chain.solc.compiler import CACHE, ROOT, VERSION, locate
from chain.solc.standard_json import SETTINGS, compiler_input, digest, gather
from domain.errors import ContractBuildFailed, LLMasOSError

ARTIFACTS = Path(__file__).with_name("artifacts")
"""Where the artifacts are committed."""

CODE_SIZE_LIMIT = 24_576
"""Largest runtime code in bytes that a chain takes (EIP-170)."""


def build(*, use_cache: bool = True) -> dict[str, bytes]:
    """Compile all contracts.

    Args:
        use_cache: whether a compilation of the very same input may be used again.

    Returns:
        The artifact file of each contract by the contract's name.

    Raises:
        ToolMissing: there is no compiler.
        ContractBuildFailed: the compiler refuses, warns about our sources, or a contract is too
            large to be deployed.
    """
    sources = gather(ROOT)
    output = _compile(compiler_input(sources), use_cache=use_cache)
    _refuse_warnings(output)
    hashes = {
        unit: hashlib.sha256(content.encode()).hexdigest() for unit, content in sources.items()
    }
    return {name: _artifact(name, output, hashes) for name in CONTRACTS}


def stale(artifacts: dict[str, bytes], folder: Path = ARTIFACTS) -> list[str]:
    """Compare a build with the committed files.

    Returns:
        Names of the files that differ from the build, are missing, or do not belong there.
    """
    expected = {f"{name}.json": content for name, content in artifacts.items()}
    found = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    return sorted(
        name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)
    )


def _compile(document: dict[str, Any], *, use_cache: bool) -> dict[str, Any]:
    cached = CACHE / "solc" / f"{digest([VERSION, document])}.json"
    if use_cache and cached.is_file():
        return json.loads(cached.read_text(encoding="utf-8"))
    compiler = locate()
    try:
        output = solcx.compile_standard(document, solc_binary=compiler)
    except SolcError as error:
        messages = [entry["formattedMessage"] for entry in error.error_dict or []]
        raise ContractBuildFailed(
            "The compiler refuses the contracts.", hint="\n".join(messages) or None
        ) from error
    cached.parent.mkdir(parents=True, exist_ok=True)
    cached.write_text(json.dumps(output), encoding="utf-8")
    return output


def _refuse_warnings(output: dict[str, Any]) -> None:
    """Take a warning about our own sources for an error. Those of libraries we cannot mend."""
    ours = [
        entry["formattedMessage"]
        for entry in output.get("errors", [])
        if entry.get("sourceLocation", {}).get("file", "").startswith("contracts/")
    ]
    if ours:
        raise ContractBuildFailed("The compiler warns about the contracts.", hint="\n".join(ours))


def _artifact(name: str, output: dict[str, Any], hashes: dict[str, str]) -> bytes:
    contract = output["contracts"][f"contracts/{name}.sol"][name]
    metadata = json.loads(contract["metadata"])
    deployed = contract["evm"]["deployedBytecode"]
    size = len(deployed["object"]) // 2
    if size > CODE_SIZE_LIMIT:
        raise ContractBuildFailed(
            f"{name} has {size} bytes of code, and a chain takes {CODE_SIZE_LIMIT}."
        )
    immutables = sorted(
        (place["start"], place["length"])
        for places in deployed["immutableReferences"].values()
        for place in places
    )
    fields = {
        "name": name,
        "compiler": _release(metadata["compiler"]["version"]),
        "settings": SETTINGS,
        "sources": {unit: hashes[unit] for unit in sorted(metadata["sources"])},
        "abi": contract["abi"],
        "immutables": immutables,
        "bytecode": "0x" + contract["evm"]["bytecode"]["object"],
        "deployedBytecode": "0x" + deployed["object"],
    }
    return (json.dumps(fields, indent=1) + "\n").encode()


def _release(version: str) -> str:
    """Cut the platform off a version: native and npm's solc make the same bytes."""
    release = re.match(r"\d+\.\d+\.\d+\+commit\.[0-9a-f]+", version)
    if release is None:
        raise ContractBuildFailed(f"The compiler calls itself {version[:40]}, which is no release.")
    return release.group()


def main() -> int:
    """Run the command line and give its exit status."""
    parser = argparse.ArgumentParser(prog="chain.build", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare and write nothing")
    options = parser.parse_args()
    try:
        artifacts = build(use_cache=not options.check)
    except LLMasOSError as error:
        print("\n".join(filter(None, (error.detail, error.hint))), file=sys.stderr)
        return error.exit_code
    if options.check:
        differing = stale(artifacts)
        for file in differing:
            print(f"chain/artifacts/{file} is not what the sources compile to.", file=sys.stderr)
        return 1 if differing else 0
    for name, content in artifacts.items():
        (ARTIFACTS / f"{name}.json").write_bytes(content)
        print(f"chain/artifacts/{name}.json  {len(content):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
