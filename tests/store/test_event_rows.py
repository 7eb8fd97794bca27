from dataclasses import fields
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

import store.projection as projection
from domain.events import Event, Position
from domain.ids import UINT256_MAX
from store.db import Database
from store.event_rows import ZERO_ADDRESS, event_of, parties_of, record, token_of
from store.tables import ChainBlock, ChainEvent
from tests.store.chains import ALICE, BOB, CAROL, DEPLOYMENT, FIRST_BLOCK, block, digest

EVENT_TYPES: tuple[type[Any], ...] = get_args(Event)
AT = Position(FIRST_BLOCK, block(None).hash, digest("tx"), 0)


def samples(type_: type[Any]) -> Event:
    """An event with every number at its limit and every address its own."""
    values: dict[str, Any] = {}
    addresses = iter((ALICE, BOB, CAROL, DEPLOYMENT.gold))
    for one in fields(type_):
        match str(one.type):
            case text if "Position" in text:
                values[one.name] = AT
            case text if "Address" in text:
                values[one.name] = next(addresses)
            case text if "HexBytes32" in text:
                values[one.name] = digest("listing")
            case text if "bool" in text:
                values[one.name] = True
            case text if "Voucher" in text:
                values[one.name] = "Offer"
            case text if "TokenKind" in text or "Literal" in text:
                values[one.name] = "quest"
            case _:
                values[one.name] = UINT256_MAX
    return type_(**values)


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_an_event_is_read_back_as_it_was(database: Database, type_: type[Any]) -> None:
    event = samples(type_)
    with database.write() as session:
        projection.apply(session, block(None), DEPLOYMENT, 4)
        record(session, [event])
    with database.read() as session:
        row = session.exec(select(ChainEvent)).one()
        in_block = session.exec(select(ChainBlock)).one()
        assert event_of(row, in_block.hash) == event
        assert row.token_id == token_of(event)


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_every_event_names_its_parties_once(type_: type[Any]) -> None:
    parties = parties_of(samples(type_))
    assert parties
    assert len(parties) == len(set(parties))


@settings(deadline=None)
@given(st.permutations([ZERO_ADDRESS, ALICE]))
def test_the_zero_address_is_nobody(pair: list[Any]) -> None:
    moved = samples(EVENT_TYPES[0])
    for name, value in zip(("sender", "to"), pair, strict=True):
        object.__setattr__(moved, name, value)
    assert parties_of(moved) == [ALICE]
