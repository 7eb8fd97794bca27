from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InvalidInput, ModelNotAvailable
from inference.config import EngineConfig
from inference.slots import kept_slots


@pytest.mark.parametrize(
    "change",
    [
        {"slots": 0}, {"rows": 0}, {"chunk": 0}, {"threads": 0}, {"queue_limit": 0},
        {"chunk": 32, "context": 32}, {"context": 0}, {"run_rows": -1}, {"run_width": 0},
        {"prefix_tokens": -1}, {"slots": -5},
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_before_anything_is_loaded(change: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        replace(EngineConfig(), **change)


@given(
    st.integers(1, 300),
    st.none() | st.integers(1, 40),
    st.integers(0, 12),
    st.integers(0, 5000),
    st.integers(33, 4000),
    st.booleans(),
)
def test_shapes_fit_each_other_whatever_is_asked_for(
    slots: int, rows: int | None, run_rows: int, prefix: int, positions: int, free: bool
) -> None:
    config = EngineConfig(
        slots=slots, rows=rows, run_rows=run_rows, prefix_tokens=prefix, free_shapes=free
    )
    made = config.shapes(positions)
    assert made.slots == slots
    assert 1 <= made.rows <= slots
    assert made.run_rows <= slots
    assert (made.run_width == 0) == (made.run_rows == 0)
    assert made.context == made.key_bands[-1] == min(config.context, positions)
    assert made.prefix_chunks == prefix // config.chunk
    assert made.parking == kept_slots(slots)
    assert made.free is free
    # A group that does not divide the slots would leave a shape of its own at the end.
    assert slots % min(made.group, slots) == 0


@pytest.mark.parametrize("positions", [1, 31, 32])
def test_a_model_that_takes_no_more_than_a_chunk_is_refused(positions: int) -> None:
    with pytest.raises(ModelNotAvailable):
        EngineConfig(chunk=32).shapes(positions)
    assert EngineConfig(chunk=32).shapes(33).context == 33


def test_runs_can_be_left_out() -> None:
    made = EngineConfig(run_rows=0).shapes(1024)
    assert (made.run_rows, made.run_width) == (0, 0)


def test_as_many_prompts_are_read_at_once_as_asked_for_but_no_more_than_slots() -> None:
    assert EngineConfig(slots=128, rows=3).shapes(1024).rows == 3
    assert EngineConfig(slots=2, rows=3).shapes(1024).rows == 2
