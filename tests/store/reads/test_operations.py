from sqlmodel import Session

import store.generations as generations
import store.mints as mints
import store.outbox as outbox
import store.projection as projection
from store.db import Database
from store.reads import operations
from store.reads.operations import LaneCount
from tests.store.chains import ALICE, BOB, DEPLOYMENT, block
from tests.store.made import NOW, generated, order, signed, wish


def waiting(session: Session, count: int) -> None:
    for number in range(count):
        made = generated(session, f"r{number}")
        mints.accept(session, ALICE, f"key {number}", order(made), NOW + number)


def test_an_empty_database_has_nothing_waiting(database: Database) -> None:
    with database.read() as session:
        assert operations.indexed_to(session) is None
        assert operations.outbox_counts(session) == []
        assert operations.mint_counts(session) == {}
        assert operations.oldest_waiting_mint_at(session) is None
        assert operations.batch_sizes(session) == {}
        assert operations.generation_counts(session) == {}
        assert operations.blob_totals(session) == (0, 0)
        assert (operations.sends(session), operations.replacements(session)) == (0, 0)


def test_the_index_is_told_by_its_newest_block(database: Database) -> None:
    first = block(None)
    second = block(first)
    with database.write() as session:
        for one in (first, second):
            projection.apply(session, one, DEPLOYMENT, 6)
        found = operations.indexed_to(session)
    assert found is not None
    assert (found.number, found.hash, found.timestamp) == (
        second.number,
        second.hash,
        second.timestamp,
    )


def test_transactions_are_counted_by_sender_and_state(database: Database) -> None:
    with database.write() as session:
        rows = [outbox.enqueue(session, signed(n), "mint", NOW + n) for n in range(4)]
        outbox.enqueue(session, signed(0, BOB), "buy", NOW + 9)
        rows[0].state, rows[0].block_number, rows[0].sends = "mined", 9, 1
        rows[1].state, rows[1].sends = "sent", 2
    with database.read() as session:
        assert sorted(operations.outbox_counts(session), key=repr) == sorted(
            [
                LaneCount(ALICE, "mined", 1),
                LaneCount(ALICE, "sent", 1),
                LaneCount(ALICE, "prepared", 2),
                LaneCount(BOB, "prepared", 1),
            ],
            key=repr,
        )
        assert operations.open_nonces(session, ALICE) == [1, 2, 3]
        assert operations.sends(session) == 3


def test_replacements_are_counted(database: Database) -> None:
    with database.write() as session:
        first = outbox.enqueue(session, signed(4), "mint", NOW)
        outbox.replace(session, first, signed(4, variant="dearer"), "mint", NOW + 60)
        given_up = outbox.enqueue(session, signed(5), "mint", NOW)
        given_up.state = "dropped"
        session.flush()
        outbox.enqueue(session, signed(5, variant="other"), "mint", NOW + 50)
        assert operations.replacements(session) == 1


def test_batches_are_counted_by_their_size(database: Database) -> None:
    with database.write() as session:
        waiting(session, 6)
        assert operations.mint_counts(session) == {"waiting": 6}
        assert operations.oldest_waiting_mint_at(session) == NOW
        for nonce, size in enumerate((2, 2, 1)):
            carrier = outbox.enqueue(session, signed(nonce), "mint", NOW)
            mints.attach(session, mints.waiting(session, size), carrier)
    with database.read() as session:
        assert operations.batch_sizes(session) == {1: 1, 2: 2}
        assert operations.mint_counts(session) == {"sent": 5, "waiting": 1}
        assert operations.oldest_waiting_mint_at(session) == NOW + 5


def test_generations_and_blobs_are_counted(database: Database) -> None:
    with database.write() as session:
        generated(session, "r1")
        generated(session, "r22")
        generations.submit(session, wish("waits"), NOW)
    with database.read() as session:
        assert operations.generation_counts(session) == {"done": 2, "queued": 1}
        assert operations.blob_totals(session) == (2, 5)
