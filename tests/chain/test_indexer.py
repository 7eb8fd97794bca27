# pyright: reportPrivateUsage=false
"""What the indexer reads is what the chain says, whatever happened on it."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

import chain.calls as calls
import chain.views as views
from chain.abi import abi_of
from chain.client import ChainClient
from chain.contracts import World
from chain.events import _BUILDERS, _GOLD, IGNORED, decode
from chain.indexer import read_blocks, told_apart
from chain.wire import BlockHeader, RawLog
from domain.errors import ChainError, NotTheNextBlock
from domain.events import (
    Block,
    CounterRaised,
    Event,
    GoldMoved,
    ListingFilled,
    SlotCancelled,
    TokenMinted,
    TokenMoved,
)
from domain.ids import Address, HexBytes32, TokenId, TokenKind, gold
from domain.order import order_hash
from domain.transaction import Call
from tests.chain.people import (
    ALICE,
    BOB,
    CAROL,
    approve_market,
    character,
    do,
    give_gold,
    item,
    listing_of,
    mint,
)


def all_blocks(world: World) -> list[Block]:
    head = world.client.block_number()
    return list(read_blocks(world.client, world.deployment, world.deployment.first_block, head))


def all_events(world: World) -> list[Event]:
    return [event for block in all_blocks(world) for event in block.events]


def busy_day(world: World) -> None:
    """Mints, sales, gifts, cancellations, and a transfer of several items at once."""
    deployment = world.deployment
    sword, potions, hero = item("sword"), item("potion", amount=5, cap=9), character("hero")
    mint(world, sword, potions, hero)
    give_gold(world, BOB, 20)
    approve_market(world, ALICE, BOB, 20)
    listing, signature = listing_of(world, ALICE, potions, price=2, amount=3)
    do(world, BOB, calls.buy(deployment, listing, signature, 2))
    do(world, ALICE, calls.cancel_listing(deployment, listing))
    do(world, ALICE, calls.cancel_all_listings(deployment))
    gift = calls.transfer_token(
        deployment, "character", hero.token_id, ALICE.address, CAROL.address
    )
    do(world, ALICE, gift)
    do(world, BOB, calls.transfer_gold(deployment, CAROL.address, gold(1)))
    do(world, ALICE, several_at_once(world, (sword.token_id, 1), (potions.token_id, 2)))


def several_at_once(world: World, *pieces: tuple[int, int]) -> Call:
    """Alice sends Carol pieces of several items in one transaction."""
    ids, amounts = zip(*pieces, strict=True)
    data = abi_of("Items").encode_call(
        "safeBatchTransferFrom", ALICE.address, CAROL.address, list(ids), list(amounts), b""
    )
    return Call(world.items.address, data, "send several items")


def test_balances_that_follow_from_the_events_are_those_on_the_chain(world: World) -> None:
    busy_day(world)
    pieces: Counter[tuple[TokenKind, TokenId, Address]] = Counter()
    money: Counter[Address] = Counter()
    for event in all_events(world):
        if isinstance(event, TokenMoved):
            pieces[event.kind, event.token_id, event.sender] -= event.amount
            pieces[event.kind, event.token_id, event.to] += event.amount
        elif isinstance(event, GoldMoved):
            money[event.sender] -= event.amount_wei
            money[event.to] += event.amount_wei
    for (kind, token_id, holder), amount in pieces.items():
        if holder != views.ZERO_ADDRESS:
            assert views.pieces_of(world, kind, token_id, holder) == amount
    for holder, amount in money.items():
        if holder != views.ZERO_ADDRESS:
            assert views.gold_of(world, holder) == amount
    assert sum(pieces.values()) == sum(money.values()) == 0
    assert {event.amount for event in all_events(world) if isinstance(event, TokenMinted)} == {1, 5}


def test_one_id_in_two_contracts_keeps_the_terms_of_each(world: World) -> None:
    mint(world, item("twin", amount=2, cap=9), character("twin"))
    caps = {e.kind: e.cap for e in all_events(world) if isinstance(e, TokenMinted)}
    assert caps == {"item": 9, "character": 1}


def test_a_fill_names_both_sides_and_the_totals(world: World) -> None:
    busy_day(world)
    (fill,) = [event for event in all_events(world) if isinstance(event, ListingFilled)]
    assert (fill.maker, fill.taker) == (ALICE.address, BOB.address)
    assert (fill.amount, fill.price_wei) == (2, gold(4))
    assert (fill.royalty_wei, fill.fee_wei, fill.currency) == (gold(4) // 20, 0, None)
    assert any(isinstance(event, CounterRaised) for event in all_events(world))
    (cancelled,) = [event for event in all_events(world) if isinstance(event, SlotCancelled)]
    assert (cancelled.maker, cancelled.counter, cancelled.slot) == (ALICE.address, 0, 1)


def test_a_fill_is_known_by_the_hash_that_was_signed(world: World) -> None:
    potions = item("potion", amount=2, cap=2)
    mint(world, potions)
    give_gold(world, BOB, 5)
    approve_market(world, ALICE, BOB, 5)
    listing, signature = listing_of(world, ALICE, potions)
    do(world, BOB, calls.buy(world.deployment, listing, signature, 1))
    (fill,) = [event for event in all_events(world) if isinstance(event, ListingFilled)]
    assert fill.listing_hash == order_hash(
        "Listing", listing, world.deployment.chain_id, world.market.address
    )


def test_blocks_are_linked_and_events_stand_in_order(world: World) -> None:
    busy_day(world)
    blocks = all_blocks(world)
    assert [block.number for block in blocks] == list(
        range(blocks[0].number, blocks[-1].number + 1)
    )
    for before, after in pairwise(blocks):
        assert after.parent_hash == before.hash
    for block in blocks:
        places = [event.at.log_index for event in block.events]
        assert places == sorted(set(places))
        assert all(event.at.block_hash == block.hash for event in block.events)
    # several items in one transfer are several events at places of their own
    assert [type(event) for event in blocks[-1].events] == [TokenMoved, TokenMoved]


def test_any_cut_into_ranges_reads_the_same(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    busy_day(world)
    whole = all_blocks(world)
    monkeypatch.setattr("chain.indexer.WINDOW_BLOCKS", 3)
    assert all_blocks(world) == whole
    first = world.deployment.first_block
    single = [
        block
        for number in range(first, whole[-1].number + 1)
        for block in read_blocks(world.client, world.deployment, number, number)
    ]
    assert single == whole


def test_a_reorganization_shows_in_the_parent_hash(world: World) -> None:
    client = world.client
    snapshot = client.request("evm_snapshot")
    mint(world, item("old"))
    client.request("evm_mine")
    old = all_blocks(world)
    assert client.request("evm_revert", snapshot) is True
    mint(world, item("new"), item("newer"))
    client.request("evm_mine")
    client.request("evm_mine")
    new = all_blocks(world)
    common = [a for a, b in zip(old, new, strict=False) if a == b]
    fork = len(common)
    assert new[fork].hash != old[fork].hash
    assert new[fork].parent_hash == old[fork].parent_hash
    # who kept the old branch sees that the next block does not continue it
    assert new[len(old)].parent_hash != old[-1].hash
    assert client.block_hash(old[-1].number) != old[-1].hash


def test_an_event_that_is_not_known_raises(world: World) -> None:
    log = RawLog(
        address=world.market.address,
        topics=(b"\x12" * 32,),
        data=b"",
        block_number=1,
        block_hash=HexBytes32("0x" + "00" * 32),
        tx_hash=HexBytes32("0x" + "00" * 32),
        index=0,
    )
    with pytest.raises(ChainError, match="not in its ABI"):
        decode(log, world.deployment)
    with pytest.raises(ChainError, match="not in its ABI"):
        decode(replace(log, topics=()), world.deployment)
    with pytest.raises(ChainError, match="was not asked for"):
        decode(replace(log, address=ALICE.address), world.deployment)


def test_a_chain_that_changes_under_the_reading_is_read_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mint(world, item("sword"))
    read = ChainClient.blocks
    lies = [2]

    def blocks(client: ChainClient, numbers: range) -> list[BlockHeader]:
        headers = read(client, numbers)
        if lies[0] > 0:
            lies[0] -= 1
            return [replace(header, hash=HexBytes32("0x" + "99" * 32)) for header in headers]
        return headers

    monkeypatch.setattr(ChainClient, "blocks", blocks)
    assert any(isinstance(event, TokenMinted) for event in all_events(world))
    lies[0] = 100
    with pytest.raises(NotTheNextBlock):
        all_blocks(world)


def test_every_event_of_our_abis_is_indexed_or_ignored_on_purpose() -> None:
    for name in ("Gold", "Items", "Characters", "Quests", "Market"):
        known = set(_GOLD if name == "Gold" else _BUILDERS) | IGNORED
        assert {event.name for event in abi_of(name).events.values()} <= known


def test_events_of_one_log_take_places_of_their_own(world: World) -> None:
    busy_day(world)
    (first, second) = all_blocks(world)[-1].events
    assert second.at.log_index == first.at.log_index + 1
    later = replace(second, at=replace(second.at, log_index=first.at.log_index))
    moved_up = list(told_apart([later, later, later]))
    start = first.at.log_index
    assert [event.at.log_index for event in moved_up] == [start, start + 1, start + 2]
