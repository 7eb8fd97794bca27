"""Quests: from the mint over the escrow of the reward to who can fetch it."""

from domain.events import (
    Event,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    QuestTermsRecorded,
)
from domain.ids import Address, TokenId
from domain.transaction import QuestStatus, QuestTerms
from tests.store.chains import NOWHERE, digest
from tests.world_model.escrow import deliver, lock, release, require_lockable
from tests.world_model.ledger import create
from tests.world_model.state import Quest, Refused, State, Token


def mint(
    state: State, token_id: TokenId, token: Token, giver: Address, terms: QuestTerms
) -> list[Event]:
    """Quests._mintOrder, without the rules of `require_winnable`."""
    state.quests[token_id] = Quest(giver, terms)
    recorded = QuestTermsRecorded(NOWHERE, token_id, digest("terms", token_id), terms)
    return [recorded, *create(state, token_id, token, giver, 1)]


def require_winnable(state: State, terms: QuestTerms, now: int) -> None:
    """QuestRules.requireWinnable, for objectives that the chain sees by itself.

    Raises:
        Refused: it could not be won, or not any more.
    """
    if now > terms.expiry:
        raise Refused("ExpiryPassed")
    for goal in terms.objectives:
        asked = sum(one.count for one in terms.objectives if one.target_id == goal.target_id)
        paid = sum(one.amount for one in terms.reward_items if one.token_id == goal.target_id)
        if state.alive(goal.target_id) < asked + paid:
            raise Refused("TargetTooScarce")


def status_of(quest: Quest, now: int) -> QuestStatus:
    """Quests._stateOf."""
    stage: str = quest.stage
    if stage == "accepted" and now > quest.accepted_until:
        stage = "open"
    if stage in ("minted", "open") and now > quest.terms.expiry:
        stage = "expired"
    return stage  # pyright: ignore[reportReturnType]


def open_(state: State, quest_id: TokenId, who: Address, now: int) -> list[Event]:
    """Lock the reward.

    Raises:
        Refused: as Quests.open.
    """
    quest = _require(state, quest_id, "minted", now)
    if who != quest.giver:
        raise Refused("NotTheGiver")
    require_lockable(state, quest)
    quest.stage = "open"
    opened = QuestOpened(NOWHERE, quest_id, quest.giver, quest.terms.reward_gold_wei)
    return [opened, *lock(state, quest)]


def accept(state: State, quest_id: TokenId, who: Address, now: int) -> list[Event]:
    """Take the quest.

    Raises:
        Refused: as Quests.accept.
    """
    quest = _require(state, quest_id, "open", now)
    if who == quest.giver:
        raise Refused("GiverCannotAccept")
    window_s = quest.terms.accept_window_s
    if who == quest.last_acceptor and now <= quest.accepted_until + window_s:
        raise Refused("CoolingDown")
    return take(quest, quest_id, who, now + window_s)


def take(quest: Quest, quest_id: TokenId, who: Address, deadline: int) -> list[Event]:
    """The acceptance itself, which holds until the deadline."""
    quest.stage, quest.acceptor, quest.deadline = "accepted", who, deadline
    quest.last_acceptor, quest.accepted_until = who, deadline
    quest.acceptances += 1
    return [QuestAccepted(NOWHERE, quest_id, who, deadline, quest.acceptances)]


def abandon(state: State, quest_id: TokenId, who: Address, now: int) -> list[Event]:
    """Give it up.

    Raises:
        Refused: as Quests.abandon.
    """
    quest = _require(state, quest_id, "accepted", now)
    if who != quest.acceptor:
        raise Refused("NotTheAcceptor")
    quest.stage, quest.acceptor, quest.deadline = "open", None, None
    quest.accepted_until = now
    return [QuestAbandoned(NOWHERE, quest_id, who)]


def complete(state: State, quest_id: TokenId, who: Address, now: int) -> list[Event]:
    """Deliver, and be credited the reward.

    Raises:
        Refused: as Quests.complete.
    """
    quest = _require(state, quest_id, "accepted", now)
    if who != quest.acceptor:
        raise Refused("NotTheAcceptor")
    goals = quest.terms.objectives
    for goal in goals:
        asked = sum(one.count for one in goals if one.target_id == goal.target_id)
        if state.held[goal.target_id, who] < asked:
            raise Refused("ObjectiveUnmet")
    delivered = [goal for goal in goals if goal.predicate == "DELIVER"]
    if delivered and ("item", who, state.escrow) not in state.operators:
        raise Refused("ERC1155MissingApprovalForAll")
    quest.stage, quest.deadline = "completed", None
    completed = QuestCompleted(NOWHERE, quest_id, who, quest.terms.reward_gold_wei)
    handed_over = [
        one
        for goal in delivered
        for one in deliver(state, who, quest.giver, goal.target_id, goal.count)
    ]
    return [completed, *release(state, quest, who), *handed_over]


def cancel(state: State, quest_id: TokenId, who: Address, now: int) -> list[Event]:
    """The giver takes the reward back, while nobody works on it.

    Raises:
        Refused: as Quests.cancel.
    """
    quest = state.quests.get(quest_id)
    if quest is None or who != quest.giver:
        raise Refused("NotTheGiver")
    _require(state, quest_id, "open", now)
    quest.stage, quest.acceptor, quest.deadline = "refunded", None, None
    refunded = QuestRefunded(NOWHERE, quest_id, who, quest.terms.reward_gold_wei)
    return [refunded, *release(state, quest, who)]


def _require(state: State, quest_id: TokenId, status: QuestStatus, now: int) -> Quest:
    quest = state.quests.get(quest_id)
    if quest is None or status_of(quest, now) != status:
        raise Refused("WrongState")
    return quest
