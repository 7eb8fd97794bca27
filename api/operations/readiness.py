"""Whether a service can take work now. Each check is a fact that was tried, not a belief.

A check runs in a thread of its own and is given a bound: a database or node that hangs is told as
such, and no more than one try of each kind hangs at a time.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as StillWaiting
from dataclasses import dataclass
from typing import Final

from sqlmodel import delete

from api.operations.watch import Watch
from api.worker import Worker
from api.world import World
from domain.errors import LLMasOSError
from store import projection
from store.tables import LoginNonce

_TRY_S: Final = 3.0
_KEPT_S: Final = 1.0
_PROBE: Final = "readiness probe"

Trial = Callable[[], str | None]
"""Tries something; one sentence if it fails, None if it works."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold; `why` is the sentence where it does not."""

    name: str
    ok: bool
    why: str | None


class Probe:
    """Takes a trial in a thread, one at a time, and keeps its answer for a moment.

    Args:
        name: of the check.
        trial: what is tried.
        late: the sentence for a trial that does not come back.
        try_s: how long it is waited for, in seconds.
        kept_s: how long an answer serves, in seconds: whoever asks often must not add load.
    """

    def __init__(
        self,
        name: str,
        trial: Trial,
        late: str,
        *,
        try_s: float = _TRY_S,
        kept_s: float = _KEPT_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing was tried yet."""
        self._name, self._trial, self._late = name, trial, late
        self._try_s, self._kept_s, self._clock = try_s, kept_s, clock
        self._lock = threading.Lock()
        self._running: Future[str | None] | None = None
        self._ended_at = -float("inf")

    def check(self) -> Check:
        """Try, or take the answer of a moment ago."""
        with self._lock:
            current = self._running
            if current is None or (
                current.done() and self._clock() - self._ended_at >= self._kept_s
            ):
                current = self._running = Future()
                threading.Thread(
                    target=self._take, args=(current,), name=f"probe-{self._name}", daemon=True
                ).start()
        try:
            why = current.result(self._try_s)
        except StillWaiting:
            why = self._late
        return Check(self._name, why is None, why)

    def _take(self, answer: Future[str | None]) -> None:
        try:
            why = self._trial()
        except LLMasOSError as error:
            why = error.detail
        except Exception:
            # Its text may quote anything.
            why = f"The check of the {self._name} met an error of its own."
        self._ended_at = self._clock()
        answer.set_result(why)


class Readiness:
    """All checks of a service.

    Args:
        world: that is served.
        worker: of the same process.
        watch: sees the worker's loops; None where the worker's steps are taken elsewhere.
    """

    def __init__(self, world: World, worker: Worker, watch: Watch | None) -> None:
        """Prepare; nothing is tried yet."""
        self._world, self._worker, self._watch = world, worker, watch
        self._database = Probe(
            "database", self._try_database, "The database does not take writes in time."
        )
        self._chain = Probe("chain", self._try_chain, "The chain's node does not answer in time.")
        self._index = Probe("index", self._try_index, "The lag of the index cannot be found.")

    def checks(self) -> list[Check]:
        """Try everything; none of it raises."""
        return [
            self._database.check(),
            self._chain.check(),
            self._index.check(),
            *self._loops(),
            self._model(),
        ]

    def _try_database(self) -> str | None:
        """Write for good, and leave nothing: what is read or rolled back proves no room."""
        with self._world.database.write() as session:
            session.add(LoginNonce(nonce=_PROBE, expires_at=0))
            session.flush()
            session.exec(delete(LoginNonce).where(LoginNonce.nonce == _PROBE))  # pyright: ignore[reportArgumentType]
        return None

    def _try_chain(self) -> str | None:
        """Ask for the first block of this world: only its own chain has it."""
        deployment = self._world.deployment
        if self._world.client.block_hash(deployment.first_block) != deployment.genesis:
            return "The node's chain is not the one of this world."
        return None

    def _try_index(self) -> str | None:
        head = self._world.client.block_number()
        with self._world.database.read() as session:
            checkpoint = projection.checkpoint(session)
        first = self._world.deployment.first_block
        lag = head - (first - 1 if checkpoint is None else checkpoint.number)
        if lag > self._world.settings.ready_lag_blocks:
            return f"The index is {lag} blocks behind the chain."
        return None

    def _loops(self) -> list[Check]:
        if self._watch is None:
            return []
        found: list[Check] = []
        for name, trouble in self._worker.troubles.items():
            why = trouble or self._watch.trouble_of(name)
            found.append(Check(f"worker-{name}", why is None, why))
        return found

    def _model(self) -> Check:
        why = self._world.model.why_missing
        return Check("model", why is None, why)
