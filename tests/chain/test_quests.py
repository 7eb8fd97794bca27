"""Quests from mint to payment, on the chain that LLMASOS_TEST_ENGINE names."""

import pytest

import chain.calls as calls
import chain.views as views
from chain.contracts import World
from chain.minter import plan
from chain.signing import LocalSigner
from domain.errors import NotMintable, Reverted
from domain.ids import Wei, gold
from domain.transaction import ItemAmount, MintOrder, ObjectiveTerms, QuestTerms
from tests.chain.people import (
    ALICE,
    BOB,
    CAROL,
    character,
    do,
    give_gold,
    item,
    mint,
    now,
    quest,
)

HERBS = item("herb", BOB, amount=5, cap=5)
PRIZE = item("prize", ALICE)
WINDOW_S = 1_000


def terms_of(world: World, *, predicate: str = "DELIVER", count: int = 3) -> QuestTerms:
    """Bring herbs, get 5 Gold and the prize."""
    assert predicate in {"HOLD", "DELIVER"}
    return QuestTerms(
        objectives=(
            ObjectiveTerms(
                "DELIVER" if predicate == "DELIVER" else "HOLD",
                world.items.address,
                HERBS.token_id,
                count,
            ),
        ),
        reward_gold_wei=gold(5),
        reward_items=(ItemAmount(PRIZE.token_id, 1),),
        expiry=now(world.client) + 10 * WINDOW_S,
        accept_window_s=WINDOW_S,
    )


def opened(world: World, terms: QuestTerms) -> MintOrder:
    """A quest of Alice's with its reward in escrow."""
    errand = quest("errand", terms)
    mint(world, HERBS, PRIZE, errand)
    give_gold(world, ALICE, 5)
    escrow = world.quests.address
    do(world, ALICE, calls.approve_gold(world.deployment, escrow, terms.reward_gold_wei))
    do(world, ALICE, calls.approve_tokens(world.deployment, "item", escrow))
    do(world, ALICE, calls.open_quest(world.deployment, errand.token_id, terms))
    return errand


def accept(world: World, who: LocalSigner, errand: MintOrder) -> None:
    do(world, who, calls.accept_quest(world.deployment, errand.token_id))


def test_who_delivers_is_paid_and_the_giver_gets_the_goods(world: World) -> None:
    terms = terms_of(world)
    errand = opened(world, terms)
    deployment, quest_id = world.deployment, errand.token_id
    assert views.quest_of(world, quest_id).status == "open"
    assert views.quest_of(world, quest_id).terms_hash == views.terms_hash_on_chain(world, terms)
    assert views.escrowed_gold(world) == gold(5)
    assert views.escrowed_pieces(world, PRIZE.token_id) == 1
    assert views.gold_of(world, ALICE.address) == 0

    accept(world, BOB, errand)
    assert views.quest_of(world, quest_id).acceptor == BOB.address
    do(world, BOB, calls.approve_tokens(deployment, "item", world.quests.address))
    do(world, BOB, calls.complete_quest(deployment, quest_id, terms))

    assert views.quest_of(world, quest_id).status == "completed"
    assert views.gold_credit_of(world, BOB.address) == gold(5)
    assert views.escrowed_gold(world) == 0
    do(world, BOB, calls.withdraw_gold(deployment, BOB.address))
    assert views.gold_of(world, BOB.address) == gold(5)
    assert views.pieces_of(world, "item", HERBS.token_id, BOB.address) == 2
    assert views.credit_of(world, ALICE.address, HERBS.token_id) == 3
    assert views.credit_of(world, BOB.address, PRIZE.token_id) == 1

    do(world, BOB, calls.withdraw_items(deployment, [PRIZE.token_id], BOB.address))
    do(world, ALICE, calls.withdraw_items(deployment, [HERBS.token_id], ALICE.address))
    assert views.pieces_of(world, "item", PRIZE.token_id, BOB.address) == 1
    assert views.pieces_of(world, "item", HERBS.token_id, ALICE.address) == 3
    assert views.escrowed_pieces(world, PRIZE.token_id) == 0


def test_a_delivered_character_waits_for_the_giver(world: World) -> None:
    hero, deployment = character("hero", BOB), world.deployment
    terms = QuestTerms(
        objectives=(ObjectiveTerms("DELIVER", world.characters.address, hero.token_id, 1),),
        reward_gold_wei=Wei(0),
        reward_items=(),
        expiry=now(world.client) + WINDOW_S,
        accept_window_s=WINDOW_S,
    )
    rescue = quest("rescue", terms)
    mint(world, hero, rescue)
    do(world, ALICE, calls.open_quest(deployment, rescue.token_id, terms))
    accept(world, BOB, rescue)
    assert views.character_credit_of(world, hero.token_id) is None
    do(world, BOB, calls.approve_tokens(deployment, "character", world.quests.address))
    do(world, BOB, calls.complete_quest(deployment, rescue.token_id, terms))
    assert views.owner_of(world, "character", hero.token_id) == world.quests.address
    assert views.character_credit_of(world, hero.token_id) == ALICE.address
    do(world, ALICE, calls.withdraw_character(deployment, hero.token_id, ALICE.address))
    assert views.owner_of(world, "character", hero.token_id) == ALICE.address


