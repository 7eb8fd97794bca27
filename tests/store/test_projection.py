import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, func, select

import store.projection as projection
from domain.errors import NotTheNextBlock, ReorgTooDeep, StoreCorrupt, WrongChain
from domain.events import Block, GoldMoved
from domain.ids import Wei
from store.comparison import comparable_tables
from store.db import Database, open_database
from store.tables import (
    ChainEvent,
    Checkpoint,
    TokenBalance,
    Undo,
)
from tests.store.chains import (
    ALICE,
    BOB,
    DEPLOYMENT,
    FIRST_BLOCK,
    GENESIS,
    NOWHERE,
    block,
    chain,
    digest,
    mint,
    move,
    stretch,
)
from tests.store.conftest import emptied
from tests.store.happenings import act, empty_world
from tests.world_model.rows import assert_rows

DEPTH = 4


def apply_all(database: Database, blocks: Iterable[Block]) -> None:
    with database.write() as session:
        for one in blocks:
            projection.apply(session, one, DEPLOYMENT, DEPTH)


def apply_in_stretches(database: Database, blocks: list[Block], size: int) -> None:
    """The final blocks in stretches, the others one by one: as a backfill reads a chain."""
    final = max(len(blocks) - DEPTH, 0)
    for start in range(0, final, size):
        some = blocks[start : min(start + size, final)]
        with database.write() as session:
            projection.apply_stretch(session, stretch(some), DEPLOYMENT)
    apply_all(database, blocks[final:])


