import pytest

from domain.asset import Quest, RewardItem
from domain.ontology import QUEST_KINDS, QuestKind
from domain.quest import Objective
from domain.world import GenerationContext, Named
from generators.grounding import grounding_fault, objective_of

HERB = Named("Silver Herb", "01" * 32, "item", 5)
SWORD = Named("Iron Sword", "02" * 32, "item", 1)
WORLD = GenerationContext(items=(HERB, SWORD))


def quest(objective: Objective, *rewards: RewardItem) -> Quest:
    return Quest(
        lang="en", kind="deliver", difficulty="easy", reward_gold=20, reward_items=rewards,
        objectives=(objective,), giver="Mira", title="A Small Errand", story="Bring it home.",
    )  # fmt: skip


def need(token_id: str | None, count: int = 1) -> Objective:
    return Objective(predicate="DELIVER", target="x", count=count, token_id=token_id)


@pytest.mark.parametrize("kind", QUEST_KINDS)
def test_only_what_the_chain_can_check_is_tied_to_a_token(kind: QuestKind) -> None:
    objective = objective_of(kind, "silver herbs", 3, HERB)
    tied = kind in ("collect", "deliver")
    assert objective.token_id == (HERB.token_hex if tied else None)
    assert objective.target == "Silver Herb"


def test_what_does_not_exist_stays_untied() -> None:
    assert objective_of("collect", "moon dust", 3, None) == Objective(
        predicate="HOLD", target="moon dust", count=3, token_id=None
    )


def test_a_place_is_reached_once() -> None:
    assert objective_of("explore", "the mill", 4, None).count == 1


@pytest.mark.parametrize(
    ("made", "fault"),
    [
        (quest(need(HERB.token_hex, 5)), None),
        (quest(need(None, 900)), None),
        (quest(need(HERB.token_hex, 6)), "more pieces than exist"),
        (quest(need("0f" * 32)), "a target that does not exist"),
        (
            quest(need(None), RewardItem(name="x", token_id="0f" * 32)),
            "a reward that does not exist",
        ),
        (
            quest(need(SWORD.token_hex), RewardItem(name="x", token_id=SWORD.token_hex)),
            "a reward that is the target itself",
        ),
        (quest(need(HERB.token_hex), RewardItem(name="x", token_id=SWORD.token_hex)), None),
    ],
)
def test_every_reference_of_a_quest_exists(made: Quest, fault: str | None) -> None:
    assert grounding_fault(made, WORLD) == fault
