"""Quests: what each action of a life needs signed, the approvals that it needs first included."""

from collections.abc import Callable
from typing import Literal, get_args

from sqlmodel import col, select

from api.market import Prepared
from api.preparing import prepare_all
from api.world import World
from chain import calls, views
from domain.errors import NotFound
from domain.ids import Address, TokenId, TokenKind
from domain.transaction import Call, QuestTerms
from domain.world import Deployment
from store.reads import quests
from store.reads.quests import QuestView
from store.tables import MintRequest
from store.terms import terms_from_json

QuestAction = Literal["open", "accept", "abandon", "complete", "cancel", "refund", "claim"]
ACTIONS: tuple[QuestAction, ...] = get_args(QuestAction)

_WITH_TERMS: dict[QuestAction, Callable[[Deployment, TokenId, QuestTerms], Call]] = {
    "open": calls.open_quest,
    "complete": calls.complete_quest,
    "cancel": calls.cancel_quest,
    "refund": calls.refund_quest,
}
_PAYS: frozenset[QuestAction] = frozenset({"complete", "cancel", "refund"})
"""Actions that credit the reward's Gold to who takes them."""


def find_quest(world: World, token_id: TokenId) -> QuestView:
    """A quest and how it stands.

    Raises:
        NotFound: no such quest is on the chain.
    """
    with world.database.read() as session:
        return quests.one(session, token_id, world.chain_time())


def terms_of(world: World, token_id: TokenId) -> QuestTerms:
    """The terms that a quest was minted with; the chain keeps only their hash.

    Raises:
        NotFound: it was minted elsewhere.
    """
    with world.database.read() as session:
        query = select(MintRequest).where(
            MintRequest.token_id == token_id, col(MintRequest.why).is_(None)
        )
        row = session.exec(query.order_by(col(MintRequest.id)).limit(1)).one_or_none()
    if row is None or row.terms is None:
        raise NotFound("The terms of this quest are not kept here.")
    return terms_from_json(row.terms)


def prepare_action(
    world: World, who: Address, token_id: TokenId, action: QuestAction
) -> tuple[Prepared, ...]:
    """The transactions by which an account takes an action, in order.

    Raises:
        NotFound: there is no such quest, or its terms are not kept here.
        Reverted: the contract would refuse; the sentence says why.
    """
    find_quest(world, token_id)
    deployment = world.deployment
    if action in _WITH_TERMS:
        terms = terms_of(world, token_id)
        approvals = _approvals(world, who, action, terms)
        call = _WITH_TERMS[action](deployment, token_id, terms)
        fetched: list[Call] = []
        if action in _PAYS and terms.reward_gold_wei > 0:
            # What is paid is a credit, and is fetched in a transaction of its own.
            fetched = [calls.withdraw_gold(deployment, who)]
        return prepare_all(world, who, [*approvals, call, *fetched])
    match action:
        case "accept":
            return prepare_all(world, who, [calls.accept_quest(deployment, token_id)])
        case "abandon":
            return prepare_all(world, who, [calls.abandon_quest(deployment, token_id)])
        case _:
            return prepare_all(world, who, _withdrawals(world, who, token_id))


def _approvals(world: World, who: Address, action: QuestAction, terms: QuestTerms) -> list[Call]:
    """What must be approved for the Quests contract before it can take what the action gives."""
    quests_contract = Address(world.deployment.quests)
    kinds: set[TokenKind] = set()
    needed: list[Call] = []
    if action == "open":
        approved = views.gold_approved(world.contracts, who, quests_contract)
        if approved < terms.reward_gold_wei:
            needed.append(
                calls.approve_gold(world.deployment, quests_contract, terms.reward_gold_wei)
            )
        if terms.reward_items:
            kinds.add("item")
    if action == "complete":
        delivered = (goal.token for goal in terms.objectives if goal.predicate == "DELIVER")
        kinds |= {kind for where in delivered if (kind := world.deployment.kind_of(where))}
    for kind in sorted(kinds):
        if not views.may_move(world.contracts, kind, who, quests_contract):
            needed.append(calls.approve_tokens(world.deployment, kind, quests_contract))
    return needed


def _withdrawals(world: World, who: Address, token_id: TokenId) -> list[Call]:
    """Fetch what the quest left credited to an account: rewards, or what was delivered to it."""
    terms = terms_of(world, token_id)
    contracts, deployment = world.contracts, world.deployment
    item_ids = [
        *(reward.token_id for reward in terms.reward_items),
        *(goal.target_id for goal in terms.objectives if goal.token == deployment.items),
    ]
    credited = [
        item for item in dict.fromkeys(item_ids) if views.credit_of(contracts, who, item) > 0
    ]
    needed = [calls.withdraw_items(deployment, credited, who)] if credited else []
    needed += [
        calls.withdraw_character(deployment, goal.target_id, who)
        for goal in terms.objectives
        if goal.token == deployment.characters
        and views.character_credit_of(contracts, goal.target_id) == who
    ]
    if views.gold_credit_of(contracts, who) > 0:
        needed.append(calls.withdraw_gold(deployment, who))
    if not needed:
        raise NotFound("This quest left nothing for this account to fetch.")
    return needed
