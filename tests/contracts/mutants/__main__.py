"""Run the suites on every fault and print what caught it."""

import json
import shutil
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path

import solcx

from chain.artifacts import CONTRACTS
from chain.build import ARTIFACTS
from chain.solc.compiler import ROOT, locate
from chain.solc.standard_json import compiler_input, gather
from tests.contracts.forge import run_forge
from tests.contracts.mutants.fault import Fault
from tests.contracts.mutants.faults import FAULTS
from tests.contracts.mutants.sweep_faults import SWEEP_FAULTS


def mutated(fault: Fault, folder: Path) -> None:
    """Write all artifacts to a folder, with the fault in its contract.

    Raises:
        AssertionError: the text does not stand in the source exactly once.
    """
    for name in CONTRACTS:
        shutil.copy(ARTIFACTS / f"{name}.json", folder)
    sources = gather(ROOT)
    unit = f"contracts/{fault.source}"
    count = sources[unit].count(fault.good)
    assert count == 1, f"{fault.name}: stands {count} times in {unit}"
    sources[unit] = sources[unit].replace(fault.good, fault.bad)
    document = compiler_input(_needed(sources, fault.contract))
    # The legacy pipeline: the faults are the same, and it takes a tenth of the time.
    document["settings"] = document["settings"] | {"viaIR": False}
    output = solcx.compile_standard(document, solc_binary=locate())
    made = output["contracts"][f"contracts/{fault.contract}.sol"][fault.contract]
    path = folder / f"{fault.contract}.json"
    fields = json.loads(path.read_text(encoding="utf-8"))
    fields["bytecode"] = "0x" + made["evm"]["bytecode"]["object"]
    path.write_text(json.dumps(fields), encoding="utf-8")


def catchers(fault: Fault) -> Iterator[str]:
    """The tests that fail on a fault."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        mutated(fault, Path(folder))
        results = run_forge("default", artifacts=Path(folder))
    for suite in results.values():
        for test, result in suite.items():
            if result["status"] != "Success":
                yield test.partition("(")[0]


def _needed(sources: dict[str, str], contract: str) -> dict[str, str]:
    fields = json.loads((ARTIFACTS / f"{contract}.json").read_text(encoding="utf-8"))
    return {unit: sources[unit] for unit in fields["sources"]}


def main() -> int:
    """Print the table; 1 if a fault lives."""
    wanted = sys.argv[1:]
    chosen = [one for one in (*FAULTS, *SWEEP_FAULTS) if not wanted or one.name in wanted]
    living = 0
    for fault in chosen:
        caught = sorted(catchers(fault))
        living += not caught
        verdict = f"{len(caught)}: {caught[0]}" if caught else "LIVES"
        print(f"{fault.contract:<11}{textwrap.shorten(fault.name, 52):<54}{verdict}", flush=True)
    print(f"{len(chosen) - living} of {len(chosen)} faults were caught")
    return 1 if living else 0


if __name__ == "__main__":
    sys.exit(main())
