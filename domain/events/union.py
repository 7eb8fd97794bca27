"""Every event that there is, as one type."""

from domain.events.control import (
    AdminChanged,
    AdminOffered,
    MinterChanged,
    RequestRelayed,
    RoleChanged,
)
from domain.events.gold import GoldApproved, GoldMoved
from domain.events.market import (
    CounterRaised,
    CurrencyChanged,
    FeeChanged,
    ListingFilled,
    MarketPaused,
    OrderSkipped,
    SlotCancelled,
)
from domain.events.quests import (
    GoldCredited,
    GoldWithdrawn,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    QuestTermsRecorded,
    TokenCredited,
    TokenWithdrawn,
)
from domain.events.tokens import (
    CharacterChanged,
    CharacterLocked,
    CreatorRegistered,
    Dropped,
    DropRevoked,
    MintSkipped,
    OperatorApproved,
    TokenApproved,
    TokenMinted,
    TokenMoved,
)

Event = (
    GoldMoved
    | GoldApproved
    | TokenMinted
    | MintSkipped
    | TokenMoved
    | TokenApproved
    | OperatorApproved
    | CreatorRegistered
    | Dropped
    | DropRevoked
    | CharacterChanged
    | CharacterLocked
    | ListingFilled
    | OrderSkipped
    | SlotCancelled
    | CounterRaised
    | FeeChanged
    | CurrencyChanged
    | MarketPaused
    | QuestTermsRecorded
    | QuestOpened
    | QuestAccepted
    | QuestAbandoned
    | QuestCompleted
    | QuestRefunded
    | GoldCredited
    | GoldWithdrawn
    | TokenCredited
    | TokenWithdrawn
    | AdminOffered
    | AdminChanged
    | RoleChanged
    | MinterChanged
    | RequestRelayed
)
