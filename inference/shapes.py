"""The closed set of shapes in which the forward pass runs (design decision D2).

The bytes of a logits row depend on the shape of the matrices it was computed in. So every forward
pass uses one of the few shapes named here, whatever the load. Importing this module loads no torch.
"""

from dataclasses import dataclass

HEAD_ROWS_AT_LEAST = 16
_FINEST_BAND = 16
_FINE_BANDS_TO = 256
_FINE_SHARE = 8


@dataclass(frozen=True, slots=True)
class Sizes:
    """Numbers of rows in which a step may run, ascending.

    A step may be as small as its load where the smaller matrices give each row the same bytes as
    the largest: the start-up probe keeps those sizes that do.

    Attributes:
        decode: slots of a decode step.
        extend: chunks of an extend step.
        run: runs of a run step.
        head: rows of logits.
        read: tokens, where several kinds of step share one forward pass; empty if they may not.
    """

    decode: tuple[int, ...] = ()
    extend: tuple[int, ...] = ()
    run: tuple[int, ...] = ()
    head: tuple[int, ...] = ()
    read: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shapes:
    """Sizes of all tensors of a forward pass.

    Attributes:
        slots: S, sequences held at once; a decode step is `[S, 1]`.
        rows: P, sequences whose prompts are read at once; an extend step is `[P, chunk]`.
        chunk: n, prompt tokens read by one row of one extend step.
        context: T, positions of a slot; a prompt and its output must fit.
        key_bands: lengths to which the keys may be cut when no live row looks further. A key
            beyond a row's position adds exactly zero to it, so the bytes do not depend on the
            band; the start-up probe proves it or leaves only `(context,)`.
        run_rows: rows of a run step, which reads what a grammar forced; 0 for none.
        run_width: tokens read by one row of one run step.
        parking: rows that keep the sequences whose lent slots were called back.
        prefix_chunks: chunks of prompts that are kept to be used again.
        group: slots next to each other that share a key band in a decode step: the longest of
            them decides how much all of them read.
        sizes: numbers of rows in which a step may run; only the largest where it is empty.
        free: the sizes were not compared, so the bytes depend on the company.
    """

    slots: int
    rows: int
    chunk: int
    context: int
    key_bands: tuple[int, ...]
    run_rows: int = 0
    run_width: int = 0
    parking: int = 0
    prefix_chunks: int = 0
    group: int = 1 << 30
    sizes: "Sizes" = Sizes()
    free: bool = False

    @property
    def head_rows(self) -> int:
        """Rows R of the one head shape `[R, hidden] x [hidden, vocab]`; at least 16."""
        return max(HEAD_ROWS_AT_LEAST, self.slots, self.rows)

    @property
    def trash(self) -> int:
        """Position that dead rows and padding write to; no mask ever shows it."""
        return self.context

    @property
    def scratch(self) -> int:
        """First of the rows of the key-value memory in which dead rows of a step work."""
        return self.slots

    @property
    def first_parking(self) -> int:
        """First of the rows of the key-value memory that keep parked sequences."""
        return self.slots + max(self.rows, self.run_rows)

    @property
    def memory_rows(self) -> int:
        """Rows of the key-value memory: slots, scratch and parking."""
        return self.first_parking + self.parking

    def keys_for(self, position: int) -> int:
        """Smallest band that holds the given position."""
        return next(band for band in self.key_bands if band > position)

    def groups_of(self, rows: int) -> list[range]:
        """The slots of each group of a decode step with so many rows."""
        return [range(first, min(first + self.group, rows)) for first in range(0, rows, self.group)]

    def decode_rows(self, needed: int) -> int:
        """Rows of a decode step in which the first `needed` slots take part."""
        return _fitting(self.sizes.decode, needed, self.slots)

    def extend_rows(self, needed: int) -> int:
        """Rows of an extend step that reads `needed` chunks."""
        return _fitting(self.sizes.extend, needed, self.rows)

    def rows_of_run(self, needed: int) -> int:
        """Rows of a run step that reads `needed` runs."""
        return _fitting(self.sizes.run, needed, self.run_rows)

    def rows_of_head(self, needed: int) -> int:
        """Rows of a head step from which `needed` tokens are drawn."""
        return _fitting(self.sizes.head, needed, self.head_rows)

    def tokens_of_read(self, needed: int) -> int | None:
        """Tokens of a forward pass that does several steps at once; None if there is no such."""
        return next((size for size in self.sizes.read if size >= needed), None)

    @property
    def most_tokens(self) -> int:
        """Tokens of an extend, a run and a decode step together."""
        return self.slots + self.rows * self.chunk + self.run_rows * self.run_width

    @property
    def candidates(self) -> Sizes:
        """Sizes that are worth having: fine where steps are small, coarse where they are large."""
        return Sizes(
            decode=_spread(self.slots),
            extend=_spread(self.rows),
            run=_spread(self.run_rows),
            head=tuple(size for size in _spread(self.head_rows) if size >= HEAD_ROWS_AT_LEAST),
            read=_spread(self.most_tokens, _FINE_SHARE),
        )


def bands(context: int) -> tuple[int, ...]:
    """Lengths of keys up to the context: fine where most sequences are, coarse beyond.

    Attention costs what it reads, and every band costs some time at the start.
    """
    found, band = list[int](), _FINEST_BAND
    while band < context:
        found.append(band)
        power = 1 << (band.bit_length() - 1)
        band += _FINEST_BAND if band < _FINE_BANDS_TO else power // 2
    return (*found, context)


def _spread(most: int, share: int = 2) -> tuple[int, ...]:
    """Numbers of rows up to `most`, each larger than the one before by at most one `share`-th."""
    found, size = list[int](), 1
    while size < most:
        found.append(size)
        power = 1 << (size.bit_length() - 1)
        size += max(1, power // share)
    return (*found, most) if most else ()


def _fitting(sizes: tuple[int, ...], needed: int, most: int) -> int:
    """The smallest size that is large enough."""
    return next((size for size in sizes if size >= needed), most)
