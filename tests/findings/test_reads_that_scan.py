"""What the worker reads each round is looked up in an index, however large its table has become.

Of pairs `IN (VALUES …)` SQLite read the whole table of balances, and for the order of nonces all
that a lane had ever sent: an asset cost a third more beside 100,000 others.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from domain.ids import TokenId
from store import outbox
from store.bulk import bulk
from store.db import Database, open_database
from store.tables import OperatorApproval, Sale, Token, TokenBalance
from tests.store.chains import ALICE, BOB
from tests.store.conftest import sqlite_template

__all__ = ["sqlite_template"]

ROWS: list[tuple[Any, list[tuple[Any, ...]]]] = [
    (Token, [(TokenId(1),), (TokenId(2),)]),
    (TokenBalance, [(TokenId(1), ALICE), (TokenId(2), BOB)]),
    (OperatorApproval, [("item", ALICE, BOB), ("quest", BOB, ALICE)]),
    (Sale, [(1, 0), (2, 5)]),
]


@pytest.fixture
def sqlite(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "world.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    opened = open_database(f"sqlite:///{path}")
    yield opened
    opened.close()


def test_every_query_of_a_round_names_its_rows_by_an_index(sqlite: Database) -> None:
    asked: list[tuple[str, Any]] = []
    with sqlite.read() as session:
        connection = session.connection()

        def note(_c: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
            asked.append((statement, values))

        event.listen(connection, "before_cursor_execute", note)
        for table, keys in ROWS:
            bulk(table, connection).select(connection, keys)
        outbox.pending(session, ALICE)
        event.remove(connection, "before_cursor_execute", note)
        assert len(asked) == len(ROWS) + 1
        for statement, values in asked:
            steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            assert not [step[-1] for step in steps if step[-1].startswith("SCAN")], statement
            assert "(lane=?)" not in " ".join(step[-1] for step in steps)
