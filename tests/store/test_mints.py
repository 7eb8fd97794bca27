import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

import store.mints as mints
import store.outbox as outbox
import store.projection as projection
from domain.errors import Conflict, IdempotencyMismatch, NotFound, NotMintable
from store.db import Database
from store.tables import MintAttempt, MintRequest, Outbox
from tests.store.chains import ALICE, BOB, DEPLOYMENT, chain, mint
from tests.store.made import NOW, generated, order, signed


def carrier(session: Session, nonce: int = 0) -> Outbox:
    return outbox.enqueue(session, signed(nonce), "mint", NOW)


def test_a_request_is_kept_to_the_last_term(database: Database) -> None:
    with database.write() as session:
        token_id = generated(session, "q", kind="quest")
        wanted = order(token_id, "quest")
        row = mints.accept(session, ALICE, "key", wanted, NOW)
        assert row.id is not None
    with database.read() as session:
        stored = mints.get(session, row.id)
        assert mints.order_of(stored) == wanted
        assert (stored.state, stored.owner, stored.created_at) == ("waiting", ALICE, NOW)
        with pytest.raises(NotFound):
            mints.get(session, 999)


def test_the_same_key_and_order_give_the_same_request(database: Database) -> None:
    with database.write() as session:
        token_id = generated(session, "r")
        first = mints.accept(session, ALICE, "key", order(token_id), NOW)
    with database.write() as session:
        again = mints.accept(session, ALICE, "key", order(token_id), NOW + 5)
        assert again.id == first.id
        assert len(mints.of_owner(session, ALICE)) == 1


def test_a_key_stands_for_one_order(database: Database) -> None:
    with database.write() as session:
        token_id, other = generated(session, "r"), generated(session, "s")
        mints.accept(session, ALICE, "key", order(token_id), NOW)
        for different in (order(other), order(token_id, amount=2)):
            with pytest.raises(IdempotencyMismatch):
                mints.accept(session, ALICE, "key", different, NOW)
        assert len(mints.of_owner(session, ALICE)) == 1


def test_a_key_is_its_owners_alone(database: Database) -> None:
    with database.write() as session:
        of_alice, of_bob = generated(session, "r"), generated(session, "s", BOB)
        mints.accept(session, ALICE, "key", order(of_alice), NOW)
        mints.accept(session, BOB, "key", order(of_bob), NOW)
        assert [row.token_id for row in mints.of_owner(session, BOB)] == [of_bob]


def test_the_same_content_under_another_key_is_the_same_request(database: Database) -> None:
    with database.write() as session:
        token_id = generated(session, "r")
        first = mints.accept(session, ALICE, "key-1", order(token_id), NOW)
        again = mints.accept(session, ALICE, "key-2", order(token_id), NOW)
        assert again.id == first.id
        with pytest.raises(IdempotencyMismatch):
            mints.accept(session, ALICE, "key-2", order(token_id, amount=3), NOW)


def test_nobody_takes_over_a_request_of_somebody_else(database: Database) -> None:
    with database.write() as session:
        token_id = generated(session, "r")
        generated(session, "s", BOB)
        mints.accept(session, ALICE, "key", order(token_id), NOW)
    with database.write() as session, pytest.raises(NotMintable, match="somebody else"):
        mints.accept(session, BOB, "key", order(token_id), NOW)


def test_nothing_is_minted_whose_metadata_are_not_kept(database: Database) -> None:
    with database.write() as session:
        generated(session, "r")
    with database.write() as session, pytest.raises(NotMintable, match="not kept here"):
        mints.accept(session, ALICE, "key", order(777), NOW)


def test_content_that_somebody_else_minted_is_refused_at_the_door(database: Database) -> None:
    with database.write() as session:
        token_id = generated(session, "r")
        for block in chain((mint(token_id, ALICE),)):
            projection.apply(session, block, DEPLOYMENT, 4)
        with pytest.raises(NotMintable, match="on the chain already"):
            mints.accept(session, ALICE, "key", order(token_id), NOW)
        assert mints.of_owner(session, ALICE) == []


def test_waiting_requests_are_batched_in_order_and_carried_once(database: Database) -> None:
    with database.write() as session:
        ids = [generated(session, name) for name in "abc"]
        for token_id in ids:
            mints.accept(session, ALICE, f"key {token_id}", order(token_id), NOW)
        batch = mints.waiting(session, 2)
        assert [row.token_id for row in batch] == ids[:2]
        transaction = carrier(session)
        mints.attach(session, batch, transaction)
        assert {row.outbox_id for row in batch} == {transaction.id}
        assert [row.token_id for row in mints.waiting(session, 9)] == ids[2:]
        with pytest.raises(Conflict):
            mints.attach(session, batch, carrier(session, 1))
        assert mints.waiting_among(session, [row.id or 0 for row in batch]) == []
        assert mints.waiting(session, 9, "quest") == []
        assert len(mints.waiting(session, 9, "item")) == 1
        assert mints.count_carried(session, "item") == 2
        assert mints.count_carried(session, "quest") == 0


def test_what_replaces_a_transaction_carries_what_it_carried(database: Database) -> None:
    with database.write() as session:
        token_id = generated(session, "r")
        mints.accept(session, ALICE, "key", order(token_id), NOW)
        first, batch = carrier(session), mints.waiting(session, 9)
        mints.attach(session, batch, first)
        second = outbox.replace(session, first, signed(0, variant="dearer"), "mint", NOW)
        mints.hand_over(session, first, second)
        session.refresh(batch[0])
        assert (batch[0].state, batch[0].outbox_id) == ("sent", second.id)
        attempts = session.exec(select(MintAttempt.outbox_id)).all()
        assert set(attempts) == {first.id, second.id}
        assert mints.carries(session, second)
        assert not mints.carries(session, first)


def test_a_crash_between_enqueue_and_attach_leaves_neither(database: Database) -> None:
    with database.write() as session:
        mints.accept(session, ALICE, "key", order(generated(session, "r")), NOW)

    def crash() -> None:
        with database.write() as session:
            mints.attach(session, mints.waiting(session, 9), carrier(session))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        crash()
    with database.read() as session:
        assert [row.state for row in mints.waiting(session, 9)] == ["waiting"]
        assert session.exec(select(Outbox)).all() == []


def test_a_refused_request_says_why_and_frees_its_content(database: Database) -> None:
    with database.write() as session:
        token_id = generated(session, "r")
        row = mints.accept(session, ALICE, "key", order(token_id), NOW)
        mints.fail(session, row, "The receiver is the zero address.")
        assert mints.accept(session, ALICE, "key", order(token_id), NOW).id == row.id
        again = mints.accept(session, ALICE, "new key", order(token_id), NOW)
        assert again.id != row.id
        assert again.state == "waiting"
        with pytest.raises(Conflict):
            mints.fail(session, row, "again")


def test_the_database_itself_refuses_a_second_living_request(database: Database) -> None:
    with database.write() as session:
        row = mints.accept(session, ALICE, "key", order(generated(session, "r")), NOW)
        fields = row.model_dump(exclude={"id"})
    with pytest.raises(IntegrityError), database.write() as session:
        session.add(MintRequest(**fields))