def test_who_only_holds_keeps_the_goods(world: World) -> None:
    terms = terms_of(world, predicate="HOLD", count=5)
    errand = opened(world, terms)
    accept(world, BOB, errand)
    do(world, BOB, calls.complete_quest(world.deployment, errand.token_id, terms))
    assert views.pieces_of(world, "item", HERBS.token_id, BOB.address) == 5
    assert views.gold_credit_of(world, BOB.address) == gold(5)


def test_an_unmet_objective_is_refused_with_the_numbers(world: World) -> None:
    terms = terms_of(world, predicate="HOLD", count=5)
    errand = opened(world, terms)
    accept(world, CAROL, errand)
    with pytest.raises(Reverted) as refusal:
        do(world, CAROL, calls.complete_quest(world.deployment, errand.token_id, terms))
    assert refusal.value.error_name == "ObjectiveUnmet"
    assert "needs 5 pieces, but 0 are held" in refusal.value.detail
    assert views.escrowed_gold(world) == gold(5)


def test_other_terms_than_those_minted_are_refused(world: World) -> None:
    terms = terms_of(world)
    errand = opened(world, terms)
    accept(world, BOB, errand)
    cheaper = QuestTerms(
        terms.objectives, Wei(0), terms.reward_items, terms.expiry, terms.accept_window_s
    )
    with pytest.raises(Reverted) as refusal:
        do(world, BOB, calls.complete_quest(world.deployment, errand.token_id, cheaper))
    assert refusal.value.error_name == "TermsMismatch"


def test_an_acceptance_lapses_and_the_reward_can_be_taken_back(world: World) -> None:
    terms = terms_of(world)
    errand = opened(world, terms)
    deployment, quest_id = world.deployment, errand.token_id
    accept(world, BOB, errand)
    with pytest.raises(Reverted) as refusal:
        accept(world, CAROL, errand)
    assert refusal.value.error_name == "WrongState"
    assert "accepted" in refusal.value.detail

    world.client.request("evm_increaseTime", WINDOW_S + 1)
    world.client.request("evm_mine")
    assert views.quest_of(world, quest_id).status == "open"
    accept(world, CAROL, errand)
    do(world, CAROL, calls.abandon_quest(deployment, quest_id))
    assert views.quest_of(world, quest_id).status == "open"

    world.client.request("evm_increaseTime", 20 * WINDOW_S)
    world.client.request("evm_mine")
    assert views.quest_of(world, quest_id).status == "expired"
    do(world, ALICE, calls.refund_quest(deployment, quest_id, terms))
    assert views.quest_of(world, quest_id).status == "refunded"
    assert views.gold_credit_of(world, ALICE.address) == gold(5)
    assert views.credit_of(world, ALICE.address, PRIZE.token_id) == 1


def test_a_giver_can_cancel_while_nobody_works_on_it(world: World) -> None:
    terms = terms_of(world)
    errand = opened(world, terms)
    do(world, ALICE, calls.cancel_quest(world.deployment, errand.token_id, terms))
    assert views.gold_credit_of(world, ALICE.address) == gold(5)
    assert views.escrowed_gold(world) == 0


@pytest.mark.parametrize("predicate", ["DEFEAT", "REACH"])
def test_a_quest_that_no_one_can_attest_is_not_even_planned(world: World, predicate: str) -> None:
    terms = terms_of(world)
    objective = ObjectiveTerms(
        "DEFEAT" if predicate == "DEFEAT" else "REACH", world.items.address, HERBS.token_id, 1
    )
    unattestable = QuestTerms(
        (objective,), terms.reward_gold_wei, (), terms.expiry, terms.accept_window_s
    )
    with pytest.raises(NotMintable, match="no oracle attests it"):
        plan([quest("hunt", unattestable)], world.deployment)


def test_a_quest_for_what_does_not_exist_is_skipped_by_the_contract(world: World) -> None:
    mint(world, PRIZE, quest("wild goose chase", terms_of(world)))
    assert views.quest_of(world, quest("wild goose chase", terms_of(world)).token_id).status == (
        "absent"
    )
