import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference.slots import RowPool, kept_slots


def test_the_lowest_free_row_is_taken_first() -> None:
    pool = RowPool(5, 3)
    assert [pool.take() for _ in range(3)] == [5, 6, 7]
    pool.give_back(7)
    pool.give_back(5)
    assert pool.free == 2
    assert pool.take() == 5


@given(st.integers(0, 9), st.integers(0, 6), st.lists(st.integers(0, 20), max_size=40))
def test_rows_come_and_go_as_from_a_set(first: int, count: int, moves: list[int]) -> None:
    pool, free, taken = RowPool(first, count), set(range(first, first + count)), list[int]()
    for move in moves:
        if move % 2 and taken:
            row = taken.pop(move % len(taken))
            pool.give_back(row)
            free.add(row)
        elif free:
            row = pool.take()
            assert row == min(free)
            free.remove(row)
            taken.append(row)
        assert pool.free == len(free)


def test_an_empty_pool_gives_nothing() -> None:
    pool = RowPool(0, 1)
    pool.take()
    with pytest.raises(IndexError):
        pool.take()
    with pytest.raises(IndexError):
        RowPool(3, 0).take()


@pytest.mark.parametrize("row", [-1, 3, 5, 6])
def test_only_a_taken_row_can_be_given_back(row: int) -> None:
    pool = RowPool(4, 2)
    assert pool.take() == 4
    with pytest.raises(ValueError, match="not taken"):
        pool.give_back(row)


@pytest.mark.parametrize(
    ("slots", "kept"), [(1, 0), (2, 1), (3, 1), (4, 2), (8, 2), (16, 2), (24, 3), (128, 16)]
)
def test_an_eighth_is_kept_for_people_but_at_least_two_and_at_most_half(
    slots: int, kept: int
) -> None:
    assert kept_slots(slots) == kept
