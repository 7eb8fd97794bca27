"""How the engine uses the machine. Importing this module loads no torch."""

from dataclasses import dataclass, replace

from domain.errors import InvalidInput, ModelNotAvailable
from inference.shapes import Shapes, bands
from inference.slots import kept_slots

GROUP_SLOTS = 8
"""Slots that share a key band. Fewer read less, and cost more calls for each layer."""
_ROWS_AT_LEAST = 4
_SLOTS_A_ROW = 8


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """Sizes and limits of an engine.

    Attributes:
        slots: S, sequences that decode at once.
        rows: P, prompts that are read at once; None for an eighth of the slots, at least 4.
        chunk: n, prompt tokens per row and step.
        context: T, most tokens of a prompt with its output; less where the model takes less.
        run_rows: sequences whose forced tokens are read at once; None for half of the slots, at
            least 4; 0 reads them one by one.
        run_width: forced tokens per row and step.
        threads: of torch, for the whole process. One is the default, because the numerics class
            names it: what one machine made with one thread another can make again.
        queue_limit: how many requests may wait for a slot.
        prefix_tokens: tokens of prompts that are kept to be used again.
        free_shapes: steps are as large as their load. Nothing is reproducible then.
        forces: whether tokens that a grammar forces are taken without a draw.
        device: `cpu` or `cuda`.

    Raises:
        InvalidInput: a size is out of range.
    """

    slots: int = 16
    rows: int | None = None
    chunk: int = 32
    context: int = 1536
    run_rows: int | None = None
    run_width: int = 8
    threads: int = 1
    queue_limit: int = 1024
    prefix_tokens: int = 4096
    free_shapes: bool = False
    forces: bool = True
    device: str = "cpu"

    def __post_init__(self) -> None:
        """Refuse what cannot be meant, before anything is loaded."""
        sizes = (
            self.slots,
            1 if self.rows is None else self.rows,
            self.chunk,
            self.threads,
            self.queue_limit,
        )
        if min(sizes) < 1 or self.context <= self.chunk:
            raise InvalidInput("Every size of an engine is at least 1, its context above a chunk.")
        runs = 1 if self.run_rows is None else self.run_rows
        if runs < 0 or (runs and self.run_width < 1) or self.prefix_tokens < 0:
            raise InvalidInput("Runs and kept prefixes of an engine cannot be fewer than none.")

    def shapes(self, max_positions: int) -> Shapes:
        """The shapes for a model that was made for so many positions.

        Raises:
            ModelNotAvailable: they are no more than a chunk.
        """
        if max_positions <= self.chunk:
            raise ModelNotAvailable(
                f"The model takes {max_positions} tokens, but a chunk alone has {self.chunk}."
            )
        context, cpu = min(self.context, max_positions), self.device == "cpu"
        runs = max(_ROWS_AT_LEAST, self.slots // 2) if self.run_rows is None else self.run_rows
        shapes = Shapes(
            slots=self.slots,
            rows=min(self.rows or max(_ROWS_AT_LEAST, self.slots // _SLOTS_A_ROW), self.slots),
            chunk=self.chunk,
            context=context,
            key_bands=bands(context),
            run_rows=min(runs, self.slots),
            run_width=self.run_width if runs else 0,
            parking=kept_slots(self.slots),
            prefix_chunks=self.prefix_tokens // self.chunk,
            # Each choice of bands is a recording on a GPU, so all its slots share one.
            group=GROUP_SLOTS if cpu and self.slots % GROUP_SLOTS == 0 else self.slots,
        )
        if not self.free_shapes:
            return shapes
        return replace(shapes, free=True, sizes=shapes.candidates)
