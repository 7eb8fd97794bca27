"""Whether a recorded token could have been drawn from slightly different logits.

Another numerics class (another CPU, a GPU) gives logits that differ in the last bits. A draw then
usually gives the same token, and now and then its neighbour. So a recorded token is accepted when
the random number lies in the token's stretch of the cumulative mass, widened by what such a
difference can move it.
"""

import numpy as np
from numpy.typing import NDArray

from inference.sampler import FloatRow, TokenRow
from inference.types import Sampling

LOGIT_TOLERANCE = 1e-3
"""How far two classes' logits may lie apart; float32 on two instruction sets stay below 1e-4."""


def is_consistent(
    token: int,
    logits: NDArray[np.float32],
    allowed: TokenRow | None,
    sampling: Sampling,
    number: float,
) -> bool:
    """Whether the token could be the draw, had each logit differed by up to `LOGIT_TOLERANCE`.

    Tokens at the edge of top-k or top-p may or may not have been in: the token's stretch is taken
    between the case in which all of them were and the case in which none was.

    Args:
        token: what was recorded.
        logits: (V,) of the row here.
        allowed: (A,) ascending ids that the constraint lets through; None for all.
        sampling: as recorded in the request.
        number: the draw's number in [0, 1).
    """
    tokens = np.arange(logits.shape[0]) if allowed is None else allowed
    index = int(np.searchsorted(tokens, token))
    if index == len(tokens) or tokens[index] != token:
        return False
    scores = logits[tokens].astype(np.float64)
    if sampling.temperature == 0:
        return bool(scores[index] >= scores.max() - 2 * LOGIT_TOLERANCE)
    mass = np.exp((scores - scores.max()) / sampling.temperature)
    certain, possible = _kept(scores, mass, sampling)
    if not possible[index]:
        return False
    surely, perhaps = mass * certain, mass * possible
    others = surely.sum() - surely[index] + mass[index]
    low = surely[:index].sum() / perhaps.sum()
    high = min(1.0, perhaps[: index + 1].sum() / others)
    # A shift of every logit by at most t scales each mass, and each sum, by at most exp(2t/T).
    slack = np.expm1(2 * LOGIT_TOLERANCE / sampling.temperature)
    return bool(low - slack <= number <= high + slack)


def _kept(
    scores: FloatRow, mass: FloatRow, sampling: Sampling
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which tokens pass top-k and top-p for every nearby row of logits, and which for some."""
    certain = np.ones(len(scores), dtype=np.bool_)
    possible = certain.copy()
    ascending = np.sort(scores)
    # How many tokens lie above each one for certain, and how many may.
    above_surely = len(scores) - ascending.searchsorted(scores + 2 * LOGIT_TOLERANCE, side="right")
    above_perhaps = len(scores) - ascending.searchsorted(scores - 2 * LOGIT_TOLERANCE) - 1
    if 0 < sampling.top_k < len(scores):
        certain &= above_perhaps < sampling.top_k
        possible &= above_surely < sampling.top_k
    if sampling.top_p < 1:
        sums = np.concatenate(([0.0], np.sort(mass * possible)[::-1].cumsum()))
        slack = np.expm1(2 * LOGIT_TOLERANCE / sampling.temperature)
        reach = sums[np.minimum(above_surely, len(scores))] / sums[-1]
        possible &= reach < sampling.top_p + slack
        reach = sums[np.minimum(above_perhaps + 1, len(scores))] - mass
        certain &= reach / sums[-1] < sampling.top_p - slack
    return certain & possible, possible
