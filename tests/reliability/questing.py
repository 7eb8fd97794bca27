"""People take quests through their lives, and try what is not theirs to do."""

from api.quests import QuestAction, prepare_action
from domain.ids import Address, TokenId
from tests.reliability.life import Life, signer_of, with_approvals
from tests.reliability.stage import PEOPLE
from tests.world_model import quests
from tests.world_model.state import Quest, Refused, State


def advance(
    life: Life, pick: int, who: int, action: QuestAction | None, *, relayed: bool
) -> QuestAction | None:
    """Take an action of a quest, or, if none is named, the next one that makes sense.

    Returns:
        The action that was taken.
    """
    state = life.state
    if not state.quests:
        return None
    quest_id = sorted(state.quests)[pick % len(state.quests)]
    actor = PEOPLE[who].address
    if action is None:
        action, actor = _next(state, quest_id, actor, pick)
    chosen, world = action, life.service.world

    def do() -> bool:
        prepared = prepare_action(world, actor, quest_id, chosen)
        return life.send(signer_of(actor), prepared, relayed=relayed)

    head = world.client.block("latest")
    assert head is not None
    done = life.attempt(lambda state: _do(state, quest_id, actor, chosen, head.timestamp), do)
    return None if done is None else chosen


def _next(state: State, quest_id: TokenId, who: Address, pick: int) -> tuple[QuestAction, Address]:
    quest = state.quests[quest_id]
    match quest.stage:
        case "minted":
            return "open", quest.giver
        case "open":
            return ("cancel", quest.giver) if pick % 5 == 0 else ("accept", who)
        case "accepted":
            assert quest.acceptor is not None
            return ("abandon" if pick % 5 == 0 else "complete"), quest.acceptor
        case _:
            return "claim", quest.giver if pick % 2 else quest.acceptor or quest.giver


def _do(state: State, quest_id: TokenId, who: Address, action: QuestAction, now: int) -> None:
    known = with_approvals(state, who)
    match action:
        case "open":
            quests.open_(known, quest_id, who, now)
        case "accept":
            quests.accept(known, quest_id, who, now)
        case "abandon":
            quests.abandon(known, quest_id, who, now)
        case "complete":
            quests.complete(known, quest_id, who, now)
        case "cancel":
            quests.cancel(known, quest_id, who, now)
        case _:
            _require_credit(state, state.quests[quest_id], who)


def _require_credit(state: State, quest: Quest, who: Address) -> None:
    """The service fetches what a quest may have left to somebody, and all Gold."""
    terms = quest.terms
    items = [
        *(reward.token_id for reward in terms.reward_items),
        *(goal.target_id for goal in terms.objectives),
    ]
    if not state.gold_credits.get(who) and not any(
        state.credits.get((who, item)) for item in items
    ):
        raise Refused("NothingCredited")
