"""What a card can do at most: copy bandwidth and matrix rate as measured, and what follows."""

from collections.abc import Callable
from dataclasses import dataclass

import torch

from inference.weights import DecoderWeights

_COPIED_BYTES = 2 << 30
_MATRIX = 8192
_REPEATS = 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one card.

    Attributes:
        bytes_per_s: read and written together, by a copy on the card.
        flops_per_s: of a product of two large bfloat16 matrices.
    """

    bytes_per_s: float
    flops_per_s: float


@dataclass(frozen=True, slots=True)
class StepCost:
    """What one decode step cannot do without, whatever the kernels.

    Attributes:
        moved_bytes: every weight once, and the keys and values of every sequence once.
        flops: of the matrix products, attention included.
    """

    moved_bytes: float
    flops: float

    @classmethod
    def of(cls, weights: DecoderWeights, batch: int, context: float) -> "StepCost":
        """One token for each of `batch` sequences, after `context` positions on average."""
        matrices = [weights.head]
        for layer in weights.layers:
            matrices += [layer.qkv, layer.out, layer.gate_up, layer.down]
        parameters = sum(matrix.numel() for matrix in matrices)
        layers, width = len(weights.layers), weights.heads * weights.head_size
        kept = 2 * layers * weights.kv_heads * weights.head_size * context * batch
        item = weights.head.element_size()
        return cls(
            moved_bytes=item * (parameters + kept),
            flops=2.0 * batch * (parameters + 2 * layers * width * context),
        )

    def seconds(self, limits: Limits) -> float:
        """The least time: the slower of moving and computing, as if they overlapped fully."""
        return max(self.moved_bytes / limits.bytes_per_s, self.flops / limits.flops_per_s)


def ceiling(weights: DecoderWeights, batch: int, context: float, limits: Limits) -> float:
    """Tokens per second that no kernels can exceed on this card."""
    return batch / StepCost.of(weights, batch, context).seconds(limits)


def measured(device: torch.device) -> Limits:
    """Copy and multiply on a GPU, the best of some repeats each."""
    source = torch.empty(_COPIED_BYTES, dtype=torch.uint8, device=device).zero_()
    target = torch.empty_like(source)
    copy_s = _best_s(lambda: target.copy_(source))
    one = torch.randn(_MATRIX, _MATRIX, dtype=torch.bfloat16, device=device)
    product = torch.empty_like(one)
    multiply_s = _best_s(lambda: torch.mm(one, one, out=product))
    return Limits(2 * _COPIED_BYTES / copy_s, 2 * _MATRIX**3 / multiply_s)


def _best_s(run: Callable[[], object]) -> float:
    """Seconds by the clock of the card."""
    best = float("inf")
    for _ in range(_REPEATS):
        start, stop = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        start.record()
        run()
        stop.record()
        stop.synchronize()
        best = min(best, start.elapsed_time(stop) / 1000)
    return best
