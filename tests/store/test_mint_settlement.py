import pytest
from sqlmodel import Session, select

import store.mint_settlement as mint_settlement
import store.mints as mints
import store.outbox as outbox
import store.projection as projection
from domain.events import Block, MintSkipped
from domain.ids import TokenId
from store.db import Database
from store.reorg import roll_back
from store.tables import MintRequest, Outbox, Token
from tests.store.chains import ALICE, BOB, DEPLOYMENT, FIRST_BLOCK, NOWHERE, block, mint
from tests.store.made import NOW, generated, order, receipt, signed

DEPTH = 6


def apply_all(session: Session, *blocks: Block) -> None:
    for one in blocks:
        projection.apply(session, one, DEPLOYMENT, DEPTH)


def carried(session: Session, count: int = 1) -> tuple[list[TokenId], Outbox]:
    """Requests that one transaction carries, and the transaction."""
    ids = [generated(session, f"r{n}") for n in range(count)]
    for token_id in ids:
        mints.accept(session, ALICE, f"key {token_id}", order(token_id), NOW)
    row = outbox.enqueue(session, signed(0), "mint", NOW)
    mints.attach(session, mints.waiting(session, 99), row)
    outbox.mark_sent(session, row, NOW)
    return ids, row


def states(session: Session) -> list[tuple[str, str | None]]:
    rows = session.exec(select(MintRequest).order_by("id")).all()
    return [(row.state, row.why) for row in rows]


def test_a_mint_is_seen_then_confirmed_at_its_depth(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), _ = carried(session)
        apply_all(session, first)
        assert mint_settlement.settle(session, 2) == []
        minted = block(first, mint(token_id, ALICE))
        apply_all(session, minted)
        assert len(mint_settlement.settle(session, 2)) == 1
        assert states(session) == [("mined", None)]
        assert mint_settlement.settle(session, 2) == []
        above = block(minted)
        apply_all(session, above)
        assert mint_settlement.settle(session, 2) == []
        apply_all(session, block(above))
        assert len(mint_settlement.settle(session, 2)) == 1
        assert states(session) == [("confirmed", None)]


def test_an_entry_that_the_batch_skipped_has_failed(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        (kept, skipped), row = carried(session, 2)
        minted = block(first, [*mint(kept, ALICE), MintSkipped(NOWHERE, "item", skipped, ALICE)])
        apply_all(session, first, minted)
        outbox.mark_mined(session, row, receipt(signed(0), block=minted.number))
        mint_settlement.settle(session, 0)
        (state, none), (failed, why) = states(session)
        assert (state, none, failed) == ("confirmed", None, "failed")
        assert why is not None
        assert "left it out" in why


def test_a_receipt_ahead_of_the_index_decides_nothing(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        apply_all(session, first)
        outbox.mark_mined(session, row, receipt(signed(0), block=first.number + 1))
        mint_settlement.settle(session, 0)
        assert states(session) == [("sent", None)]
        apply_all(session, block(first, mint(token_id, ALICE)))
        mint_settlement.settle(session, 0)
        assert states(session) == [("confirmed", None)]


def test_a_reverted_transaction_fails_what_it_carried(database: Database) -> None:
    with database.write() as session:
        _, row = carried(session, 2)
        why = "Only the minter may mint."
        outbox.mark_failed(session, row, receipt(signed(0), succeeded=False), why)
        mint_settlement.settle(session, 0)
        assert states(session) == [("failed", why)] * 2


def test_a_dropped_transaction_lets_go_of_what_it_carried(database: Database) -> None:
    with database.write() as session:
        ids, row = carried(session, 2)
        outbox.mark_dropped(session, row, "The node refused it.")
        mint_settlement.settle(session, 0)
        assert [r.token_id for r in mints.waiting(session, 9)] == ids
        assert all(r.outbox_id is None for r in mints.waiting(session, 9))


def test_a_reorganisation_opens_a_confirmed_mint_again(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        apply_all(session, first, block(first, mint(token_id, ALICE)))
        outbox.mark_mined(session, row, receipt(signed(0), block=FIRST_BLOCK + 1))
        mint_settlement.settle(session, 0)
        assert states(session) == [("confirmed", None)]
    with database.write() as session:
        roll_back(session, FIRST_BLOCK)
        assert states(session) == [("sent", None)]
        assert outbox.pending(session, row.lane)[0].hash == row.hash
        second = block(first, fork="other")
        apply_all(session, second, block(second, mint(token_id, ALICE)))
        mint_settlement.settle(session, 0)
        assert states(session) == [("confirmed", None)]


@pytest.mark.parametrize("taken_over", [False, True])
def test_a_revert_that_a_reorganisation_undid_is_open_again(
    database: Database, *, taken_over: bool
) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        apply_all(session, first, block(first))
        failed = receipt(signed(0), succeeded=False, block=FIRST_BLOCK + 1)
        outbox.mark_failed(session, row, failed, "It reverted.")
        mint_settlement.settle(session, 0)
        if taken_over:
            mints.accept(session, ALICE, "second key", order(token_id), NOW)
        roll_back(session, FIRST_BLOCK)
        expected = [("failed", "It reverted."), ("waiting", None)]
        assert states(session) == (expected if taken_over else [("sent", None)])


def test_the_verdict_follows_from_token_and_carrier_alone() -> None:
    token = Token(
        token_id=TokenId(1),
        kind="item",
        creator=BOB,
        royalty_bps=0,
        cap=1,
        minted=1,
        block_number=10,
        log_index=0,
        tx_hash=signed(0).hash,
    )
    assert mint_settlement.verdict(token, None, 12, 3) == ("mined", None)
    assert mint_settlement.verdict(token, None, 13, 3) == ("confirmed", None)
    assert mint_settlement.verdict(None, None, 13, 3) == ("waiting", None)
