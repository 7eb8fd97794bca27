import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inference.sampler import Draw, mask_of, sample
from inference.tolerance import LOGIT_TOLERANCE, is_consistent
from inference.types import Sampling

SIZE = 40
ALL = np.arange(SIZE)
SAMPLINGS = st.builds(
    Sampling,
    temperature=st.sampled_from([0.0, 0.3, 0.8, 1.5]),
    top_k=st.sampled_from([0, 1, 3, 20]),
    top_p=st.sampled_from([0.2, 0.7, 0.95, 1.0]),
    min_p=st.sampled_from([0.0, 0.0, 0.05, 0.5, 1.0]),
)
NUMBERS = st.floats(0, 1, exclude_max=True)
SETS = st.sets(st.integers(0, SIZE - 1), min_size=1).map(lambda ids: np.array(sorted(ids)))


def logits_of(seed: int, *, ties: bool) -> NDArray[np.float32]:
    made = np.random.default_rng(seed).normal(scale=2, size=SIZE)
    # Whole numbers make many exact ties, where the order of two tokens hangs on the last bit.
    return (made.round() if ties else made).astype(np.float32)


def drawn(logits: NDArray[np.float32], allowed: NDArray[np.intp], draw: Draw) -> int:
    masks = torch.from_numpy(mask_of(allowed, SIZE)[None])
    return int(sample(torch.from_numpy(logits[None]), masks, [draw])[0])


@settings(deadline=None)
@given(st.integers(0, 2**20), st.booleans(), SETS, SAMPLINGS, NUMBERS)
def test_a_draw_under_the_same_logits_is_consistent(
    seed: int, ties: bool, allowed: NDArray[np.intp], sampling: Sampling, number: float
) -> None:
    row, draw = logits_of(seed, ties=ties), Draw(sampling, number)
    assert is_consistent(drawn(row, allowed, draw), row, allowed, draw)


@settings(deadline=None, max_examples=300)
@given(st.integers(0, 2**20), st.booleans(), SETS, SAMPLINGS, NUMBERS)
def test_a_draw_under_nearby_logits_is_consistent(
    seed: int, ties: bool, allowed: NDArray[np.intp], sampling: Sampling, number: float
) -> None:
    row, draw = logits_of(seed, ties=ties), Draw(sampling, number)
    noise = np.random.default_rng(seed + 1).uniform(-1, 1, size=SIZE) * LOGIT_TOLERANCE
    elsewhere = (row + 0.99 * noise).astype(np.float32)
    assert is_consistent(drawn(elsewhere, allowed, draw), row, allowed, draw)


@given(st.integers(0, 2**20), NUMBERS)
def test_few_other_tokens_are_consistent(seed: int, number: float) -> None:
    row, draw = logits_of(seed, ties=False), Draw(Sampling(temperature=0.8), number)
    passing = [id for id in range(SIZE) if is_consistent(id, row, ALL, draw)]
    mass = np.exp(row.astype(np.float64) / 0.8)
    token = drawn(row, ALL, draw)
    others = np.sort([mass[id] / mass.sum() for id in passing if id != token])
    # One on either side may reach into the slack around the number; the rest must lie within it.
    slack = float(np.expm1(2 * LOGIT_TOLERANCE / 0.8))
    assert others[:-2].sum() <= 2 * slack


def test_a_token_outside_of_the_constraint_is_never_consistent() -> None:
    row = logits_of(1, ties=False)
    best = int(row.argmax())
    allowed = np.delete(ALL, best)
    for number in (0.0, 0.3, 0.99):
        assert not is_consistent(best, row, allowed, Draw(Sampling(), number))
        assert not is_consistent(SIZE + 5, row, allowed, Draw(Sampling(), number))


def test_greedy_takes_the_likeliest_within_tolerance_only() -> None:
    row = np.array([1.0, 2.0, 2.0 - LOGIT_TOLERANCE, 1.9], dtype=np.float32)
    draw = Draw(Sampling(temperature=0), 0.5)
    assert [id for id in range(4) if is_consistent(id, row, ALL[:4], draw)] == [1, 2]


@pytest.mark.parametrize("sampling", [Sampling(min_p=0.5), Sampling(top_k=2), Sampling(top_p=0.3)])
def test_what_a_filter_cuts_for_certain_is_never_consistent(sampling: Sampling) -> None:
    row = np.array([0.0, 0.2, -4.0, -4.1, -9.0], dtype=np.float32)
    for number in (0.0, 0.2, 0.5, 0.9, 1 - 2**-53):
        passing = [id for id in range(5) if is_consistent(id, row, ALL[:5], Draw(sampling, number))]
        assert set(passing) <= {0, 1}
        assert passing


def test_a_token_at_the_very_edge_of_min_p_may_or_may_not_have_been_in() -> None:
    edge = float(0.8 * np.log(0.5))
    near = LOGIT_TOLERANCE / 2
    for logit in (edge - near, edge + near):
        row = np.array([0.0, logit], dtype=np.float32)
        number = 0.9
        draw = Draw(Sampling(temperature=0.8, min_p=0.5), number)
        assert [id for id in range(2) if is_consistent(id, row, ALL[:2], draw)] == [0, 1]
    row = np.array([0.0, edge - 5 * LOGIT_TOLERANCE], dtype=np.float32)
    assert not is_consistent(1, row, ALL[:2], Draw(Sampling(temperature=0.8, min_p=0.5), 0.9))
