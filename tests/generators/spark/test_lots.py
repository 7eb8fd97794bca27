from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generators.spark.lots import Lots


def test_draws_are_fixed_for_ever() -> None:
    lots = Lots(7, "spark/item")
    assert [lots.below(100, what) for what in ("motif", "event", "place")] == [8, 84, 4]


def test_a_draw_depends_on_seed_purpose_and_question_alone() -> None:
    one, again = Lots(7, "x"), Lots(7, "x")
    one.below(10, "something else")
    assert one.below(1 << 60, "a") == again.below(1 << 60, "a")
    others = {Lots(8, "x").below(1 << 60, "a"), Lots(7, "y").below(1 << 60, "a")}
    assert len(others | {one.below(1 << 60, "a"), one.below(1 << 60, "b")}) == 4


@given(seed=st.integers(0, 2**64 - 1), low=st.integers(-50, 50), size=st.integers(0, 60))
def test_a_range_is_kept(seed: int, low: int, size: int) -> None:
    assert low <= Lots(seed, "x").between(low, low + size, "n") <= low + size


def test_weights_are_shares() -> None:
    drawn = Counter(Lots(n, "x").weighted("abc", (6, 0, 4), "w") for n in range(2000))
    assert drawn["b"] == 0
    assert 0.56 < drawn["a"] / 2000 < 0.64
