"""Whether a recorded token could have been drawn from slightly different logits.

Another numerics class (another CPU, a GPU) gives logits that differ in the last bits. A draw then
usually gives the same token, and now and then its neighbour. So a recorded token is accepted when
the random number lies in the token's stretch of the cumulative mass, widened by what such a
difference can move it.
"""

import numpy as np
from numpy.typing import NDArray

from inference.sampler import Draw, FloatRow, TokenRow
from inference.types import Sampling

LOGIT_TOLERANCE = 1e-3
"""How far two classes' logits may lie apart; float32 on two instruction sets stay below 1e-4."""

_COLDEST = 1e-9
"""Temperature below which every draw is as good as greedy."""
_LARGEST_LOG = 700.0
_ROUNDING = 1e-9


def is_consistent(
    token: int,
    logits: NDArray[np.float32],
    allowed: TokenRow,
    draw: Draw,
) -> bool:
    """Whether the token could be the draw, had each logit differed by up to `LOGIT_TOLERANCE`.

    Tokens at the edge of a filter may or may not have been in: the token's stretch is taken
    between the case in which all of them were and the case in which none was.

    Args:
        token: what was recorded.
        logits: (V,) of the row here.
        allowed: (A,) ascending ids that the constraint lets through.
        draw: as the request's seed and sampling give it.
    """
    index = int(np.searchsorted(allowed, token))
    if index == len(allowed) or allowed[index] != token:
        return False
    sampling, number = draw.sampling, draw.number
    scores = logits[allowed].astype(np.float64)
    if sampling.temperature == 0:
        return bool(scores[index] >= scores.max() - 2 * LOGIT_TOLERANCE)
    temperature = max(sampling.temperature, _COLDEST)
    # A shift of every logit by at most t moves the ratio of two masses by at most exp(2 t / T).
    shift = 2 * LOGIT_TOLERANCE / temperature
    logs = (scores - scores.max()) / temperature
    certain, possible = _kept(scores, logs, shift, sampling)
    if not possible[index]:
        return False
    own = np.arange(len(logs)) == index
    before, after = np.arange(len(logs)) < index, np.arange(len(logs)) > index
    low = _share(logs[certain & before], logs[own | (possible & after)], -shift)
    high = _share(logs[own | (possible & before)], logs[certain & after], shift)
    return bool(low - _ROUNDING <= number <= high + _ROUNDING)


def _share(part: FloatRow, rest: FloatRow, shift: float) -> float:
    """Mass of a part of the tokens over that of all, the part's moved by a factor exp(shift).

    Args:
        part: logarithms of masses.
        rest: of the others.
        shift: in nats.
    """
    odds = _log_sum(part) - _log_sum(rest) + shift
    return float(0.5 + 0.5 * np.tanh(0.5 * odds))


def _log_sum(logs: FloatRow) -> float:
    """Logarithm of the sum of masses given by their logarithms; of none, minus infinity."""
    if not len(logs):
        return float("-inf")
    top = logs.max()
    return float(top + np.log(np.exp(logs - top).sum()))


def _kept(
    scores: FloatRow, logs: FloatRow, shift: float, sampling: Sampling
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which tokens pass all filters for every nearby row of logits, and which for some."""
    certain = np.ones(len(scores), dtype=np.bool_)
    possible = certain.copy()
    ascending = np.sort(scores)
    # How many tokens lie above each one for certain, and how many may.
    above_surely = len(scores) - ascending.searchsorted(scores + 2 * LOGIT_TOLERANCE, side="right")
    above_perhaps = len(scores) - ascending.searchsorted(scores - 2 * LOGIT_TOLERANCE) - 1
    kept = min(sampling.top_k or len(scores), len(scores))
    certain &= above_perhaps < kept
    possible &= above_surely < kept
    if sampling.top_p < 1:
        # Top-p measures against what top-k leaves, however its ties fall.
        descending = np.sort(logs)[::-1][:kept]
        sums = np.concatenate(([0.0], np.exp(descending).cumsum()))
        slack = np.expm1(min(shift, _LARGEST_LOG))
        reach = sums[np.minimum(above_surely, kept)] / sums[-1]
        possible &= reach < sampling.top_p + slack
        others = sums[np.minimum(above_perhaps + 1, kept)] - np.exp(logs)
        certain &= others / sums[-1] < sampling.top_p - slack
    if sampling.min_p > 0:
        floor = np.log(sampling.min_p)
        possible &= logs + shift >= floor
        certain &= logs - shift >= floor
    return certain & possible, possible
