"""Nonces and fees that go wrong, on an anvil without auto-mining: each thing is minted once."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from sqlmodel import col, func, select

from api.work import crash_points
from chain.fees import GWEI
from chain.raw_transaction import read_raw
from domain.transaction import Fees
from store import outbox
from store.tables import Outbox
from tests.reliability.audit import Tally, audit
from tests.reliability.mined_by_hand import MinedByHand
from tests.reliability.running_service import Asked, RunningService
from tests.tools import or_skip

SHORT_RUNS, SOAK_RUNS = 1, 40
STUCK_S, MOST_REPLACEMENTS = 2, 2
_LAST_SHIPS = (crash_points.BATCH_COMMITTED, crash_points.SEND_ASKED)
_ANY_TIME = (*_LAST_SHIPS, crash_points.SEND_TAKEN, crash_points.RECEIPTS_READ)


class Lane:
    """A service with one transaction for each mint, and the chain that it mints on."""

    def __init__(self, chain: MinedByHand, service: RunningService) -> None:
        self.chain, self.service = chain, service

    def under_way(self) -> list[Outbox]:
        """Rows of the minter's lane that are neither mined nor given up."""
        with self.service.world.database.read() as session:
            return outbox.pending(session, self.service.world.keys.minter.address)

    def count(self, state: str) -> int:
        """Rows of the lane in a state."""
        minter = self.service.world.keys.minter.address
        rows = select(func.count()).select_from(Outbox)
        rows = rows.where(Outbox.lane == minter, col(Outbox.state) == state)
        with self.service.world.database.read() as session:
            return session.exec(rows).one()

    def wait_until_pooled(self, count: int) -> None:
        """Wait until so many are marked as sent, and are in the node's pool."""

        def are_pooled() -> bool:
            rows, pooled = self.under_way(), self.chain.pooled()
            sent = [row for row in rows if row.state == "sent" and row.hash in pooled]
            return len(sent) == len(rows) == count

        self.service.wait_until(are_pooled, f"{count} transactions in the pool")


Fault = Callable[[Lane, Asked, str, Random], int]
"""Asks for mints and makes them go wrong; returns how often it struck. The miner works again when
it returns: that is the end of the fault."""


def gap(lane: Lane, asked: Asked, seed: str, rng: Random) -> int:
    """The node forgets transactions in the middle of a lane."""
    count = rng.randint(2, 5)
    lane.chain.rest()
    lane.service.ask(asked, *(f"sword {seed} {n}" for n in range(count)))
    lane.wait_until_pooled(count)
    rows = lane.under_way()
    first = rng.randrange(count - 1)
    forgotten = {first, *rng.sample(range(count), rng.randint(0, count - 1))}
    for index in forgotten:
        lane.chain.ask("anvil_dropTransaction", rows[index].hash)
    assert rows[first].hash not in lane.chain.pooled()
    lane.chain.work()
    return len(forgotten)


def stuck(lane: Lane, asked: Asked, seed: str, rng: Random) -> int:
    """No block takes what the node has: they became too dear, or there are none."""
    count = rng.randint(1, 3)
    lane.chain.rest()
    lane.service.ask(asked, *(f"sword {seed} {n}" for n in range(count)))
    lane.wait_until_pooled(count)
    rows = lane.under_way()
    dearest = max(read_raw(row.raw).content.fees.max_fee_wei for row in rows)
    if rng.random() < 0.4:
        lane.chain.work(base_fee_wei=rng.randint(2, 4) * dearest)
        return count
    before = lane.count("replaced")
    lane.service.wait_until(lambda: lane.count("replaced") > before, "a replacement")
    if rng.random() < 0.4:
        # what was replaced is mined after all
        for newest in lane.under_way():
            lane.chain.ask("anvil_dropTransaction", newest.hash)
        lane.chain.send(rows[0].raw)
    elif rng.random() < 0.5:
        most = before + count * (MOST_REPLACEMENTS + 1)
        lane.service.wait_until(lambda: lane.count("replaced") >= most, "a cancellation")
    lane.chain.work()
    return count


def underpriced(lane: Lane, asked: Asked, seed: str, rng: Random) -> int:
    """The node refuses a fee: blocks became dearer, or the nonce is taken in its pool."""
    count, said = rng.randint(1, 3), list[str | None]()
    lane.chain.rest()

    def make_dear(rows: list[Outbox]) -> None:
        most = max(read_raw(row.raw).content.fees.max_fee_wei for row in rows)
        lane.chain.mine(base_fee_wei=2 * most)
        said.append(None)

    def take_nonce(rows: list[Outbox]) -> None:
        fees = read_raw(rows[0].raw).content.fees
        offered = rng.choice((fees, Fees(2 * fees.max_fee_wei, 2 * fees.max_priority_fee_wei)))
        if rng.random() < 0.3:
            offered = Fees(90 * GWEI, 90 * GWEI)
        said.append(lane.chain.use_nonce(lane.service.world.keys.minter, rows[0].nonce, offered))

    harm = make_dear if rng.random() < 0.5 else take_nonce
    with _Ambush(lane, (crash_points.BATCH_COMMITTED,), 1, harm) as ambush:
        lane.service.ask(asked, *(f"sword {seed} {n}" for n in range(count)))
        lane.service.wait_until(lambda: ambush.struck == 1, "a refused fee")
    assert said == [None]
    lane.chain.work()
    return 1


