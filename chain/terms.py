"""Terms of quests, in the shape of the Quests contract's struct."""

from typing import Any, Final

from domain.quest import Predicate
from domain.transaction import QuestTerms

PREDICATES: Final[tuple[Predicate, ...]] = ("HOLD", "DELIVER", "DEFEAT", "REACH")
"""`IQuests.Predicate`, by number."""


def terms_struct(terms: QuestTerms) -> tuple[Any, ...]:
    """`IQuests.Terms`: (objectives, (gold, items), expiry, acceptWindow)."""
    objectives = [
        (PREDICATES.index(item.predicate), item.token, item.target_id, item.count, item.any_of)
        for item in terms.objectives
    ]
    reward_items = [(item.token_id, item.amount) for item in terms.reward_items]
    return (
        objectives,
        (terms.reward_gold_wei, reward_items),
        terms.expiry,
        terms.accept_window_s,
    )
