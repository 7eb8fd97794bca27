"""Logs of our contracts as events of the domain. An event that is not known here is an error."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from chain.abi import Decoded, abi_of
from chain.wire import RawLog
from domain.errors import ChainError
from domain.events import (
    CounterRaised,
    Event,
    FillKind,
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
    TokenMoved,
)
from domain.ids import Address, TokenId, TokenKind, Wei, address, bytes32
from domain.world import Deployment

IGNORED: Final = frozenset(
    {
        # what nobody's ownership depends on, and a view answers
        "Approval",
        "ApprovalForAll",
        "CreatorRegistered",
        "Credited",
        "DropRevoked",
        "Dropped",
        "EIP712DomainChanged",
        "GoldCredited",
        "GoldWithdrawn",
        "Locked",
        "LockedUntil",
        "Skipped",
        "StateChanged",
        "TermsRecorded",
        "URI",
        "Unlocked",
        "Withdrawn",
        # said of the fill before, and read with it
        "PaidIn",
        # roles and settings
        "AdminChanged",
        "AdminOffered",
        "CurrencyChanged",
        "FeeChanged",
        "MinterChanged",
        "Paused",
        "RoleChanged",
    }
)
"""Events that are in the ABIs and say nothing that is indexed."""

INDEXED: Final = ("Gold", "Items", "Characters", "Quests", "Market")
"""Contracts whose events are read."""
_KINDS: Final[dict[str, TokenKind]] = {
    "Items": "item",
    "Characters": "character",
    "Quests": "quest",
}

_Builder = Callable[[Position, str, dict[str, Any]], list[Event]]


def decode(log: RawLog, deployment: Deployment) -> list[Event]:
    """The events in one log: none for an ignored one, several for a batch transfer.

    They share the log's position; `in_order` tells them apart.

    Raises:
        ChainError: the log is not of our contracts, or not in their ABI.
    """
    contract = contract_at(log.address, deployment)
    decoded: Decoded = abi_of(contract).decode_log(log.topics, log.data)
    if decoded.name in IGNORED:
        return []
    builder = _GOLD.get(decoded.name) if contract == "Gold" else _BUILDERS.get(decoded.name)
    if builder is None:
        raise ChainError(f"The contract {contract} emitted {decoded.name}, which is not indexed.")
    at = Position(log.block_number, log.block_hash, log.tx_hash, log.index)
    events = builder(at, contract, decoded.args)
    if "operator" in decoded.args:
        return _sold(events, address(decoded.args["operator"]), deployment)
    return events


def currency_of(log: RawLog, deployment: Deployment) -> Address | None:
    """The currency that the fill just before was paid in, where it was not Gold; else None.

    Raises:
        ChainError: the log is not of our contracts, or not in their ABI.
    """
    if log.address != deployment.market:
        return None
    decoded = abi_of("Market").decode_log(log.topics, log.data)
    return address(decoded.args["currency"]) if decoded.name == "PaidIn" else None


def contract_at(where: Address, deployment: Deployment) -> str:
    """Which of our contracts has an address.

    Raises:
        ChainError: none.
    """
    for name in INDEXED:
        if getattr(deployment, name.lower()) == where:
            return name
    raise ChainError(f"The node answered with an event of {where}, which was not asked for.")


def _token(value: Any) -> TokenId:
    return TokenId(int(value))


def _gold_moved(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [GoldMoved(at, address(args["from"]), address(args["to"]), Wei(args["value"]))]


def _token_moved(at: Position, contract: str, args: dict[str, Any]) -> list[Event]:
    sender, to, token_id = address(args["from"]), address(args["to"]), _token(args["tokenId"])
    return [TokenMoved(at, _KINDS[contract], token_id, sender, to, 1)]


def _sold(events: list[Event], operator: Address, deployment: Deployment) -> list[Event]:
    """Items say who moved them: what the market moved was sold."""
    if operator != deployment.market:
        return events
    return [replace(event, sold=True) for event in events if isinstance(event, TokenMoved)]


def _items_moved(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    # Anybody may transfer nothing, of any id, from anybody to anybody: it is no move.
    if args["value"] == 0:
        return []
    return [
        TokenMoved(
            at,
            "item",
            _token(args["id"]),
            address(args["from"]),
            address(args["to"]),
            args["value"],
        )
    ]


def _batch_moved(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    sender, to = address(args["from"]), address(args["to"])
    pairs = zip(args["ids"], args["values"], strict=True)
    return [
        TokenMoved(at, "item", _token(id_), sender, to, amount) for id_, amount in pairs if amount
    ]


def _skipped(at: Position, contract: str, args: dict[str, Any]) -> list[Event]:
    return [MintSkipped(at, _KINDS[contract], _token(args["id"]), address(args["to"]))]


def _filled(kind: FillKind) -> _Builder:
    def build(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
        return [
            ListingFilled(
                at,
                bytes32(args["orderHash"]),
                maker=address(args["maker"]),
                taker=address(args["taker"]),
                token_id=_token(args["tokenId"]),
                amount=args["amount"],
                price_wei=Wei(args["cost"]),
                royalty_wei=Wei(args["royalty"]),
                fee_wei=Wei(args["fee"]),
                kind=kind,
            )
        ]

    return build


def _slot_cancelled(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [SlotCancelled(at, address(args["maker"]), args["counter"], args["slot"])]


def _counter_raised(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [CounterRaised(at, address(args["maker"]), args["counter"])]


def _opened(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [QuestOpened(at, _token(args["id"]), address(args["giver"]), Wei(args["gold"]))]


def _accepted(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [QuestAccepted(at, _token(args["id"]), address(args["acceptor"]), args["until"])]


def _abandoned(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [QuestAbandoned(at, _token(args["id"]), address(args["acceptor"]))]


def _completed(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [QuestCompleted(at, _token(args["id"]), address(args["acceptor"]), Wei(args["gold"]))]


def _refunded(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [QuestRefunded(at, _token(args["id"]), address(args["giver"]))]


_GOLD: Final[dict[str, _Builder]] = {"Transfer": _gold_moved}
_BUILDERS: Final[dict[str, _Builder]] = {
    "Transfer": _token_moved,
    "TransferSingle": _items_moved,
    "TransferBatch": _batch_moved,
    "MintSkipped": _skipped,
    "ListingFilled": _filled("Listing"),
    "VoucherFilled": _filled("Voucher"),
    "OfferFilled": _filled("Offer"),
    "SlotCancelled": _slot_cancelled,
    "CounterRaised": _counter_raised,
    "Opened": _opened,
    "Accepted": _accepted,
    "Abandoned": _abandoned,
    "Completed": _completed,
    "Refunded": _refunded,
}
