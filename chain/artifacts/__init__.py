"""The compiled contracts, as committed: no compiler is needed to use them.

`python -m chain.build` writes the files, `python -m chain.build --check` compares them with a fresh
build.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

CONTRACTS = ("Forwarder", "Gold", "Items", "Characters", "Quests", "QuestRules", "Market")
"""Names that `load` takes. `QuestRules` is deployed by the constructor of `Quests`."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """One compiled contract.

    Attributes:
        name: name of the contract.
        abi: its ABI, errors and events of its interfaces included.
        bytecode: creation code, to which the ABI-encoded constructor arguments are appended.
        deployed_bytecode: runtime code, with zeros where immutables go.
        immutables: (offset, length) in bytes of each place in the runtime code that the
            constructor fills.
        compiler: version of solc.
        settings: what decided the bytecode besides sources and version.
        sources: sha256 in hex of each source by its unit name.
        sha256: sha256 in hex of the artifact file.
    """

    name: str
    abi: tuple[Mapping[str, Any], ...]
    bytecode: bytes
    deployed_bytecode: bytes
    immutables: tuple[tuple[int, int], ...]
    compiler: str
    settings: Mapping[str, Any]
    sources: Mapping[str, str]
    sha256: str

    def matches(self, code: bytes) -> bool:
        """Say whether code found on a chain is this contract, whatever its immutables hold."""
        return len(code) == len(self.deployed_bytecode) and (
            self._blanked(code) == self._blanked(self.deployed_bytecode)
        )

    def _blanked(self, code: bytes) -> bytes:
        blank = bytearray(code)
        for offset, length in self.immutables:
            blank[offset : offset + length] = bytes(length)
        return bytes(blank)


@cache
def load(name: str) -> Artifact:
    """Read one artifact.

    Args:
        name: one of `CONTRACTS`.

    Returns:
        The artifact; the same object each time.

    Raises:
        KeyError: there is no such contract.
    """
    if name not in CONTRACTS:
        raise KeyError(name)
    content = resources.files(__name__).joinpath(f"{name}.json").read_bytes()
    fields = json.loads(content)
    return Artifact(
        name=fields["name"],
        abi=tuple(fields["abi"]),
        bytecode=bytes.fromhex(fields["bytecode"].removeprefix("0x")),
        deployed_bytecode=bytes.fromhex(fields["deployedBytecode"].removeprefix("0x")),
        immutables=tuple((offset, length) for offset, length in fields["immutables"]),
        compiler=fields["compiler"],
        settings=fields["settings"],
        sources=fields["sources"],
        sha256=hashlib.sha256(content).hexdigest(),
    )
