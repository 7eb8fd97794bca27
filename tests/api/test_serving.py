"""`llmasos serve` as a process: killed at once it loses nothing, asked to end it ends."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from eth_utils.crypto import keccak

from chain.signing import LocalSigner
from tests.api.town import Person

_PATIENCE_S = 120


@contextmanager
def served(folder: Path) -> Generator[tuple[subprocess.Popen[str], str]]:
    """A served world and where it listens."""
    command = [sys.executable, "-m", "api.cli", "serve", "--data", str(folder), "--port", "0"]
    environment = os.environ | {"LLMASOS_DEVNET_PORT": "0", "LLMASOS_MODEL": str(folder / "none")}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://[\d.]+:\d+", process.stdout.readline())
            assert found is not None
            yield process, found[0]
        finally:
            process.kill()


def test_a_killed_service_goes_on_where_it_was_and_ends_when_it_is_told(folder: Path) -> None:
    signer = LocalSigner.from_key(keccak(text="somebody of the serving tests"))
    with served(folder) as (process, url):
        person = Person(signer, url)
        person.log_in()
        login = person.http.headers["Authorization"]
        process.send_signal(signal.SIGKILL)
        process.wait(_PATIENCE_S)
        person.http.close()
    with served(folder) as (process, url):
        person = Person(signer, url)
        person.http.headers["Authorization"] = login
        assert person.get("/generations").json() == []
        # the gift that was due when the process was killed, once
        while person.get(f"/accounts/{signer.address}").json()["gold"] == "0":
            assert process.poll() is None
        assert person.get(f"/accounts/{signer.address}").json()["gold"] == "100"
        health = person.get("/healthz").json()
        assert health["chain_id"] == 31337
        process.send_signal(signal.SIGTERM)
        assert process.wait(_PATIENCE_S) == 0
        person.http.close()
