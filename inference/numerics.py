"""What the bytes of a logits row depend on, and the proof at start that company is no part of it.

A matrix product may take another path for another number of rows, and, on some machines, for some
rows of one matrix. So before the first request every row of every shape reads the same text, and
the results are compared bit for bit. Shapes that fail are not used.
"""

import gc
import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version

import numpy as np
import torch
from torch import Tensor

from domain.errors import ModelNotAvailable
from inference.cuda import card_name, release
from inference.decoder import Decoder
from inference.sampler import Draw, mask_words
from inference.shapes import Shapes, Sizes
from inference.types import Sampling
from inference.weights import DecoderWeights

_PROBE_SEED = 20230718
_FINGERPRINT_DIGITS = 12
_PROBE_DRAW = Draw(Sampling(temperature=0.8, top_p=0.95), 0.5)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settled:
    """A decoder whose shapes have passed, and the name of its numerics class."""

    decoder: Decoder
    numerics_class: str


def settle(
    weights: DecoderWeights, wanted: Shapes, decoder_type: Callable[..., Decoder] = Decoder
) -> Settled:
    """Find shapes that pass on this machine, the wanted ones if they do.

    Free shapes promise nothing, so nothing is compared for them.

    Args:
        weights: of the model that will run.
        wanted: the shapes to try first.
        decoder_type: makes what computes the forward pass of weights and shapes.

    Raises:
        ModelNotAvailable: no shapes pass or fit into memory, so nothing could be promised.
    """
    for shapes in _candidates(wanted):
        settled = _attempt(weights, shapes, decoder_type)
        if settled is not None:
            if shapes.slots < wanted.slots:
                _log.warning("running with %d slots, not %d", shapes.slots, wanted.slots)
            return settled
        # What the attempt took must be free before the next, cycles of recordings included.
        gc.collect()
        release()
    raise ModelNotAvailable("This machine computes no shape of batch the same way twice.")


def _attempt(
    weights: DecoderWeights, shapes: Shapes, decoder_type: Callable[..., Decoder]
) -> Settled | None:
    """A decoder in these shapes, or None where they do not pass or do not fit into memory."""
    try:
        decoder = decoder_type(weights, shapes)
        if shapes.free:
            return Settled(decoder, _class_name(decoder, "free"))
        decoder.shapes = replace(shapes, key_bands=equal_bands(decoder))
        fingerprint = probe(decoder)
    except (torch.OutOfMemoryError, MemoryError):
        _log.warning("%d slots do not fit into memory; trying fewer", shapes.slots)
        return None
    if fingerprint is None:
        return None
    decoder.shapes = replace(decoder.shapes, sizes=equal_sizes(decoder))
    return Settled(decoder, _class_name(decoder, fingerprint))


@torch.inference_mode()
def equal_bands(decoder: Decoder) -> tuple[int, ...]:
    """The key bands that give the same bytes as the whole context.

    A sum over keys may be taken in another order where there are more of them, even if the further
    ones are zero. It shows where a band is full, so the whole context is read, and each band is
    compared with the widest for the last rows that it holds.

    Args:
        decoder: no sequence may be in it; it is left cleared.
    """
    shapes = decoder.shapes
    text, unequal = _text(decoder, shapes.context), set[int]()
    slots = torch.arange(shapes.rows, device=text.device)
    starts = {band // shapes.chunk * shapes.chunk - shapes.chunk: band for band in shapes.key_bands}
    groups = len(shapes.groups_of(shapes.slots))
    try:
        for start in range(0, shapes.context - shapes.chunk + 1, shapes.chunk):
            stop, band = start + shapes.chunk, starts.get(start, shapes.context)
            places = torch.arange(start, stop, device=text.device).repeat(shapes.rows, 1)
            tokens = text[start:stop].repeat(shapes.rows, 1)
            whole = decoder.extend(tokens, places, slots, shapes.context)
            if band < shapes.context:
                found = decoder.extend(tokens, places, slots, band)
                unequal |= set() if torch.equal(found, whole) else {band}
        for slot in range(1, shapes.slots):
            decoder.copy_row(0, slot, shapes.context)
        for band in shapes.key_bands[:-1]:
            token = text[band - 1].repeat(shapes.slots)
            place = torch.full_like(token, band - 1)
            whole = decoder.decode(token, place, [shapes.context] * groups)
            if not torch.equal(decoder.decode(token, place, [band] * groups), whole):
                unequal.add(band)
    finally:
        _clear(decoder)
    return tuple(band for band in shapes.key_bands if band not in unequal)


def _clear(decoder: Decoder) -> None:
    for row in range(decoder.shapes.memory_rows):
        decoder.clear(row)


@torch.inference_mode()
def probe(decoder: Decoder) -> str | None:
    """Compare every row of every shape bit for bit, in each key band.

    Args:
        decoder: no sequence may be in it; it is left cleared.

    Returns:
        Hexadecimal digits over the probe's hidden states, logits and probabilities, or None if two
        rows or two bands differ. Equal digits on two machines say that they compute alike.
    """
    try:
        hidden = [*_probe_extend(decoder), *_probe_decode(decoder)]
        logits = decoder.logits(hidden[-1][:1].repeat(decoder.shapes.head_rows, 1))
    finally:
        _clear(decoder)
    blocks = [*hidden, logits, _probabilities(decoder, logits)]
    if not all(torch.equal(block, block[:1].expand_as(block)) for block in blocks):
        return None
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block[0].float().cpu().numpy().tobytes())
    return digest.hexdigest()[:_FINGERPRINT_DIGITS]


