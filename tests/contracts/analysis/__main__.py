"""Run slither and print what it found, explained or not."""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any, Final

import solcx

from chain.solc.compiler import CACHE, ROOT, VERSION, locate
from chain.solc.standard_json import compiler_input, gather
from tests.contracts.analysis.explained import KINDS, PLACES

PIN: Final = "slither-analyzer==0.11.6"
_IMPACTS: Final = {"High", "Medium"}
_OUTPUT: Final = [
    "abi",
    "evm.bytecode",
    "evm.deployedBytecode",
    "evm.methodIdentifiers",
    "metadata",
    "devdoc",
    "userdoc",
]


def findings() -> list[dict[str, Any]]:
    """What slither finds in our own sources, of high or medium impact.

    Raises:
        AssertionError: slither gave no result.
    """
    program = _environment() / "bin" / "slither"
    with tempfile.TemporaryDirectory() as folder:
        _write_project(Path(folder))
        command = [str(program), ".", "--hardhat-ignore-compile"]
        command += ["--compile-force-framework", "hardhat"]
        command += ["--hardhat-artifacts-directory", "artifacts"]
        command += ["--filter-paths", "@openzeppelin", "--json", "-"]
        finished = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert finished.stdout, finished.stderr
    answer = json.loads(finished.stdout)
    assert answer["success"], answer["error"]
    return [one for one in answer["results"]["detectors"] if one["impact"] in _IMPACTS]


def place_of(finding: dict[str, Any]) -> str:
    """The function that a finding is about: `Contract.function(types)`."""
    for element in finding["elements"]:
        holder = element if element["type"] == "function" else None
        holder = holder or element.get("type_specific_fields", {}).get("parent")
        if holder is not None and holder["type"] == "function":
            fields = holder["type_specific_fields"]
            return f"{fields['parent']['name']}.{fields['signature']}"
    return "nowhere"


def reason_of(finding: dict[str, Any]) -> str | None:
    """Why a finding is no fault; None where nobody has said."""
    kind = str(finding["check"])
    return KINDS.get(kind) or PLACES.get((kind, place_of(finding)))


def _environment() -> Path:
    folder = CACHE / "slither"
    if not (folder / "bin" / "slither").is_file():
        venv.create(folder, with_pip=True, clear=True)
        python = str(folder / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", PIN], check=True)
    return folder


def _write_project(folder: Path) -> None:
    """A folder that looks like a hardhat project which was compiled: all that slither reads."""
    sources = gather(ROOT)
    document = compiler_input(sources)
    chosen = {"*": {"*": _OUTPUT, "": ["ast"]}}
    document["settings"] |= {"outputSelection": chosen, "viaIR": False}
    output = solcx.compile_standard(document, solc_binary=locate())
    for unit, text in sources.items():
        path = folder / unit
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    info = {
        "id": "build",
        "_format": "hh-sol-build-info-1",
        "solcVersion": VERSION,
        "solcLongVersion": VERSION,
        "input": document,
        "output": output,
    }
    path = folder / "artifacts" / "build-info" / "build.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(info), encoding="utf-8")
    (folder / "hardhat.config.js").write_text("module.exports = {};\n", encoding="utf-8")


def main() -> int:
    """Print each finding; 1 if one is not explained."""
    unexplained = 0
    for finding in findings():
        reason = reason_of(finding)
        unexplained += reason is None
        print(f"{finding['impact']:<7}{finding['check']}  {place_of(finding)}")
        print(f"       {reason or 'NOT EXPLAINED: ' + finding['description'].strip()}")
    print(f"{unexplained} findings are not explained")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
