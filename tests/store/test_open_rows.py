"""What is settled costs nothing any more: the questions of every round are answered by indexes."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

import store.mint_settlement as mint_settlement
import store.mints as mints
import store.outbox as outbox
from domain.errors import NotMintable
from store.engine import WRITES, make_engine, parse_url
from store.mint_intake import MintWanted, accept_all
from tests.store.chains import ALICE
from tests.store.made import NOW, order


def ask_for_unknown(session: Session) -> None:
    with suppress(NotMintable):
        accept_all(session, ALICE, [MintWanted("key", order(7))], NOW)


QUESTIONS: dict[str, Callable[[Session], object]] = {
    "lanes": outbox.lanes,
    "pending": lambda session: outbox.pending(session, ALICE),
    "count_pending": lambda session: outbox.count_pending(session, ALICE),
    "free_nonces": lambda session: outbox.free_nonces(session, ALICE, 7, 3),
    "of_nonce": lambda session: outbox.of_nonce(session, ALICE, 7),
    "reopen_after": lambda session: outbox.reopen_after(session, 7),
    "waiting": lambda session: mints.waiting(session, 100),
    "waiting of a kind": lambda session: mints.waiting(session, 100, "quest"),
    "count_carried": lambda session: mints.count_carried(session, "item"),
    "taken_while_waiting": lambda session: mint_settlement.taken_while_waiting(session, 100),
    "skipped": mint_settlement.skipped,
    "accept": lambda session: ask_for_unknown(session),
    "is_due": lambda session: mint_settlement.is_due(session, 12),
    "settle": lambda session: mint_settlement.settle(session, 12),
    "reopen": mint_settlement.reopen,
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_of_a_round_reads_a_whole_table(question: str, sqlite_template: Path) -> None:
    engine = make_engine(parse_url(f"sqlite:///{sqlite_template}"))
    asked: list[tuple[str, Any]] = []

    def keep(_c: Any, _cursor: Any, statement: str, parameters: Any, _x: Any, _many: bool) -> None:
        asked.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", keep)
    with Session(engine.execution_options(**{WRITES: True})) as session:
        QUESTIONS[question](session)
        session.rollback()
    event.remove(engine, "before_cursor_execute", keep)
    questions = [one for one in asked if one[0].startswith(("SELECT", "UPDATE"))]
    assert questions
    with engine.connect() as connection:
        for statement, parameters in questions:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            for *_, step in plan:
                assert not re.match(r"SCAN (outbox|mint_request|mint_attempt|token)\b", step), step
    engine.dispose()
