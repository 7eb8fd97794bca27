"""A completion on its way from a server: for threads and for asyncio."""

import asyncio
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from concurrent.futures import Future
from contextlib import suppress
from threading import Condition
from typing import Any

from inference.types import Completion


class PieceLog:
    """The pieces of a text as they come, kept for every reader. Safe to use from any thread.

    As long as no reader took a piece, a text can begin anew; after that it can only go on.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._pieces: list[str] = []
        self._taken = False
        self._ended = False
        self._error: Exception | None = None
        self._changed = Condition()
        self._wakers: set[Callable[[], None]] = set()

    def add(self, piece: str) -> None:
        """The text goes on."""
        if piece:
            with self._changed:
                self._pieces.append(piece)
                self._wake()

    def begin_anew(self) -> bool:
        """Forget all pieces, unless a reader has one."""
        with self._changed:
            if not self._taken:
                self._pieces.clear()
            return not self._taken

    def end(self, error: Exception | None) -> None:
        """No more comes."""
        with self._changed:
            self._ended, self._error = True, error
            self._wake()

    def __iter__(self) -> Iterator[str]:
        """Wait for each piece, blocking the thread; at the end raise the error if there is one."""
        read = 0
        while True:
            with self._changed:
                self._changed.wait_for(lambda after=read: len(self._pieces) > after or self._ended)
                new, ended = self._take(read)
            yield from new
            read += len(new)
            if ended:
                break
        self._raise_error()

    async def __aiter__(self) -> AsyncIterator[str]:
        """Wait for each piece without blocking the event loop; then raise as `__iter__` does."""
        loop, grown, read = asyncio.get_running_loop(), asyncio.Event(), 0

        def wake() -> None:
            # A reader's loop may be gone by the time that a piece comes.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(grown.set)

        with self._changed:
            self._wakers.add(wake)
        try:
            while True:
                grown.clear()
                with self._changed:
                    new, ended = self._take(read)
                for piece in new:
                    yield piece
                read += len(new)
                if ended:
                    break
                if not new:
                    await grown.wait()
        finally:
            with self._changed:
                self._wakers.discard(wake)
        self._raise_error()

    def _take(self, read: int) -> tuple[list[str], bool]:
        new = self._pieces[read:]
        self._taken = self._taken or bool(new)
        return new, self._ended

    def _wake(self) -> None:
        self._changed.notify_all()
        for wake in self._wakers:
            wake()

    def _raise_error(self) -> None:
        if self._error is not None:
            raise self._error


class RemoteHandle:
    """The `Handle` of a remote completion.

    Attributes:
        pieces: written by the model, read by whoever streams.
    """

    def __init__(self, cancel: Callable[["RemoteHandle"], None]) -> None:
        """Nothing came yet; `cancel` asks the model to stop."""
        self.pieces = PieceLog()
        self._future: Future[Completion] = Future()
        # From here on only the model ends the future: `asyncio` must not cancel it from outside.
        self._future.set_running_or_notify_cancel()
        self._cancel = cancel

    def stream(self) -> PieceLog:
        """The text as it comes, from its beginning; each call reads it anew.

        Text under a constraint comes in one piece, once it was found to keep to it.
        """
        return self.pieces

    def result(self, timeout_s: float | None = None) -> Completion:
        """Wait for the completion.

        Raises:
            TimeoutError: it did not come in time; the work goes on.
        """
        return self._future.result(timeout_s)

    def __await__(self) -> Generator[Any, None, Completion]:
        """Wait for the completion without blocking the event loop."""
        return asyncio.wrap_future(self._future).__await__()

    def cancel(self) -> None:
        """Close the connection; the completion then has the text so far."""
        self._cancel(self)

    def conclude(self, completion: Completion) -> None:
        """Hand over the completion."""
        self.pieces.end(completion.error)
        self._future.set_result(completion)
