"""Records are the rows of their tables, column by column."""

from dataclasses import fields

import pytest
from sqlalchemy import Table

from store import tables
from store.records import RECORDS, Record
from store.tables import METADATA


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_has_the_columns_of_its_table_in_their_order(record: type[Record]) -> None:
    table: Table = getattr(tables, record.__name__).__table__
    names = [field.name for field in fields(record)]
    assert names == [column.name for column in table.columns]
    assert names[: record.KEYS] == [column.name for column in table.primary_key.columns]


def test_every_table_of_the_projection_is_written_by_records_or_is_the_log() -> None:
    log = {"checkpoint", "chain_block", "chain_event", "event_party", "sale", "undo"}
    records = {getattr(tables, record.__name__).__tablename__ for record in RECORDS}
    module = "store.tables.projection"
    projected = {
        mapper.class_.__tablename__
        for mapper in tables.Row._sa_registry.mappers  # pyright: ignore[reportPrivateUsage]
        if mapper.class_.__module__ == module
    }
    assert records | {"sale"} == projected
    assert records | log <= set(METADATA.tables)
