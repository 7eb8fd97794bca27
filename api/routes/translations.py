"""Saying it in the other language."""

import secrets

from fastapi import APIRouter

from api.pipeline import asset_of
from api.schemas.assets import TranslationAnswer, TranslationAsk
from api.service import PROBLEMS, LoginDep, ServiceDep
from api.world import World
from domain.errors import InvalidInput
from domain.ids import parse_token
from domain.ontology import Lang
from generators.reader import language_of
from generators.translate import Translation, translate, translate_body
from store.reads import tokens

router = APIRouter(prefix="/translations", tags=["making"], responses=PROBLEMS)


@router.post("", summary="Translate")
def ask_translation(
    body: TranslationAsk, service: ServiceDep, login: LoginDep
) -> TranslationAnswer:
    """A text or a token's content in the other language; names and numbers stay as they are."""
    if (body.text is None) == (body.token is None):
        raise InvalidInput("Name either a text or a token.")
    service.limits.count_talk(login)
    world = service.world
    how = Translation.keyed(secrets.token_hex(16), world.creator_secret(login), _names(world))
    if body.text is not None:
        to = body.to or _other(language_of(body.text))
        return TranslationAnswer(lang=to, text=translate(world.model.get(), body.text, to, how))
    asset = asset_of(world, parse_token(body.token or ""))
    to = body.to or _other(asset.body.lang)
    translated = translate_body(world.model.get(), asset.body, to, how)
    return TranslationAnswer(lang=to, content=translated.model_dump(mode="json"))


def _other(lang: Lang) -> Lang:
    return "en" if lang == "zh" else "zh"


def _names(world: World) -> tuple[str, ...]:
    """Names of what exists: they are no words of either language."""
    with world.database.read() as session:
        known = tokens.generation_context(session)
    return tuple(one.name for one in (*known.items, *known.characters))
