"""Events by the generic decoder of an ABI and the names of its fields: the slow twin.

It shares nothing with `chain.decoding` but the types of the domain.
"""

from collections.abc import Callable
from typing import Any

from chain.abi import abi_of
from chain.events import INDEXED
from chain.terms import PREDICATES
from chain.wire import RawLog
from domain.events import (
    AdminChanged,
    AdminOffered,
    CharacterChanged,
    CharacterLocked,
    CounterRaised,
    CreatorRegistered,
    CurrencyChanged,
    Dropped,
    DropRevoked,
    Event,
    FeeChanged,
    GoldApproved,
    GoldCredited,
    GoldMoved,
    GoldWithdrawn,
    ListingFilled,
    MarketPaused,
    MinterChanged,
    MintSkipped,
    OperatorApproved,
    OrderSkipped,
    Position,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    QuestTermsRecorded,
    RequestRelayed,
    RoleChanged,
    SlotCancelled,
    TokenApproved,
    TokenCredited,
    TokenMoved,
    TokenWithdrawn,
)
from domain.ids import Address, TokenKind, address, bytes32
from domain.transaction import ItemAmount, ObjectiveTerms, QuestTerms
from domain.world import Deployment

_NOBODY = "0x" + "00" * 20
_KINDS: dict[str, TokenKind] = {"Items": "item", "Characters": "character", "Quests": "quest"}


