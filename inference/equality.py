"""Which smaller shapes give the same bytes as the largest, so that they may be used as well.

Whether a row's bytes depend on how many rows, or how many keys, are computed with it is a matter of
the machine and its libraries. So it is found out at the start, bit for bit, by reading one text in
every shape that would be worth having.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import torch
from torch import Tensor

from inference.decoder import Decoder, Part
from inference.shapes import Shapes, Sizes

_PROBE_SEED: Final = 20230718


@torch.inference_mode()
def equal_bands(decoder: Decoder) -> tuple[int, ...]:
    """The key bands that give the same bytes as the whole context.

    A sum over keys may be taken in another order where there are more of them, even if the further
    ones are zero. It shows where a band is full, so the whole context is read, and each band is
    compared with the widest for the last rows that it holds.

    Args:
        decoder: no sequence may be in it; it is left cleared.
    """
    shapes, text = decoder.shapes, probe_text(decoder, decoder.shapes.context)
    unequal = set[int]()
    ends: dict[int, list[int]] = {}
    for band in shapes.key_bands[:-1]:
        ends.setdefault(band // shapes.chunk * shapes.chunk, []).append(band)
    try:
        for stop in range(shapes.chunk, shapes.context + 1, shapes.chunk):
            places = torch.arange(stop - shapes.chunk, stop, device=text.device)
            for band in ends.get(stop, ()):
                if not _band_passes(decoder, text[places], places, band):
                    unequal.add(band)
            _extend(decoder, 1, text[places], places, shapes.context)
        for slot in range(1, shapes.slots):
            decoder.copy_row(0, slot, shapes.context)
        for band in shapes.key_bands[:-1]:
            token = text[band - 1].repeat(shapes.slots)
            place, groups = torch.full_like(token, band - 1), len(shapes.groups_of(shapes.slots))
            whole = decoder.decode(token, place, [shapes.context] * groups)
            found = decoder.decode(token, place, [band] * groups)
            unequal |= set() if torch.equal(found, whole) else {band}
    finally:
        clear_all(decoder)
    return tuple(band for band in shapes.key_bands if band not in unequal)


def _band_passes(decoder: Decoder, tokens: Tensor, places: Tensor, band: int) -> bool:
    """Whether the largest extend step gives the same bytes in a band as in the whole context."""
    shapes = decoder.shapes
    for row in range(1, shapes.rows):
        decoder.copy_row(0, row, int(places[0]))
    found = _extend(decoder, shapes.rows, tokens, places, band)
    return torch.equal(found, _extend(decoder, shapes.rows, tokens, places, shapes.context))


def _extend(decoder: Decoder, rows: int, tokens: Tensor, places: Tensor, keys: int) -> Tensor:
    slots = torch.arange(rows, device=tokens.device)
    return decoder.extend(tokens.repeat(rows, 1), places.repeat(rows, 1), slots, keys)


@torch.inference_mode()
def equal_sizes(decoder: Decoder) -> Sizes:
    """The smaller steps, and those that share one forward pass, whose rows have the same bytes.

    Args:
        decoder: its key bands have passed, and no sequence is in it; it is left cleared.
    """
    wanted = decoder.shapes.candidates
    try:
        steps = _Steps(decoder)
        return Sizes(
            extend=_passing(wanted.extend, lambda rows: steps.pass_alone(steps.chunk, rows)),
            run=_passing(wanted.run, lambda rows: steps.pass_alone(steps.run, rows)),
            decode=_passing(wanted.decode, lambda rows: steps.pass_alone(steps.decode, rows)),
            head=_passing(wanted.head, lambda rows: _head_passes(decoder, rows)),
            read=_passing(wanted.read, steps.pass_together) if decoder.fuses else (),
        )
    finally:
        clear_all(decoder)


def probe_text(decoder: Decoder, length: int) -> Tensor:
    """(length,) int64 token ids, the same everywhere."""
    generator = np.random.Generator(np.random.PCG64(_PROBE_SEED))
    ids = generator.integers(0, decoder.weights.vocab_size, length)
    return torch.from_numpy(ids).to(decoder.weights.device)


def late(shapes: Shapes) -> int:
    """A position in the second half of the context, at least one chunk from its beginning."""
    return max(shapes.chunk, shapes.context // 2 + 1)


def clear_all(decoder: Decoder) -> None:
    """Zero the whole key-value memory."""
    for row in range(decoder.shapes.memory_rows):
        decoder.clear(row)


class _Steps:
    """The same chunk, run and token in any number of rows, and what the largest steps make of them.

    Chunks are read in scratch rows, which are empty before them; single tokens in the first slots
    and runs in the last ones, after one chunk of text.
    """

    def __init__(self, decoder: Decoder) -> None:
        """Fill the slots, and read in the largest shapes."""
        self._decoder = decoder
        self._shapes = shapes = decoder.shapes
        self._text = probe_text(decoder, shapes.chunk + max(1, shapes.run_width))
        self._after = late(shapes)
        filling = self._part(range(1), self._text[: shapes.chunk], self._after - shapes.chunk)
        decoder.read([filling], shapes.chunk)
        for slot in range(1, shapes.slots):
            decoder.copy_row(0, slot, self._after)
        self._expected: dict[Callable[[int], Part], Tensor] = {}
        for step, rows in (
            (self.chunk, shapes.rows),
            (self.run, shapes.run_rows),
            (self.decode, shapes.slots),
        ):
            if rows:
                part = step(rows)
                self._expected[step] = decoder.read([part], part.tokens.numel())[0][:1].clone()

    def chunk(self, rows: int) -> Part:
        """An extend step."""
        shapes = self._shapes
        scratch = range(shapes.scratch, shapes.scratch + rows)
        return self._part(scratch, self._text[: shapes.chunk], self._after - shapes.chunk)

    def run(self, rows: int) -> Part:
        """A run step."""
        slots = range(self._shapes.slots - rows, self._shapes.slots)
        return self._part(slots, self._text[-self._shapes.run_width :], self._after)

    def decode(self, rows: int) -> Part:
        """A decode step."""
        shapes = self._shapes
        token = self._text[-1:].repeat(rows, 1)
        keys = [shapes.keys_for(self._after)] * len(shapes.groups_of(rows))
        return Part(token, torch.full_like(token, self._after), None, keys)

    def pass_alone(self, step: Callable[[int], Part], rows: int) -> bool:
        """Whether a step in so many rows gives each of them the expected bytes."""
        return self._all_equal({step: rows}, step(rows).tokens.numel())

    def pass_together(self, tokens: int) -> bool:
        """Whether steps of all kinds come as expected in so many tokens: together, else alone."""
        shapes = self._shapes
        kinds = (self.chunk, self.run, self.decode)
        together = dict(zip(kinds, _filling(tokens, shapes), strict=True))
        fitting = (
            min(shapes.rows, tokens // shapes.chunk),
            min(shapes.run_rows, tokens // max(1, shapes.run_width)),
            min(shapes.slots, tokens),
        )
        rest = zip(kinds, fitting, strict=True)
        alone = [{kind: rows} for kind, rows in rest if not together[kind]]
        return all(self._all_equal(taken, tokens) for taken in (together, *alone))

    def _all_equal(self, taken: Mapping[Callable[[int], Part], int], tokens: int) -> bool:
        """Whether each row of steps in so many rows, read in one pass, has the expected bytes."""
        parts = {kind: kind(rows) for kind, rows in taken.items() if rows}
        found = self._decoder.read(list(parts.values()), tokens) if parts else []
        return all(
            torch.equal(hidden, self._expected[kind].expand_as(hidden))
            for kind, hidden in zip(parts, found, strict=True)
        )

    def _part(self, rows: range, text: Tensor, start: int) -> Part:
        device, stop = text.device, start + len(text)
        return Part(
            text.repeat(len(rows), 1),
            torch.arange(start, stop, device=device).repeat(len(rows), 1),
            torch.arange(rows.start, rows.stop, device=device),
            [self._shapes.keys_for(stop - 1)],
        )


def _filling(tokens: int, shapes: Shapes) -> tuple[int, int, int]:
    """Chunks, runs and single tokens, in different slots: all kinds if possible, then the most."""
    possible = [
        (chunks, runs, min(rest, shapes.slots - runs))
        for chunks in range(min(shapes.rows, tokens // shapes.chunk) + 1)
        for runs in range(shapes.run_rows + 1)
        if (rest := tokens - chunks * shapes.chunk - runs * shapes.run_width) >= 0
    ]
    widths = (shapes.chunk, shapes.run_width, 1)

    def worth(counts: tuple[int, int, int]) -> tuple[int, int]:
        total = sum(count * width for count, width in zip(counts, widths, strict=True))
        return sum(count > 0 for count in counts), total

    return max(possible, key=worth)


def _passing(sizes: Sequence[int], passes: Callable[[int], bool]) -> tuple[int, ...]:
    return tuple(size for size in sizes if passes(size))


def _head_passes(decoder: Decoder, rows: int) -> bool:
    """Whether logits computed in so many rows equal those of the largest head."""
    hidden = decoder.weights.embedding[probe_text(decoder, 1)]
    shapes = decoder.shapes
    expected = decoder.logits(hidden.repeat(shapes.head_rows, 1))[:1]
    decoder.shapes = replace(shapes, sizes=Sizes(head=(rows,)))
    try:
        found = decoder.logits(hidden.repeat(rows, 1))
    finally:
        decoder.shapes = shapes
    return torch.equal(found, expected.expand_as(found))
