from dataclasses import replace

import pytest
from sqlmodel import Session, select

import store.mint_settlement as mint_settlement
import store.mints as mints
import store.outbox as outbox
import store.outbox_receipts as outbox_receipts
import store.projection as projection
from domain.events import Block, MintSkipped
from domain.ids import HexBytes32, TokenId
from domain.transaction import SignedTransaction
from store.db import Database
from store.mint_settlement import MAX_REVERTS
from store.reorg import roll_back
from store.tables import MintRequest, Outbox
from tests.store.chains import ALICE, DEPLOYMENT, FIRST_BLOCK, NOWHERE, block, digest, mint
from tests.store.made import NOW, generated, order, receipt, signed

DEPTH = 6
OURS = signed(0).hash
FOREIGN = digest("somebody else's")


def by(tx_hash: HexBytes32, found: Block) -> Block:
    """A block whose events all come from one transaction."""
    events = (replace(event, at=replace(event.at, tx_hash=tx_hash)) for event in found.events)
    return replace(found, events=tuple(events))


def apply_all(session: Session, *blocks: Block) -> None:
    for one in blocks:
        projection.apply(session, one, DEPLOYMENT, DEPTH)


def carried(session: Session, count: int = 1) -> tuple[list[TokenId], Outbox]:
    """Requests that one transaction carries, and the transaction."""
    ids = [generated(session, f"r{n}") for n in range(count)]
    for token_id in ids:
        mints.accept(session, ALICE, f"key {token_id}", order(token_id), NOW)
    row = outbox.enqueue(session, signed(0), "mint", NOW, ours=True)
    mints.attach(session, mints.waiting(session, 99), row)
    outbox.mark_sent(session, row, NOW)
    return ids, row


def mined_in(
    session: Session, row: Outbox, found: Block, transaction: SignedTransaction | None = None
) -> None:
    """The block is indexed, and the transaction was in it."""
    apply_all(session, found)
    sealed = receipt(transaction or signed(row.nonce), block=found.number)
    outbox_receipts.mark_mined(session, row, sealed)


def states(session: Session) -> list[tuple[str, str | None]]:
    rows = session.exec(select(MintRequest).order_by("id")).all()
    return [(row.state, row.why) for row in rows]


