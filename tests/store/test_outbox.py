import threading

import pytest
from sqlalchemy.exc import IntegrityError

import store.outbox as outbox
import store.outbox_receipts as outbox_receipts
from domain.errors import Conflict
from store.db import Database
from store.tables import Outbox
from tests.store.chains import ALICE, BOB, digest
from tests.store.made import receipt, signed


def test_a_transaction_is_kept_to_the_byte(database: Database) -> None:
    with database.write() as session:
        outbox.enqueue(session, signed(0), "mint 3 tokens", now=5)
    with database.read() as session:
        row = outbox.pending(session, ALICE)[0]
    assert outbox.transaction_of(row) == signed(0)
    assert (row.state, row.purpose, row.created_at, row.sends) == (
        "prepared",
        "mint 3 tokens",
        5,
        0,
    )


def test_enqueuing_again_gives_the_same_row(database: Database) -> None:
    with database.write() as session:
        first = outbox.enqueue(session, signed(0), "p", now=1)
        assert outbox.enqueue(session, signed(0), "p", now=2).id == first.id


def test_two_transactions_never_share_a_nonce_of_a_lane(database: Database) -> None:
    with database.write() as session:
        outbox.enqueue(session, signed(0), "p", now=1)
        outbox.enqueue(session, signed(0, BOB), "p", now=1)
    with pytest.raises(Conflict), database.write() as session:
        outbox.enqueue(session, signed(0, variant="other"), "p", now=1)


def test_the_database_itself_refuses_a_second_holder_of_a_nonce(database: Database) -> None:
    rows = [
        Outbox(
            chain_id=1,
            lane=ALICE,
            nonce=0,
            raw=b"",
            hash=digest(n),
            purpose="",
            created_at=1,
        )
        for n in range(2)
    ]
    with pytest.raises(IntegrityError), database.write() as session:
        session.add_all(rows)


def test_nonces_follow_the_chain_and_what_is_stored(database: Database) -> None:
    with database.write() as session:
        assert outbox.next_nonce(session, ALICE, chain_nonce=4) == 4
        for nonce in (4, 5, 6):
            assert outbox.next_nonce(session, ALICE, chain_nonce=4) == nonce
            outbox.enqueue(session, signed(nonce), "p", now=1)
        assert outbox.next_nonce(session, ALICE, chain_nonce=5) == 7
        assert outbox.next_nonce(session, ALICE, chain_nonce=30) == 30
        assert outbox.next_nonce(session, BOB, chain_nonce=0) == 0


def test_the_nonce_of_a_dropped_transaction_is_given_out_again(database: Database) -> None:
    with database.write() as session:
        rows = [outbox.enqueue(session, signed(nonce), "p", now=1) for nonce in range(3)]
        outbox.mark_dropped(session, rows[1], "The node refused it.")
        assert outbox.next_nonce(session, ALICE, chain_nonce=0) == 1
        outbox.enqueue(session, signed(1, variant="second try"), "p", now=2)
        assert outbox.next_nonce(session, ALICE, chain_nonce=0) == 3
        assert [row.nonce for row in outbox.pending(session, ALICE)] == [0, 1, 2]


def test_concurrent_writers_get_different_nonces(database: Database) -> None:
    taken: list[int] = []

    def take() -> None:
        for _ in range(5):
            with database.write() as session:
                nonce = outbox.next_nonce(session, ALICE, chain_nonce=0)
                outbox.enqueue(session, signed(nonce), "p", now=1)
            taken.append(nonce)

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(20))


def test_the_life_of_a_transaction(database: Database) -> None:
    with database.write() as session:
        row = outbox.enqueue(session, signed(0), "p", now=1)
        outbox.mark_sent(session, row, now=2)
        outbox.mark_sent(session, row, now=3)
        assert (row.state, row.sent_at, row.sends) == ("sent", 2, 2)
        assert outbox.lanes(session) == [ALICE]
        outbox_receipts.mark_mined(session, row, receipt(signed(0)))
        assert (row.state, row.block_number, row.gas_used) == ("mined", 9, 21_000)
        assert row.effective_gas_price_wei == 10**9
        assert outbox.pending(session, ALICE) == []
        assert outbox.lanes(session) == []
        with pytest.raises(Conflict):
            outbox.mark_dropped(session, row, "too late")


def test_a_crash_between_broadcast_and_bookkeeping_is_made_good(database: Database) -> None:
    with database.write() as session:
        row = outbox.enqueue(session, signed(0), "p", now=1)
    with database.write() as session:
        row = outbox.pending(session, ALICE)[0]
        outbox_receipts.mark_mined(session, row, receipt(signed(0)))
        assert row.state == "mined"


