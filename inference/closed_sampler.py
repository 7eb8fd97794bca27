"""Drawing tokens on a device that computes by itself: in one shape, and asking it for nothing.

On a GPU even a sum over a row takes another path for another number of rows, so here all rows of
the head are drawn in one shape, those that nobody asked for too. Nothing depends on a value that
only the device knows, so it can be recorded. The rules are those of `inference.sampler`, and the
tokens are the same but for rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import torch
from torch import Tensor

from inference.sampler import NO_NUMBER, Draw, choose
from inference.types import Sampling

UNDECIDED = -2
"""Drawn from a row whose cut lies beyond the likeliest tokens: it is drawn again from all."""
COLUMNS = 5
IDLE = Draw(Sampling(temperature=0), 0.0)
_LIKELIEST = 128


class Cut(Enum):
    """How much of the vocabulary must be ranked."""

    NONE = "none"
    LIKELIEST = "likeliest"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is asked of each row, (R, 1) float64 each; temperature 0 takes the best."""

    temperature: Tensor
    top_k: Tensor
    top_p: Tensor
    min_p: Tensor
    number: Tensor

    @classmethod
    def of(cls, table: Tensor) -> "Settings":
        """Read the columns (R, COLUMNS) that `rows_of` makes."""
        return cls(*table.split(1, dim=1))


def rows_of(draws: Sequence[Draw]) -> Tensor:
    """(B, COLUMNS) float64 on the host."""
    rows = [
        (
            draw.sampling.temperature,
            float(draw.sampling.top_k),
            draw.sampling.top_p,
            draw.sampling.min_p,
            draw.number,
        )
        for draw in draws
    ]
    return torch.tensor(rows, dtype=torch.float64)


def cut_of(draws: Sequence[Draw]) -> Cut:
    """Whether a draw needs ranked tokens, or the product with a floor; known without the device."""
    samplings = [draw.sampling for draw in draws if draw.sampling.temperature > 0]
    cuts = any(one.top_k > 0 or one.top_p < 1 or one.min_p > 0 for one in samplings)
    return Cut.LIKELIEST if cuts else Cut.NONE


def closed_sample(logits: Tensor, masks: Tensor, settings: Settings, cut: Cut) -> Tensor:
    """Draw one token from each row.

    Args:
        logits: (R, V) of any floating dtype.
        masks: (R, ceil(V / 32)) int32, each with at least one bit set.
        settings: of each row.
        cut: `Cut.NONE` only where no row asks for a filter.

    Returns:
        (R,) int64; `NO_NUMBER` where a logit is no number, else `UNDECIDED` where `Cut.LIKELIEST`
        did not reach far enough.
    """
    mass, best, undecided = closed_masses(logits, masks, settings, cut)
    greedy = settings.temperature[:, 0] == 0
    chosen = torch.where(greedy, best, choose(mass, settings.number))
    chosen = torch.where(undecided & ~greedy, UNDECIDED, chosen)
    # A sum is a number only if all its terms are; this one cannot overflow.
    sums = logits.sum(dim=1, dtype=torch.float64)
    return torch.where(torch.isfinite(sums), chosen, NO_NUMBER)


def closed_masses(
    logits: Tensor, masks: Tensor, settings: Settings, cut: Cut
) -> tuple[Tensor, Tensor, Tensor]:
    """Unnormalised probabilities after mask, temperature and filters; the top one is 1.

    Args:
        logits: (R, V) of any floating dtype.
        masks: (R, ceil(V / 32)) int32.
        settings: of each row; temperature 0 counts as 1.
        cut: how much is ranked.

    Returns:
        (R, V) float32; the likeliest token (R,), the first of several; and (R,) bool, which rows
        are undecided.
    """
    allowed = _unpacked(masks)[:, : logits.shape[1]]
    scores = torch.where(allowed, logits, float("-inf"))
    best = scores.argmax(dim=1, keepdim=True)
    # In float32 an extreme temperature is 0 or infinite, and divides to what is no number.
    finite = torch.finfo(torch.float32)
    temperature = torch.where(settings.temperature == 0, 1.0, settings.temperature)
    temperature = temperature.clamp(finite.tiny, finite.max).float()
    mass = (scores.float() - scores.gather(1, best).float()).div_(temperature).exp_()
    if cut is Cut.NONE:
        return mass, best[:, 0], torch.zeros_like(best[:, 0], dtype=torch.bool)
    most = min(_LIKELIEST, mass.shape[1]) if cut is Cut.LIKELIEST else mass.shape[1]
    mass, undecided = _cut(mass, settings, most)
    return mass * (mass >= settings.min_p.float()), best[:, 0], undecided


def _cut(mass: Tensor, settings: Settings, most: int) -> tuple[Tensor, Tensor]:
    """The masses that top-k and top-p keep, and (R,) which rows need more than `most` ranked."""
    width = mass.shape[1]
    ranked = mass.topk(most, dim=1).values
    running = ranked.cumsum(dim=1, dtype=torch.float64)
    has_k, has_p = settings.top_k > 0, settings.top_p < 1
    bound = torch.where(has_k, settings.top_k, float(width)).clamp(max=float(width)).long()
    last = bound.clamp(max=most)
    # Top-p measures against what top-k leaves.
    everything = mass.sum(dim=1, keepdim=True, dtype=torch.float64)
    total = torch.where(has_k, running.gather(1, last - 1), everything)
    # A token stays when those before it have not reached p yet.
    within = (running - ranked < settings.top_p * total).sum(dim=1, keepdim=True)
    count = torch.minimum(torch.where(has_p, within, width), last).clamp(min=1)
    open_ended = ~has_k & ~has_p
    # A cut at the very end of what is ranked may lie further on; so may the whole of top-k.
    beyond = (count >= most) | (has_k & has_p & (bound > most))
    undecided = beyond & ~open_ended & (most < width)
    edge = ranked.gather(1, count - 1)
    ties = mass == edge
    room = count - (mass > edge).sum(dim=1, keepdim=True)
    kept = (mass > edge) | (ties & (ties.cumsum(dim=1, dtype=torch.int32) <= room))
    return torch.where(kept | open_ended, mass, 0.0), undecided[:, 0]


def _unpacked(masks: Tensor) -> Tensor:
    """Bits as (R, 32 * words) bool, the lowest of each byte first."""
    places = torch.arange(8, dtype=torch.uint8, device=masks.device)
    bits = masks.view(torch.uint8)[:, :, None].bitwise_right_shift(places).bitwise_and_(1)
    return bits.flatten(1).view(torch.bool)
