"""Events as rows, and rows as events again: the log that activities and histories are read from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final, get_args

from pydantic import TypeAdapter
from sqlalchemy import Connection

from domain.events import Event, Position
from domain.ids import Address, HexBytes32, TokenId
from domain.transaction import QuestTerms
from store.bulk import bulk
from store.tables import ChainEvent, EventParty
from store.terms import terms_to_json

ZERO_ADDRESS: Final = Address("0x" + "0" * 40)
"""The sender of a mint and the receiver of a burn."""

_TYPES: Final[tuple[type[Any], ...]] = get_args(Event)
_ADAPTERS: Final[dict[str, TypeAdapter[Any]]] = {
    type_.__name__: TypeAdapter(type_) for type_ in _TYPES
}
_PAYLOAD: Final = {
    type_: [field.name for field in fields(type_) if field.name != "at"] for type_ in _TYPES
}
_TOKEN: Final[Mapping[type[Any], str | None]] = {
    type_: next((name for name in ("token_id", "quest_id") if name in names), None)
    for type_, names in _PAYLOAD.items()
}

_PARTIES: Final[Mapping[str, tuple[str, ...]]] = {
    "GoldMoved": ("sender", "to"),
    "GoldApproved": ("owner", "spender"),
    "TokenMinted": ("to", "creator"),
    "MintSkipped": ("to",),
    "TokenMoved": ("sender", "to"),
    "TokenApproved": ("owner", "spender"),
    "OperatorApproved": ("owner", "operator"),
    "CreatorRegistered": ("creator",),
    "Dropped": ("beneficiary",),
    "DropRevoked": (),
    "CharacterChanged": (),
    "CharacterLocked": (),
    "ListingFilled": ("maker", "taker"),
    "OrderSkipped": (),
    "SlotCancelled": ("maker",),
    "CounterRaised": ("maker",),
    "FeeChanged": ("recipient",),
    "CurrencyChanged": (),
    "MarketPaused": (),
    "QuestTermsRecorded": (),
    "QuestOpened": ("giver",),
    "QuestAccepted": ("acceptor",),
    "QuestAbandoned": ("acceptor",),
    "QuestCompleted": ("acceptor",),
    "QuestRefunded": ("giver",),
    "GoldCredited": ("account",),
    "GoldWithdrawn": ("account", "to"),
    "TokenCredited": ("account",),
    "TokenWithdrawn": ("account", "to"),
    "AdminOffered": ("admin", "pending_admin"),
    "AdminChanged": ("previous", "admin"),
    "RoleChanged": ("previous", "holder"),
    "MinterChanged": ("minter",),
    "RequestRelayed": ("signer",),
}
"""The fields that name the accounts which an event is about."""


def _reader(names: tuple[str, ...]) -> Callable[[Any], tuple[Address, ...]]:
    match names:
        case ():
            return lambda _event: ()
        case (name,):
            get = attrgetter(name)
            return lambda event: (get(event),)
        case _:
            return attrgetter(*names)


_READ_PARTIES: Final = {type_: _reader(_PARTIES[type_.__name__]) for type_ in _TYPES}


_READ_PAYLOAD: Final = {type_: (names, _reader(tuple(names))) for type_, names in _PAYLOAD.items()}


def record(connection: Connection, events: Iterable[Event]) -> None:
    """Add events to the log."""
    rows: list[tuple[Any, ...]] = []
    parties: list[tuple[Any, ...]] = []
    for event in events:
        at, type_ = event.at, type(event)
        number, index, part = at.block_number, at.log_index, at.part
        rows.append(
            (number, index, part, at.tx_hash, type_.__name__, token_of(event), _payload_of(event))
        )
        parties += [(party, number, index, part) for party in parties_of(event)]
    bulk(ChainEvent, connection).insert(connection, rows)
    bulk(EventParty, connection).insert(connection, parties)


def _payload_of(event: Event) -> dict[str, Any]:
    names, read = _READ_PAYLOAD[type(event)]
    return {
        name: value if type(value) is str else _text_of(value)
        for name, value in zip(names, read(event), strict=True)
    }


def _text_of(value: Any) -> Any:
    # numbers of 256 bits as text, so that no reader rounds one
    if type(value) is int:
        return str(value)
    if isinstance(value, tuple):
        return [_text_of(one) for one in value]
    return terms_to_json(value) if isinstance(value, QuestTerms) else value


def event_of(row: ChainEvent, block_hash: HexBytes32) -> Event:
    """The event of a row, equal to the one that was recorded."""
    at = Position(row.block_number, block_hash, row.tx_hash, row.log_index, row.part)
    return _ADAPTERS[row.type].validate_python({**row.payload, "at": at})


def token_of(event: Event) -> TokenId | None:
    """The token that an event is about."""
    name = _TOKEN[type(event)]
    return None if name is None else getattr(event, name)


def parties_of(event: Event) -> list[Address]:
    """The accounts that an event is about, each once; never the zero address."""
    named = _READ_PARTIES[type(event)](event)
    return [party for party in dict.fromkeys(named) if party != ZERO_ADDRESS]
