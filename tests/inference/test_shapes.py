from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference.shapes import HEAD_ROWS_AT_LEAST, Shapes, Sizes, bands


def shapes(slots: int = 16, context: int = 128, **changes: int) -> Shapes:
    made = Shapes(slots=slots, rows=4, chunk=32, context=context, key_bands=bands(context))
    return replace(made, run_rows=4, run_width=8, parking=2, **changes)


@pytest.mark.parametrize("context", [40, 64, 65, 128, 129, 200, 1024, 32_768])
def test_every_position_lies_in_the_smallest_band_that_holds_it(context: int) -> None:
    made = shapes(context=context)
    assert made.key_bands[-1] == context
    for position in range(0, context, 1 if context < 2000 else 97):
        band = made.keys_for(position)
        assert band > position
        assert not any(position < smaller < band for smaller in made.key_bands)


@given(st.integers(1, 200_000))
def test_a_band_is_at_most_half_as_long_again_as_the_one_before(context: int) -> None:
    found = bands(context)
    assert list(found) == sorted(set(found))
    assert found[-1] == context
    # The first doubling apart: a band is a multiple of 64, and 128 follows 64.
    assert all(later <= 1.5 * earlier for earlier, later in pairwise(found) if earlier > 64)
    assert len(found) <= 2 + 2 * context.bit_length()


def test_the_head_has_at_least_sixteen_rows() -> None:
    assert HEAD_ROWS_AT_LEAST == 16
    assert shapes(4).head_rows == 16
    assert shapes(24).head_rows == 24
    assert replace(shapes(4), rows=20).head_rows == 20


@given(st.integers(1, 64), st.integers(1, 8), st.integers(0, 8), st.integers(0, 8))
def test_slots_scratch_rows_and_parking_rows_do_not_overlap(
    slots: int, rows: int, run_rows: int, parking: int
) -> None:
    made = replace(shapes(slots), rows=rows, run_rows=run_rows, parking=parking)
    assert made.scratch == slots
    assert made.first_parking >= made.scratch + max(rows, run_rows)
    assert made.memory_rows == made.first_parking + parking
    assert made.trash == made.context


KINDS = ["decode", "extend", "run", "head"]


def rows_for(made: Shapes, kind: str, needed: int) -> int:
    return {
        "decode": made.decode_rows,
        "extend": made.extend_rows,
        "run": made.rows_of_run,
        "head": made.rows_of_head,
    }[kind](needed)


def most_of(made: Shapes, kind: str) -> int:
    return {
        "decode": made.slots, "extend": made.rows, "run": made.run_rows, "head": made.head_rows,
    }[kind]  # fmt: skip


@given(st.integers(1, 300), st.sampled_from(KINDS), st.data())
def test_a_step_without_smaller_sizes_is_as_large_as_ever(
    slots: int, kind: str, data: st.DataObject
) -> None:
    made = shapes(slots)
    most = most_of(made, kind)
    assert rows_for(made, kind, data.draw(st.integers(1, most))) == most


@given(st.integers(1, 300), st.sampled_from(KINDS), st.data())
def test_a_step_has_the_smallest_size_that_holds_its_load(
    slots: int, kind: str, data: st.DataObject
) -> None:
    made = shapes(slots)
    most = most_of(made, kind)
    sizes = sorted(data.draw(st.sets(st.integers(1, most))))
    made = replace(made, sizes=replace(Sizes(), **{kind: tuple(sizes)}))
    needed = data.draw(st.integers(1, most))
    assert rows_for(made, kind, needed) == min(size for size in [*sizes, most] if size >= needed)


@given(st.integers(1, 300), st.sampled_from(KINDS))
def test_candidates_end_at_the_largest_and_are_at_most_half_as_large_again(
    slots: int, kind: str
) -> None:
    made = shapes(slots)
    found: tuple[int, ...] = getattr(made.candidates, kind)
    assert list(found) == sorted(set(found))
    assert found[-1] == most_of(made, kind)
    assert all(later <= max(earlier + 1, 1.5 * earlier) for earlier, later in pairwise(found))
    assert kind != "head" or found[0] >= HEAD_ROWS_AT_LEAST


def test_without_run_rows_there_is_no_size_of_a_run() -> None:
    assert replace(shapes(4), run_rows=0).candidates.run == ()


@given(st.integers(1, 300), st.integers(1, 40), st.data())
def test_groups_are_neighbours_and_hold_each_slot_once(
    slots: int, group: int, data: st.DataObject
) -> None:
    rows = data.draw(st.integers(1, slots))
    groups = replace(shapes(slots), group=group).groups_of(rows)
    assert [slot for one in groups for slot in one] == list(range(rows))
    assert all(len(one) == group for one in groups[:-1])
    assert len(groups[-1]) <= group