def test_a_revert_uses_the_nonce_up(database: Database) -> None:
    with database.write() as session:
        row = outbox.enqueue(session, signed(0), "p", now=1)
        outbox_receipts.mark_failed(
            session, row, receipt(signed(0), succeeded=False), "It reverted."
        )
        assert (row.state, row.why) == ("failed", "It reverted.")
        assert outbox.next_nonce(session, ALICE, chain_nonce=0) == 1


def test_receipts_that_do_not_fit_are_refused(database: Database) -> None:
    with database.write() as session:
        row = outbox.enqueue(session, signed(0), "p", now=1)
        with pytest.raises(Conflict):
            outbox_receipts.mark_mined(session, row, receipt(signed(1)))
        with pytest.raises(Conflict):
            outbox_receipts.mark_mined(session, row, receipt(signed(0), succeeded=False))
        with pytest.raises(Conflict):
            outbox_receipts.mark_failed(session, row, receipt(signed(0)), "no")
        assert row.state == "prepared"
        assert row.block_number is None


def test_a_reorganisation_reopens_what_was_mined_above(database: Database) -> None:
    with database.write() as session:
        for nonce, block in enumerate((8, 9, 10)):
            row = outbox.enqueue(session, signed(nonce), "p", now=1)
            outbox.mark_sent(session, row, now=1)
            if nonce == 2:
                why = "It reverted."
                outbox_receipts.mark_failed(
                    session, row, receipt(signed(nonce), succeeded=False, block=block), why
                )
            else:
                outbox_receipts.mark_mined(session, row, receipt(signed(nonce), block=block))
        assert [row.nonce for row in outbox.reopen_after(session, 8)] == [1, 2]
    with database.read() as session:
        reopened = outbox.pending(session, ALICE)
        assert [(row.nonce, row.state, row.block_number) for row in reopened] == [
            (1, "sent", None),
            (2, "sent", None),
        ]
        assert all(row.why is None and row.gas_used is None for row in reopened)


def test_the_lowest_gaps_are_given_out_first(database: Database) -> None:
    with database.write() as session:
        for nonce in (4, 6, 9):
            outbox.enqueue(session, signed(nonce), "p", now=1)
        assert outbox.free_nonces(session, ALICE, 4, 4) == [5, 7, 8, 10]


def test_a_replaced_row_stays_and_whichever_is_mined_is_found(database: Database) -> None:
    with database.write() as session:
        first = outbox.enqueue(session, signed(0), "mint", now=1, ours=True)
        outbox.mark_sent(session, first, now=2)
        second = outbox.replace(session, first, signed(0, variant="dearer"), "mint", now=3)
        third = outbox.replace(session, second, signed(0, variant="dearest"), "mint", now=4)
        assert [second.replaces_id, third.replaces_id] == [first.id, second.id]
        assert [row.state for row in outbox.of_nonce(session, ALICE, 0)] == [
            "replaced",
            "replaced",
            "prepared",
        ]
        assert outbox.standing(session, ALICE, 0) is third
        assert outbox.next_nonce(session, ALICE, chain_nonce=0) == 1
        outbox_receipts.mark_mined(session, first, receipt(signed(0)))
        assert [row.state for row in outbox.of_nonce(session, ALICE, 0)] == [
            "mined",
            "dropped",
            "dropped",
        ]
        assert outbox.pending(session, ALICE) == []
        assert outbox.standing(session, ALICE, 0) is first


def test_after_a_reorganisation_another_of_the_same_nonce_may_win(database: Database) -> None:
    with database.write() as session:
        first = outbox.enqueue(session, signed(0), "mint", now=1, ours=True)
        other = signed(0, variant="dearer")
        second = outbox.replace(session, first, other, "mint", now=3)
        outbox_receipts.mark_mined(session, second, receipt(other, block=9))
        outbox.reopen_after(session, 8)
        assert (second.state, second.sent_at) == ("sent", None)
        outbox_receipts.mark_mined(session, first, receipt(signed(0), block=9))
        assert (first.state, second.state) == ("mined", "dropped")


def test_only_an_open_row_is_replaced_and_only_within_its_nonce(database: Database) -> None:
    with database.write() as session:
        row = outbox.enqueue(session, signed(0), "p", now=1, ours=True)
        for other in (signed(1), signed(0, BOB)):
            with pytest.raises(Conflict):
                outbox.replace(session, row, other, "p", now=2)
        outbox_receipts.mark_mined(session, row, receipt(signed(0)))
        with pytest.raises(Conflict):
            outbox.replace(session, row, signed(0, variant="late"), "p", now=2)
