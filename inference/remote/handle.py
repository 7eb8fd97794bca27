"""A completion on its way from a server: for threads and for asyncio."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing
from threading import Lock

from inference.following import FutureHandle, Listeners, follow, follow_on_loop, pending
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
        self._lock = Lock()
        self._listeners = Listeners()

    def add(self, piece: str) -> None:
        """The text goes on."""
        if piece:
            with self._lock:
                self._pieces.append(piece)
            self._listeners.tell()

    def begin_anew(self) -> bool:
        """Forget all pieces, unless a reader has one."""
        with self._lock:
            if not self._taken:
                self._pieces.clear()
            return not self._taken

    def end(self, error: Exception | None) -> None:
        """No more comes."""
        with self._lock:
            self._ended, self._error = True, error
        self._listeners.tell()

    def __iter__(self) -> Iterator[str]:
        """Wait for each piece, blocking the thread; at the end raise the error if there is one."""
        yield from follow(self._listeners, _Place(self))
        self._raise_error()

    async def __aiter__(self) -> AsyncIterator[str]:
        """Wait for each piece without blocking the event loop; then raise as `__iter__` does."""
        async with aclosing(follow_on_loop(self._listeners, _Place(self))) as pieces:
            async for piece in pieces:
                yield piece
        self._raise_error()

    def take(self, read: int) -> tuple[list[str], bool]:
        """The pieces after the first `read`, and whether no more come."""
        with self._lock:
            new = self._pieces[read:]
            self._taken = self._taken or bool(new)
            return new, self._ended

    def _raise_error(self) -> None:
        if self._error is not None:
            raise self._error


class _Place:
    """How far one reader of a log has read."""

    def __init__(self, log: PieceLog) -> None:
        self._log = log
        self._read = 0

    def next(self) -> tuple[list[str], bool]:
        """The pieces that are new to it, and whether no more come."""
        new, ended = self._log.take(self._read)
        self._read += len(new)
        return new, ended


class RemoteHandle(FutureHandle):
    """The `Handle` of a remote completion.

    Attributes:
        pieces: written by the model, read by whoever streams.
    """

    def __init__(self, cancel: Callable[["RemoteHandle"], None]) -> None:
        """Nothing came yet; `cancel` asks the model to stop."""
        super().__init__(pending())
        self.pieces = PieceLog()
        self._cancel = cancel

    def stream(self) -> PieceLog:
        """The text as it comes, from its beginning; each call reads it anew.

        Text under a constraint comes in one piece, once it was found to keep to it.
        """
        return self.pieces

    def cancel(self) -> None:
        """Close the connection; the completion then has the text so far."""
        self._cancel(self)

    def conclude(self, completion: Completion) -> None:
        """Hand over the completion."""
        self.pieces.end(completion.error)
        self._future.set_result(completion)
