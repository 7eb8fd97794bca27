"""Bodies: a draft's fields and the plan's names, put together by the rules."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from domain.asset import Body, Character, Dialogue, Item, Quest, RewardItem
from domain.ontology import Difficulty
from domain.rules import suggested_reward_gold
from generators.grounding import objective_of
from generators.plan import Plan

_MOST_REWARD_ITEMS = 4
_LONGEST_NAME = 80


def body_of(plan: Plan, fields: Mapping[str, Any]) -> Body | None:
    """The body that the fields make; None where the domain refuses them."""
    try:
        match plan.spec.kind:
            case "item":
                return Item(lang=plan.lang, **fields)
            case "character":
                return Character(lang=plan.lang, **fields)
            case "quest":
                return _quest(plan, fields)
            case "dialogue":
                return Dialogue(lang=plan.lang, speaker=plan.speaker, **fields)
    except ValidationError:
        return None


def _quest(plan: Plan, fields: Mapping[str, Any]) -> Quest:
    """A quest: the drawn target becomes an objective, an unsaid reward follows the difficulty."""
    frame = plan.frame
    existing = frame.target or plan.names.get(fields["target"])
    target = frame.target_name or fields["target"]
    rewards = tuple(
        RewardItem(name=named.name, token_id=named.token_hex)
        for named in frame.reward_items[:_MOST_REWARD_ITEMS]
    )
    return Quest(
        lang=plan.lang,
        kind=fields["kind"],
        difficulty=fields["difficulty"],
        reward_gold=_reward(plan, fields["difficulty"], fields["reward_gold"]),
        reward_items=rewards,
        objectives=(objective_of(fields["kind"], target, fields["count"], existing),),
        giver=_giver(plan, fields["giver"])[:_LONGEST_NAME],
        title=fields["title"],
        story=fields["story"],
    )


def _reward(plan: Plan, difficulty: Difficulty, drawn: int) -> int:
    stated = "reward_gold" in plan.frame.stated
    return drawn if stated else suggested_reward_gold(difficulty)


def _giver(plan: Plan, drawn: str) -> str:
    return plan.frame.giver_name or plan.givers.get(drawn, drawn)
