"""What all tables share: names of tables and constraints, and closed vocabularies."""

import re
from collections.abc import Iterable
from typing import ClassVar

from sqlalchemy import CheckConstraint, MetaData
from sqlalchemy.orm import declared_attr
from sqlmodel import SQLModel

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


class Row(SQLModel):
    """Base of all tables. A table is named after its class: `MintRequest` is `mint_request`.

    Constraint names follow from tables and columns, so that migrations mean the same thing on
    every database.
    """

    # SQLModel declares both of these names for the reader of a model, not for its base class.
    metadata: ClassVar[MetaData] = MetaData(  # pyright: ignore[reportIncompatibleVariableOverride]
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:  # pyright: ignore[reportIncompatibleVariableOverride]
        """Words of the class name in snake case."""
        return _WORD_START.sub("_", cls.__name__).lower()


def one_of(column: str, words: Iterable[str]) -> CheckConstraint:
    """The column holds one of these words, or nothing where it may be empty."""
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)
