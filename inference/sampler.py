"""How tokens are drawn from rows of logits: counter-based, so that no draw depends on another.

The random number of a draw is a hash of (seed, position), never the state of a generator. The same
request therefore draws the same numbers alone, in any batch, and after any interruption. Every
operation here works row by row, on the CPU and on a GPU alike.
"""

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from inference.types import Sampling, TokenScore

FloatRow = NDArray[np.float64]
TokenRow = NDArray[np.intp]
MaskRow = NDArray[np.int32]

NO_NUMBER = -1
"""Drawn from a row in which a logit is no number."""
_PERSON = b"llmasos.draw"
_WORD_BITS = 32
_LIKELIEST = 128
_BLOCK = 64


@dataclass(frozen=True, slots=True)
class Draw:
    """How one row's token is drawn.

    Attributes:
        sampling: temperature and filters.
        number: in [0, 1), from `uniform`.
    """

    sampling: Sampling
    number: float


def uniform(seed: int, position: int) -> float:
    """A number in [0, 1) keyed by seed and position, in steps of 2**-53.

    It is the top 53 bits of BLAKE2b-64 (RFC 7693) over both numbers as 64 bit little-endian.
    """
    counter = struct.pack("<QQ", seed, position)
    digest = hashlib.blake2b(counter, digest_size=8, person=_PERSON).digest()
    return (int.from_bytes(digest, "little") >> 11) * 2.0**-53


