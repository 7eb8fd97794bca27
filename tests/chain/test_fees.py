"""Offers stay under the ceiling, and a replacement pays what nodes ask for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chain.fees import GWEI, offer, raised
from domain.errors import ChainError
from domain.transaction import Fees

WEI = st.integers(0, 10**13)


@given(base=WEI, tip=WEI, ceiling=WEI)
def test_an_offer_never_exceeds_the_ceiling_or_itself(base: int, tip: int, ceiling: int) -> None:
    if base > ceiling:
        with pytest.raises(ChainError, match="above the ceiling"):
            offer(base, tip, ceiling)
        return
    fees = offer(base, tip, ceiling)
    assert fees.max_priority_fee_wei <= fees.max_fee_wei <= ceiling
    assert fees.max_fee_wei >= base


@given(most=WEI, tip=WEI, now=WEI, ceiling=WEI)
def test_what_replaces_pays_an_eighth_more_or_is_not_made(
    most: int, tip: int, now: int, ceiling: int
) -> None:
    before = Fees(max(most, tip), tip)
    fees = raised(before, Fees(now, now // 2), ceiling)
    if fees is None:
        assert max(before.max_fee_wei * 9 / 8, now) > ceiling - 1
        return
    assert 8 * fees.max_fee_wei >= 9 * before.max_fee_wei
    assert 8 * fees.max_priority_fee_wei >= 9 * before.max_priority_fee_wei
    assert now <= fees.max_fee_wei <= ceiling
    assert fees.max_priority_fee_wei <= fees.max_fee_wei


def test_a_replacement_follows_a_market_that_ran_away() -> None:
    fees = raised(Fees(2 * GWEI, GWEI), Fees(50 * GWEI, 3 * GWEI), 100 * GWEI)
    assert fees == Fees(50 * GWEI, 3 * GWEI)
