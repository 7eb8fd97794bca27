"""Events as rows, and rows as events again: the log that activities and histories are read from."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final, get_args

from pydantic import TypeAdapter
from sqlmodel import Session, insert

from domain.events import (
    CounterRaised,
    Event,
    GoldMoved,
    ListingFilled,
    MintSkipped,
    Position,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    SlotCancelled,
    TokenMinted,
    TokenMoved,
)
from domain.ids import Address, HexBytes32, TokenId
from store.tables import ChainEvent, EventParty

ZERO_ADDRESS: Final = Address("0x" + "0" * 40)
"""The sender of a mint and the receiver of a burn."""

_ADAPTERS: Final[dict[str, TypeAdapter[Any]]] = {
    type_.__name__: TypeAdapter(type_) for type_ in get_args(Event)
}


def record(session: Session, events: Sequence[Event]) -> None:
    """Add events to the log."""
    if not events:
        return
    session.exec(insert(ChainEvent), params=[_row_of(event) for event in events])
    parties = [
        {
            "block_number": event.at.block_number,
            "log_index": event.at.log_index,
            "address": party,
        }
        for event in events
        for party in parties_of(event)
    ]
    session.exec(insert(EventParty), params=parties)


def _row_of(event: Event) -> dict[str, Any]:
    payload = asdict(event)
    del payload["at"]
    return {
        "block_number": event.at.block_number,
        "log_index": event.at.log_index,
        "tx_hash": event.at.tx_hash,
        "type": type(event).__name__,
        "token_id": token_of(event),
        "payload": {name: _text_of(value) for name, value in payload.items()},
    }


def _text_of(value: Any) -> Any:
    # numbers of 256 bits as text, so that no reader rounds one
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_number else value


def event_of(row: ChainEvent, block_hash: HexBytes32) -> Event:
    """The event of a row, equal to the one that was recorded."""
    at = Position(row.block_number, block_hash, row.tx_hash, row.log_index)
    return _ADAPTERS[row.type].validate_python({**row.payload, "at": at})


def token_of(event: Event) -> TokenId | None:
    """The token that an event is about."""
    match event:
        case TokenMinted() | MintSkipped() | TokenMoved() | ListingFilled():
            return event.token_id
        case (
            QuestOpened() | QuestAccepted() | QuestAbandoned() | QuestCompleted() | QuestRefunded()
        ):
            return event.quest_id
        case GoldMoved() | SlotCancelled() | CounterRaised():
            return None


def parties_of(event: Event) -> list[Address]:
    """The accounts that an event is about, each once; never the zero address."""
    match event:
        case GoldMoved() | TokenMoved():
            named = (event.sender, event.to)
        case TokenMinted():
            named = (event.to, event.creator)
        case MintSkipped():
            named = (event.to,)
        case ListingFilled():
            named = (event.maker, event.taker)
        case SlotCancelled() | CounterRaised():
            named = (event.maker,)
        case QuestOpened() | QuestRefunded():
            named = (event.giver,)
        case QuestAccepted() | QuestAbandoned() | QuestCompleted():
            named = (event.acceptor,)
    return [party for party in dict.fromkeys(named) if party != ZERO_ADDRESS]