def mask_words(vocab_size: int) -> int:
    """How many words of 32 bits a mask over a vocabulary takes."""
    return -(-vocab_size // _WORD_BITS)


def mask_of(tokens: TokenRow, vocab_size: int) -> MaskRow:
    """The mask that lets these tokens through: bit i of word w for token 32 w + i."""
    bits = np.zeros(mask_words(vocab_size) * _WORD_BITS, dtype=np.uint8)
    bits[tokens] = 1
    return np.packbits(bits, bitorder="little").view(np.int32)


def tokens_of(mask: MaskRow) -> TokenRow:
    """Ascending ids of the tokens that a mask lets through."""
    return np.unpackbits(mask.view(np.uint8), bitorder="little").nonzero()[0]


def sample(logits: Tensor, masks: Tensor, draws: Sequence[Draw]) -> Tensor:
    """Draw one token from each row.

    Temperature first, then top-k, top-p and min-p; equal logits are ranked by id, so that every
    cut is the same everywhere.

    Args:
        logits: (B, V) float32.
        masks: (B, ceil(V / 32)) int32 on the same device, each with at least one bit set.
        draws: B of them.

    Returns:
        (B,) int64; `NO_NUMBER` where a logit is no number.
    """
    mass = masses(logits, masks, draws)
    numbers = torch.tensor([draw.number for draw in draws], dtype=torch.float64)
    chosen = choose(mass, numbers.to(mass.device)[:, None])
    # The largest and the smallest logit are numbers only if all are.
    extremes = torch.cat((logits.amax(dim=1, keepdim=True), logits.amin(dim=1, keepdim=True)), 1)
    return chosen.masked_fill_(~torch.isfinite(extremes).all(dim=1), NO_NUMBER)


def masses(logits: Tensor, masks: Tensor, draws: Sequence[Draw]) -> Tensor:
    """Unnormalised probabilities after mask, temperature and filters; the top one is 1.

    Args:
        logits: (B, V) float32.
        masks: (B, ceil(V / 32)) int32 on the same device.
        draws: B of them.

    Returns:
        (B, V) float32.
    """
    scores = _masked(logits, masks)
    temperatures = [draw.sampling.temperature for draw in draws]
    top = scores.amax(dim=1, keepdim=True)
    # In float32 an extreme temperature is 0 or infinite, and divides to what is no number.
    numbers = torch.finfo(scores.dtype)
    scale = _column([temperature or 1.0 for temperature in temperatures], scores)
    scale = scale.clamp_(numbers.tiny, numbers.max)
    greedy = [row for row, temperature in enumerate(temperatures) if temperature == 0]
    # The first of several, as `argmax` promises.
    best = scores.argmax(dim=1) if greedy else None
    mass = scores.sub_(top).div_(scale).exp_()
    if best is not None:
        mass[greedy] = 0
        mass[greedy, best[greedy]] = 1
    cut = [row for row, draw in enumerate(draws) if _cuts(draw.sampling)]
    if cut:
        rows = slice(None) if len(cut) == len(draws) else torch.tensor(cut, device=mass.device)
        mass[rows] = _cut(mass[rows], [draws[row].sampling for row in cut])
    floors = [draw.sampling.min_p for draw in draws]
    if any(floors):
        mass = mass * (mass >= _column(floors, mass))
    return mass


def score(logits: Tensor, masks: Tensor, tokens: Sequence[int], likeliest: int) -> list[TokenScore]:
    """How likely each row's token was among those that its mask let through, at temperature 1.

    Args:
        logits: (B, V) float32.
        masks: (B, ceil(V / 32)) int32 on the same device.
        tokens: B ids, each let through by its mask.
        likeliest: how many of the likeliest tokens are listed for each row.
    """
    rows = torch.log_softmax(_masked(logits, masks).double(), dim=1)
    best = rows.topk(min(likeliest, rows.shape[1]), dim=1)
    scores: list[TokenScore] = []
    for row, token in enumerate(tokens):
        pairs = zip(best.indices[row].tolist(), best.values[row].tolist(), strict=True)
        listed = tuple((id, value) for id, value in pairs if value > float("-inf"))
        scores.append(TokenScore(token, float(rows[row, token]), listed))
    return scores


def _masked(logits: Tensor, masks: Tensor) -> Tensor:
    """Logits with minus infinity where the mask lets nothing through."""
    return torch.where(_unpacked(masks)[:, : logits.shape[1]], logits, float("-inf"))


def _unpacked(masks: Tensor) -> Tensor:
    """Bits as (B, 32 * words) bool; numpy unpacks them several times faster on a CPU."""
    if masks.device.type == "cpu":
        packed = masks.numpy().view(np.uint8)
        bits = np.unpackbits(packed, axis=1, bitorder="little")
        return torch.from_numpy(bits.view(np.bool_))
    places = torch.arange(_WORD_BITS, dtype=torch.int32, device=masks.device)
    return masks[:, :, None].bitwise_right_shift(places).bitwise_and_(1).flatten(1).bool()


def _cuts(sampling: Sampling) -> bool:
    return sampling.temperature > 0 and (sampling.top_k > 0 or sampling.top_p < 1)


def _cut(mass: Tensor, samplings: Sequence[Sampling]) -> Tensor:
    """The masses (B, V) that top-k and top-p keep, 0 elsewhere."""
    width = mass.shape[1]
    for most in (min(_LIKELIEST, width), width):
        ranked = _ranked(mass, most)
        count = _count(ranked, mass, samplings)
        # Where the cuts lie within the likeliest ones, the rest need not be ranked.
        if int(count.max()) < most and all(one.top_k <= most for one in samplings):
            break
    edge = ranked.gather(1, count - 1)
    kept = mass >= edge
    if torch.equal(kept.sum(dim=1, keepdim=True), count):
        return torch.where(kept, mass, 0.0)
    ties = mass == edge
    room = count - (mass > edge).sum(dim=1, keepdim=True)
    return torch.where(kept & ~(ties & (ties.cumsum(dim=1) > room)), mass, 0.0)


def _count(ranked: Tensor, mass: Tensor, samplings: Sequence[Sampling]) -> Tensor:
    """How many of the likeliest tokens (B, 1) stay, as far as `ranked` (B, N) tells."""
    running = ranked.cumsum(dim=1, dtype=torch.float64)
    width = ranked.shape[1]
    most = _column([min(one.top_k or width, width) for one in samplings], running).long()
    # Top-p measures against what top-k leaves.
    everything = mass.sum(dim=1, keepdim=True, dtype=torch.float64)
    has_k = _column([float(one.top_k > 0) for one in samplings], running) > 0
    total = torch.where(has_k, running.gather(1, most - 1), everything)
    reach = _column([one.top_p for one in samplings], running) * total
    # A token stays when those before it have not reached p yet.
    within = (running - ranked < reach).sum(dim=1, keepdim=True)
    has_p = _column([float(one.top_p < 1) for one in samplings], running) > 0
    return torch.minimum(torch.where(has_p, within, width), most).clamp_(min=1)


def _ranked(mass: Tensor, most: int) -> Tensor:
    """The `most` largest of each row in descending order; numpy is faster than torch on a CPU."""
    if mass.device.type != "cpu":
        return mass.topk(most, dim=1).values
    rows = mass.numpy()
    largest = _open(rows, most)
    if largest is None:
        rest = rows.shape[1] - most
        largest = np.partition(rows, rest, axis=1)[:, rest:] if rest else rows
    return torch.from_numpy(np.sort(largest, axis=1)[:, ::-1].copy())


def _open(rows: NDArray[np.float32], most: int) -> NDArray[np.float32] | None:
    """The masses above zero and zeros (B, most) in any order; None if a row has more of them.

    A grammar leaves few tokens open, and these need no search for the largest.
    """
    row, column = rows.nonzero()
    ends = np.searchsorted(row, np.arange(len(rows)), side="right")
    starts = np.searchsorted(row, np.arange(len(rows)))
    if (ends - starts).max() > most:
        return None
    found = np.zeros((len(rows), most), rows.dtype)
    found[row, np.arange(len(row)) - starts[row]] = rows[row, column]
    return found


def choose(mass: Tensor, numbers: Tensor) -> Tensor:
    """The token (B,) whose stretch of the cumulative mass holds the row's number.

    The mass is summed block by block, and token by token only in the block that is hit.

    Args:
        mass: (B, V) float32.
        numbers: (B, 1) float64 in [0, 1), on the same device.
    """
    rows, width = mass.shape
    blocks = functional.pad(mass, (0, -width % _BLOCK)).view(rows, -1, _BLOCK)
    until = blocks.sum(dim=2, dtype=torch.float64).cumsum(dim=1)
    point = numbers * until[:, -1:]
    block = _holding(until, point)
    before = functional.pad(until, (1, 0)).gather(1, block)
    inner = blocks[torch.arange(rows, device=mass.device), block[:, 0]]
    place = _holding(inner.cumsum(dim=1, dtype=torch.float64), point - before)
    return (block * _BLOCK + place)[:, 0]


def _holding(cumulative: Tensor, point: Tensor) -> Tensor:
    """Column (B, 1) of the first sum beyond the point, or of the last mass if none is.

    Rounding can lift a point up to the total itself, which is beyond every stretch. A sum that is
    no number gives some column.
    """
    found = torch.searchsorted(cumulative, point, right=True)
    last = torch.searchsorted(cumulative, cumulative[:, -1:].contiguous())
    return torch.minimum(found, last).clamp_(max=cumulative.shape[1] - 1)


def _column(values: Sequence[float], like: Tensor) -> Tensor:
    """(B, 1) of the dtype and on the device of another tensor."""
    return torch.tensor(values, dtype=like.dtype).to(like.device, non_blocking=True)[:, None]
