"""kill -9 at each named point of the mint path: nothing is lost, and nothing is minted twice."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.work.crash_points import POINTS
from tests.reliability.crash_runs import WISHES, Run, as_line
from tests.store.conftest import emptied

SOAK_RUNS = 20


class Runner:
    """The process that kills."""

    def __init__(self, process: subprocess.Popen[str], deployed: Path, folder: Path) -> None:
        self._process, self._deployed, self._folder = process, deployed, folder
        self._count = 0

    def run(self, point: str, occurrence: int, database_url: str = "") -> None:
        """One crash, and what must hold after it."""
        self._count += 1
        folder = self._folder / str(self._count)
        shutil.copytree(self._deployed, folder)
        run = Run(str(folder), point, occurrence, database_url)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(as_line(run))
        self._process.stdin.flush()
        report = json.loads(self._process.stdout.readline())
        shutil.rmtree(folder)
        outbox = report.pop("outbox", {})
        assert report == {
            "killed": True,
            "requests": {"confirmed": len(WISHES)},
            "mints": [1] * len(WISHES),
            "skips": 0,
            "held": len(WISHES),
            "indexed": len(WISHES),
        }
        assert set(outbox) == {"mined"}


@pytest.fixture(scope="module")
def runner(deployed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    command = [sys.executable, "-m", "tests.reliability.crash_runs"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Runner(process, deployed, tmp_path_factory.mktemp("crashes"))
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 0


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_service_mints_everything_once(runner: Runner, point: str) -> None:
    for occurrence in (1, 2):
        runner.run(point, occurrence)


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_service_on_postgresql_mints_everything_once(
    runner: Runner, point: str, postgres_urls: tuple[str, str]
) -> None:
    runner.run(point, 1, emptied(postgres_urls[0]))


@pytest.mark.soak
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
@pytest.mark.parametrize("point", POINTS)
def test_a_service_that_is_killed_again_and_again(
    runner: Runner,
    point: str,
    database: str,
    postgres_urls: tuple[str, str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    for count in range(SOAK_RUNS):
        url = emptied(postgres_urls[0]) if database == "postgresql" else ""
        runner.run(point, 1 + count % 2, url)
    with capsys.disabled():
        sys.stdout.write(f"\n{point}, {database}: {SOAK_RUNS} kills, 0 doubled, 0 lost\n")
