"""The step loop: schedule, run the model, draw, hand over. One thread at a time runs it."""

from threading import Lock

import torch
from torch import Tensor

from domain.errors import LLMasOSError
from inference.decoder import Decoder
from inference.jobs import GenerationJob, Job, ReadingJob
from inference.scheduler import Chunk, Scheduler, Sequence


class StepLoop:
    """Jobs in, one step after another.

    `add` may be called from any thread; `step` and `abandon` from one thread only.
    """

    def __init__(self, decoder: Decoder, queue_limit: int) -> None:
        """Nothing waits yet.

        Args:
            decoder: used by this loop alone.
            queue_limit: how many sequences may wait for a slot.
        """
        self._decoder = decoder
        self._scheduler = Scheduler(decoder.shapes, queue_limit)
        self._jobs: dict[Sequence, Job] = {}
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
            self._scheduler.submit([job.sequence for job in jobs])
            self._jobs.update({job.sequence: job for job in jobs})

    def step(self) -> None:
        """Run one extend step and one decode step, as far as there is work for them."""
        self._end_cancelled()
        with self._lock:
            plan = self._scheduler.plan()
        if plan.chunks:
            self._extend(plan.chunks)
        if plan.decodes:
            self._decode(plan.decodes)

    def abandon(self, error: Exception) -> None:
        """Fail every job that waits or runs."""
        with self._lock:
            jobs = list(self._jobs.values())
        for job in jobs:
            self._remove(job)
            job.fail(error)

    def _end_cancelled(self) -> None:
        with self._lock:
            jobs = list(self._jobs.values())
        cancelled = [job for job in jobs if isinstance(job, GenerationJob) and job.cancelled]
        for job in cancelled:
            self._remove(job)
            job.cancel()

    def _extend(self, chunks: list[Chunk]) -> None:
        """One forward pass [P, n]; rows without a chunk work in scratch slots."""
        shapes = self._decoder.shapes
        tokens = torch.zeros(shapes.rows, shapes.chunk, dtype=torch.int64)
        positions = torch.full((shapes.rows, shapes.chunk), shapes.trash)
        slots = torch.arange(shapes.slots, shapes.slots + shapes.rows)
        for row, chunk in enumerate(chunks):
            length = chunk.stop - chunk.start
            tokens[row, :length] = torch.tensor(chunk.sequence.tokens[chunk.start : chunk.stop])
            positions[row, :length] = torch.arange(chunk.start, chunk.stop)
            slots[row] = _slot(chunk.sequence)
        keys = shapes.keys_for(max(chunk.stop for chunk in chunks) - 1)
        hidden = self._decoder.extend(tokens, positions, slots, keys)
        generations: list[tuple[GenerationJob, Tensor]] = []
        for row, chunk in enumerate(chunks):
            chunk.sequence.fed = chunk.stop
            job = self._jobs[chunk.sequence]
            last = chunk.stop == chunk.sequence.head
            if isinstance(job, ReadingJob):
                job.saw(hidden[row, : chunk.stop - chunk.start])
                if last:
                    self._remove(job)
                    job.finish()
            elif last:
                generations.append((job, hidden[row, chunk.stop - chunk.start - 1]))
        if generations:
            rows = self._decoder.logits(torch.stack([hidden for _, hidden in generations]))
            self._advance([job for job, _ in generations], rows)

    def _decode(self, sequences: list[Sequence]) -> None:
        """One forward pass [S, 1]; logits only for sequences whose last token was read."""
        shapes = self._decoder.shapes
        tokens = torch.zeros(shapes.slots, dtype=torch.int64)
        positions = torch.full((shapes.slots,), shapes.trash)
        for sequence in sequences:
            tokens[_slot(sequence)] = sequence.tokens[sequence.fed]
            positions[_slot(sequence)] = sequence.fed
        keys = shapes.keys_for(max(sequence.fed for sequence in sequences))
        hidden = self._decoder.decode(tokens, positions, keys)
        drawing: list[tuple[GenerationJob, int]] = []
        for sequence in sequences:
            sequence.fed += 1
            job = self._jobs[sequence]
            if sequence.fed == len(sequence.tokens) and isinstance(job, GenerationJob):
                drawing.append((job, _slot(sequence)))
        if drawing:
            rows = self._decoder.logits(hidden)[[slot for _, slot in drawing]]
            self._advance([job for job, _ in drawing], rows)

    def _advance(self, jobs: list[GenerationJob], logits: Tensor) -> None:
        """Draw for each job from its row of `logits`: (B, V) float32."""
        for job, row in zip(jobs, logits.numpy(), strict=True):
            try:
                job.advance(row)
            except LLMasOSError as error:
                self._remove(job)
                job.fail(error)
                continue
            if job.done:
                self._remove(job)
                job.finish()

    def _remove(self, job: Job) -> None:
        with self._lock:
            del self._jobs[job.sequence]
            slot = self._scheduler.remove(job.sequence)
        if slot is not None:
            self._decoder.clear(slot)


def _slot(sequence: Sequence) -> int:
    if sequence.slot is None:
        raise AssertionError("a planned sequence holds a slot")
    return sequence.slot
