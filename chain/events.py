"""Logs of our contracts as events of the domain. An event that is not known here is an error."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from chain.abi import abi_of
from chain.decoding import control, gold, market, quests, tokens
from chain.decoding.context import Context, Reader
from chain.wire import RawLog
from domain.errors import ChainError
from domain.events import Event, ListingFilled, Position
from domain.ids import Address, TokenKind
from domain.world import Deployment

INDEXED: Final = ("Forwarder", "Gold", "Items", "Characters", "Quests", "Market")
"""Contracts whose events are read."""

READERS: Final[Mapping[str, Mapping[str, Reader]]] = {
    "Forwarder": control.FORWARDER_READERS,
    "Gold": {**control.ADMIN_READERS, **gold.READERS},
    "Items": {**control.ADMIN_READERS, **tokens.ITEM_READERS},
    "Characters": {**control.ADMIN_READERS, **tokens.CHARACTER_READERS},
    "Quests": {**control.ADMIN_READERS, **tokens.QUEST_READERS, **quests.READERS},
    "Market": {**control.ADMIN_READERS, **market.READERS},
}
"""Contract → event → what reads it."""

SILENT: Final = frozenset({"EIP712DomainChanged", "Locked", "URI", "Unlocked"})
"""Events that say nothing: `LockedUntil` repeats `Locked`, and the others are never emitted."""

PAID_IN: Final = "PaidIn"
"""Said of the fill just before, and read with it."""

_KINDS: Final[Mapping[str, TokenKind]] = {
    "Items": "item",
    "Characters": "character",
    "Quests": "quest",
}


class Decoder:
    """Reads the logs of one deployment."""

    def __init__(self, deployment: Deployment) -> None:
        """Note which topic of which contract is which event."""
        self._contracts = {Address(getattr(deployment, name.lower())): name for name in INDEXED}
        self._known: dict[tuple[Address, bytes], tuple[str, Reader | None, Context]] = {}
        for where, contract in self._contracts.items():
            context = Context(
                contract=contract,
                kind=_KINDS.get(contract, "item"),
                market_topic=bytes(12) + bytes.fromhex(deployment.market[2:]),
                items=Address(deployment.items),
                characters=Address(deployment.characters),
            )
            for topic, entry in abi_of(contract).events.items():
                reader = READERS[contract].get(entry.name)
                if reader is not None or entry.name in SILENT or entry.name == PAID_IN:
                    self._known[where, topic] = (entry.name, reader, context)

    @property
    def addresses(self) -> list[Address]:
        """The contracts whose logs are read."""
        return list(self._contracts)

    def decode(self, logs: Iterable[RawLog]) -> list[Event]:
        """The events in some logs of one block, in their order.

        A log is no event, one, or several: a batch transfer moves several tokens.

        Raises:
            ChainError: a log is not of our contracts, or not one that is known.
        """
        events: list[Event] = []
        for log in logs:
            known = self._known.get((log.address, log.topics[0])) if log.topics else None
            if known is None:
                raise self._unknown(log)
            name, reader, context = known
            try:
                if reader is not None:
                    at = Position(log.block_number, log.block_hash, log.tx_hash, log.index)
                    events += reader(at, log, context)
                elif name == PAID_IN:
                    _note_currency(events, log)
            except ValueError as error:
                raise ChainError(
                    f"An event {name} of the contract {context.contract} cannot be decoded."
                ) from error
        return events

    def _unknown(self, log: RawLog) -> ChainError:
        contract = self._contracts.get(log.address)
        if contract is None:
            return ChainError(
                f"The node answered with an event of {log.address}, which was not asked for."
            )
        which = f"the topic 0x{log.topics[0].hex()}" if log.topics else "no topic"
        return ChainError(
            f"The contract {contract} emitted an event that is not in its ABI: it has {which}.",
            hint="The contract is of another version than this service.",
        )


def decode(log: RawLog, deployment: Deployment) -> list[Event]:
    """The events in one log alone.

    Raises:
        ChainError: the log is not of our contracts, or not one that is known.
    """
    return Decoder(deployment).decode([log])


def _note_currency(events: list[Event], log: RawLog) -> None:
    order_hash, currency = market.paid_in(log)
    last = events[-1] if events else None
    if not isinstance(last, ListingFilled) or last.listing_hash != order_hash:
        raise ValueError("no fill before")
    events[-1] = replace(last, currency=currency)
