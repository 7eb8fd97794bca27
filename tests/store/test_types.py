from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from domain.ids import UINT256_MAX
from store.db import Database
from store.types import AddressText, Hash32Text, TokenIdText, Uint256

UINT256 = st.integers(0, UINT256_MAX) | st.sampled_from([0, 1, 2**63, 2**64, UINT256_MAX])


@settings(deadline=None)
@given(UINT256, UINT256)
def test_wei_sorts_as_text_as_it_does_as_a_number(a: int, b: int) -> None:
    bind = Uint256().process_bind_param
    dialect = sqlite.dialect()
    assert (bind(a, dialect) < bind(b, dialect)) == (a < b)
    assert len(bind(a, dialect)) == 78


@settings(deadline=None)
@given(UINT256)
def test_wei_survives_either_database_exactly(value: int) -> None:
    for dialect in (sqlite.dialect(), postgresql.dialect()):
        bound = Uint256().process_bind_param(value, dialect)
        assert Uint256().process_result_value(bound, dialect) == value


@pytest.mark.parametrize("value", [-1, UINT256_MAX + 1])
@pytest.mark.parametrize("type_", [Uint256(), TokenIdText()])
def test_numbers_beyond_256_bits_are_refused(type_: Any, value: int) -> None:
    with pytest.raises(ValueError, match="2\\*\\*256"):
        type_.process_bind_param(value, sqlite.dialect())


@pytest.mark.parametrize("type_", [AddressText(), Hash32Text()])
def test_text_of_another_length_is_refused(type_: Any) -> None:
    with pytest.raises(ValueError, match="characters expected"):
        type_.process_bind_param("0x12", sqlite.dialect())


def test_the_database_itself_orders_and_compares_wei(database: Database) -> None:
    numbers = [UINT256_MAX, 0, 10**18, 9, 2**64, 10**19]
    with database.read() as session:
        for a in numbers:
            for b in numbers:
                query = select(literal(a, Uint256()) < literal(b, Uint256()))
                assert bool(session.scalars(query).one()) == (a < b)


def test_a_table_of_wei_is_read_back_in_order() -> None:
    engine = create_engine("sqlite://")
    table = Table("t", MetaData(), Column("wei", Uint256()), Column("id", TokenIdText()))
    numbers = [5, 10**30, 0, UINT256_MAX, 10**18]
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert(), [{"wei": n, "id": n} for n in numbers])
        rows = connection.execute(select(table).order_by(table.c.wei)).all()
    engine.dispose()
    assert [tuple(row) for row in rows] == [(n, n) for n in sorted(numbers)]
