from hypothesis import given
from hypothesis import strategies as st

from inference.remote.retry import Backoff, retry_after_s

BACKOFF = Backoff(base_s=0.5, cap_s=30.0)


@given(st.text(), st.integers(0, 2000), st.none() | st.floats(0, 1e6))
def test_no_wait_exceeds_its_bound(key: str, attempt: int, asked_s: float | None) -> None:
    wait = BACKOFF.wait_s(key, attempt, asked_s)
    assert 0 <= wait <= 30.0
    assert wait >= min(30.0, asked_s or 0.0)
    if asked_s is None:
        assert wait <= 0.5 * 2 ** min(attempt, 10)


def test_waits_are_spread_over_all_of_the_bound_and_the_same_for_the_same_key() -> None:
    waits = [BACKOFF.wait_s(f"request {n}", 3) for n in range(400)]
    assert waits == [BACKOFF.wait_s(f"request {n}", 3) for n in range(400)]
    assert {int(wait / 4.0 * 8) for wait in waits} == set(range(8))
    assert BACKOFF.wait_s("a", 0) != BACKOFF.wait_s("a", 1)


def test_a_server_may_name_seconds_or_a_date_of_its_own_clock() -> None:
    assert retry_after_s({"retry-after": "7"}) == 7.0
    date = {"date": "Sun, 06 Nov 1994 08:49:37 GMT"}
    assert retry_after_s({"retry-after": "Sun, 06 Nov 1994 08:50:07 GMT", **date}) == 30.0
    assert retry_after_s({"retry-after": "Sun, 06 Nov 1994 08:00:00 GMT", **date}) == 0.0


@given(st.text())
def test_a_header_that_says_nothing_is_none(said: str) -> None:
    found = retry_after_s({"retry-after": said})
    assert found is None or found >= 0


def test_a_date_without_a_clock_to_read_it_by_is_none() -> None:
    assert retry_after_s({"retry-after": "Sun, 06 Nov 1994 08:50:07 GMT"}) is None
    assert retry_after_s({}) is None
