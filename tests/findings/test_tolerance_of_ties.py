import numpy as np

from inference.sampler import Draw
from inference.tolerance import LOGIT_TOLERANCE, is_consistent
from inference.types import Sampling


def test_ties_at_the_edge_of_top_k_do_not_swell_what_top_p_counts_against() -> None:
    # Of the two 2.0 top-k keeps one; then 4.0 alone reaches top-p, or almost, with 3.0.
    draw = Draw(Sampling(temperature=0.8, top_k=3, top_p=0.7), 0.0)
    logits = np.array([3.0, 2.0, 2.0, 4.0], dtype=np.float32)
    masses = np.exp((np.array([4.0, 3.0, 2.0]) - 4) / 0.8)
    # The likeliest alone is kept, by far more than what the tolerance can move.
    assert masses[0] / masses.sum() > 0.7 + 5 * LOGIT_TOLERANCE
    assert [id for id in range(4) if is_consistent(id, logits, np.arange(4), draw)] == [3]
