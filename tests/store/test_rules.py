"""Single rules, each on the smallest chain that shows it; `test_projection` has them together."""

from sqlmodel import Session

import store.projection as projection
from domain.events import Event, ListingFilled
from domain.ids import Address, TokenId, TokenKind, Wei
from domain.order import EDITION_EPOCH
from store.db import Database
from store.event_rows import ZERO_ADDRESS as NOBODY
from store.tables import Token, TokenBalance
from tests.store.chains import (
    ALICE,
    BOB,
    CAROL,
    DEPLOYMENT,
    NOWHERE,
    chain,
    digest,
    mint,
    move,
)


def epoch(session: Session, owner: Address, token_id: int = 1) -> int:
    return session.get_one(TokenBalance, (token_id, owner)).epoch


def sale(amount: int, kind: TokenKind = "item") -> list[Event]:
    """What the chain logs: the transfer by the market, then the fill."""
    return [
        move(1, ALICE, BOB, amount, kind, sold=kind == "item"),
        ListingFilled(NOWHERE, digest(1), ALICE, BOB, TokenId(1), amount, Wei(9), Wei(0), Wei(0)),
    ]


def apply(database: Database, *blocks: tuple[object, ...]) -> None:
    with database.write() as session:
        for block in chain(*blocks):  # pyright: ignore[reportArgumentType]
            projection.apply(session, block, DEPLOYMENT, 4)


def test_a_sale_that_leaves_pieces_keeps_the_other_listings_alive(database: Database) -> None:
    apply(database, (mint(1, ALICE, 5),), (sale(2),))
    with database.read() as session:
        assert epoch(session, ALICE) == EDITION_EPOCH


def test_a_sale_of_the_last_piece_ends_them(database: Database) -> None:
    apply(database, (mint(1, ALICE, 5),), (sale(2), sale(3)))
    with database.read() as session:
        assert epoch(session, ALICE) == EDITION_EPOCH + 1


def test_a_transfer_ends_them_and_a_receipt_does_not(database: Database) -> None:
    apply(database, (mint(1, ALICE, 5),), (move(1, ALICE, BOB, 2),), (move(1, BOB, ALICE, 1),))
    with database.read() as session:
        assert epoch(session, ALICE) == EDITION_EPOCH + 1
        assert epoch(session, BOB) == EDITION_EPOCH + 1


def test_a_transfer_of_nothing_ends_nothing(database: Database) -> None:
    apply(database, (mint(1, ALICE, 5),), (move(1, ALICE, BOB, 0),))
    with database.read() as session:
        assert epoch(session, ALICE) == EDITION_EPOCH


def test_an_equal_transfer_in_the_sales_transaction_is_told_from_it(database: Database) -> None:
    before, after = move(1, ALICE, BOB, 2), move(1, ALICE, BOB, 2)
    apply(database, (mint(1, ALICE, 9),), ([before, *sale(2), after],))
    with database.read() as session:
        assert epoch(session, ALICE) == EDITION_EPOCH + 2


def test_a_unique_item_counts_its_moves_whoever_made_them(database: Database) -> None:
    apply(
        database,
        (mint(1, ALICE),),
        (sale(1),),
        (move(1, BOB, ALICE),),
        (move(1, ALICE, BOB, 0),),
    )
    with database.read() as session:
        assert epoch(session, ALICE) == 2


def test_characters_count_their_moves_whoever_made_them(database: Database) -> None:
    apply(
        database,
        (mint(1, ALICE, kind="character"),),
        (sale(1, "character"),),
        (move(1, BOB, ALICE, kind="character"),),
        (move(1, ALICE, ALICE, kind="character"),),
    )
    with database.read() as session:
        assert epoch(session, ALICE) == 3


def test_further_pieces_of_an_edition_add_up_under_the_first_mint(database: Database) -> None:
    apply(database, (mint(1, ALICE, 2, cap=5),), (mint(1, BOB, 3, cap=5, creator=BOB),))
    with database.read() as session:
        token = session.get_one(Token, 1)
        assert (token.minted, token.cap, token.creator, token.block_number) == (5, 5, CAROL, 6)


def test_an_id_of_a_second_kind_touches_nothing_of_the_first(database: Database) -> None:
    apply(
        database,
        (mint(1, ALICE, kind="character"),),
        (mint(1, BOB, 5), [move(1, BOB, ALICE, 2), move(1, ALICE, NOBODY, 1)]),
    )
    with database.read() as session:
        token = session.get_one(Token, 1)
        assert (token.kind, token.minted, token.burned) == ("character", 1, 0)
        held = session.get_one(TokenBalance, (1, ALICE))
        assert (held.amount, held.epoch) == (1, 0)
        assert session.get(TokenBalance, (1, BOB)) is None
