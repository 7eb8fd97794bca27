import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from inference.sampler import distribution, draw
from inference.tolerance import LOGIT_TOLERANCE, is_consistent
from inference.types import Sampling

SAMPLINGS = st.builds(
    Sampling,
    temperature=st.sampled_from([0.0, 0.3, 0.8, 1.5]),
    top_k=st.sampled_from([0, 1, 3, 20]),
    top_p=st.sampled_from([0.2, 0.7, 0.95, 1.0]),
)
NUMBERS = st.floats(0, 1, exclude_max=True)


def logits(seed: int, ties: bool) -> NDArray[np.float32]:
    chance = np.random.default_rng(seed)
    # Whole numbers make many exact ties, where the order of two tokens hangs on the last bit.
    made = chance.normal(scale=2, size=40)
    return (made.round() if ties else made).astype(np.float32)


@given(st.integers(0, 2**20), st.booleans(), SAMPLINGS, NUMBERS)
def test_a_draw_under_the_same_logits_is_consistent(
    seed: int, ties: bool, sampling: Sampling, number: float
) -> None:
    row = logits(seed, ties)
    token = draw(distribution(row, None, sampling), number)
    assert is_consistent(token, row, None, sampling, number)


@given(st.integers(0, 2**20), st.booleans(), SAMPLINGS, NUMBERS)
def test_a_draw_under_nearby_logits_is_consistent(
    seed: int, ties: bool, sampling: Sampling, number: float
) -> None:
    row = logits(seed, ties)
    noise = np.random.default_rng(seed + 1).uniform(-1, 1, size=row.shape) * LOGIT_TOLERANCE
    elsewhere = (row + 0.99 * noise).astype(np.float32)
    token = draw(distribution(elsewhere, None, sampling), number)
    assert is_consistent(token, row, None, sampling, number)


@given(st.integers(0, 2**20), NUMBERS)
def test_few_other_tokens_are_consistent(seed: int, number: float) -> None:
    row, sampling = logits(seed, ties=False), Sampling(temperature=0.8)
    passing = [id for id in range(len(row)) if is_consistent(id, row, None, sampling, number)]
    mass = np.exp(row.astype(np.float64) / 0.8)
    token = draw(distribution(row, None, sampling), number)
    others = np.sort([mass[id] / mass.sum() for id in passing if id != token])
    # One on either side may reach into the slack around the number; the rest must lie within it.
    slack = float(np.expm1(2 * LOGIT_TOLERANCE / 0.8))
    assert others[:-2].sum() <= 2 * slack


def test_a_token_outside_of_the_constraint_is_never_consistent() -> None:
    row = logits(1, ties=False)
    best = int(row.argmax())
    allowed = np.array([id for id in range(len(row)) if id != best])
    for number in (0.0, 0.3, 0.99):
        assert not is_consistent(best, row, allowed, Sampling(), number)


def test_greedy_takes_the_likeliest_within_tolerance_only() -> None:
    row = np.array([1.0, 2.0, 2.0 - LOGIT_TOLERANCE, 1.9], dtype=np.float32)
    passing = [id for id in range(4) if is_consistent(id, row, None, Sampling(temperature=0), 0.5)]
    assert passing == [1, 2]
