"""Ponder (npm) on the same chain and the same events, into the database that it takes by default.

Its packages are installed from npm by exact versions into a folder of the user's cache, outside
the repository, the first time that it is measured.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Final

import httpx

from benchmarks.mixed_chain import MixedChain
from benchmarks.report import ROOT
from chain.abi import abi_of
from chain.artifacts import load
from chain.events import INDEXED
from domain.errors import ToolchainError, ToolMissing

_APP: Final = ROOT / "benchmarks" / "ponder_app"
_PACKAGES: Final = {"ponder": "0.16.10", "viem": "2.57.20", "hono": "4.13.19"}
_INSTALL_S: Final = 900
_RUN_S: Final = 900


def installed() -> Path:
    """The folder with Ponder's packages, installed if they are not.

    Raises:
        ToolMissing: there is no npm, or it cannot install them.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise ToolMissing("npm is not installed.")
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    folder = cache / "llmasos" / f"ponder-{_PACKAGES['ponder']}"
    if (folder / "node_modules" / ".bin" / "ponder").exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    package = {"name": "backfill", "private": True, "type": "module", "dependencies": _PACKAGES}
    (folder / "package.json").write_text(json.dumps(package), "utf-8")
    try:
        subprocess.run(
            [npm, "install", "--no-audit", "--no-fund"],
            cwd=folder,
            check=True,
            timeout=_INSTALL_S,
            capture_output=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise ToolMissing("npm cannot install Ponder here.") from error
    return folder


def ponder_seconds(chain: MixedChain) -> float:
    """Wall-clock seconds from the start of Ponder's first request to its being ready.

    The start of the process is left out: the clock begins when its server listens, and reading
    begins after that.

    Raises:
        ToolMissing: it cannot be installed here.
        ToolchainError: it did not come to an end.
    """
    packages = installed()
    with tempfile.TemporaryDirectory(dir=packages) as folder:
        app = Path(folder)
        shutil.copytree(_APP, app, dirs_exist_ok=True)
        (app / "package.json").write_text('{"name": "app", "type": "module"}', "utf-8")
        (app / "world.ts").write_text(_world(chain), "utf-8")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [packages / "node_modules" / ".bin" / "ponder", "start", "--port", str(port)]
        log = app / "log.txt"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [*map(str, command), "--schema", "backfill", "--log-level", "info"],
                cwd=app,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=os.environ | {"PONDER_TELEMETRY_DISABLED": "true"},
                start_new_session=True,
            )
        try:
            return _wait(process, f"http://127.0.0.1:{port}")
        except ToolchainError as error:
            raise ToolchainError(f"{error.detail} {log.read_text('utf-8')[-800:]}") from error
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _wait(process: subprocess.Popen[bytes], url: str) -> float:
    begun: float | None = None
    deadline = time.monotonic() + _RUN_S
    with httpx.Client(base_url=url, timeout=5, trust_env=False) as http:
        while time.monotonic() < deadline and process.poll() is None:
            now = time.perf_counter()
            try:
                if begun is None and http.get("/health").status_code == 200:
                    begun = now
                if begun is not None and http.get("/ready").status_code == 200:
                    return time.perf_counter() - begun
            except httpx.HTTPError:
                pass
            time.sleep(0.01)
    raise ToolchainError("Ponder did not index the chain.")


def _world(chain: MixedChain) -> str:
    deployment = chain.deployment
    abis = {
        name: [
            entry
            for entry in load(name).abi
            if entry["type"] == "event" and entry["name"] in _names(name)
        ]
        for name in INDEXED
    }
    world = {
        "url": chain.url,
        "chainId": deployment.chain_id,
        "first": deployment.first_block,
        "last": chain.head,
        "addresses": {name: getattr(deployment, name.lower()) for name in INDEXED},
    }
    return (
        f"export const abis = {json.dumps(abis)} as const;\n"
        f"export const world = {json.dumps(world)};\n"
    )


def _names(contract: str) -> set[str]:
    return {entry.name for entry in abi_of(contract).events.values()}
