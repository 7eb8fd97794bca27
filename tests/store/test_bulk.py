"""Bulk rows are the rows that the ORM writes and reads, on either database."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from domain.ids import UINT256_MAX, TokenId
from store.bulk import bulk
from store.db import Database
from store.tables import MarketState, OperatorApproval, QuestPromise, TokenBalance, Undo
from tests.store.chains import ALICE, BOB, digest

BIG = TokenId(UINT256_MAX)


def test_what_is_written_in_bulk_is_read_by_the_orm_and_the_other_way_round(
    database: Database,
) -> None:
    with database.write() as session:
        connection = session.connection()
        balances = bulk(TokenBalance, connection)
        balances.upsert(connection, [(BIG, ALICE, 1, UINT256_MAX), (TokenId(0), BOB, 2, 0)])
        balances.upsert(connection, [(BIG, ALICE, 5, 7)])
        session.add(TokenBalance(token_id=TokenId(3), owner=BOB, amount=UINT256_MAX, epoch=1))
        promise = (BIG, digest("terms"), 2**64 - 1, {"reward": str(UINT256_MAX), "x": [1, None]})
        bulk(QuestPromise, connection).insert(connection, [promise])
        bulk(MarketState, connection).insert(connection, [(1, None, 5, 0)])
        bulk(Undo, connection).insert(connection, [(1, 0, "t", [UINT256_MAX], None)])
    with database.read() as session:
        found = {(r.token_id, r.owner): (r.amount, r.epoch) for r in session.exec(_BALANCES)}
        assert found == {
            (BIG, ALICE): (5, 7),
            (TokenId(0), BOB): (2, 0),
            (TokenId(3), BOB): (UINT256_MAX, 1),
        }
        row = session.get_one(QuestPromise, BIG)
        assert (row.token_id, row.terms_hash, row.expiry, row.terms) == promise
        assert session.get_one(MarketState, 1).fee_recipient is None
        undo = session.exec(select(Undo)).one()
        assert (undo.key, undo.image) == ([UINT256_MAX], None)
        connection = session.connection()
        keys = [(BIG, ALICE), (TokenId(3), BOB), (TokenId(3), ALICE)]
        read = bulk(TokenBalance, connection).select(connection, keys)
        assert sorted(tuple(row) for row in read) == [
            (TokenId(3), BOB, UINT256_MAX, 1),
            (BIG, ALICE, 5, 7),
        ]


_BALANCES = select(TokenBalance)


def test_more_keys_than_a_statement_takes_are_found(database: Database) -> None:
    rows = [(TokenId(n), ALICE, n, 0) for n in range(1_234)]
    with database.write() as session:
        connection = session.connection()
        balances = bulk(TokenBalance, connection)
        balances.insert(connection, rows)
        found = balances.select(connection, [(id_, owner) for id_, owner, *_ in rows])
        assert sorted(tuple(row) for row in found) == rows
        balances.delete(connection, [(TokenId(n), ALICE) for n in range(1_000)])
        assert len(session.exec(select(TokenBalance)).all()) == 234
        assert balances.select(connection, []) == []


def test_a_row_of_keys_alone_can_be_written_twice_in_bulk_but_not_added_twice(
    database: Database,
) -> None:
    with database.write() as session:
        connection = session.connection()
        approvals = bulk(OperatorApproval, connection)
        approvals.upsert(connection, [("item", ALICE, BOB)] * 2)
        assert len(session.exec(select(OperatorApproval)).all()) == 1
    with pytest.raises(IntegrityError), database.write() as session:
        bulk(OperatorApproval, session.connection()).insert(
            session.connection(), [("item", ALICE, BOB)]
        )


def test_what_a_column_cannot_hold_is_refused(database: Database) -> None:
    with database.write() as session:
        connection = session.connection()
        balances = bulk(TokenBalance, connection)
        for row in ((TokenId(1), "0x12", 1, 0), (TokenId(1), ALICE, -1, 0)):
            with pytest.raises(ValueError, match="expected"):
                balances.insert(connection, [row])
