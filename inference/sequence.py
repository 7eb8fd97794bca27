"""A sequence of tokens on its way through the model, and the plan of one step. Free of torch."""

from dataclasses import dataclass

from inference.prefix import Node
from inference.types import Priority


@dataclass(eq=False, slots=True)
class Sequence:
    """Tokens on their way through the model.

    Attributes:
        tokens: all tokens known so far; generation appends to them.
        head: how many of the first tokens go through extend steps.
        reusable: how many of the first tokens may come from the prefix cache, because nobody asks
            for what the model makes of them.
        priority: who is served first.
        tenant: whose it is.
        fed: how many tokens the key-value memory holds.
        reused: how many of them came from the prefix cache.
        slot: where, once admitted.
        parked: parking row, while its slot serves somebody else.
        arrived: number of the plan before which it was submitted.
        prefix: where its chunks so far stand in the prefix cache; None once they are not there.
    """

    tokens: list[int]
    head: int
    reusable: int = 0
    priority: Priority = Priority.NORMAL
    tenant: str = ""
    fed: int = 0
    reused: int = 0
    slot: int | None = None
    parked: int | None = None
    arrived: int = 0
    prefix: Node | None = None

    @property
    def in_head(self) -> bool:
        """Whether the next piece is a chunk of the head."""
        return self.fed < self.head

    @property
    def pending(self) -> int:
        """How many known tokens the model has not read."""
        return len(self.tokens) - self.fed

    @property
    def length(self) -> int:
        """How many positions it holds, or will as soon as its head is read."""
        return max(self.head, self.fed)


def slot_of(sequence: Sequence) -> int:
    """The slot of a sequence that runs."""
    if sequence.slot is None:
        raise AssertionError("a planned sequence holds a slot")
    return sequence.slot


@dataclass(frozen=True, slots=True)
class Piece:
    """One row of a step: `sequence.tokens[start:stop]`."""

    sequence: Sequence
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Move:
    """The first `length` positions of one row of the key-value memory go to another row.

    Attributes:
        frees_slot: whether the source is a slot, which must be clean for the next sequence.
    """

    source: int
    target: int
    length: int
    frees_slot: bool


@dataclass(frozen=True, slots=True)
class CachedChunk:
    """A chunk of the prefix cache and the positions of a slot that it is copied to or from."""

    entry: int
    slot: int
    start: int


@dataclass(frozen=True, slots=True)
class Plan:
    """One step, in the order in which it is done.

    Attributes:
        started: sequences that got their first slot.
        moves: sequences that leave a lent slot, come back to one, make room, or close ranks.
        reuses: chunks that come from the prefix cache.
        chunks: up to P pieces of heads, one extend step.
        runs: up to `run_rows` pieces of forced text, one run step.
        decodes: up to S pieces of one token, one decode step.
    """

    started: list[Sequence]
    moves: list[Move]
    reuses: list[CachedChunk]
    chunks: list[Piece]
    runs: list[Piece]
    decodes: list[Piece]

    @property
    def pieces(self) -> list[Piece]:
        """All pieces that the model reads."""
        return [*self.chunks, *self.runs, *self.decodes]