def contents(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the projection that a reader can see."""
    found = {name: sorted(rows(session), key=repr) for name, rows in comparable_tables().items()}
    head = session.exec(select(Checkpoint)).one_or_none()
    return found | {"checkpoint": [] if head is None else [(head.number, head.hash)]}


TRANSACTIONS = st.lists(st.integers(0, 10**6), max_size=6)
STEPS = st.lists(
    st.tuples(st.just("block"), TRANSACTIONS) | st.tuples(st.just("reorg"), st.integers(1, DEPTH)),
    min_size=1,
    max_size=16,
)
Step = tuple[str, Any]


def check_reorgs(open_empty: Callable[[], Database], steps: list[Step]) -> None:
    """Follow a chain that changes its mind; then read its last version into an empty database."""
    blocks, worlds, highest = [block(None)], [empty_world()], FIRST_BLOCK
    with closing(open_empty()) as followed:
        apply_all(followed, blocks)
        for number, (step, drawn) in enumerate(steps):
            if step == "block":
                world = deepcopy(worlds[-1])
                transactions = [events for seed in drawn if (events := act(world, seed))]
                blocks.append(block(blocks[-1], *transactions, fork=str(number)))
                worlds.append(world)
                apply_all(followed, blocks[-1:])
            else:
                target = max(blocks[-1].number - drawn, highest - DEPTH, FIRST_BLOCK)
                blocks, worlds = (
                    blocks[: target - FIRST_BLOCK + 1],
                    worlds[: target - FIRST_BLOCK + 1],
                )
                with followed.write() as session:
                    projection.rollback_to(session, target)
            highest = max(highest, blocks[-1].number)
        with followed.read() as session:
            assert_rows(session, worlds[-1])
            rows = contents(session)
    with closing(open_empty()) as fresh:
        apply_all(fresh, blocks)
        with fresh.read() as session:
            assert contents(session) == rows
    with closing(open_empty()) as backfilled:
        apply_in_stretches(backfilled, blocks, size=1 + len(steps) % 3)
        with backfilled.read() as session:
            assert contents(session) == rows


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_after_any_reorgs_the_rows_are_those_of_the_final_chain(
    sqlite_template: Path, steps: list[Step]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = iter(Path(folder) / f"{number}.db" for number in range(3))

        def open_empty() -> Database:
            path = next(paths)
            shutil.copy(sqlite_template, path)
            return open_database(f"sqlite:///{path}")

        check_reorgs(open_empty, steps)


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_after_any_reorgs_the_rows_are_those_of_the_final_chain_on_postgresql(
    postgres_urls: tuple[str, str], steps: list[Step]
) -> None:
    urls = iter((*postgres_urls, postgres_urls[0]))
    check_reorgs(lambda: open_database(emptied(next(urls))), steps)


def test_a_long_history_agrees_with_the_contracts(database: Database) -> None:
    world, blocks = empty_world(), [block(None)]
    for number in range(60):
        events = [events for k in range(4) if (events := act(world, number * 7919 + k * 104_729))]
        blocks.append(block(blocks[-1], *events))
    apply_all(database, blocks)
    with database.read() as session:
        assert_rows(session, world)
        assert session.exec(select(func.count()).select_from(ChainEvent)).one() > 150


def test_blocks_come_in_order_and_link_up(database: Database) -> None:
    first, second, third = chain((mint(1, ALICE),), (move(1, ALICE, BOB),))
    with database.write() as session, pytest.raises(NotTheNextBlock):
        projection.apply(session, second, DEPLOYMENT, DEPTH)
    apply_all(database, [first, second])
    sibling = block(first, mint(2, BOB))
    for wrong in (first, second, sibling, block(sibling), block(third)):
        with database.write() as session, pytest.raises(NotTheNextBlock):
            projection.apply(session, wrong, DEPLOYMENT, DEPTH)
    apply_all(database, [third])
    with database.read() as session:
        head = projection.checkpoint(session)
        assert head is not None
        assert (head.number, head.hash) == (third.number, third.hash)
        assert projection.hash_at(session, second.number) == second.hash
        assert projection.hash_at(session, 99) is None
        assert [b.number for b in projection.newest_blocks(session, 2)] == [7, 6]


def test_a_block_whose_events_are_not_its_own_is_refused(database: Database) -> None:
    first, second = chain((mint(1, ALICE),))
    stranger = Block(second.number, digest("x"), first.hash, 1, second.events)
    backwards = Block(second.number, second.hash, first.hash, 1, second.events[::-1])
    apply_all(database, [first])
    for wrong in (stranger, backwards):
        with database.write() as session, pytest.raises(NotTheNextBlock, match="not its own"):
            projection.apply(session, wrong, DEPLOYMENT, DEPTH)


def test_a_wiped_chain_is_recognised_at_its_first_block(database: Database) -> None:
    other = Block(FIRST_BLOCK, digest("another genesis"), digest("x"), 1, ())
    with database.write() as session, pytest.raises(WrongChain):
        projection.apply(session, other, DEPLOYMENT, DEPTH)


def test_the_database_of_another_chain_or_world_is_refused(database: Database) -> None:
    apply_all(database, [block(None)])
    foreign = DEPLOYMENT.model_copy(update={"chain_id": 1})
    moved = DEPLOYMENT.model_copy(update={"gold": ALICE})
    for deployment, error in ((foreign, WrongChain), (moved, StoreCorrupt)):
        with database.write() as session, pytest.raises(error, match="belongs to"):
            projection.apply(session, block(block(None)), deployment, DEPTH)


def test_a_reorganisation_deeper_than_the_depth_halts(database: Database) -> None:
    blocks = chain(*[(mint(n, ALICE),) for n in range(1, 9)])
    apply_all(database, blocks)
    head = blocks[-1].number
    with database.read() as session:
        before = contents(session)
    with database.write() as session, pytest.raises(ReorgTooDeep):
        projection.rollback_to(session, head - DEPTH - 1)
    with database.read() as session:
        assert contents(session) == before
    with database.write() as session:
        projection.rollback_to(session, head - DEPTH)
        # What was final once stays final, however short the chain is now.
        projection.apply(session, block(blocks[-1 - DEPTH], fork="other"), DEPLOYMENT, DEPTH)
        with pytest.raises(ReorgTooDeep):
            projection.rollback_to(session, head - DEPTH - 1)


def test_nothing_can_be_rolled_back_before_the_first_block(database: Database) -> None:
    with database.write() as session, pytest.raises(ReorgTooDeep):
        projection.rollback_to(session, 0)
    apply_all(database, [block(None)])
    with database.write() as session, pytest.raises(ReorgTooDeep):
        projection.rollback_to(session, FIRST_BLOCK - 1)


def test_rolling_back_to_the_head_or_above_changes_nothing(database: Database) -> None:
    blocks = chain((mint(1, ALICE),))
    apply_all(database, blocks)
    with database.write() as session:
        assert projection.rollback_to(session, 1000).number == blocks[-1].number


def test_balances_never_become_negative_and_the_block_leaves_nothing(database: Database) -> None:
    first, second = chain((mint(1, ALICE, amount=2),))
    apply_all(database, [first, second])
    with database.read() as session:
        before = contents(session)
    for overdraft in (
        move(1, ALICE, BOB, amount=3),
        move(1, BOB, ALICE),
        GoldMoved(NOWHERE, ALICE, BOB, Wei(1)),
    ):
        with pytest.raises(StoreCorrupt, match="does not follow"):
            apply_all(database, [block(second, mint(5, BOB), overdraft)])
        with database.read() as session:
            assert contents(session) == before


def test_a_token_that_moves_without_ever_being_minted_is_refused(database: Database) -> None:
    unminted = mint(1, ALICE)[1:]
    with pytest.raises(StoreCorrupt, match="does not follow"):
        apply_all(database, chain((unminted,)))


def test_a_token_may_move_before_the_event_that_it_was_minted(database: Database) -> None:
    apply_all(database, chain((mint(1, ALICE)[::-1],)))
    with database.read() as session:
        assert session.exec(select(TokenBalance.amount)).all() == [1]


def test_a_failed_session_moves_no_checkpoint(database: Database) -> None:
    blocks = chain((mint(1, ALICE),))

    def crash_after_applying() -> None:
        with database.write() as session:
            for one in blocks:
                projection.apply(session, one, DEPLOYMENT, DEPTH)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        crash_after_applying()
    with database.read() as session:
        assert projection.checkpoint(session) is None
    apply_all(database, blocks)
    with database.read() as session:
        assert contents(session)["checkpoint"] == [(FIRST_BLOCK + 1, blocks[-1].hash)]
        assert projection.hash_at(session, FIRST_BLOCK) == GENESIS


def test_undo_is_kept_for_the_blocks_that_may_go_and_for_no_others(database: Database) -> None:
    blocks = chain(*[(mint(n, ALICE),) for n in range(1, 9)])
    apply_all(database, blocks)
    with database.read() as session:
        kept = set(session.exec(select(Undo.block_number)))
    assert kept == {b.number for b in blocks[-DEPTH:]}
