import pytest
from sqlmodel import Session

import store.projection as projection
import store.reads.tokens as tokens
from domain.errors import NotFound
from domain.events import GoldMoved
from domain.ids import Wei, token_hex
from domain.order import EDITION_EPOCH
from store.db import Database
from store.event_rows import ZERO_ADDRESS
from tests.store.chains import ALICE, BOB, CAROL, DEPLOYMENT, NOWHERE, chain, mint, move
from tests.store.made import generated


def minted(session: Session, *blocks: tuple[object, ...]) -> None:
    for block in chain(*blocks):  # pyright: ignore[reportArgumentType]
        projection.apply(session, block, DEPLOYMENT, 4)


def test_a_token_is_shown_with_the_name_of_its_metadata(database: Database) -> None:
    with database.write() as session:
        named = generated(session, "r", name="Emberfang")
        minted(session, (mint(named, ALICE, 3, cap=5), mint(999, BOB, kind="quest")))
    with database.read() as session:
        view = tokens.token(session, named)
        assert (view.name, view.lang, view.kind, view.minted, view.cap) == (
            "Emberfang",
            "en",
            "item",
            3,
            5,
        )
        nameless = tokens.token(session, 999)
        assert (nameless.name, nameless.lang, nameless.kind) == (None, None, "quest")
        with pytest.raises(NotFound):
            tokens.token(session, 12345)


def test_what_somebody_owns_is_what_the_chain_says(database: Database) -> None:
    with database.write() as session:
        minted(
            session,
            (mint(1, ALICE, 3), mint(2, ALICE, kind="character")),
            (move(1, ALICE, BOB, 3), move(2, ALICE, BOB, kind="character")),
            (move(1, BOB, CAROL, 1),),
        )
    with database.read() as session:
        assert tokens.owned_by(session, ALICE) == []
        owned = tokens.owned_by(session, BOB)
        assert [(h.token.token_id, h.amount, h.epoch) for h in owned] == [
            (1, 2, EDITION_EPOCH + 1),
            (2, 1, 1),
        ]
        assert [h.token.token_id for h in tokens.owned_by(session, BOB, kind="character")] == [2]
        assert [h.token.token_id for h in tokens.owned_by(session, BOB, limit=1, offset=1)] == [2]
        assert tokens.holders_of(session, 1) == [(BOB, 2), (CAROL, 1)]
        balance = tokens.balance(session, 1, BOB)
        assert balance is not None
        assert balance.amount == 2
        assert tokens.balance(session, 5, BOB) is None


def test_gold_is_told_in_wei(database: Database) -> None:
    with database.write() as session:
        minted(session, (GoldMoved(NOWHERE, ZERO_ADDRESS, ALICE, Wei(10**30)),))
        assert tokens.gold_of(session, ALICE) == 10**30
        assert tokens.gold_of(session, BOB) == 0


def test_tokens_are_listed_newest_first(database: Database) -> None:
    with database.write() as session:
        minted(session, (mint(7, ALICE), mint(3, ALICE, kind="quest")), (mint(5, ALICE),))
        assert [v.token_id for v in tokens.newest(session)] == [5, 3, 7]
        assert [v.token_id for v in tokens.newest(session, kind="item")] == [5, 7]
        assert [v.token_id for v in tokens.newest(session, limit=1, offset=1)] == [3]
        assert tokens.count(session) == 3
        assert tokens.count(session, ("quest",)) == 1


def test_a_prompt_may_refer_to_what_exists_and_to_nothing_else(database: Database) -> None:
    with database.write() as session:
        sword = generated(session, "a", name="Emberfang")
        hero = generated(session, "b", kind="character", name="Aldric")
        burned = generated(session, "c", name="Ash")
        generated(session, "d", name="Unminted")
        minted(
            session,
            (mint(sword, ALICE, 5), mint(hero, ALICE, kind="character"), mint(burned, ALICE)),
            (move(burned, ALICE, ZERO_ADDRESS), move(sword, ALICE, ZERO_ADDRESS, 2)),
        )
    with database.read() as session:
        context = tokens.generation_context(session)
        assert [(n.name, n.token_hex, n.supply) for n in context.items] == [
            ("Emberfang", token_hex(sword), 3)
        ]
        assert [(n.name, n.kind, n.supply) for n in context.characters] == [
            ("Aldric", "character", 1)
        ]


def test_of_two_with_one_name_the_older_is_meant_until_it_is_gone(database: Database) -> None:
    with database.write() as session:
        original = generated(session, "a", name="Emberfang")
        copycat = generated(session, "b", name="Emberfang")
        others = [generated(session, f"c{n}", name=f"Thing {n}") for n in range(3)]
        blocks = [(mint(t, ALICE),) for t in (original, copycat, *others)]
        minted(session, *blocks)
        named = tokens.generation_context(session, limit=4).items
        assert [n.name for n in named] == ["Emberfang", "Thing 0", "Thing 1", "Thing 2"]
        assert named[0].token_hex == token_hex(original)
        # A window too small for the original shows no copy in its place.
        named = tokens.generation_context(session, limit=3).items
        assert [n.name for n in named] == ["Thing 0", "Thing 1", "Thing 2"]
        assert [v.token_id for v in tokens.named(session, "Emberfang")] == [original, copycat]
        head = chain(*blocks, (move(original, ALICE, ZERO_ADDRESS),))[-1]
        projection.apply(session, head, DEPLOYMENT, 4)
        named = tokens.generation_context(session).items
        assert token_hex(copycat) in [n.token_hex for n in named]
        assert token_hex(original) not in [n.token_hex for n in named]
