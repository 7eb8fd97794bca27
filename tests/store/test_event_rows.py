from dataclasses import fields
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

import store.projection as projection
from domain.events import Event, Position
from domain.ids import UINT256_MAX, TokenId
from store.db import Database
from store.event_rows import ZERO_ADDRESS, event_of, parties_of, record, token_of
from store.tables import ChainBlock, ChainEvent
from tests.store.chains import ALICE, BOB, CAROL, DEPLOYMENT, FIRST_BLOCK, block, digest
from tests.store.made import TERMS

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
            case text if "tuple" in text:
                values[one.name] = (TokenId(UINT256_MAX), TokenId(7))
            case text if "QuestTerms" in text:
                values[one.name] = TERMS
            case text if "'str'" in text:
                values[one.name] = "0x12345678"
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
        record(session.connection(), [event])
    with database.read() as session:
        row = session.exec(select(ChainEvent)).one()
        in_block = session.exec(select(ChainBlock)).one()
        assert event_of(row, in_block.hash) == event
        assert row.token_id == token_of(event)
        assert (row.log_index, row.part) == (0, 0)


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_every_account_that_an_event_names_is_its_party_once(type_: type[Any]) -> None:
    event = samples(type_)
    named = {getattr(event, f.name) for f in fields(type_) if "Address" in str(f.type)}
    # of a fill and a change of currencies the currency is no party
    named -= {getattr(event, name, None) for name in ("currency",)}
    parties = parties_of(event)
    assert set(parties) == named
    assert len(parties) == len(named)


@settings(deadline=None)
@given(st.permutations([ZERO_ADDRESS, ALICE]))
def test_the_zero_address_is_nobody(pair: list[Any]) -> None:
    moved = samples(EVENT_TYPES[0])
    for name, value in zip(("sender", "to"), pair, strict=True):
        object.__setattr__(moved, name, value)
    assert parties_of(moved) == [ALICE]
