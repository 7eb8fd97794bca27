"""A completion on its way from the thread that makes it to whoever asked for it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from concurrent.futures import Future
from contextlib import suppress
from threading import Event, Lock
from typing import Any

from inference.text import StopStrings, TextSoFar
from inference.tokenizer import TextTokenizer
from inference.types import Completion, Request


class Progress:
    """The tokens so far, and in the end the completion. The engine writes, any number may read.

    Attributes:
        tokens: of the output; only ever longer.
        future: the completion.
    """

    def __init__(self) -> None:
        """Nothing has come yet."""
        self.tokens: list[int] = []
        self.future: Future[Completion] = Future()
        # From here on only the engine ends the future: `asyncio` must not cancel it from outside.
        self.future.set_running_or_notify_cancel()
        self._listeners: set[Callable[[], None]] = set()
        self._lock = Lock()

    def add(self, tokens: list[int]) -> None:
        """Let the readers see further tokens."""
        self.tokens += tokens
        if self._listeners:
            self._tell()

    def finish(self, completion: Completion) -> None:
        """Let the readers see the end."""
        self.future.set_result(completion)
        self._tell()

    def listen(self, listener: Callable[[], None]) -> None:
        """Call a function, on the engine's thread, after every change."""
        with self._lock:
            self._listeners.add(listener)

    def forget(self, listener: Callable[[], None]) -> None:
        """Call it no longer."""
        with self._lock:
            self._listeners.discard(listener)

    def _tell(self) -> None:
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener()


class ProgressHandle:
    """A `Handle` over progress that is made elsewhere."""

    def __init__(
        self,
        progress: Progress,
        request: Request,
        tokenizer: TextTokenizer,
        cancel: Callable[[], None],
    ) -> None:
        """Read `progress`; `cancel` asks for it to end."""
        self._progress = progress
        self._request = request
        self._tokenizer = tokenizer
        self._cancel = cancel

    def stream(self) -> "PieceStream":
        """The text as it comes, from its beginning; each call reads it anew."""
        return PieceStream(self._progress, self._request.stop, self._tokenizer)

    def result(self, timeout_s: float | None = None) -> Completion:
        """Wait for the completion.

        Raises:
            TimeoutError: it did not come in time; the work goes on.
        """
        return self._progress.future.result(timeout_s)

    def __await__(self) -> Generator[Any, None, Completion]:
        """Wait for the completion without blocking the event loop."""
        return asyncio.wrap_future(self._progress.future).__await__()

    def cancel(self) -> None:
        """Stop at the next step; the completion then has the tokens so far."""
        self._cancel()


class PieceStream:
    """A `TextStream` over progress that is made elsewhere."""

    def __init__(self, progress: Progress, stop: tuple[str, ...], tokenizer: TextTokenizer) -> None:
        """Read from the beginning."""
        self._progress = progress
        self._stop = stop
        self._tokenizer = tokenizer

    def __iter__(self) -> Iterator[str]:
        """Wait for each piece, blocking the thread."""
        changed = Event()
        pieces = self._pieces()
        self._progress.listen(changed.set)
        try:
            while True:
                changed.clear()
                piece, ended = pieces.next()
                if piece:
                    yield piece
                if ended:
                    break
                changed.wait()
        finally:
            self._progress.forget(changed.set)
        self._raise()

    async def __aiter__(self) -> AsyncIterator[str]:
        """Wait for each piece without blocking the event loop."""
        changed = asyncio.Event()
        loop = asyncio.get_running_loop()
        pieces = self._pieces()

        def tell() -> None:
            # A loop that was closed with the stream half read has nobody left to be told.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(changed.set)

        self._progress.listen(tell)
        try:
            while True:
                changed.clear()
                piece, ended = pieces.next()
                if piece:
                    yield piece
                if ended:
                    break
                await changed.wait()
        finally:
            self._progress.forget(tell)
        self._raise()

    def _pieces(self) -> "_Pieces":
        return _Pieces(self._progress, StopStrings(self._stop), TextSoFar(self._tokenizer))

    def _raise(self) -> None:
        error = self._progress.future.result().error
        if error is not None:
            raise error


class _Pieces:
    """What one reader has not seen yet."""

    def __init__(self, progress: Progress, stop: StopStrings, so_far: TextSoFar) -> None:
        self._progress = progress
        self._stop = stop
        self._so_far = so_far
        self._read = 0
        self._given = 0

    def next(self) -> tuple[str, bool]:
        """The next piece, perhaps an empty one, and whether it is the last."""
        # First whether it has ended, then the tokens: those that come between are read next time.
        ended = self._progress.future.done()
        if ended:
            text = self._progress.future.result().text
            until = len(text)
        else:
            tokens = self._progress.tokens
            for token in tokens[self._read :]:
                self._so_far.add(token)
                self._read += 1
            text = self._so_far.text
            until = self._stop.settled(text)
        piece = text[self._given : until]
        self._given = max(self._given, until)
        return piece, ended
