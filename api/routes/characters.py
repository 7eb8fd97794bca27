"""Talking to characters."""

import secrets

from fastapi import APIRouter

from agents.avatar import Avatar
from api.pipeline import asset_of
from api.schemas.assets import TalkAnswer, TalkAsk
from api.schemas.common import token_text
from api.service import PROBLEMS, LoginDep, ServiceDep
from domain.ids import parse_token
from store.reads import tokens

router = APIRouter(prefix="/characters", tags=["characters"], responses=PROBLEMS)


@router.post("/{token}/talk", summary="Talk to a character")
def talk(token: str, body: TalkAsk, service: ServiceDep, login: LoginDep) -> TalkAnswer:
    """What a minted character answers: words in its own manner, and nothing that acts."""
    world, token_id = service.world, parse_token(token)
    with world.database.read() as session:
        tokens.token(session, token_id)
    avatar = Avatar.of_asset(asset_of(world, token_id), token_id, world.creator_secret(login))
    service.limits.count_talk(login)
    dialogue = avatar.reply(world.model.get(), body.message, secrets.token_hex(16), body.lang)
    return TalkAnswer(
        token_id=token_text(token_id),
        speaker=dialogue.speaker,
        lang=dialogue.lang,
        topic=dialogue.topic,
        lines=dialogue.lines,
    )
