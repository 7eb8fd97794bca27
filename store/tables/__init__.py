"""All tables, by the room that writes them.

`accounts` by logins, `generation` by generations, `transactions` by mints and outbox, `market` by
listings, `projection` by the projection alone.
"""

from sqlalchemy import MetaData

from store.tables.accounts import Account, LoginNonce, LoginSession
from store.tables.base import Row
from store.tables.generation import Asset, Blob, Generation, GenerationStatus
from store.tables.market import SignedListing
from store.tables.projection import (
    CancelledSlot,
    ChainBlock,
    ChainEvent,
    Checkpoint,
    DeploymentRecord,
    EventParty,
    GoldBalance,
    ListingProgress,
    MakerCounter,
    QuestStage,
    QuestState,
    Token,
    TokenBalance,
    Undo,
)
from store.tables.transactions import MintKey, MintRequest, MintState, Outbox, OutboxState

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
    "Checkpoint",
    "DeploymentRecord",
    "EventParty",
    "Generation",
    "GenerationStatus",
    "GoldBalance",
    "ListingProgress",
    "LoginNonce",
    "LoginSession",
    "MakerCounter",
    "MintKey",
    "MintRequest",
    "MintState",
    "Outbox",
    "OutboxState",
    "QuestStage",
    "QuestState",
    "Row",
    "SignedListing",
    "Token",
    "TokenBalance",
    "Undo",
]
