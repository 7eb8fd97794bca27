"""An event loop on a thread of its own, for callers on any thread."""

import asyncio
from collections.abc import Callable, Coroutine
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


class LoopThread:
    """Runs coroutines until it is closed. Every method may be called from any other thread."""

    def __init__(self, name: str) -> None:
        """Start the thread; it does not keep the process alive."""
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def post(self, act: Callable[..., object], *arguments: object) -> None:
        """Call a function on the loop soon; acts are called in the order in which they came.

        Raises:
            RuntimeError: the loop is closed.
        """
        self._loop.call_soon_threadsafe(act, *arguments)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for the result of a coroutine on the loop.

        Raises:
            RuntimeError: the loop is closed.
        """
        try:
            return asyncio.run_coroutine_threadsafe(work, self._loop).result()
        except RuntimeError:
            work.close()
            raise

    def close(self) -> None:
        """Cancel what still runs, wait for its end, and stop the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.get_loop().run_forever()
