from sqlmodel import Session

import store.projection as projection
import store.reads.activity as activity
from domain.events import GoldMoved, TokenMinted, TokenMoved
from domain.ids import Wei
from store.db import Database
from store.event_rows import ZERO_ADDRESS
from store.reads.activity import Before
from tests.store.chains import ALICE, BOB, CAROL, DEPLOYMENT, NOWHERE, Block, chain, mint, move

BLOCKS = chain(
    (mint(1, ALICE), GoldMoved(NOWHERE, ZERO_ADDRESS, BOB, Wei(9))),
    (move(1, ALICE, BOB), mint(2, CAROL)),
)


def index(session: Session, blocks: list[Block]) -> None:
    for block in blocks:
        projection.apply(session, block, DEPLOYMENT, 4)


def test_everything_is_told_newest_first_as_it_was(database: Database) -> None:
    with database.write() as session:
        index(session, BLOCKS)
        told = activity.of_world(session)
    happened = [(event, block.timestamp) for block in BLOCKS for event in block.events]
    assert [(a.event, a.timestamp) for a in told] == happened[::-1]


def test_an_account_is_told_what_it_took_part_in(database: Database) -> None:
    with database.write() as session:
        index(session, BLOCKS)
        told = activity.of_account(session, BOB)
        assert [type(a.event) for a in told] == [TokenMoved, GoldMoved]
        # Carol is the creator of both tokens.
        carols = [type(a.event) for a in activity.of_account(session, CAROL)]
        assert carols == [TokenMoved, TokenMinted, TokenMinted]
        assert activity.of_account(session, ZERO_ADDRESS) == []


def test_a_token_has_a_history(database: Database) -> None:
    with database.write() as session:
        index(session, BLOCKS)
        told = [type(a.event) for a in activity.of_token(session, 1)]
        assert told == [TokenMoved, TokenMoved, TokenMinted]


def test_pages_join_without_gap_or_repeat(database: Database) -> None:
    with database.write() as session:
        index(session, BLOCKS)
        whole = activity.of_world(session)
        pages = []
        before = None
        while page := activity.of_world(session, limit=2, before=before):
            pages.extend(page)
            before = Before(page[-1].event.at.block_number, page[-1].event.at.log_index)
    assert pages == whole


def test_a_reorganisation_takes_back_what_it_undid(database: Database) -> None:
    with database.write() as session:
        index(session, BLOCKS)
        projection.rollback_to(session, BLOCKS[1].number)
        assert {a.event.at.block_number for a in activity.of_world(session)} == {BLOCKS[1].number}
        assert [type(a.event) for a in activity.of_account(session, BOB)] == [GoldMoved]
