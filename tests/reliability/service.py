"""A service that can be killed between any two points of the mint path, and started again."""

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

import api.work.crash_points as crash_points
import store.projection as projection
from api.reindexing import compare_with_chain
from api.settings import Settings
from api.worker import CHAIN_STEPS
from api.world import World, open_world
from domain.ids import TokenId
from store.outbox_states import OPEN
from store.tables import MintRequest, Outbox
from tests.api.scripted_model import ScriptedModel
from tests.reliability.history import History, mine_what_waits
from tests.world_model.rows import assert_rows

_IN_DOUBT_S = 6
"""After which the worker asks a node whether it still has what it took."""
_MOST_ROUNDS = 80


@dataclass
class Clock:
    """Unix time in seconds, which goes on when a run says so."""

    now: int

    def __call__(self) -> int:
        return self.now


class Killed(BaseException):
    """Stands for a process that ends here: nothing catches it."""


class Service:
    """One run's service, its chain in the model, and what must hold of both.

    Args:
        settings: with a data directory of its own.
        history: of the chain, from the beginning of the run.
        clock: what the service takes for the time.
    """

    def __init__(self, settings: Settings, history: History, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self.history = history
        self.world = self._open()

    def _open(self) -> World:
        return open_world(self._settings, clock=self._clock, load_model=ScriptedModel)

    def restart(self) -> None:
        """Another process takes over."""
        self.world.close()
        self.world = self._open()

    def killed(self, point: str, occurrence: int, job: Callable[[], Any]) -> bool:
        """Kill the service when a job reaches a point, and start it again.

        Returns:
            Whether the point was reached.
        """
        left = occurrence

        def end(reached: str) -> None:
            nonlocal left
            if reached == point:
                left -= 1
                if left == 0:
                    raise Killed

        crash_points.hook = end
        try:
            job()
        except Killed:
            return True
        finally:
            crash_points.hook = None
            self.restart()
        return False

    def work(self) -> None:
        """Let the worker go on until nothing is left to do, and nothing is in doubt."""
        for _ in range(2):
            self.rounds()
            self._clock.now += _IN_DOUBT_S
        self.rounds()

    def rounds(self) -> None:
        """Rounds of the worker until one does nothing."""
        for _ in range(_MOST_ROUNDS):
            if sum(self.step(number) for number in range(len(CHAIN_STEPS))) == 0:
                return
        raise AssertionError("the worker finds no end")

    def step(self, number: int) -> int:
        """One step of the worker alone; how much it did."""
        done = CHAIN_STEPS[number % len(CHAIN_STEPS)](self.world)
        mine_what_waits(self.world.client)
        return done

    @property
    def is_calm(self) -> bool:
        """Whether the whole chain is indexed, and no transaction is under way."""
        with self.world.database.read() as session:
            checkpoint = projection.checkpoint(session)
            under_way = select(Outbox.id).where(col(Outbox.state).in_(OPEN)).limit(1)
            is_idle = session.exec(under_way).first() is None
        return is_idle and checkpoint is not None and checkpoint.hash == self.history.head

    def assert_rows(self, asked: Collection[TokenId]) -> None:
        """The rows are those of the block up to which the chain is indexed, canonical or not.

        Args:
            asked: ids whose mint was asked for: each has one request, and nothing else has.
        """
        with self.world.database.read() as session:
            checkpoint = projection.checkpoint(session)
            assert checkpoint is not None
            state = self.history.state_at(checkpoint.hash)
            assert_rows(session, state)
            requests = session.exec(select(MintRequest)).all()
            assert sorted(row.token_id for row in requests) == sorted(asked)
            for row in requests:
                if row.state in ("mined", "confirmed"):
                    assert row.token_id in state.tokens, row

    def assert_settled(self) -> None:
        """Everything is indexed, everything that was asked for is minted or has failed."""
        state = self.history.follow()
        with self.world.database.read() as session:
            checkpoint = projection.checkpoint(session)
            assert checkpoint is not None
            assert checkpoint.hash == self.history.head
            for row in session.exec(select(MintRequest)):
                assert row.state == ("confirmed" if row.token_id in state.tokens else "failed"), row
                assert (row.state == "failed") == (row.token_id in state.skipped), row
            self._assert_outbox(session)

    def _assert_outbox(self, session: Session) -> None:
        """Every transaction has its end, but for people's own whose nonce is ahead of its turn."""
        rows = session.exec(select(Outbox).order_by(col(Outbox.id))).all()
        for row in rows:
            receipt = self.world.client.receipt(row.hash)
            if receipt is not None:
                expected = "mined" if receipt.succeeded else "failed"
                assert (row.state, row.block_number) == (expected, receipt.block_number)
            elif row.state in OPEN:
                held = {one.nonce for one in rows if one.lane == row.lane and one.state in OPEN}
                missing = set(range(self.world.client.nonce(row.lane, "latest"), row.nonce)) - held
                assert missing, row
                assert not row.ours, row
            else:
                assert row.state in ("replaced", "dropped"), row

    def close(self) -> None:
        """End the run: what was indexed on the way is what a fresh index holds."""
        try:
            compared = compare_with_chain(self._settings)
            assert compared.is_identical, compared.comparison.differences
        finally:
            self.world.close()
            shutil.rmtree(self._settings.data_dir)