def test_a_mint_is_seen_then_confirmed_at_its_depth(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        apply_all(session, first)
        assert not mint_settlement.is_due(session, 2)
        assert mint_settlement.settle(session, 2) == 0
        minted = by(OURS, block(first, mint(token_id, ALICE)))
        mined_in(session, row, minted)
        assert mint_settlement.is_due(session, 2)
        assert mint_settlement.settle(session, 2) == 1
        assert states(session) == [("mined", None)]
        assert mint_settlement.settle(session, 2) == 0
        above = block(minted)
        apply_all(session, above)
        assert mint_settlement.settle(session, 2) == 0
        apply_all(session, block(above))
        assert mint_settlement.is_due(session, 2)
        assert mint_settlement.settle(session, 2) == 1
        assert states(session) == [("confirmed", None)]
        assert not mint_settlement.is_due(session, 2)


def test_an_entry_that_the_batch_skipped_has_failed(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        (kept, refused, unlucky), row = carried(session, 3)
        events = [
            *mint(kept, ALICE),
            MintSkipped(NOWHERE, "item", refused, ALICE),
            MintSkipped(NOWHERE, "item", unlucky, ALICE),
        ]
        apply_all(session, first)
        mined_in(session, row, by(OURS, block(first, events)))
        assert [found.token_id for found, _ in mint_settlement.skipped(session)] == [
            refused,
            unlucky,
        ]
        mint_settlement.settle(session, 0, {refused: "The receiver does not take items."})
        assert states(session)[:2] == [
            ("confirmed", None),
            ("failed", "The receiver does not take items."),
        ]
        state, why = states(session)[2]
        assert state == "failed"
        assert why is not None
        assert "left it out" in why


def test_that_a_token_exists_is_no_proof_that_we_minted_it(database: Database) -> None:
    """Somebody else's mint made ours be skipped: ours has failed, whoever holds the token."""
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        theirs = by(FOREIGN, block(first, mint(token_id, ALICE)))
        apply_all(session, first, theirs)
        mint_settlement.settle(session, 0)
        assert states(session) == [("sent", None)]
        skip = MintSkipped(NOWHERE, "item", token_id, ALICE)
        mined_in(session, row, by(OURS, block(theirs, skip)))
        mint_settlement.settle(session, 0)
        assert states(session) == [("failed", "Another transaction minted this content first.")]


def test_what_an_earlier_transaction_of_ours_minted_is_minted(database: Database) -> None:
    """The first was given up for lost and mined after all, so the second was skipped."""
    first = block(None)
    with database.write() as session:
        (token_id,), lost = carried(session)
        outbox.mark_dropped(session, lost, "No node had it.")
        mint_settlement.settle(session, 0)
        assert states(session) == [("waiting", None)]
        second = outbox.enqueue(session, signed(1), "mint", NOW, ours=True)
        mints.attach(session, mints.waiting(session, 9), second)
        minted = by(OURS, block(first, mint(token_id, ALICE)))
        apply_all(session, first, minted)
        skip = MintSkipped(NOWHERE, "item", token_id, ALICE)
        mined_in(session, second, by(signed(1).hash, block(minted, skip)))
        mint_settlement.settle(session, 0)
        assert states(session) == [("confirmed", None)]
        row = session.exec(select(MintRequest)).one()
        assert (row.outbox_id, row.block_number) == (lost.id, minted.number)


@pytest.mark.parametrize("ours", [True, False])
def test_a_waiting_request_whose_content_appears_is_ended(
    database: Database, *, ours: bool
) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), lost = carried(session)
        outbox.mark_dropped(session, lost, "No node had it.")
        mint_settlement.settle(session, 0)
        apply_all(
            session, first, by(OURS if ours else FOREIGN, block(first, mint(token_id, ALICE)))
        )
        assert len(mint_settlement.settle_waiting(session, 10)) == 1
        mint_settlement.settle(session, 0)
        (state, why) = states(session)[0]
        assert state == ("confirmed" if ours else "failed")
        assert why == (None if ours else "Another transaction minted this content first.")
        assert mint_settlement.settle_waiting(session, 10) == []


def test_a_receipt_ahead_of_the_index_decides_nothing(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        apply_all(session, first)
        ahead = receipt(signed(0), block=first.number + 1)
        outbox_receipts.mark_mined(session, row, ahead)
        mint_settlement.settle(session, 0)
        assert states(session) == [("sent", None)]
        apply_all(session, by(OURS, block(first, mint(token_id, ALICE))))
        mint_settlement.settle(session, 0)
        assert states(session) == [("confirmed", None)]


def test_a_batch_that_was_undone_as_a_whole_is_tried_again_but_not_for_ever(
    database: Database,
) -> None:
    why = "The account lacks the role that this needs."
    last = block(None)
    with database.write() as session:
        carried(session, 2)
        apply_all(session, last)
        for nonce in range(MAX_REVERTS):
            row = outbox.standing(session, ALICE, nonce)
            if row is None:
                row = outbox.enqueue(session, signed(nonce), "mint", NOW, ours=True)
                mints.attach(session, mints.waiting(session, 9), row)
            last = block(last)
            apply_all(session, last)
            undone = receipt(signed(nonce), succeeded=False, block=last.number)
            outbox_receipts.mark_failed(session, row, undone, why)
            mint_settlement.settle(session, 0)
            expected = ("waiting", None) if nonce + 1 < MAX_REVERTS else ("failed", why)
            assert states(session) == [expected] * 2


def test_a_dropped_transaction_lets_go_of_what_it_carried(database: Database) -> None:
    with database.write() as session:
        ids, row = carried(session, 2)
        outbox.mark_dropped(session, row, "The node refused it.")
        mint_settlement.settle(session, 0)
        assert [r.token_id for r in mints.waiting(session, 9)] == ids
        assert all(r.outbox_id is None for r in mints.waiting(session, 9))


def test_a_cancelled_batch_waits_again_once_its_cancellation_is_mined(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        _, row = carried(session, 2)
        nothing = signed(0, variant="to myself")
        cancel = outbox.replace(session, row, nothing, "cancel", NOW, cancels=True)
        apply_all(session, first)
        mint_settlement.settle(session, 0)
        assert states(session) == [("sent", None)] * 2
        mined_in(session, cancel, block(first), nothing)
        mint_settlement.settle(session, 0)
        assert states(session) == [("waiting", None)] * 2


@pytest.mark.parametrize("winner", ["first", "second"])
def test_whichever_of_two_that_stand_for_one_another_is_mined_counts(
    database: Database, winner: str
) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        dearer = signed(0, variant="dearer")
        second = outbox.replace(session, row, dearer, "mint", NOW)
        mints.hand_over(session, row, second)
        mined, transaction = (row, signed(0)) if winner == "first" else (second, dearer)
        apply_all(session, first)
        minted = by(transaction.hash, block(first, mint(token_id, ALICE)))
        mined_in(session, mined, minted, transaction)
        mint_settlement.settle(session, 0)
        assert states(session) == [("confirmed", None)]
        assert session.exec(select(MintRequest.outbox_id)).one() == mined.id


def test_a_reorganisation_opens_a_confirmed_mint_again(database: Database) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        apply_all(session, first)
        mined_in(session, row, by(OURS, block(first, mint(token_id, ALICE))))
        mint_settlement.settle(session, 0)
        assert states(session) == [("confirmed", None)]
    with database.write() as session:
        roll_back(session, FIRST_BLOCK)
        assert states(session) == [("sent", None)]
        again = outbox.pending(session, row.lane)[0]
        assert again.hash == row.hash
        second = block(first, fork="other")
        apply_all(session, second)
        mined_in(session, again, by(OURS, block(second, mint(token_id, ALICE))))
        mint_settlement.settle(session, 0)
        assert states(session) == [("confirmed", None)]


@pytest.mark.parametrize("taken_over", [False, True])
def test_a_failure_that_a_reorganisation_undid_is_open_again(
    database: Database, *, taken_over: bool
) -> None:
    first = block(None)
    with database.write() as session:
        (token_id,), row = carried(session)
        apply_all(session, first)
        skip = MintSkipped(NOWHERE, "item", token_id, ALICE)
        mined_in(session, row, by(OURS, block(first, skip)))
        mint_settlement.settle(session, 0)
        (failed,) = states(session)
        assert failed[0] == "failed"
        if taken_over:
            mints.accept(session, ALICE, "second key", order(token_id), NOW)
        roll_back(session, FIRST_BLOCK)
        assert states(session) == ([failed, ("waiting", None)] if taken_over else [("sent", None)])


def test_a_foreign_mint_that_a_reorganisation_took_away_lets_ours_wait_again(
    database: Database,
) -> None:
    first = block(None)
    with database.write() as session:
        token_id = generated(session, "r")
        mints.accept(session, ALICE, "key", order(token_id), NOW)
        apply_all(session, first, by(FOREIGN, block(first, mint(token_id, ALICE))))
        mint_settlement.settle_waiting(session, 9)
        assert states(session)[0][0] == "failed"
        roll_back(session, FIRST_BLOCK)
        assert states(session) == [("waiting", None)]
