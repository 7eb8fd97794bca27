"""Counts what the engine does; one writer at a time for each count, anybody may read."""

from threading import Lock

from inference.jobs import GenerationJob
from inference.stats import Histogram, Stats


class Meter:
    """The counters behind `stats()`."""

    def __init__(self, slots: int) -> None:
        """Nothing has happened yet."""
        self._slots = slots
        self._lock = Lock()
        self._counts: dict[str, int] = {}
        self._queue = Histogram()
        self._first_token = Histogram()
        self._token = Histogram()

    def count(self, **counts: int) -> None:
        """Raise counters of `Stats` by their names."""
        with self._lock:
            for name, number in counts.items():
                self._counts[name] = self._counts.get(name, 0) + number

    def admitted(self, seconds: float) -> None:
        """A request got its slot after so many seconds."""
        with self._lock:
            self._queue = self._queue.including([seconds])

    def first_token(self, seconds: float) -> None:
        """The first token of an output came so many seconds after its request."""
        with self._lock:
            self._first_token = self._first_token.including([seconds])

    def ended(self, job: GenerationJob, now_s: float) -> None:
        """A generation has ended, in whatever way."""
        completion = job.progress.future.result()
        ends = {"cancelled": "cancelled", "error": "failed"}
        self.count(
            output_tokens=len(completion.token_ids),
            forced_tokens=completion.forced_tokens,
            **{ends.get(completion.finish_reason, "finished"): 1},
        )
        if job.first_token_s is not None and len(completion.token_ids) > 1:
            with self._lock:
                spent = now_s - job.first_token_s
                pace = spent / (len(completion.token_ids) - 1)
                self._token = self._token.including([pace])

    def stats(self, *, waiting: int, running: int, called_back: int) -> Stats:
        """All counters, and the gauges of this moment."""
        with self._lock:
            return Stats(
                **self._counts,
                waiting=waiting,
                running=running,
                called_back=called_back,
                slots=self._slots,
                queue_s=self._queue,
                first_token_s=self._first_token,
                token_s=self._token,
            )
