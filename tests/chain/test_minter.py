# pyright: reportPrivateUsage=false
"""Plans hold every order once, in order, and every transaction stays within its bounds."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.abi import abi_of
from chain.minter import (
    DEFAULT_GAS_CAP,
    MAX_CALLDATA_BYTES,
    _struct,
    gas_limit_of,
    plan,
    plan_what_can,
)
from domain.errors import InvalidInput
from domain.ids import Address, TokenId, Wei
from domain.transaction import ItemAmount, MintOrder, ObjectiveTerms, QuestTerms
from domain.world import Deployment

PLACES = [Address(f"0x{number:040d}") for number in range(1, 8)]
WORLD = Deployment(
    chain_id=31337,
    forwarder=PLACES[5],
    gold=PLACES[0],
    items=PLACES[1],
    characters=PLACES[2],
    quests=PLACES[3],
    market=PLACES[4],
    deployer=PLACES[6],
    first_block=1,
    first_block_hash="0x" + "00" * 32,
    artifacts={},
    roles={},
)
IDS = st.integers(0, 2**256 - 1).map(TokenId)
OBJECTIVES = st.builds(
    ObjectiveTerms, st.sampled_from(["HOLD", "DELIVER"]), st.just(PLACES[1]), IDS, st.integers(1, 9)
)
TERMS = st.builds(
    QuestTerms,
    st.lists(OBJECTIVES, min_size=1, max_size=8).map(tuple),
    st.integers(0, 10**24).map(Wei),
    st.lists(st.builds(ItemAmount, IDS, st.integers(1, 9)), max_size=4).map(tuple),
    st.integers(1, 2**32),
    st.integers(1, 86_400),
)
ITEMS = st.builds(
    MintOrder,
    st.just("item"),
    IDS,
    st.sampled_from(PLACES),
    st.sampled_from(PLACES),
    st.integers(0, 1_000),
    st.integers(1, 5),
    st.integers(5, 9),
)
CHARACTERS = st.builds(
    MintOrder, st.just("character"), IDS, st.just(PLACES[0]), st.just(PLACES[1]), st.just(500)
)
QUESTS = st.builds(
    MintOrder,
    st.just("quest"),
    IDS,
    st.just(PLACES[0]),
    st.just(PLACES[1]),
    st.just(500),
    terms=TERMS,
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    orders=st.lists(ITEMS | CHARACTERS | QUESTS, max_size=40),
    gas_cap=st.integers(2_000_000, 20_000_000),
    max_bytes=st.integers(3_000, 20_000),
)
def test_every_order_is_planned_once_in_order_and_within_bounds(
    orders: list[MintOrder], gas_cap: int, max_bytes: int
) -> None:
    planned = plan(orders, WORLD, gas_cap=gas_cap, max_calldata_bytes=max_bytes)
    for kind in ("item", "character", "quest"):
        carried = [order for p in planned if p.kind == kind for order in p.orders]
        assert carried == [order for order in orders if order.kind == kind]
    kinds = [p.kind for p in planned]
    assert kinds == sorted(kinds, key=["item", "character", "quest"].index)
    for p in planned:
        assert p.call.gas_limit is not None
        assert p.call.gas_limit == gas_limit_of(p.kind, len(p.call.data), len(p.orders)) <= gas_cap
        assert len(p.call.data) <= max_bytes
        assert p.call.to == WORLD.contract_of(p.kind)
        # the batch was put together from parts; encoded as a whole it is the same
        contract = {"item": "Items", "character": "Characters", "quest": "Quests"}[p.kind]
        structs = [_struct(order) for order in p.orders]
        assert p.call.data == abi_of(contract).encode_call("mintBatch", structs)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(orders=st.lists(ITEMS, min_size=2, max_size=30), gas_cap=st.integers(500_000, 3_000_000))
def test_no_two_neighbours_would_have_fitted_into_one(
    orders: list[MintOrder], gas_cap: int
) -> None:
    planned = plan(orders, WORLD, gas_cap=gas_cap)
    for before, after in pairwise(planned):
        entries = len(before.orders) + 1
        with_next = plan([*before.orders, after.orders[0]], WORLD, gas_cap=10**9)[0]
        assert gas_limit_of("item", len(with_next.call.data), entries) > gas_cap


def test_batches_are_filled_to_the_brim() -> None:
    orders = [MintOrder("item", TokenId(n), PLACES[0], PLACES[1], 500) for n in range(20)]
    (five,) = plan(orders[:5], WORLD)
    planned = plan(orders, WORLD, max_calldata_bytes=len(five.call.data))
    assert [len(p.orders) for p in planned] == [5, 5, 5, 5]
    assert five.call.gas_limit is not None
    planned = plan(orders, WORLD, gas_cap=five.call.gas_limit)
    assert [len(p.orders) for p in planned] == [5, 5, 5, 5]


def test_the_same_orders_give_the_same_plan() -> None:
    orders = [MintOrder("item", TokenId(n), PLACES[0], PLACES[1], 500, 1, 1) for n in range(100)]
    assert plan(orders, WORLD) == plan(list(orders), WORLD)
    assert sum(len(p.orders) for p in plan(orders, WORLD)) == 100
    assert len(plan(orders, WORLD)) > 1


def test_the_calldata_is_a_batch_of_the_contract() -> None:
    order = MintOrder("item", TokenId(7), PLACES[0], PLACES[1], 500, 2, 3)
    (planned,) = plan([order], WORLD)
    struct = (7, PLACES[0], PLACES[1], 500, 2, 3, 0)
    assert planned.call.data == abi_of("Items").encode_call("mintBatch", [struct])


def test_an_order_that_fits_nowhere_is_refused() -> None:
    order = MintOrder("item", TokenId(7), PLACES[0], PLACES[1], 500)
    with pytest.raises(InvalidInput, match="larger than a transaction"):
        plan([order], WORLD, gas_cap=100_000)
    with pytest.raises(InvalidInput, match="larger than a transaction"):
        plan([order], WORLD, max_calldata_bytes=100)
    assert DEFAULT_GAS_CAP < 2**24
    assert MAX_CALLDATA_BYTES < 128 * 1024


@pytest.mark.parametrize(
    "order",
    [
        MintOrder("quest", TokenId(1), PLACES[0], PLACES[1], 500),
        MintOrder("character", TokenId(1), PLACES[0], PLACES[1], 500, amount=2),
        MintOrder("character", TokenId(1), PLACES[0], PLACES[1], 500, cap=2),
        MintOrder("item", TokenId(2**256), PLACES[0], PLACES[1], 500),
        MintOrder("item", TokenId(1), Address("nobody"), PLACES[1], 500),
        MintOrder("item", TokenId(1), PLACES[0], PLACES[1], -1),
        MintOrder("item", TokenId(1), PLACES[0], PLACES[1], 2**16),
        MintOrder("item", TokenId(1), PLACES[0], PLACES[1], 500, amount=2**64, cap=2**64),
        MintOrder("item", TokenId(-1), PLACES[0], PLACES[1], 500),
        MintOrder("item", TokenId(1), PLACES[0], Address(PLACES[1] + "0"), 500),
        MintOrder("character", TokenId(1), PLACES[0], PLACES[1], 2**16),
    ],
)
def test_a_malformed_order_is_refused(order: MintOrder) -> None:
    with pytest.raises(InvalidInput):
        plan([order], WORLD)


def test_one_order_that_cannot_be_carried_does_not_hold_up_the_others() -> None:
    good = [MintOrder("item", TokenId(n), PLACES[0], PLACES[1], 500) for n in range(5)]
    bad = MintOrder("character", TokenId(77), PLACES[0], PLACES[1], 500, amount=2)
    planned, refused = plan_what_can([*good[:2], bad, *good[2:]], WORLD, max_entries=3)
    assert [len(p.orders) for p in planned] == [3, 2]
    assert refused == {77: "Only items have editions."}