def duplicate(lane: Lane, asked: Asked, seed: str, rng: Random) -> int:
    """Others send our bytes too, or use a nonce of ours; and people ask twice."""
    prompts = [f"sword {seed} {n}" for n in range(rng.randint(1, 3))]
    uses_nonce = rng.random() < 0.3
    if not uses_nonce and rng.random() < 0.5:
        lane.chain.rest()

    def send_too(rows: list[Outbox]) -> None:
        for row in rows:
            for _ in range(rng.randint(1, 2)):
                lane.chain.send(row.raw)

    def use_nonce(rows: list[Outbox]) -> None:
        fees = read_raw(rows[0].raw).content.fees
        lane.chain.use_nonce(lane.service.world.keys.minter, rows[0].nonce, fees)
        lane.chain.mine()

    points = _LAST_SHIPS[:1] if uses_nonce else _ANY_TIME
    times = 1 if uses_nonce else rng.randint(1, 4)
    with _Ambush(lane, points, times, use_nonce if uses_nonce else send_too) as ambush:
        lane.service.ask(asked, *prompts)
        lane.service.ask(asked, *prompts)
        lane.service.wait_until(lambda: ambush.struck >= 1, "a duplicate")
        lane.chain.work()
        return ambush.struck


class _Ambush:
    """Does harm when the worker comes to certain points with something under way.

    Attributes:
        struck: how often it did.
    """

    def __init__(
        self,
        lane: Lane,
        points: tuple[str, ...],
        times: int,
        harm: Callable[[list[Outbox]], None],
    ) -> None:
        self._lane, self._points, self._left, self._harm = lane, points, times, harm
        self._guard = threading.Lock()
        self.struck = 0

    def _reached(self, point: str) -> None:
        if point not in self._points:
            return
        with self._guard:
            rows = self._lane.under_way() if self._left else []
            if rows:
                self._left -= 1
                self._harm(rows)
                self.struck += 1

    def __enter__(self) -> "_Ambush":
        crash_points.hook = self._reached
        return self

    def __exit__(self, *_: object) -> None:
        crash_points.hook = None


FAULTS: dict[str, tuple[Fault, int]] = {
    # with the seconds after which a transaction counts as stuck
    "nonce gap": (gap, 60),
    "stuck": (stuck, STUCK_S),
    "underpriced": (underpriced, 60),
    "duplicate": (duplicate, 60),
}


@pytest.fixture(scope="module")
def chain() -> Iterator[MinedByHand]:
    with or_skip():
        prepared = MinedByHand()
    with prepared:
        yield prepared


@pytest.fixture
def lane(chain: MinedByHand, fault: str, tmp_path: Path) -> Iterator[Lane]:
    service = RunningService(
        tmp_path / "data",
        chain.url,
        mint_batch=1,
        stuck_s=FAULTS[fault][1],
        max_replacements=MOST_REPLACEMENTS,
    )
    yield Lane(chain, service)
    chain.work()
    service.close()


def run(lane: Lane, fault: str, number: int, tally: Tally) -> None:
    """A person who asks, the fault, and one more mint after it."""
    tally.fault, seed = f"lane, {fault}", f"{fault} {number}"
    service = lane.service
    asked = service.somebody(seed)
    service.wait_until(service.is_done, "the gift")
    struck = FAULTS[fault][0](lane, asked, seed, Random(seed))
    ended = time.monotonic()
    service.ask(asked, f"ring {seed}")
    back = service.wait_until(service.is_done, seed)
    lane.chain.rest()
    service.wait_until(service.is_done, "the last block")
    tally.add(audit(service, [asked]), back - ended, struck, len(asked.request_ids), seed)
    lane.chain.mine(base_fee_wei=GWEI)  # else fees rise from run to run, up to the ceiling
    lane.chain.work()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_lane_goes_on_after_a_fault(lane: Lane, fault: str, tally: Tally) -> None:
    for number in range(SHORT_RUNS):
        run(lane, fault, number, tally)


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS)
def test_a_lane_goes_on_after_fault_upon_fault(lane: Lane, fault: str, tally: Tally) -> None:
    for number in range(SOAK_RUNS):
        run(lane, fault, number, tally)
