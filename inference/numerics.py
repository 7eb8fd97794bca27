"""What the bytes of a logits row depend on, and the proof at start that company is no part of it.

A matrix product may take another path for another number of rows, and, on some machines, for some
rows of one matrix. So before the first request every row of every shape reads the same text, and
the results are compared bit for bit. Shapes that fail are not used.
"""

import gc
import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import version

import torch
from torch import Tensor

from domain.errors import ModelNotAvailable
from inference.cuda import card_name, release
from inference.decoder import Decoder
from inference.equality import clear_all, equal_bands, equal_sizes, late, probe_text
from inference.sampler import Draw, mask_words
from inference.shapes import Shapes
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
        clear_all(decoder)
    blocks = [*hidden, logits, _probabilities(decoder, logits)]
    if not all(torch.equal(block, block[:1].expand_as(block)) for block in blocks):
        return None
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block[0].float().cpu().numpy().tobytes())
    return digest.hexdigest()[:_FINGERPRINT_DIGITS]


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
        tokens = probe_text(decoder, width).repeat(rows, 1)
        slots = torch.arange(rows, device=tokens.device)
        for start in (0, late(shapes) - width):
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
    token = probe_text(decoder, 1).repeat(shapes.slots)
    blocks: list[Tensor] = []
    for position in (shapes.chunk, late(shapes)):
        positions = torch.full_like(token, position)
        bands = _bands(shapes, position)
        groups = len(shapes.groups_of(shapes.slots))
        blocks.append(
            torch.cat([decoder.decode(token, positions, [band] * groups) for band in bands])
        )
    return blocks


def _bands(shapes: Shapes, position: int) -> list[int]:
    """The narrowest and the widest band that hold a position; `equal_bands` compares all."""
    return sorted({shapes.keys_for(position), shapes.context})


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
