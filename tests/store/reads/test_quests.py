import pytest
from sqlmodel import Session

import store.projection as projection
import store.reads.quests as quests
from domain.errors import NotFound
from domain.events import (
    Event,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
)
from domain.ids import TokenId, Wei
from store.db import Database
from tests.store.chains import ALICE, BOB, CAROL, DEPLOYMENT, NOWHERE, chain, mint, mint_quest

Q = TokenId(1)
DEADLINE = 1000
EXPIRY = 2**41
OPENED = QuestOpened(NOWHERE, Q, ALICE, Wei(5))
ACCEPTED = QuestAccepted(NOWHERE, Q, BOB, DEADLINE)
ABANDONED = QuestAbandoned(NOWHERE, Q, BOB)
COMPLETED = QuestCompleted(NOWHERE, Q, BOB, Wei(5))
REFUNDED = QuestRefunded(NOWHERE, Q, ALICE, Wei(5))


def index(session: Session, *events: Event) -> None:
    minted = mint_quest(1, ALICE, reward_gold_wei=5, expiry=EXPIRY)
    for block in chain((minted,), *[(event,) for event in events]):
        projection.apply(session, block, DEPLOYMENT, 4)


@pytest.mark.parametrize(
    ("events", "now", "status", "acceptor"),
    [
        ([], 0, "minted", None),
        ([OPENED], 0, "open", None),
        ([OPENED, ACCEPTED], DEADLINE, "accepted", BOB),
        ([OPENED, ACCEPTED], DEADLINE + 1, "open", None),
        ([OPENED, ACCEPTED, ABANDONED], 0, "open", None),
        ([OPENED, ACCEPTED, COMPLETED], DEADLINE + 1, "completed", BOB),
        ([OPENED, REFUNDED], 0, "refunded", None),
        ([OPENED, ACCEPTED, ABANDONED, REFUNDED], 0, "refunded", None),
        ([], EXPIRY, "minted", None),
        ([], EXPIRY + 1, "expired", None),
        ([OPENED], EXPIRY + 1, "expired", None),
        ([OPENED, ACCEPTED], EXPIRY + 1, "expired", None),
        ([OPENED, REFUNDED], EXPIRY + 1, "refunded", None),
    ],
)
def test_the_status_of_a_quest(
    database: Database, events: list[Event], now: int, status: str, acceptor: str | None
) -> None:
    with database.write() as session:
        index(session, *events)
        view = quests.one(session, 1, now)
        assert (view.status, view.acceptor) == (status, acceptor)
        assert (view.giver, view.reward_gold_wei) == ((ALICE, 5) if events else (None, None))
        assert (view.deadline is not None) == (status == "accepted")
        assert bool(quests.open_to_all(session, now)) == (status == "open")
        assert bool(quests.accepted_by(session, BOB, now)) == (status == "accepted")
        assert quests.accepted_by(session, CAROL, now) == []
        assert [v.status for v in quests.newest(session, now)] == [status]


def test_a_lapsed_quest_can_be_taken_by_the_next(database: Database) -> None:
    again = QuestAccepted(NOWHERE, Q, CAROL, 2 * DEADLINE)
    with database.write() as session:
        index(session, OPENED, ACCEPTED, again)
        view = quests.one(session, 1, DEADLINE + 1)
        assert (view.status, view.acceptor, view.deadline) == ("accepted", CAROL, 2 * DEADLINE)


def test_a_deadline_of_any_size_is_understood(database: Database) -> None:
    late = QuestAccepted(NOWHERE, Q, BOB, 2**64 - 1)
    with database.write() as session:
        index(session, OPENED, late)
        assert quests.one(session, 1, 2**40).status == "accepted"
        assert quests.accepted_by(session, BOB, 2**40)[0].deadline == 2**64 - 1


def test_what_is_no_quest_is_not_found(database: Database) -> None:
    with database.write() as session:
        for block in chain((mint(1, ALICE),)):
            projection.apply(session, block, DEPLOYMENT, 4)
        for token_id in (1, 2):
            with pytest.raises(NotFound):
                quests.one(session, token_id, 0)
