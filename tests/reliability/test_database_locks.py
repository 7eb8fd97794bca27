"""Somebody else locks the database while the service works: it waits, and loses nothing."""

import sqlite3
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from pathlib import Path
from random import Random

import psycopg
import pytest

from chain.anvil import anvil
from store.engine import WRITER_LOCK
from tests.reliability.audit import Tally, audit
from tests.reliability.running_service import RunningService
from tests.tools import or_skip

SHORT_RUNS, SOAK_RUNS = 1, 20
LONGEST_S = 3.0
LONGER_THAN_A_WRITER_WAITS_S = 32.0

Lock = Callable[[RunningService], "closing[sqlite3.Connection] | psycopg.Connection"]


def lock_file(service: RunningService) -> "closing[sqlite3.Connection]":
    """Another program writes to the file."""
    path = service.world.settings.data_dir / "world.db"
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=60)
    connection.execute("BEGIN EXCLUSIVE")
    return closing(connection)


def lock_tables(service: RunningService) -> psycopg.Connection:
    """Another program changes tables; nobody may read them either."""
    connection = psycopg.connect(service.world.settings.database_url)
    connection.execute("LOCK TABLE outbox, mint_request, checkpoint IN ACCESS EXCLUSIVE MODE")
    return connection


def lock_writers(service: RunningService) -> psycopg.Connection:
    """Another service on this database writes, and does not come to an end."""
    connection = psycopg.connect(service.world.settings.database_url)
    connection.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER_LOCK])
    return connection


LOCKS: dict[str, tuple[str, Lock]] = {
    "file": ("sqlite", lock_file),
    "tables": ("postgresql", lock_tables),
    "writers": ("postgresql", lock_writers),
}


@contextmanager
def held(lock: Lock, service: RunningService, seconds: float) -> Generator[list[float]]:
    """Hold a lock for a time; the list then has the moment at which it ended."""
    ended: list[float] = []
    taken = lock(service)

    def release() -> None:
        with taken:
            pass
        ended.append(time.monotonic())

    timer = threading.Timer(seconds, release)
    timer.start()
    try:
        yield ended
    finally:
        timer.join()


ServiceOn = Callable[[str], RunningService]


@pytest.fixture(scope="module")
def service_on(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[ServiceOn]:
    """The service on a database, opened when it is first asked for; each has a chain."""
    with ExitStack() as opened:

        def open_on(database: str) -> RunningService:
            with or_skip():
                node = opened.enter_context(anvil())
            make = request.getfixturevalue("make_postgres_database")
            url: str = make() if database == "postgresql" else ""
            folder: Path = tmp_path_factory.mktemp(database)
            service = RunningService(folder, node.url, database_url=url)
            opened.callback(service.close)
            return service

        yield cache(open_on)


def run(
    service_on: ServiceOn, what: str, number: int, tally: Tally, seconds: float | None = None
) -> None:
    """Mints, the lock while they are under way and others are asked for, and one more after it."""
    tally.fault, seed = f"database locked, {what}", f"{what} {number}"
    rng, (database, lock) = Random(seed), LOCKS[what]
    service = service_on(database)
    asked = service.somebody(seed)
    service.ask(asked, *(f"sword {seed} {n}" for n in range(rng.randint(0, 4))))
    with held(lock, service, seconds or rng.uniform(0.1, LONGEST_S)) as ended:
        service.ask(asked, *(f"bow {seed} {n}" for n in range(rng.randint(1, 3))))
    service.ask(asked, f"ring {seed}")
    back = service.wait_until(service.is_done, seed)
    tally.add(audit(service, service.asked), back - ended[0], 1, len(asked.request_ids), seed)


@pytest.mark.parametrize("what", LOCKS)
def test_a_locked_database_is_waited_for(service_on: ServiceOn, what: str, tally: Tally) -> None:
    for number in range(SHORT_RUNS):
        run(service_on, what, number, tally)


@pytest.mark.soak
@pytest.mark.parametrize("what", LOCKS)
def test_a_database_that_is_locked_again_and_again(
    service_on: ServiceOn, what: str, tally: Tally
) -> None:
    run(service_on, what, SOAK_RUNS, tally, LONGER_THAN_A_WRITER_WAITS_S)
    for number in range(1, SOAK_RUNS):
        run(service_on, what, number, tally)
