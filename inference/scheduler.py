"""Which sequences take part in the next step, and with which tokens. Free of torch.

How a sequence is cut into steps depends on that sequence alone: its head (the prompt, and what the
grammar forces before the first choice) goes in chunks of n from its first token, every later token
by itself. Load only decides *when* a piece runs, never what the pieces are.
"""

from collections import deque
from dataclasses import dataclass, field

from domain.errors import QueueFull
from inference.shapes import Shapes
from inference.slots import SlotPool


@dataclass(eq=False, slots=True)
class Sequence:
    """Tokens on their way through the model.

    Attributes:
        tokens: all tokens known so far; generation appends to them.
        head: how many of the first tokens go through extend steps.
        fed: how many tokens the key-value memory holds.
        slot: where, once admitted.
    """

    tokens: list[int]
    head: int
    fed: int = 0
    slot: int | None = None

    @property
    def in_head(self) -> bool:
        """Whether the next piece is a chunk of the head."""
        return self.fed < self.head


@dataclass(frozen=True, slots=True)
class Chunk:
    """One row of an extend step: `sequence.tokens[start:stop]`, at most n tokens."""

    sequence: Sequence
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Plan:
    """One step: up to P chunks in one extend, up to S single tokens in one decode."""

    chunks: list[Chunk]
    decodes: list[Sequence]


@dataclass(slots=True)
class Scheduler:
    """First come, first admitted; a sequence is read in while others decode.

    Attributes:
        shapes: S, P and n.
        queue_limit: how many sequences may wait for a slot.
        patience: steps that an extend step is put off while fewer than P sequences are to be read
            and others decode. An extend step costs the same for one row as for P.
    """

    shapes: Shapes
    queue_limit: int
    patience: int = 4
    _waiting: deque[Sequence] = field(default_factory=deque[Sequence])
    _running: list[Sequence] = field(default_factory=list[Sequence])
    _pool: SlotPool = field(init=False)
    _put_off: int = 0

    def __post_init__(self) -> None:
        """All slots start free."""
        self._pool = SlotPool(self.shapes.slots)

    @property
    def idle(self) -> bool:
        """Whether no sequence waits or runs."""
        return not self._waiting and not self._running

    @property
    def sequences(self) -> list[Sequence]:
        """All sequences that run or wait, in order of arrival."""
        return [*self._running, *self._waiting]

    def submit(self, sequences: list[Sequence]) -> None:
        """Let sequences wait for slots, all of them or none.

        Raises:
            QueueFull: they do not all fit into the queue.
        """
        if len(self._waiting) + len(sequences) > self.queue_limit + self._pool.free:
            raise QueueFull(
                "The model has too much to do just now.", hint="Try again in a few seconds."
            )
        self._waiting.extend(sequences)

    def plan(self) -> Plan:
        """Admit what fits, then choose the pieces of the next step.

        Every running sequence that is past its head goes on in every step; the oldest P that are
        not go on after at most `patience` steps.
        """
        while self._waiting and self._pool.free:
            sequence = self._waiting.popleft()
            sequence.slot = self._pool.take()
            self._running.append(sequence)
        decodes = [
            sequence
            for sequence in self._running
            if not sequence.in_head and sequence.fed < len(sequence.tokens)
        ]
        return Plan(self._chunks(waits_for_others=bool(decodes)), decodes)

    def _chunks(self, *, waits_for_others: bool) -> list[Chunk]:
        reading = [sequence for sequence in self._running if sequence.in_head]
        if 0 < len(reading) < self.shapes.rows and waits_for_others:
            self._put_off += 1
            if self._put_off <= self.patience:
                return []
        self._put_off = 0
        return [
            Chunk(sequence, sequence.fed, min(sequence.fed + self.shapes.chunk, sequence.head))
            for sequence in reading[: self.shapes.rows]
        ]

    def remove(self, sequence: Sequence) -> int | None:
        """Take a sequence out, finished or not.

        Returns:
            The slot it held, which the caller must clear before the next plan; None if it waited.
        """
        if sequence.slot is None:
            self._waiting.remove(sequence)
            return None
        self._running.remove(sequence)
        slot, sequence.slot = sequence.slot, None
        self._pool.give_back(slot)
        return slot
