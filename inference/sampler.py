"""How a token is drawn from a row of logits: counter-based, so that no draw depends on another.

The random number of a draw is a hash of (seed, position), never the state of a generator. The same
request therefore draws the same numbers alone, in any batch, and after any interruption.
"""

import hashlib
import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.types import Sampling

FloatRow = NDArray[np.float64]
TokenRow = NDArray[np.intp]

_PERSON = b"llmasos.draw"


@dataclass(frozen=True, slots=True)
class Distribution:
    """The tokens that may be drawn, in ascending order of id.

    Attributes:
        tokens: (C,) ids.
        cumulative: (C,) float64, ascending, unnormalised; the last is the total mass.
    """

    tokens: TokenRow
    cumulative: FloatRow


def uniform(seed: int, position: int) -> float:
    """A number in [0, 1) keyed by seed and position, in steps of 2**-53.

    It is the top 53 bits of BLAKE2b-64 (RFC 7693) over both numbers as 64 bit little-endian.
    """
    counter = struct.pack("<QQ", seed, position)
    digest = hashlib.blake2b(counter, digest_size=8, person=_PERSON).digest()
    return (int.from_bytes(digest, "little") >> 11) * 2.0**-53


def distribution(
    logits: NDArray[np.float32], allowed: TokenRow | None, sampling: Sampling
) -> Distribution:
    """What a token is drawn from: temperature, then top-k, then top-p, in float64.

    Equal logits are ranked by id, so that the cut of top-k and top-p is the same everywhere.

    Args:
        logits: (V,) of one row.
        allowed: (A,) ascending ids that the constraint lets through, at least one; None for all.
        sampling: with temperature 0 the likeliest token alone remains, the lowest id on a tie.
    """
    tokens = np.arange(logits.shape[0]) if allowed is None else allowed
    scores = logits[tokens].astype(np.float64)
    if sampling.temperature == 0:
        best = int(scores.argmax())
        return Distribution(tokens[best : best + 1], np.ones(1))
    mass = np.exp((scores - scores.max()) / sampling.temperature)
    if sampling.top_k or sampling.top_p < 1:
        kept = _kept(mass, sampling)
        tokens, mass = tokens[kept], mass[kept]
    return Distribution(tokens, mass.cumsum())


def _kept(mass: FloatRow, sampling: Sampling) -> NDArray[np.bool_]:
    """Which tokens top-k and top-p keep, (C,) each.

    Sorting the masses alone is several times faster than sorting tokens by mass.
    """
    ranked = np.sort(mass)[::-1]
    if sampling.top_k:
        ranked = ranked[: sampling.top_k]
    running = ranked.cumsum()
    count = len(ranked)
    if sampling.top_p < 1:
        # A token stays when those before it have not reached p yet.
        count = int(np.count_nonzero(running - ranked < sampling.top_p * running[-1]))
    kept = mass > ranked[count - 1]
    ties = np.flatnonzero(mass == ranked[count - 1])
    kept[ties[: count - np.count_nonzero(kept)]] = True
    return kept


def draw(candidates: Distribution, number: float) -> int:
    """The token whose stretch of the cumulative mass holds the number.

    Args:
        candidates: from `distribution`.
        number: in [0, 1), from `uniform`.
    """
    point = number * candidates.cumulative[-1]
    index = int(candidates.cumulative.searchsorted(point, side="right"))
    return int(candidates.tokens[min(index, len(candidates.tokens) - 1)])
