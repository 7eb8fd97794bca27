"""Work that can only be done one piece at a time: a bounded queue before one thread."""

from collections.abc import Callable
from itertools import count
from queue import Empty, Full, PriorityQueue
from threading import Event, Lock, Thread

from domain.errors import ModelNotAvailable, QueueFull
from inference.exiting import close_at_exit
from inference.types import Priority

_POLL_S = 0.2
_Turn = tuple[int, int, Callable[[], None], Callable[[Exception], None]]


class Turns:
    """The most urgent piece is done first, the older one among equals."""

    def __init__(self, name: str, limit: int) -> None:
        """Start the thread.

        Args:
            name: of the thread.
            limit: how many pieces may wait.
        """
        self._waiting: PriorityQueue[_Turn] = PriorityQueue(limit)
        self._order = count()
        self._closing = Event()
        # What is queued after the question whether it is closed would never be refused.
        self._door = Lock()
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()
        close_at_exit(self)

    @property
    def waiting(self) -> int:
        """How many pieces wait."""
        return self._waiting.qsize()

    def add(
        self, priority: Priority, work: Callable[[], None], refuse: Callable[[Exception], None]
    ) -> None:
        """Queue a piece of work.

        Args:
            priority: how urgent it is.
            work: does it, on the thread; raises nothing.
            refuse: is told why it will never be done.

        Raises:
            QueueFull: too many pieces wait.
            ModelNotAvailable: no more work is taken.
        """
        with self._door:
            if self._closing.is_set():
                raise ModelNotAvailable("The model has been closed.")
            try:
                self._waiting.put_nowait((priority, next(self._order), work, refuse))
            except Full:
                raise QueueFull(
                    "The model has too much to do just now.", hint="Try again in a few seconds."
                ) from None

    def close(self) -> None:
        """Finish the piece that is being done, refuse the others, and stop."""
        with self._door:
            self._closing.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                _, _, work, _ = self._waiting.get(timeout=_POLL_S)
            except Empty:
                continue
            work()
        while not self._waiting.empty():
            _, _, _, refuse = self._waiting.get_nowait()
            refuse(ModelNotAvailable("The model has been closed."))
