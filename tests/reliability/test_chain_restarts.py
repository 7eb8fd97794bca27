"""The node is killed and started again where it was, or with an older chain than before."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.reliability.audit import Tally, audit
from tests.reliability.nodes import ENGINES, KillableNode
from tests.reliability.running_service import RunningService

SHORT_RUNS, SOAK_RUNS = 1, 20
_LONGEST_AWAY_S = 3.0


class Site:
    """A service, and its node that is killed."""

    def __init__(self, engine: str, folder: Path, opened: ExitStack) -> None:
        self.node = KillableNode(engine, folder / "chain")
        opened.callback(self.node.close)
        self.service = RunningService(folder / "data", self.node.url)
        opened.callback(self.service.close)
        self.service.ask(self.service.somebody("first"), "the first sword")
        self.settle()
        # A node keeps its chain when it ends in order; anvil else writes it only once a second,
        # and a kill before that takes the contracts along.
        self.node.stop()
        self.node.start()

    def settle(self) -> float:
        """Wait until all is done; returns when."""
        return self.service.wait_until(self.service.is_done, self.node.engine)

    def stay_away(self, rng: Random) -> None:
        """Let the service ask in vain for a while."""
        ended = time.monotonic() + rng.uniform(0.0, _LONGEST_AWAY_S)
        self.service.wait_until(lambda: time.monotonic() > ended, "a while")


SiteOf = Callable[[str], Site]


@pytest.fixture(scope="module")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteOf]:
    """The site of an engine, opened when it is first asked for."""
    with ExitStack() as opened:
        yield cache(lambda engine: Site(engine, tmp_path_factory.mktemp(engine), opened))


def restart(site: Site, number: int, tally: Tally) -> None:
    """SIGKILL while mints are under way; the node comes back with what it kept."""
    tally.fault, seed = "chain restarted", f"{site.node.engine} restart {number}"
    rng, service = Random(seed), site.service
    asked = service.somebody(seed)
    service.ask(asked, *(f"sword {seed} {n}" for n in range(rng.randint(1, 4))))
    moment = time.monotonic() + rng.uniform(0.0, 0.5)
    service.wait_until(lambda: time.monotonic() > moment, "the moment of the kill")
    site.node.kill()
    site.stay_away(rng)
    site.node.start()
    ended = time.monotonic()
    service.ask(asked, f"ring {seed}")
    back = site.settle()
    tally.add(audit(service, service.asked), back - ended, 1, len(asked.request_ids), seed)


def roll_back(site: Site, number: int, tally: Tally) -> None:
    """The node comes back with a copy of its chain that lacks the newest blocks."""
    tally.fault, seed = "chain rolled back", f"{site.node.engine} rollback {number}"
    rng, service = Random(seed), site.service
    site.node.stop()
    copy = site.node.folder.with_name("older")
    shutil.copytree(site.node.folder, copy)
    site.node.start()
    asked = service.somebody(seed)
    service.ask(asked, *(f"bow {seed} {n}" for n in range(rng.randint(1, 6))))
    site.settle()
    before = service.direct.block_number()
    site.node.kill()
    shutil.rmtree(site.node.folder)
    copy.rename(site.node.folder)
    site.stay_away(rng)
    site.node.start()
    ended = time.monotonic()
    dropped = before - service.direct.block_number()
    service.ask(asked, f"crown {seed}")
    back = site.settle()
    tally.add(audit(service, service.asked), back - ended, dropped, len(asked.request_ids), seed)


FAULTS = {"restarted": restart, "rolled back": roll_back}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_chain_that_comes_back_is_followed(site_of: SiteOf, fault: str, tally: Tally) -> None:
    for number in range(SHORT_RUNS):
        FAULTS[fault](site_of("anvil"), number, tally)


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS)
def test_a_chain_that_goes_again_and_again_is_followed(
    site_of: SiteOf, fault: str, tally: Tally
) -> None:
    for number in range(SOAK_RUNS):
        FAULTS[fault](site_of(ENGINES[number % len(ENGINES)]), number, tally)