@torch.inference_mode()
def equal_sizes(decoder: Decoder) -> Sizes:
    """The smaller steps whose rows have the same bytes as those of the largest.

    Args:
        decoder: has passed the probe, and no sequence is in it; it is left cleared.
    """
    shapes, wanted = decoder.shapes, decoder.shapes.candidates
    try:
        return Sizes(
            extend=_equal(wanted.extend, lambda rows: _extend_rows(decoder, rows, shapes.chunk)),
            run=_equal(wanted.run, lambda rows: _extend_rows(decoder, rows, shapes.run_width)),
            decode=_equal(wanted.decode, lambda rows: _decode_rows(decoder, rows)),
            head=_equal(wanted.head, lambda rows: _head_rows(decoder, rows)),
        )
    finally:
        _clear(decoder)


def _equal(sizes: Sequence[int], rows_of: Callable[[int], Tensor]) -> tuple[int, ...]:
    """The sizes all of whose rows equal the first row of the largest."""
    if not sizes:
        return ()
    expected = rows_of(sizes[-1])[:1]
    return tuple(
        size for size in sizes if torch.equal(rows := rows_of(size), expected.expand_as(rows))
    )


def _extend_rows(decoder: Decoder, rows: int, width: int) -> Tensor:
    """(rows, width, H): the same text in so many rows, late in the context of cleared slots."""
    for row in range(rows):
        decoder.clear(row)
    tokens = _text(decoder, width).repeat(rows, 1)
    start = _late(decoder.shapes) - width
    places = torch.arange(start, start + width, device=tokens.device).repeat(rows, 1)
    band = decoder.shapes.keys_for(start + width - 1)
    return decoder.extend(tokens, places, torch.arange(rows, device=tokens.device), band)


def _decode_rows(decoder: Decoder, rows: int) -> Tensor:
    """(rows, H): the same token in the first slots, after the same text."""
    shapes = decoder.shapes
    _extend_rows(decoder, 1, shapes.chunk)
    for slot in range(1, rows):
        decoder.copy_row(0, slot, shapes.context)
    token = _text(decoder, 1).repeat(rows)
    position = _late(shapes)
    bands = [shapes.keys_for(position)] * len(shapes.groups_of(rows))
    return decoder.decode(token, torch.full_like(token, position), bands)


def _head_rows(decoder: Decoder, rows: int) -> Tensor:
    """(rows, V): logits of one hidden state, computed in so many rows."""
    hidden = _extend_rows(decoder, 1, decoder.shapes.chunk)[0, -1:]
    sized = replace(decoder.shapes, sizes=Sizes(head=(rows,)))
    decoder.shapes, shapes = sized, decoder.shapes
    try:
        return decoder.logits(hidden.repeat(rows, 1))
    finally:
        decoder.shapes = shapes


