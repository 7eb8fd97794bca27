"""What a refused request must leave unchanged: the number of rows of every table."""

from sqlalchemy import func
from sqlmodel import select

from store.db import Database
from store.tables import METADATA


def rows_by_table(database: Database) -> dict[str, int]:
    """Rows of each table."""
    with database.read() as session:
        return {
            table.name: session.exec(select(func.count()).select_from(table)).one()
            for table in METADATA.sorted_tables
        }
