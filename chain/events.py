"""Logs of our contracts as events of the domain. An event that is not known here is an error."""

from collections.abc import Callable
from typing import Any, Final

from chain.abi import Decoded, abi_of
from chain.wire import RawLog
from domain.errors import ChainError
from domain.events import (
    CounterRaised,
    Event,
    GoldMoved,
    ListingCancelled,
    ListingFilled,
    MintSkipped,
    Position,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    TokenMinted,
    TokenMoved,
)
from domain.ids import Address, TokenId, TokenKind, Wei, address, bytes32
from domain.world import Deployment

IGNORED: Final = frozenset(
    {
        # what nobody's ownership depends on, and a view answers
        "Approval",
        "ApprovalForAll",
        "Credited",
        "EIP712DomainChanged",
        "MarketSet",
        "TermsRecorded",
        "URI",
        "Withdrawn",
        # roles
        "DefaultAdminDelayChangeCanceled",
        "DefaultAdminDelayChangeScheduled",
        "DefaultAdminTransferCanceled",
        "DefaultAdminTransferScheduled",
        "RoleAdminChanged",
        "RoleGranted",
        "RoleRevoked",
    }
)
"""Events that are in the ABIs and say nothing that is indexed."""

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
    return builder(at, contract, decoded.args)


def contract_at(where: Address, deployment: Deployment) -> str:
    """Which of our contracts has an address.

    Raises:
        ChainError: none.
    """
    for name in ("Gold", "Items", "Characters", "Quests", "Market"):
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


def _items_moved(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
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
    return [TokenMoved(at, "item", _token(id_), sender, to, amount) for id_, amount in pairs]


def _minted(at: Position, contract: str, args: dict[str, Any]) -> list[Event]:
    return [
        TokenMinted(
            at,
            _KINDS[contract],
            _token(args["id"]),
            address(args["to"]),
            address(args["creator"]),
            # of characters and quests there is one each
            amount=args.get("amount", 1),
            cap=args.get("cap", 1),
            royalty_bps=args["royaltyBps"],
        )
    ]


def _skipped(at: Position, contract: str, args: dict[str, Any]) -> list[Event]:
    return [MintSkipped(at, _KINDS[contract], _token(args["id"]), address(args["to"]))]


def _filled(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [
        ListingFilled(
            at,
            bytes32(args["listingHash"]),
            maker=address(args["maker"]),
            taker=address(args["taker"]),
            token=address(args["token"]),
            token_id=_token(args["tokenId"]),
            amount=args["amount"],
            # the contract names the price of one piece
            price_wei=Wei(args["price"] * args["amount"]),
            royalty_wei=Wei(args["royalty"]),
            royalty_receiver=address(args["royaltyReceiver"]),
        )
    ]


def _cancelled(at: Position, _contract: str, args: dict[str, Any]) -> list[Event]:
    return [ListingCancelled(at, bytes32(args["listingHash"]), address(args["maker"]))]


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
    "Minted": _minted,
    "MintSkipped": _skipped,
    "Filled": _filled,
    "Cancelled": _cancelled,
    "CounterRaised": _counter_raised,
    "Opened": _opened,
    "Accepted": _accepted,
    "Abandoned": _abandoned,
    "Completed": _completed,
    "Refunded": _refunded,
}
