"""Quests: where they stand, and what each action needs signed."""

from fastapi import APIRouter

from api.quests import QuestAction, find_quest, prepare_action
from api.routes.tokens import Limit, Offset
from api.schemas.common import prepared, token_text
from api.schemas.market import QuestAnswer, TransactionsAnswer
from api.service import PROBLEMS, LoginDep, ServiceDep
from domain.ids import parse_token
from store.reads import quests
from store.reads.quests import QuestView

router = APIRouter(prefix="/quests", tags=["quests"], responses=PROBLEMS)


@router.get("", summary="All quests")
def list_quests(service: ServiceDep, limit: Limit = 100, offset: Offset = 0) -> list[QuestAnswer]:
    """Quests, newest first."""
    now = service.world.chain_time()
    with service.world.database.read() as session:
        return [_quest(view) for view in quests.newest(session, now, limit, offset)]


@router.get("/{token}", summary="One quest")
def show_quest(token: str, service: ServiceDep) -> QuestAnswer:
    """A quest and how it stands."""
    return _quest(find_quest(service.world, parse_token(token)))


@router.post("/{token}/{action}", summary="Prepare a step of a quest")
def act(
    token: str, action: QuestAction, service: ServiceDep, login: LoginDep
) -> TransactionsAnswer:
    """The transactions that you sign: what must be approved first, then the action itself."""
    transactions = prepare_action(service.world, login, parse_token(token), action)
    return TransactionsAnswer(
        transactions=tuple(prepared(purpose, unsigned) for purpose, unsigned in transactions)
    )


def _quest(view: QuestView) -> QuestAnswer:
    return QuestAnswer(
        token_id=token_text(view.token.token_id),
        title=view.token.name,
        status=view.status,
        giver=view.giver,
        acceptor=view.acceptor,
        deadline=view.deadline,
        reward_gold_wei=None if view.reward_gold_wei is None else str(view.reward_gold_wei),
    )
