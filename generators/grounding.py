"""Grounding: what a quest speaks of, tied to what exists.

The target of a HOLD or DELIVER objective that is an existing item carries that item's token id;
any other target stays untied, and such a quest can be read but not minted
(`domain.quest.why_not_mintable`). A giver whom the person named is kept as said; one that the
model draws is an existing character where there is any. Names inside a story are flavour: they
bind nobody, and no reward depends on them.
"""

from domain.asset import Quest
from domain.ontology import PREDICATE_OF, QuestKind
from domain.quest import CHECKED_ON_CHAIN, Objective
from domain.world import GenerationContext, Named


def objective_of(kind: QuestKind, name: str, count: int, existing: Named | None) -> Objective:
    """The typed condition of a quest.

    Args:
        kind: what is to be done.
        name: the target as the words have it.
        count: how many.
        existing: the item that the name stands for, if one does.
    """
    predicate = PREDICATE_OF[kind]
    tied = existing is not None and predicate in CHECKED_ON_CHAIN
    return Objective(
        predicate=predicate,
        target=existing.name if existing is not None else name,
        count=1 if predicate == "REACH" else count,
        token_id=existing.token_hex if existing is not None and tied else None,
    )


def grounding_fault(quest: Quest, context: GenerationContext) -> str | None:
    """What a quest asks for or pays that does not exist, or not in that number."""
    supply = {named.token_hex: named.supply for named in context.items}
    for objective in quest.objectives:
        if objective.token_id is None:
            continue
        if objective.token_id not in supply:
            return "a target that does not exist"
        if objective.count > supply[objective.token_id]:
            return "more pieces than exist"
    wanted = {objective.token_id for objective in quest.objectives}
    for item in quest.reward_items:
        if item.token_id not in supply:
            return "a reward that does not exist"
        if item.token_id in wanted:
            return "a reward that is the target itself"
    return None
