"""A completion on its way from the thread that makes it to whoever asked for it."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing

from inference.following import FutureHandle, Listeners, follow, follow_on_loop, pending
from inference.text import StopStrings, TextSoFar
from inference.tokenizer import TextTokenizer
from inference.types import Completion, Request


class Progress:
    """The tokens so far, and in the end the completion. The engine writes, any number may read.

    Attributes:
        tokens: of the output; only ever longer.
        future: the completion.
        listeners: who is told of every change, on the engine's thread.
    """

    def __init__(self) -> None:
        """Nothing has come yet."""
        self.tokens: list[int] = []
        self.future = pending()
        self.listeners = Listeners()

    def add(self, tokens: list[int]) -> None:
        """Let the readers see further tokens."""
        self.tokens += tokens
        self.listeners.tell()

    def finish(self, completion: Completion) -> None:
        """Let the readers see the end."""
        self.future.set_result(completion)
        self.listeners.tell()


class ProgressHandle(FutureHandle):
    """A `Handle` over progress that is made elsewhere."""

    def __init__(
        self,
        progress: Progress,
        request: Request,
        tokenizer: TextTokenizer,
        cancel: Callable[[], None],
    ) -> None:
        """Read `progress`; `cancel` asks for it to end."""
        super().__init__(progress.future)
        self._progress = progress
        self._request = request
        self._tokenizer = tokenizer
        self._cancel = cancel

    def stream(self) -> "PieceStream":
        """The text as it comes, from its beginning; each call reads it anew."""
        return PieceStream(self._progress, self._request.stop, self._tokenizer)

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
        yield from follow(self._progress.listeners, self._pieces())
        self._raise()

    async def __aiter__(self) -> AsyncIterator[str]:
        """Wait for each piece without blocking the event loop."""
        following = follow_on_loop(self._progress.listeners, self._pieces())
        async with aclosing(following) as pieces:
            async for piece in pieces:
                yield piece
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

    def next(self) -> tuple[list[str], bool]:
        """The next piece, if there is more, and whether no more comes."""
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
        return [piece] if piece else [], ended
