"""PostgreSQL is killed while the service works on it: what was committed goes on."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random

import pytest

from chain.anvil import anvil
from tests.reliability.audit import Tally, audit
from tests.reliability.killable_postgres import KillablePostgres
from tests.reliability.running_service import RunningService
from tests.tools import or_skip

SHORT_RUNS, SOAK_RUNS = 1, 20
_LONGEST_AWAY_S = 2.0
KILLS: dict[str, Callable[[KillablePostgres, Random], None]] = {
    "all of it": KillablePostgres.kill_all,
    "the postmaster": KillablePostgres.kill_postmaster,
    "a backend": KillablePostgres.kill_backend,
}


@pytest.fixture(scope="module")
def postgres_and_service(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[KillablePostgres, RunningService]]:
    with ExitStack() as opened:
        with or_skip():
            node = opened.enter_context(anvil())
        server = KillablePostgres()
        opened.callback(server.stop)
        folder: Path = tmp_path_factory.mktemp("on-postgres")
        url = server.new_database("killed")
        service = RunningService(folder, node.url, database_url=url)
        opened.callback(service.close)
        yield server, service


def run(
    server: KillablePostgres, service: RunningService, what: str, number: int, tally: Tally
) -> None:
    """Mints, a kill while they are under way, and one more mint after it."""
    tally.fault, seed = f"PostgreSQL killed, {what}", f"{what} {number}"
    rng = Random(seed)
    asked = service.somebody(seed)
    service.ask(asked, *(f"sword {seed} {n}" for n in range(rng.randint(1, 6))))
    pause(service, rng.uniform(0.0, 0.6))
    KILLS[what](server, rng)
    if what != "a backend":
        pause(service, rng.uniform(0.0, _LONGEST_AWAY_S))
        server.start()
    server.wait_until_it_answers()
    ended = time.monotonic()
    service.ask(asked, f"ring {seed}")
    back = service.wait_until(service.is_done, seed)
    tally.add(audit(service, service.asked), back - ended, 1, len(asked.request_ids), seed)


def pause(service: RunningService, seconds: float) -> None:
    """Let the service go on for a while."""
    ended = time.monotonic() + seconds
    service.wait_until(lambda: time.monotonic() > ended, "a while")


@pytest.mark.parametrize("what", ["all of it", "a backend"])
def test_a_killed_database_loses_and_doubles_nothing(
    postgres_and_service: tuple[KillablePostgres, RunningService], what: str, tally: Tally
) -> None:
    for number in range(SHORT_RUNS):
        run(*postgres_and_service, what, number, tally)


@pytest.mark.soak
@pytest.mark.parametrize("what", KILLS)
def test_a_database_that_is_killed_again_and_again(
    postgres_and_service: tuple[KillablePostgres, RunningService], what: str, tally: Tally
) -> None:
    for number in range(SOAK_RUNS):
        run(*postgres_and_service, what, number, tally)
