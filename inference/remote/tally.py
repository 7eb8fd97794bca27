"""What a remote model has done: counts that any thread may read."""

from dataclasses import replace
from threading import Lock

from domain.errors import DeadlineExceeded, QueueFull
from inference.remote.answer import Usage
from inference.stats import Stats
from inference.types import Completion


class Tally:
    """Keeps the counts and bounds the queue. Safe to use from any thread."""

    def __init__(self, slots: int, queue: int) -> None:
        """Start at zero, with room for `queue` requests that wait."""
        self._stats = Stats(slots=slots)
        self._queue = queue
        self._lock = Lock()

    def stats(self) -> Stats:
        """The counts of this moment."""
        with self._lock:
            return self._stats

    def submit(self, requests: int) -> None:
        """Take so many requests into the queue.

        Raises:
            QueueFull: there is no room for all of them; none was taken.
        """
        with self._lock:
            now = self._stats
            free = max(0, now.slots - now.running)
            if now.waiting + requests > self._queue + free:
                self._stats = replace(now, rejected=now.rejected + requests)
                raise QueueFull("Too many requests wait for the remote model.")
            self._stats = replace(
                now, submitted=now.submitted + requests, waiting=now.waiting + requests
            )

    def start(self, waited_s: float) -> None:
        """A request got its slot."""
        with self._lock:
            now = self._stats
            self._stats = replace(
                now,
                waiting=now.waiting - 1,
                running=now.running + 1,
                queue_s=now.queue_s.including([waited_s]),
            )

    def end(self, completion: Completion, *, started: bool) -> None:
        """A request ended, from its slot or from the queue."""
        failed, cancelled = completion.error is not None, completion.finish_reason == "cancelled"
        with self._lock:
            now = self._stats
            self._stats = replace(
                now,
                waiting=now.waiting - (not started),
                running=now.running - started,
                finished=now.finished + (not failed and not cancelled),
                failed=now.failed + failed,
                cancelled=now.cancelled + cancelled,
                expired=now.expired + isinstance(completion.error, DeadlineExceeded),
            )

    def answered(self, usage: Usage, first_s: float | None, rest_s: float) -> None:
        """An answer came, kept or not.

        Args:
            usage: tokens as the server counts them.
            first_s: from submission to the first text of the output; None if there was none.
            rest_s: from the first text to the end.
        """
        with self._lock:
            now = self._stats
            after_first = usage.output_tokens - 1
            self._stats = replace(
                now,
                prompt_tokens=now.prompt_tokens + usage.prompt_tokens,
                cached_tokens=now.cached_tokens + usage.cached_tokens,
                output_tokens=now.output_tokens + usage.output_tokens,
                first_token_s=now.first_token_s.including([] if first_s is None else [first_s]),
                token_s=now.token_s.including(
                    [rest_s / after_first] if first_s is not None and after_first > 0 else []
                ),
            )
