"""All tables, by the room that writes them.

`accounts` by logins, `generation` by generations, `transactions` by mints and outbox, `market` by
listings, `chain_log` and `projection` by the projection alone.
"""

from sqlalchemy import MetaData

from store.tables.accounts import Account, LoginNonce, LoginSession
from store.tables.base import Row
from store.tables.chain_log import (
    ChainBlock,
    ChainEvent,
    Checkpoint,
    DeploymentRecord,
    EventParty,
    Undo,
)
from store.tables.generation import Asset, Blob, Generation, GenerationStatus
from store.tables.market import SignedListing
from store.tables.projection import (
    CancelledSlot,
    CharacterState,
    Creator,
    Currency,
    DroppedItem,
    Escrow,
    EscrowedAsset,
    GoldAllowance,
    GoldBalance,
    GoldCredit,
    ItemDrop,
    ListingProgress,
    MakerCounter,
    MarketState,
    OperatorApproval,
    QuestPromise,
    QuestStage,
    QuestState,
    Sale,
    Token,
    TokenApproval,
    TokenBalance,
    TokenCredit,
)
from store.tables.transactions import (
    MintAttempt,
    MintKey,
    MintRequest,
    MintState,
    Outbox,
    OutboxState,
)

METADATA: MetaData = Row.metadata
"""Every table of the store."""

__all__ = [
    "METADATA",
    "Account",
    "Asset",
    "Blob",
    "CancelledSlot",
    "ChainBlock",
    "ChainEvent",
    "CharacterState",
    "Checkpoint",
    "Creator",
    "Currency",
    "DeploymentRecord",
    "DroppedItem",
    "Escrow",
    "EscrowedAsset",
    "EventParty",
    "Generation",
    "GenerationStatus",
    "GoldAllowance",
    "GoldBalance",
    "GoldCredit",
    "ItemDrop",
    "ListingProgress",
    "LoginNonce",
    "LoginSession",
    "MakerCounter",
    "MarketState",
    "MintAttempt",
    "MintKey",
    "MintRequest",
    "MintState",
    "OperatorApproval",
    "Outbox",
    "OutboxState",
    "QuestPromise",
    "QuestStage",
    "QuestState",
    "Row",
    "Sale",
    "SignedListing",
    "Token",
    "TokenApproval",
    "TokenBalance",
    "TokenCredit",
    "Undo",
]
