"""Whether what a person types may be taken for training. It may not, until they say so."""

from fastapi import APIRouter

from api.schemas.sharing import SharingAnswer, SharingAsk
from api.service import PROBLEMS, LoginDep, ServiceDep
from store import sharing

router = APIRouter(prefix="/sharing", tags=["sharing"], responses=PROBLEMS)


@router.get("", summary="Do I share my prompts?")
def get_sharing(service: ServiceDep, account: LoginDep) -> SharingAnswer:
    """Whether prompts of the account that is logged in may be taken for training."""
    with service.world.database.read() as session:
        since = sharing.shares_since(session, account)
    return SharingAnswer(shares=since is not None, since=since)


@router.put("", summary="Share my prompts, or no longer")
def put_sharing(body: SharingAsk, service: ServiceDep, account: LoginDep) -> SharingAnswer:
    """Let prompts be taken for training from now on, or take that back for all of them.

    Taken are, when the operator asks for it, prompts whose result was minted: the words and what
    was read in them, without the account, the time or the token. What a model has learned from
    already cannot be taken back.
    """
    world = service.world
    with world.database.write() as session:
        since = sharing.set_sharing(session, account, body.shares, world.clock())
    return SharingAnswer(shares=since is not None, since=since)