def _probabilities(decoder: Decoder, logits: Tensor) -> Tensor:
    """(2 R, V) float32: of all rows together, and of each by itself."""
    rows, vocab_size = logits.shape
    masks = torch.full((rows, mask_words(vocab_size)), -1, dtype=torch.int32, device=logits.device)
    together = decoder.masses(logits, masks, [_PROBE_DRAW] * rows)
    alone = [decoder.masses(logits[row:][:1], masks[:1], [_PROBE_DRAW]) for row in range(rows)]
    return torch.cat([together, *alone])


def _probe_extend(decoder: Decoder) -> list[Tensor]:
    """Blocks (bands * rows, n, H) whose rows must all be equal, early and late in the context."""
    shapes = decoder.shapes
    blocks: list[Tensor] = []
    for rows, width in ((shapes.run_rows, shapes.run_width), (shapes.rows, shapes.chunk)):
        if not rows:
            continue
        tokens = _text(decoder, width).repeat(rows, 1)
        slots = torch.arange(rows, device=tokens.device)
        for start in (0, _late(shapes) - width):
            places = torch.arange(start, start + width, device=tokens.device).repeat(rows, 1)
            bands = _bands(shapes, start + width - 1)
            blocks.append(
                torch.cat([decoder.extend(tokens, places, slots, band) for band in bands])
            )
    return blocks


def _probe_decode(decoder: Decoder) -> list[Tensor]:
    """Blocks (bands * S, H) whose rows must all be equal, early and late in the context."""
    shapes = decoder.shapes
    for slot in range(1, shapes.slots):
        decoder.copy_row(0, slot, shapes.context)
    token = _text(decoder, 1).repeat(shapes.slots)
    blocks: list[Tensor] = []
    for position in (shapes.chunk, _late(shapes)):
        positions = torch.full_like(token, position)
        bands = _bands(shapes, position)
        groups = len(shapes.groups_of(shapes.slots))
        blocks.append(
            torch.cat([decoder.decode(token, positions, [band] * groups) for band in bands])
        )
    return blocks


def _late(shapes: Shapes) -> int:
    """A position in the second half of the context, at least one chunk from its beginning."""
    return max(shapes.chunk, shapes.context // 2 + 1)


def _bands(shapes: Shapes, position: int) -> list[int]:
    """The narrowest and the widest band that hold a position; `equal_bands` compares all."""
    return sorted({shapes.keys_for(position), shapes.context})


def _text(decoder: Decoder, length: int) -> Tensor:
    """(length,) int64 token ids, the same everywhere."""
    generator = np.random.Generator(np.random.PCG64(_PROBE_SEED))
    ids = generator.integers(0, decoder.weights.vocab_size, length)
    return torch.from_numpy(ids).to(decoder.weights.device)


def _candidates(wanted: Shapes) -> list[Shapes]:
    """The wanted shapes, then without bands, then fewer slots; one slot and one row come last."""
    found: list[Shapes] = []
    for slots in sorted({wanted.slots, *(2**power for power in range(10))}, reverse=True):
        if slots <= wanted.slots:
            fewer = replace(
                wanted,
                slots=slots,
                rows=min(wanted.rows, slots),
                run_rows=min(wanted.run_rows, slots),
                parking=min(wanted.parking, slots // 2),
            )
            found += [fewer, replace(fewer, key_bands=(wanted.context,))]
    return found


def _class_name(decoder: Decoder, fingerprint: str) -> str:
    weights, shapes = decoder.weights, decoder.shapes
    cpu = weights.device.type == "cpu"
    capability = (
        torch.backends.cpu.get_cpu_capability()
        if cpu
        else f"{card_name(weights.device)}/kernels={decoder.kernels}"
    )
    parts = (
        weights.device.type,
        capability,
        str(weights.dtype).removeprefix("torch."),
        f"threads={torch.get_num_threads()}" if cpu else f"cuda={torch.version.cuda}",
        f"torch={version('torch').split('+')[0]}",
        f"llguidance={version('llguidance')}",
        f"S={shapes.slots}",
        f"P={shapes.rows}",
        f"n={shapes.chunk}",
        f"R={shapes.run_rows}x{shapes.run_width}",
        f"T={shapes.context}",
        f"probe={fingerprint}",
    )
    return "/".join(parts)
