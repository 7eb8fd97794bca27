"""What happened, newest first, as the chain tells it."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, and_, col, select, tuple_

from domain.events import Event
from domain.ids import Address
from store.event_rows import event_of
from store.tables import ChainBlock, ChainEvent, EventParty


@dataclass(frozen=True, slots=True)
class Activity:
    """An event and when it happened: the block's time, in Unix seconds."""

    event: Event
    timestamp: int


@dataclass(frozen=True, slots=True)
class Before:
    """Where a page ends: only events strictly below this position follow."""

    block_number: int
    log_index: int
    part: int = 0


def of_world(session: Session, limit: int = 100, before: Before | None = None) -> list[Activity]:
    """Everything."""
    return _page(session, _events(), limit, before)


def of_account(
    session: Session, account: Address, limit: int = 100, before: Before | None = None
) -> list[Activity]:
    """What an account took part in."""
    query = _events().join(
        EventParty,
        and_(
            col(EventParty.block_number) == ChainEvent.block_number,
            col(EventParty.log_index) == ChainEvent.log_index,
            col(EventParty.part) == ChainEvent.part,
        ),
    )
    return _page(session, query.where(EventParty.address == account), limit, before)


def of_token(
    session: Session, token_id: int, limit: int = 100, before: Before | None = None
) -> list[Activity]:
    """What happened to a token."""
    return _page(session, _events().where(ChainEvent.token_id == token_id), limit, before)


def _events() -> Any:
    return select(ChainEvent, ChainBlock).join(
        ChainBlock, col(ChainBlock.number) == ChainEvent.block_number
    )


def _page(session: Session, query: Any, limit: int, before: Before | None) -> list[Activity]:
    place = (col(ChainEvent.block_number), col(ChainEvent.log_index), col(ChainEvent.part))
    if before is not None:
        limits = (before.block_number, before.log_index, before.part)
        query = query.where(tuple_(*place) < tuple_(*limits))
    query = query.order_by(*(column.desc() for column in place))
    return [
        Activity(event_of(row, block.hash), block.timestamp)
        for row, block in session.exec(query.limit(limit))
    ]
