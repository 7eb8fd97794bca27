"""The step loop: schedule, run the model, mask and draw, hand over."""

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from threading import Lock
from time import monotonic

from domain.errors import (
    DeadlineExceeded,
    GenerationFailed,
    LLMasOSError,
    QueueFull,
)
from inference.decoder import Decoder
from inference.drawing import Drawing, Drawn
from inference.forward import Failed, Forward, Read
from inference.jobs import GenerationJob, Job, ReadingJob
from inference.meter import Meter
from inference.scheduler import Scheduler
from inference.sequence import Piece, Plan, Sequence
from inference.stats import Stats


class StepLoop:
    """Jobs in, one step after another.

    `add`, `cancel` and `stats` may be called from any thread; `step` and `abandon` from one only.
    """

    def __init__(
        self, decoder: Decoder, *, queue_limit: int, clock: Callable[[], float] = monotonic
    ) -> None:
        """Nothing waits yet.

        Args:
            decoder: used by this loop alone.
            queue_limit: how many sequences may wait for a slot.
            clock: seconds, ever rising; for deadlines and metrics alone.
        """
        self._queue_limit = queue_limit
        self._clock = clock
        self._decoder = decoder
        self._scheduler = Scheduler(decoder.shapes)
        self._forward = Forward(decoder)
        self._drawing = Drawing(decoder)
        self._meter = Meter(decoder.shapes.slots)
        self._jobs: dict[Sequence, Job] = {}
        self._doomed: list[Job] = []
        self._deadlines: list[tuple[float, int, GenerationJob]] = []
        self._order = count()
        self._lock = Lock()

    @property
    def idle(self) -> bool:
        """Whether there is nothing to do."""
        with self._lock:
            return self._scheduler.idle

    def add(self, jobs: list[Job]) -> None:
        """Queue jobs, all of them or none.

        Raises:
            QueueFull: they do not all fit into the queue.
        """
        with self._lock:
            room = self._queue_limit + self._scheduler.free - self._scheduler.waiting
            if len(jobs) <= room:
                for job in jobs:
                    self._scheduler.submit(job.sequence)
                    self._jobs[job.sequence] = job
                    if isinstance(job, GenerationJob) and job.deadline_s is not None:
                        heappush(self._deadlines, (job.deadline_s, next(self._order), job))
        if len(jobs) > room:
            self._meter.count(rejected=len(jobs))
            raise QueueFull(
                "The model has too much to do just now.", hint="Try again in a few seconds."
            )
        self._meter.count(submitted=len(jobs))

    def cancel(self, job: Job) -> None:
        """End a job at the beginning of the next step; nothing happens if it has ended."""
        with self._lock:
            self._doomed.append(job)

    def stats(self) -> Stats:
        """What was done so far."""
        with self._lock:
            waiting, running = self._scheduler.waiting, self._scheduler.running
            called_back = self._scheduler.called_back
        return self._meter.stats(waiting=waiting, running=running, called_back=called_back)

    def step(self) -> None:
        """Run one extend, one run and one decode step, as far as there is work for them."""
        self._end_cancelled()
        self._end_expired()
        with self._lock:
            plan = self._scheduler.plan()
            jobs = {piece.sequence: self._jobs[piece.sequence] for piece in plan.pieces}
        self._note_start(plan)
        self._drawing.start([job for piece in plan.pieces if (job := _drawing(piece, jobs))])
        self._forward.prepare(plan)
        read, failed = self._forward.run(plan)
        with self._lock:
            saves = self._scheduler.advance([one.piece for one in read])
        self._forward.keep(saves)
        self._hand_on(read, jobs)
        self._give_up(failed, jobs)

    def abandon(self, error: Exception) -> None:
        """Fail every job that waits or runs."""
        with self._lock:
            jobs = list(self._jobs.values())
        for job in jobs:
            self._end(job, error)

    def close(self) -> None:
        """Free the threads."""
        self._drawing.close()

    def _hand_on(self, read: list[Read], jobs: dict[Sequence, Job]) -> None:
        """Give readings what was read, draw for generations, and end what is complete."""
        hidden = {
            job: one.hidden[-1] for one in read if (job := _drawing(one.piece, jobs)) is not None
        }
        drawn = self._drawing.finish(hidden)
        now = self._clock()
        for one in drawn:
            self._take(one, now)
        for one in read:
            job = jobs[one.piece.sequence]
            if isinstance(job, ReadingJob):
                job.saw(one.hidden, one.piece.start)
                if not job.sequence.in_head:
                    self._end(job)

    def _take(self, drawn: Drawn, now_s: float) -> None:
        job = drawn.job
        if drawn.error is not None:
            self._end(job, drawn.error)
            return
        try:
            job.take(drawn.token, drawn.score)
        except LLMasOSError as error:
            self._end(job, error)
            return
        if job.first_token_s is None:
            job.first_token_s = now_s
            self._meter.first_token(now_s - job.submitted_s)
        if job.done:
            self._end(job)

    def _give_up(self, failed: list[Failed], jobs: dict[Sequence, Job]) -> None:
        for one in failed:
            error = GenerationFailed("There is too little memory for this request.")
            error.__cause__ = one.error
            self._end(jobs[one.piece.sequence], error)

    def _end_cancelled(self) -> None:
        with self._lock:
            doomed, self._doomed = self._doomed, []
        for job in doomed:
            if job.sequence in self._jobs:
                self._remove(job)
                if isinstance(job, GenerationJob):
                    job.cancel()
                    self._meter.ended(job, self._clock())
                else:
                    job.finish(GenerationFailed("The reading was cancelled."))

    def _end_expired(self) -> None:
        now = self._clock()
        while self._deadlines and self._deadlines[0][0] <= now:
            with self._lock:
                _, _, job = heappop(self._deadlines)
            if job.sequence in self._jobs:
                self._meter.count(expired=1)
                self._end(job, DeadlineExceeded("The answer did not come before the deadline."))

    def _end(self, job: Job, error: Exception | None = None) -> None:
        """Take a job out and hand over what there is."""
        self._remove(job)
        job.finish(error)
        if isinstance(job, GenerationJob):
            self._meter.ended(job, self._clock())

    def _remove(self, job: Job) -> None:
        with self._lock:
            del self._jobs[job.sequence]
            slot = self._scheduler.remove(job.sequence)
        if slot is not None:
            self._decoder.clear(slot, job.sequence.fed)

    def _note_start(self, plan: Plan) -> None:
        now = self._clock()
        self._meter.count(steps=1, busy_slot_steps=self._scheduler.running)
        for sequence in plan.started:
            job = self._jobs[sequence]
            self._meter.admitted(now - job.submitted_s)
            self._meter.count(prompt_tokens=job.prompt_tokens)
        self._meter.count(cached_tokens=len(plan.reuses) * self._decoder.shapes.chunk)


def _drawing(piece: Piece, jobs: dict[Sequence, Job]) -> GenerationJob | None:
    """The job that draws its next token once this piece is read, if any does."""
    sequence = piece.sequence
    job = jobs[sequence]
    draws = piece.stop >= sequence.head and piece.stop == len(sequence.tokens)
    return job if draws and isinstance(job, GenerationJob) else None
