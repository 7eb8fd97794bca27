import pytest

from inference.slots import SlotPool


def test_the_lowest_free_slot_is_taken_first() -> None:
    pool = SlotPool(3)
    assert [pool.take() for _ in range(3)] == [0, 1, 2]
    pool.give_back(2)
    pool.give_back(0)
    assert pool.free == 2
    assert pool.take() == 0


def test_an_empty_pool_gives_nothing() -> None:
    pool = SlotPool(1)
    pool.take()
    with pytest.raises(IndexError):
        pool.take()


@pytest.mark.parametrize("slot", [-1, 1, 2])
def test_only_a_taken_slot_can_be_given_back(slot: int) -> None:
    pool = SlotPool(2)
    pool.take()
    with pytest.raises(ValueError, match="not taken"):
        pool.give_back(slot)
