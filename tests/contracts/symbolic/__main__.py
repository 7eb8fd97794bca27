"""Make halmos's environment where it is missing, and run it on Once.sol."""

import os
import subprocess
import sys
import venv
from typing import Final

from chain.solc.compiler import CACHE, ROOT, locate
from tests.contracts.forge import forge_binary

PIN: Final = "halmos==0.3.3"
_SOLVER_MS: Final = 60_000


def main() -> int:
    """The exit status of halmos: 0 only if every property was proved."""
    folder = CACHE / "halmos"
    program = folder / "bin" / "halmos"
    if not program.is_file():
        venv.create(folder, with_pip=True, clear=True)
        python = str(folder / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", PIN], check=True)
    command = [str(program), "--contract", "OnceSymbolic"]
    command += ["--forge-build-out", ".cache/forge/symbolic"]
    command += ["--solver-timeout-assertion", str(_SOLVER_MS)]
    path = f"{forge_binary().parent}{os.pathsep}{os.environ['PATH']}"
    chosen = {"PATH": path, "FOUNDRY_PROFILE": "symbolic", "FOUNDRY_SOLC": str(locate())}
    return subprocess.run(command, cwd=ROOT, env=os.environ | chosen, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
