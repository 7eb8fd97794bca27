"""What the bytes of a logits row depend on, and the proof at start that company is no part of it.

A matrix product may take another path for another number of rows, and, on some machines, for some
rows of one matrix. So before the first request every row of every shape reads the same text, and
the results are compared bit for bit. Shapes that fail are not used.
"""

import hashlib
from dataclasses import dataclass, replace
from importlib.metadata import version

import numpy as np
import torch
from torch import Tensor

from domain.errors import ModelNotAvailable
from inference.decoder import Decoder
from inference.sampler import distribution
from inference.shapes import Shapes
from inference.types import Sampling
from inference.weights import DecoderWeights

_PROBE_SEED = 20230718
_FINGERPRINT_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Settled:
    """A decoder whose shapes have passed, and the name of its numerics class."""

    decoder: Decoder
    numerics_class: str


def settle(
    weights: DecoderWeights, wanted: Shapes, decoder_type: type[Decoder] = Decoder
) -> Settled:
    """Find shapes that pass on this machine, the wanted ones if they do.

    Args:
        weights: of the model that will run.
        wanted: the shapes to try first.
        decoder_type: what computes the forward pass.

    Raises:
        ModelNotAvailable: no shapes pass, so nothing could be promised.
    """
    for shapes in _candidates(wanted):
        decoder = decoder_type(weights, shapes)
        fingerprint = probe(decoder)
        if fingerprint is not None:
            return Settled(decoder, _class_name(shapes, fingerprint))
    raise ModelNotAvailable("This machine computes no shape of batch the same way twice.")


@torch.inference_mode()
def probe(decoder: Decoder) -> str | None:
    """Compare every row of every shape and key band bit for bit.

    Args:
        decoder: no sequence may be in it; it is left cleared.

    Returns:
        Hexadecimal digits over the probe's logits and one distribution drawn from them, or None
        if two rows or two bands differ. Equal digits on two machines say that they compute alike.
    """
    try:
        hidden = [*_probe_extend(decoder), *_probe_decode(decoder)]
        last = hidden[-1][:1].repeat(decoder.shapes.head_rows, 1)
        logits = decoder.logits(last)
    finally:
        for slot in range(decoder.shapes.slots + decoder.shapes.rows):
            decoder.clear(slot)
    blocks = [*hidden, logits]
    if not all(torch.equal(block, block[:1].expand_as(block)) for block in blocks):
        return None
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block[0].numpy().tobytes())
    drawn = distribution(logits[0].numpy(), None, Sampling())
    digest.update(drawn.cumulative.astype("<f8").tobytes())
    return digest.hexdigest()[:_FINGERPRINT_DIGITS]


def _probe_extend(decoder: Decoder) -> list[Tensor]:
    """Blocks (bands * P, n, H) whose rows must all be equal, early and late in the context."""
    shapes = decoder.shapes
    tokens = _text(decoder, shapes.chunk).repeat(shapes.rows, 1)
    slots = torch.arange(shapes.rows)
    blocks: list[Tensor] = []
    for start in (0, _late(shapes) - shapes.chunk):
        positions = torch.arange(start, start + shapes.chunk).repeat(shapes.rows, 1)
        bands = _bands(shapes, start + shapes.chunk - 1)
        blocks.append(torch.cat([decoder.extend(tokens, positions, slots, band) for band in bands]))
    return blocks


def _probe_decode(decoder: Decoder) -> list[Tensor]:
    """Blocks (bands * S, H) whose rows must all be equal, early and late in the context."""
    shapes = decoder.shapes
    decoder.copy_slot(0, torch.arange(1, shapes.slots))
    token = _text(decoder, 1).repeat(shapes.slots)
    blocks: list[Tensor] = []
    for position in (shapes.chunk, _late(shapes)):
        positions = torch.full((shapes.slots,), position)
        bands = _bands(shapes, position)
        blocks.append(torch.cat([decoder.decode(token, positions, band) for band in bands]))
    return blocks


def _late(shapes: Shapes) -> int:
    """A position in the second half of the context, at least one chunk from its beginning."""
    return max(shapes.chunk, shapes.context // 2 + 1)


def _bands(shapes: Shapes, position: int) -> list[int]:
    return [band for band in shapes.key_bands if band > position]


def _text(decoder: Decoder, length: int) -> Tensor:
    """(length,) int64 token ids, the same everywhere."""
    generator = np.random.Generator(np.random.PCG64(_PROBE_SEED))
    return torch.from_numpy(generator.integers(0, decoder.weights.vocab_size, length))


def _candidates(wanted: Shapes) -> list[Shapes]:
    """The wanted shapes, then without bands, then fewer slots; one slot and one row come last."""
    found: list[Shapes] = []
    for slots in sorted({wanted.slots, *(2**power for power in range(7))}, reverse=True):
        if slots <= wanted.slots:
            fewer = replace(wanted, slots=slots, rows=min(wanted.rows, slots))
            found += [fewer, replace(fewer, key_bands=(wanted.context,))]
    return found


def _class_name(shapes: Shapes, fingerprint: str) -> str:
    parts = (
        "cpu",
        torch.backends.cpu.get_cpu_capability(),
        "float32",
        f"threads={torch.get_num_threads()}",
        f"torch={version('torch').split('+')[0]}",
        f"llguidance={version('llguidance')}",
        f"S={shapes.slots}",
        f"P={shapes.rows}",
        f"n={shapes.chunk}",
        f"T={shapes.context}",
        f"probe={fingerprint}",
    )
    return "/".join(parts)
