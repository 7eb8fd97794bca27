"""The worker: what was asked for becomes transactions, and what the chain says becomes rows.

Two loops, so that making texts never holds up the chain:

    chain        welcome → mint → mend → send → index → follow → settle
    generations  claim → generate → keep

Every step may be stopped anywhere and taken again; all of a worker's memory is in the database.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import structlog

from api.work.following import follow
from api.work.generating import generate_queued
from api.work.indexing import index
from api.work.mending import mend_lanes
from api.work.minting import mint_waiting
from api.work.sending import send_pending
from api.work.settling import settle
from api.work.welcoming import welcome_new_logins
from api.world import World
from domain.errors import LLMasOSError, ReorgTooDeep, StoreCorrupt

Step = Callable[[World], int]
CHAIN_STEPS: Final[tuple[Step, ...]] = (
    welcome_new_logins,
    mint_waiting,
    mend_lanes,
    send_pending,
    index,
    follow,
    settle,
)
GENERATION_STEPS: Final[tuple[Step, ...]] = (generate_queued,)
LOOPS: Final[Mapping[str, Sequence[Step]]] = {
    "chain": CHAIN_STEPS,
    "generations": GENERATION_STEPS,
}
"""The steps of each loop."""

LONGEST_PAUSE_S: Final = 2.0
"""Between two rounds that fail. A question that a node leaves open (`api.world.NODE_TIMEOUT_S`),
this pause and the work that waits fit in the ten seconds after which a service is at work again."""
# What no further try can mend: a person must look first.
_FATAL: Final = (ReorgTooDeep, StoreCorrupt)
_log = structlog.get_logger("worker")


class Loop:
    """Takes steps in turn, in a thread: at once when woken, else at intervals.

    Args:
        name: of the thread.
        world: what the steps work on.
        steps: taken one after the other in each round.
        interval_s: between rounds in which nothing happened.
    """

    def __init__(self, name: str, world: World, steps: Sequence[Step], interval_s: float) -> None:
        """Prepare; `start` begins."""
        self._world = world
        self._steps = steps
        self._interval_s = interval_s
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._trouble: str | None = None

    @property
    def trouble(self) -> str | None:
        """One plain sentence on why the last round failed; None if it did not."""
        return self._trouble

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """Begin the next round now."""
        self._wake.set()

    def stop(self) -> None:
        """End after the step that is under way."""
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def join(self, timeout_s: float) -> None:
        """Wait until the loop has ended by itself."""
        self._thread.join(timeout_s)

    @property
    def is_stopping(self) -> bool:
        """Whether `stop` was called."""
        return self._stopping.is_set()

    def _run(self) -> None:
        pause_s = self._interval_s
        while not self.is_stopping:
            self._wake.clear()
            try:
                done, trouble = self._round()
            except _FATAL as error:
                self._trouble = error.detail
                _log.error("halted", why=error.detail)
                return
            except Exception as error:
                # One bad row must not end the service; the log names the place, not the words.
                _log.error("unexpected_error", error=type(error).__qualname__, at=place_of(error))
                self._trouble = "The worker met an error of its own; the log has its place."
                pause_s = self._longer(pause_s)
            else:
                if trouble is not None:
                    if trouble != self._trouble:
                        _log.warning("step_failed", why=trouble)
                    pause_s = self._longer(pause_s)
                else:
                    pause_s = 0.0 if done else self._interval_s
                self._trouble = trouble
            if pause_s:
                self._wake.wait(pause_s)

    def _longer(self, pause_s: float) -> float:
        return min(LONGEST_PAUSE_S, max(self._interval_s, 2 * pause_s))

    def _round(self) -> tuple[int, str | None]:
        """Take every step once, whether or not another fails; how much was done, first trouble."""
        done, trouble = 0, None
        for step in self._steps:
            if self.is_stopping:
                break
            try:
                done += step(self._world)
            except _FATAL:
                raise
            except LLMasOSError as error:
                trouble = trouble or error.detail
        return done, trouble


def place_of(error: BaseException) -> str:
    """File, line and function in which an error arose."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "unknown"
    code = trace.tb_frame.f_code
    return f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno} {code.co_name}"


class Worker:
    """Both loops of a world.

    Args:
        world: what the steps work on.
        loops: the steps of each loop, by its name; those of `LOOPS`, or the same ones watched.
    """

    def __init__(self, world: World, loops: Mapping[str, Sequence[Step]] = LOOPS) -> None:
        """Prepare; `start` begins."""
        interval_s = world.settings.poll_interval_s
        self._world = world
        self._loops = {
            name: Loop(f"worker-{name}", world, steps, interval_s) for name, steps in loops.items()
        }

    @property
    def troubles(self) -> dict[str, str | None]:
        """What each loop is troubled by."""
        return {name: loop.trouble for name, loop in self._loops.items()}

    def start(self) -> None:
        """Begin."""
        for loop in self._loops.values():
            loop.start()

    def wake(self) -> None:
        """There is something new to do."""
        for loop in self._loops.values():
            loop.wake()

    def stop(self) -> None:
        """End after the steps that are under way."""
        for loop in self._loops.values():
            loop.stop()

    def run_once(self) -> int:
        """Take every step once, in this thread; returns how much was done.

        For commands and tests that want one thing after the other. Not while the loops run.
        """
        return sum(step(self._world) for step in (*GENERATION_STEPS, *CHAIN_STEPS))
