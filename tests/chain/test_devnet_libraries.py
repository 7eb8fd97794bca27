"""The devnet through the libraries that wallets and pages are built on: viem and ethers."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from eth_utils.crypto import keccak

from chain.devnet import Devnet
from chain.node_runtime import NODE_MODULES, find_node
from tests.chain.devnet_rpc import LOGGER, creation_code

SCRIPTS = Path(__file__).with_name("interop")
ROOT = SCRIPTS.parents[2]
KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
"""Of development account 0, as every EVM tool prints it."""


def denier() -> bytes:
    """A contract that refuses every call with `Denied(7)`."""
    payload = keccak(b"Denied(uint256)")[:4] + (7).to_bytes(32, "big")
    size = len(payload)
    # PUSH1 size PUSH1 10 PUSH0 CODECOPY PUSH1 size PUSH0 REVERT
    return creation_code(
        bytes([0x60, size, 0x60, 10, 0x5F, 0x39, 0x60, size, 0x5F, 0xFD]) + payload
    )


@pytest.mark.parametrize("library", ["viem", "ethers"])
def test_a_library_finds_everything_that_it_needs(library: str, tmp_path: Path) -> None:
    if not (NODE_MODULES / library).is_dir():
        pytest.skip(f"{library} is not installed: run `make setup GROUP=dev`")
    script = SCRIPTS / f"{library}.mjs"
    names = re.findall(r"^  async (\w+)\(", script.read_text(encoding="utf-8"), re.MULTILINE)
    with Devnet(tmp_path / "chain.sqlite3") as devnet:
        given = {
            "url": devnet.url,
            "key": KEY,
            "logger": "0x" + LOGGER.hex(),
            "denier": "0x" + denier().hex(),
        }
        answer = subprocess.run(
            [find_node(), script],
            cwd=ROOT,
            input=json.dumps(given),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert answer.returncode == 0, answer.stderr
    outcome: dict[str, str] = json.loads(answer.stdout)
    failed = {name: said for name, said in outcome.items() if said != "ok"}
    assert not failed, "\n".join(f"{name}: {said}" for name, said in failed.items())
    assert list(outcome) == names
