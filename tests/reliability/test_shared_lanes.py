"""Several workers on one PostgreSQL and one chain, as processes: nothing is minted twice."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from api.settings import load_settings
from api.work.generating import generate_queued
from api.world import World, open_world
from chain.devnet import Devnet
from tests.api.scripted_model import ScriptedModel
from tests.reliability.shared_worker import ask, report

WORKERS, MINTS = 3, 40


@pytest.fixture
def shared(
    tmp_path: Path, make_postgres_database: Callable[[], str]
) -> Iterator[tuple[World, list[str]]]:
    """A world on a server database, and the command of a further worker on it."""
    with Devnet(tmp_path / "devnet.db") as devnet:
        url = make_postgres_database()
        settings = load_settings(
            data_dir=tmp_path / "data", database_url=url, rpc_url=devnet.url, creator_secret="one"
        )
        world = open_world(settings, load_model=ScriptedModel)
        module = "tests.reliability.shared_worker"
        yield world, [sys.executable, "-m", module, str(tmp_path / "data"), url, devnet.url]
        world.close()


def test_workers_share_the_lanes_without_doubling(shared: tuple[World, list[str]]) -> None:
    world, command = shared
    ask(world, MINTS)
    world.model.get()
    while generate_queued(world):
        pass
    with ExitStack() as running:
        workers = [
            running.enter_context(
                subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            )
            for _ in range(WORKERS)
        ]
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline() == "ready\n"
        for worker in workers:
            assert worker.stdin is not None
            worker.stdin.write("go\n")
            worker.stdin.flush()
        said = [worker.communicate(timeout=240)[0].splitlines() for worker in workers]
        assert [worker.returncode for worker in workers] == [0] * WORKERS
    told = [json.loads(lines[-1]) for lines in said]
    found = report(world)
    assert found == {
        "requests": {"confirmed": MINTS},
        "mints": [1] * MINTS,
        "skips": 0,
        "outbox": {"mined": found["outbox"]["mined"]},
        "sends": found["outbox"]["mined"],
    }
    # each did a part, so that there was something to share
    assert sum(one["carried"] > 0 for one in told) >= 2
