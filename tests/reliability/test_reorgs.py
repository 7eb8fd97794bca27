"""The chain drops blocks with mints, trades, gifts and relayed payments in them, and goes on."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from random import Random

import pytest

from api.reindexing import rebuild
from store import projection
from tests.reliability.audit import Audit, Tally, audit
from tests.reliability.bazaar import Bazaar
from tests.reliability.nodes import KillableNode
from tests.reliability.running_service import RunningService

DEPTH = 6
"""Blocks that may be dropped, in these worlds."""
SHORT_SEEDS, SOAK_SEEDS = (3, 10), range(60)
TOO_DEEP = (DEPTH + 1, 2 * DEPTH, 3 * DEPTH)
ENGINES = ("anvil", "devnet")


class Town:
    """A service on a node, with people who trade."""

    def __init__(self, engine: str, folder: Path, opened: ExitStack) -> None:
        self.engine = engine
        node = KillableNode(engine, folder / "chain")
        opened.callback(node.close)
        self.service = RunningService(folder / "data", node.url, max_reorg_depth=DEPTH)
        opened.callback(self.service.close)
        self.bazaar = Bazaar(self.service, items=3)
        self.regular = self.service.somebody("regular")
        self.settle()

    @property
    def head(self) -> int:
        """Number of the chain's newest block."""
        return self.service.direct.block_number()

    def settle(self) -> float:
        """Wait until all is done; returns when."""
        return self.service.wait_until(self.service.is_done, self.engine)

    def audit(self) -> Audit:
        """What must hold when all is done."""
        people, bazaar = self.service.asked, self.bazaar
        others = [asked for asked in people if asked not in bazaar.people]
        seen = audit(self.service, others, bazaar.traders)
        assert not seen.why, seen.why
        assert bazaar.paid() == bazaar.payments
        return seen

    def live(self, blocks: int, seed: str, rng: Random, *, wait: bool) -> None:
        """Fill so many blocks, and no more; a trade and a mint are among two or more.

        Args:
            blocks: how many.
            seed: makes names.
            rng: chooses what happens.
            wait: for everything to be indexed; else some of it is still under way at the end.
        """
        bottom, left = self.head, blocks
        first = rng.sample(("trade", "mint"), 2)
        while left:
            what = first.pop() if first else rng.choice(("trade", "mint", "pay", "newcomer"))
            if what == "newcomer" and left >= 2:  # the gift is two transactions
                self.service.somebody(f"newcomer {seed} {left}")
                left -= 1
            elif what == "mint":
                self.service.ask(self.regular, f"axe {seed} {left}")
            elif what == "pay":
                self.bazaar.pay()
            else:
                self.bazaar.trade(rng)
            left -= 1
            if wait:
                self.settle()
                # the gift's transactions may have shared a block
                left = bottom + blocks - self.head

    def drop_to(self, number: int, snapshot: str, rng: Random) -> int:
        """Drop all blocks above one; returns how many."""
        direct, dropped = self.service.direct, self.head - number
        if self.engine == "anvil" and dropped and rng.random() < 0.6:
            # other blocks stand at once where those were
            direct.request("anvil_reorg", dropped, [])
        else:
            assert direct.request("evm_revert", snapshot) is True
        return dropped


def reorganise(town: Town, seed: int, tally: Tally) -> None:
    """Some blocks, all of them dropped, other blocks in their place."""
    tally.fault, name = "reorganisation", f"{town.engine} {seed}"
    rng, bazaar = Random(name), town.bazaar
    depth = 1 + seed // 2 % DEPTH
    town.settle()
    bottom, mints = town.head, town.service.mints
    snapshot, sent = town.service.direct.request("evm_snapshot"), len(bazaar.sent)
    town.live(depth, name, rng, wait=rng.random() < 0.6)
    town.service.wait_until(lambda: town.head > bottom, "a block to drop")
    dropped = town.drop_to(bottom, snapshot, rng)
    assert dropped <= depth
    ended = time.monotonic()
    lost = bazaar.sent[sent:]
    rng.shuffle(lost)
    if rng.random() < 0.6:
        bazaar.send_again(lost)
    if rng.random() < 0.6:
        town.live(rng.randint(1, 3), f"{name} after", rng, wait=False)
    back = town.settle()
    tally.add(town.audit(), back - ended, dropped, town.service.mints - mints, name)


TownOf = Callable[[str], Town]


@pytest.fixture(scope="module")
def town_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownOf]:
    """The town on an engine, opened when it is first asked for."""
    with ExitStack() as opened:
        yield cache(lambda engine: Town(engine, tmp_path_factory.mktemp(engine), opened))


@pytest.mark.parametrize("seed", SHORT_SEEDS)
def test_dropped_blocks_are_taken_back(town_of: TownOf, seed: int, tally: Tally) -> None:
    reorganise(town_of(ENGINES[seed % 2]), seed, tally)


@pytest.mark.soak
def test_blocks_are_dropped_again_and_again(town_of: TownOf, tally: Tally) -> None:
    for seed in SOAK_SEEDS:
        reorganise(town_of(ENGINES[seed % 2]), seed, tally)
    deep = [1 + seed // 2 % DEPTH for seed in SOAK_SEEDS]
    assert [deep.count(depth) for depth in range(1, DEPTH + 1)] == [10] * DEPTH


def halt(engine: str, depth: int, folder: Path) -> None:
    """A reorganisation that is deeper than allowed ends the indexing, and says so.

    A person looks at it, and has the chain indexed anew: then nothing is lost.
    """
    with ExitStack() as opened:
        town = Town(engine, folder, opened)
        service, world = town.service, town.service.world
        snapshot = service.direct.request("evm_snapshot")
        bottom = town.head
        town.live(depth, f"deep {engine}", Random(depth), wait=True)
        with world.database.read() as session:
            before = projection.checkpoint(session)
        assert town.drop_to(bottom, snapshot, Random(depth)) == depth
        for _ in range(2 * DEPTH):
            service.direct.request("evm_mine")
        said = "The chain dropped every block that may still be taken back."
        service.wait_until(lambda: service.worker.troubles["chain"] == said, "the halt")
        service.ask(town.regular, "one that must wait")
        assert said in [one.why for one in service.readiness.checks() if not one.ok]
        with world.database.read() as session:
            assert projection.checkpoint(session) == before
        service.pause()
        rebuild(world.settings)
        service.go_on()
        town.settle()
        town.audit()


def test_a_reorganisation_that_is_too_deep_halts_the_service(tmp_path: Path) -> None:
    halt("anvil", TOO_DEEP[0], tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("depth", TOO_DEEP)
def test_any_reorganisation_that_is_too_deep_halts(engine: str, depth: int, tmp_path: Path) -> None:
    halt(engine, depth, tmp_path)
