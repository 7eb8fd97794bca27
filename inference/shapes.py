"""The closed set of shapes in which the forward pass runs (design decision D2).

The bytes of a logits row depend on the shape of the matrices it was computed in. So every forward
pass uses one of the few shapes named here, whatever the load. Importing this module loads no torch.
"""

from dataclasses import dataclass

KEY_BAND = 128
HEAD_ROWS_AT_LEAST = 16


@dataclass(frozen=True, slots=True)
class Shapes:
    """Sizes of all tensors of a forward pass.

    Attributes:
        slots: S, sequences held at once; a decode step is always `[S, 1]`.
        rows: P, sequences whose prompts are read at once; an extend step is always `[P, chunk]`.
        chunk: n, prompt tokens read by one row of one extend step.
        context: T, positions of a slot; a prompt and its output must fit.
        key_bands: lengths to which the keys may be cut when no live row looks further. A key
            beyond a row's position adds exactly zero to it, so the bytes do not depend on the
            band; the start-up probe proves it or leaves only `(context,)`.
    """

    slots: int
    rows: int
    chunk: int
    context: int
    key_bands: tuple[int, ...]

    @classmethod
    def banded(cls, slots: int, rows: int, chunk: int, context: int) -> "Shapes":
        """Shapes whose key bands are all multiples of 128 below the context, and the context."""
        bands = (*range(KEY_BAND, context, KEY_BAND), context)
        return cls(slots, rows, chunk, context, bands)

    @property
    def head_rows(self) -> int:
        """Rows R of the one head shape `[R, hidden] x [hidden, vocab]`; at least 16."""
        return max(HEAD_ROWS_AT_LEAST, self.slots, self.rows)

    @property
    def trash(self) -> int:
        """Position that dead rows and padding write to; no mask ever shows it."""
        return self.context

    def keys_for(self, position: int) -> int:
        """Smallest band that holds the given position."""
        return next(band for band in self.key_bands if band > position)
