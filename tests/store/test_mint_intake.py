"""Several requests taken in one breath follow the rules of one after the other."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

import store.mints as mints
import store.projection as projection
from domain.errors import IdempotencyMismatch, LLMasOSError, NotMintable
from domain.ids import TokenId
from store.db import Database
from store.mint_intake import MintWanted, accept_all
from store.tables import MintKey, MintRequest
from tests.store.chains import ALICE, BOB, DEPLOYMENT, chain, mint
from tests.store.made import NOW, generated, order

NAMES = ("a", "b", "c", "of bob", "on chain", "unknown")


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.write() as opened:
        yield opened


def world(session: Session) -> dict[str, TokenId]:
    """Content by name: three of Alice's, one that Bob asked for, one on the chain, one unknown."""
    ids = {name: generated(session, name) for name in NAMES[:3]}
    ids["of bob"] = generated(session, "of bob", BOB)
    mints.accept(session, BOB, "key of bob", order(ids["of bob"]), NOW)
    ids["on chain"] = generated(session, "on chain")
    for block in chain((mint(ids["on chain"], ALICE),)):
        projection.apply(session, block, DEPLOYMENT, 4)
    return ids | {"unknown": TokenId(777)}


def rows_of(session: Session) -> tuple[list[str], list[tuple[str, str, int]]]:
    """Requests, and the keys with the place of their request: numbers themselves have gaps."""
    requests = session.exec(select(MintRequest).order_by("id")).all()
    place = {row.id: place for place, row in enumerate(requests)}
    keys = session.exec(select(MintKey).order_by("key"))
    return (
        [f"{row.owner} {row.token_id} {row.digest} {row.state} {row.amount}" for row in requests],
        [(key.key, key.digest, place[key.request_id]) for key in keys],
    )


WISHES = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "3", "4"]),
        # mostly what can be minted, else hardly any list would be taken
        st.sampled_from([*NAMES[:3] * 4, *NAMES[3:]]),
        st.sampled_from([1, 1, 1, 2]),
    ),
    max_size=6,
)


@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(first=WISHES, second=WISHES)
def test_together_is_as_one_after_the_other(
    session: Session, first: list[tuple[str, str, int]], second: list[tuple[str, str, int]]
) -> None:
    outcomes: list[object] = []
    for together in (True, False):
        nested = session.begin_nested()
        ids = world(session)
        for wishes in (first, second):
            wanted = [MintWanted(key, order(ids[name], amount=n)) for key, name, n in wishes]
            step = session.begin_nested()
            try:
                if together:
                    rows = accept_all(session, ALICE, wanted, NOW)
                else:
                    rows = [mints.accept(session, ALICE, o.key, o.order, NOW) for o in wanted]
            except LLMasOSError as error:
                step.rollback()
                outcomes.append((type(error), error.detail))
            else:
                step.commit()
                outcomes.append([int(row.token_id) for row in rows])
        outcomes.append(rows_of(session))
        nested.rollback()
        session.expunge_all()
    half = len(outcomes) // 2
    assert outcomes[:half] == outcomes[half:]


def test_all_are_taken_or_none(database: Database) -> None:
    with database.write() as session:
        ids = world(session)
    wanted = [MintWanted(name, order(ids[name])) for name in ("a", "b", "on chain")]
    with database.write() as session, pytest.raises(NotMintable, match="on the chain already"):
        accept_all(session, ALICE, wanted, NOW)
    with database.read() as session:
        assert mints.of_owner(session, ALICE) == []
    with database.write() as session:
        assert accept_all(session, ALICE, [], NOW) == []
        rows = accept_all(session, ALICE, wanted[:2], NOW)
        assert [row.token_id for row in rows] == [ids["a"], ids["b"]]
        assert [row.id for row in mints.waiting(session, 9) if row.owner == ALICE] == [
            row.id for row in rows
        ]


def test_a_key_stands_for_one_order_within_a_set_as_well(session: Session) -> None:
    ids = world(session)
    twice = [MintWanted("key", order(ids["a"])), MintWanted("key", order(ids["b"]))]
    with pytest.raises(IdempotencyMismatch):
        accept_all(session, ALICE, twice, NOW)
    same = [MintWanted("key", order(ids["a"])), MintWanted("another", order(ids["a"]))]
    first, second, third = accept_all(session, ALICE, [*same, same[0]], NOW)
    assert first is second is third


def test_a_set_is_larger_than_one_query(session: Session) -> None:
    ids = [generated(session, f"r{n}") for n in range(3)]
    many = [MintWanted(f"key {n}", order(ids[n % 3])) for n in range(1_100)]
    rows = accept_all(session, ALICE, many, NOW)
    assert {row.id for row in rows} == {row.id for row in mints.of_owner(session, ALICE)}
    assert [row.token_id for row in rows] == [one.order.token_id for one in many]
    assert accept_all(session, ALICE, many, NOW + 1) == rows