def generic(log: RawLog, deployment: Deployment) -> list[Event]:
    """The events in one log."""
    contracts = {getattr(deployment, name.lower()): name for name in INDEXED}
    contract = contracts[log.address]
    decoded = abi_of(contract).decode_log(log.topics, log.data)
    a: dict[str, Any] = decoded.args
    kind = _KINDS.get(contract, "item")
    place = (log.block_number, log.block_hash, log.tx_hash, log.index)
    at = Position(*place)

    def who(name: str) -> Address:
        return address(a[name])

    def moved(part: int, token_id: int, amount: int) -> Event:
        is_mint = a["from"] == _NOBODY
        spot = Position(*place, part=2 * part + 1 if is_mint else part)
        sold = "operator" in a and who("operator") == deployment.market
        return TokenMoved(spot, kind, token_id, who("from"), who("to"), amount, sold)  # pyright: ignore[reportArgumentType]

    def credited_kind() -> TokenKind:
        return {deployment.items: "item", deployment.characters: "character"}[who("token")]  # pyright: ignore[reportReturnType]

    def filled(fill: Any) -> list[Event]:
        totals = (a["tokenId"], a["amount"], a["cost"], a["royalty"], a["fee"])
        order = bytes32(a["orderHash"])
        return [ListingFilled(at, order, who("maker"), who("taker"), *totals, fill)]

    def word(name: str) -> str:
        text = a[name].rstrip(b"\0")
        return text.decode() if text.isalpha() and text.isascii() else "0x" + a[name].hex()

    builders: dict[str, Callable[[], list[Event]]] = {
        "TransferSingle": lambda: [moved(0, a["id"], a["value"])] if a["value"] else [],
        "TransferBatch": lambda: [
            moved(part, id_, value)
            for part, (id_, value) in enumerate(zip(a["ids"], a["values"], strict=True))
            if value
        ],
        "ApprovalForAll": lambda: [
            OperatorApproved(
                at,
                kind,
                who("account" if "account" in a else "owner"),
                who("operator"),
                a["approved"],
            )
        ],
        "CreatorRegistered": lambda: [CreatorRegistered(at, kind, a["index"], who("creator"))],
        "MintSkipped": lambda: [
            MintSkipped(at, kind, a["id"], who("to"), "0x" + a["reason"].hex())
        ],
        "Dropped": lambda: [
            Dropped(
                at,
                bytes32(a["root"]),
                who("beneficiary"),
                a["creator"],
                a["royaltyBps"],
                tuple(a["ids"]),
            )
        ],
        "DropRevoked": lambda: [DropRevoked(at, bytes32(a["root"]))],
        "StateChanged": lambda: [CharacterChanged(at, a["id"], a["level"], bytes32(a["hash"]))],
        "LockedUntil": lambda: [CharacterLocked(at, a["id"], a["until"])],
        "ListingFilled": lambda: filled("Listing"),
        "VoucherFilled": lambda: filled("Voucher"),
        "OfferFilled": lambda: filled("Offer"),
        "Skipped": lambda: [OrderSkipped(at, bytes32(a["orderHash"]), "0x" + a["reason"].hex())],
        "SlotCancelled": lambda: [SlotCancelled(at, who("maker"), a["counter"], a["slot"])],
        "CounterRaised": lambda: [CounterRaised(at, who("maker"), a["counter"])],
        "FeeChanged": lambda: [FeeChanged(at, who("recipient"), a["bps"])],
        "CurrencyChanged": lambda: [CurrencyChanged(at, who("currency"), a["allowed"])],
        "Paused": lambda: [MarketPaused(at, a["until"])],
        "TermsRecorded": lambda: [
            QuestTermsRecorded(at, a["id"], bytes32(a["termsHash"]), _terms(a["terms"]))
        ],
        "Opened": lambda: [QuestOpened(at, a["id"], who("giver"), a["gold"])],
        "Accepted": lambda: [
            QuestAccepted(at, a["id"], who("acceptor"), a["until"], a["acceptance"])
        ],
        "Abandoned": lambda: [QuestAbandoned(at, a["id"], who("acceptor"))],
        "Completed": lambda: [QuestCompleted(at, a["id"], who("acceptor"), a["gold"])],
        "Refunded": lambda: [QuestRefunded(at, a["id"], who("giver"), a["gold"])],
        "GoldCredited": lambda: [GoldCredited(at, who("account"), a["amount"])],
        "GoldWithdrawn": lambda: [GoldWithdrawn(at, who("account"), a["amount"], who("to"))],
        "Credited": lambda: [
            TokenCredited(at, who("account"), credited_kind(), a["tokenId"], a["amount"])
        ],
        "Withdrawn": lambda: [
            TokenWithdrawn(
                at, who("account"), credited_kind(), a["tokenId"], a["amount"], who("to")
            )
        ],
        "AdminOffered": lambda: [AdminOffered(at, contract, who("admin"), who("pendingAdmin"))],
        "AdminChanged": lambda: [AdminChanged(at, contract, who("previous"), who("admin"))],
        "RoleChanged": lambda: [
            RoleChanged(at, contract, word("role"), who("previous"), who("holder"))
        ],
        "MinterChanged": lambda: [MinterChanged(at, contract, who("minter"), a["idsPerDay"])],
        "ExecutedForwardRequest": lambda: [
            RequestRelayed(at, who("signer"), a["nonce"], a["success"])
        ],
    }
    if contract == "Gold":
        builders["Transfer"] = lambda: [GoldMoved(at, who("from"), who("to"), a["value"])]
        builders["Approval"] = lambda: [GoldApproved(at, who("owner"), who("spender"), a["value"])]
    else:
        builders["Transfer"] = lambda: [moved(0, a["tokenId"], 1)]
        builders["Approval"] = lambda: [
            TokenApproved(at, kind, a["tokenId"], who("owner"), who("approved"))
        ]
    return builders[decoded.name]() if decoded.name in builders else []


def _terms(struct: Any) -> QuestTerms:
    objectives, (gold, items), expiry, window = struct
    return QuestTerms(
        objectives=tuple(
            ObjectiveTerms(PREDICATES[p], address(token), target, count, any_of)
            for p, token, target, count, any_of in objectives
        ),
        reward_gold_wei=gold,
        reward_items=tuple(ItemAmount(id_, amount) for id_, amount in items),
        expiry=expiry,
        accept_window_s=window,
    )
