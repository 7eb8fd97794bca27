"""Following a text that grows on another thread: for threads, for asyncio, and for its future."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from threading import Event, Lock
from typing import Any, Protocol

from inference.types import Completion


class Listeners:
    """Who is told of every change, on the thread that makes it."""

    def __init__(self) -> None:
        """Nobody listens."""
        self._all: set[Callable[[], None]] = set()
        self._lock = Lock()

    def __bool__(self) -> bool:
        """Whether anybody listens."""
        return bool(self._all)

    def add(self, listener: Callable[[], None]) -> None:
        """Tell a function too."""
        with self._lock:
            self._all.add(listener)

    def remove(self, listener: Callable[[], None]) -> None:
        """Tell it no longer."""
        with self._lock:
            self._all.discard(listener)

    def tell(self) -> None:
        """Something has changed."""
        if self._all:
            with self._lock:
                listeners = list(self._all)
            for listener in listeners:
                listener()


class Reader(Protocol):
    """How far one reader has read."""

    def next(self) -> tuple[Sequence[str], bool]:
        """The pieces that are new to it, and whether no more come."""
        ...


def follow(listeners: Listeners, reader: Reader) -> Iterator[str]:
    """Wait for each piece, blocking the thread."""
    changed = Event()
    listeners.add(changed.set)
    try:
        ended = False
        while not ended:
            changed.clear()
            pieces, ended = reader.next()
            yield from pieces
            if not ended:
                changed.wait()
    finally:
        listeners.remove(changed.set)


async def follow_on_loop(listeners: Listeners, reader: Reader) -> AsyncGenerator[str]:
    """Wait for each piece without blocking the event loop."""
    changed, loop = asyncio.Event(), asyncio.get_running_loop()

    def tell() -> None:
        # A loop that was closed with the text half read has nobody left to be told.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(changed.set)

    listeners.add(tell)
    try:
        ended = False
        while not ended:
            changed.clear()
            pieces, ended = reader.next()
            for piece in pieces:
                yield piece
            if not ended:
                await changed.wait()
    finally:
        listeners.remove(tell)


def pending() -> "Future[Completion]":
    """A future that only its maker ends: `asyncio` cannot cancel it from outside."""
    future: Future[Completion] = Future()
    future.set_running_or_notify_cancel()
    return future


class FutureHandle:
    """The part of a `Handle` that waits for the completion."""

    def __init__(self, future: "Future[Completion]") -> None:
        """Wait for a future of `pending`."""
        self._future = future

    def result(self, timeout_s: float | None = None) -> Completion:
        """Wait for the completion.

        Raises:
            TimeoutError: it did not come in time; the work goes on.
        """
        return self._future.result(timeout_s)

    def __await__(self) -> Generator[Any, None, Completion]:
        """Wait for the completion without blocking the event loop."""
        return asyncio.wrap_future(self._future).__await__()
