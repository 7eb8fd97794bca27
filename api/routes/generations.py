"""From a prompt to an asset, and to a mint."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, Query

from api.pipeline import (
    SHOWN_ONLY,
    MintWish,
    Wish,
    asset_of,
    request_generation,
    request_mint,
    request_mints,
    shown_of,
    why_not,
)
from api.schemas.assets import GenerationAnswer, GenerationAsk, MintAnswer, MintAsk, MintsAsk
from api.schemas.common import token_text
from api.service import PROBLEMS, LoginDep, ServiceDep
from api.world import World
from domain.asset import ASSET_KINDS
from domain.errors import InvalidInput, NotFound
from domain.ids import Address, TokenId, address, cid_of
from domain.metadata import metadata_of
from store import generations, mints
from store.tables import Generation, MintRequest, Outbox

router = APIRouter(tags=["making"], responses=PROBLEMS)

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        max_length=255,
        description="The same key and request give the same answer, and nothing twice.",
    ),
]


@router.post("/generations", summary="Make something", status_code=HTTPStatus.ACCEPTED)
def ask_generation(
    body: GenerationAsk, service: ServiceDep, login: LoginDep, key: IdempotencyKey = None
) -> GenerationAnswer:
    """Queue one sentence, in English or Chinese. With the same key it is made once."""
    service.limits.count_generation(login)
    wish = Wish(kind=body.kind, prompt=body.prompt, lang=body.lang, context=body.context, key=key)
    row = request_generation(service.world, login, wish)
    service.worker.wake()
    return _generation(service.world, row)


@router.get("/generations", summary="What you asked for")
def list_generations(
    service: ServiceDep, login: LoginDep, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> list[GenerationAnswer]:
    """Your generations, newest first."""
    with service.world.database.read() as session:
        rows = generations.of_owner(session, login, limit)
    return [_generation(service.world, row) for row in rows]


@router.get("/generations/{generation_id}", summary="What became of a prompt")
def show_generation(generation_id: str, service: ServiceDep, login: LoginDep) -> GenerationAnswer:
    """Status, and once it is done the metadata and the opening, which is shown to its owner."""
    with service.world.database.read() as session:
        row = generations.get(session, login, generation_id)
    return _generation(service.world, row)


@router.post("/mints", summary="Mint it", status_code=HTTPStatus.ACCEPTED)
def ask_mint(
    body: MintAsk, service: ServiceDep, login: LoginDep, key: IdempotencyKey = None
) -> MintAnswer:
    """Ask for a mint. The header Idempotency-Key is required: a retry never mints twice."""
    row = request_mint(service.world, login, _required(key), _mint_wish(body))
    service.worker.wake()
    return _mint(service.world, row)


@router.post("/mints/batch", summary="Mint a set", status_code=HTTPStatus.ACCEPTED)
def ask_mints(
    body: MintsAsk, service: ServiceDep, login: LoginDep, key: IdempotencyKey = None
) -> list[MintAnswer]:
    """Ask for up to 100 mints: all of them are taken, or none. A retry never mints twice."""
    wishes = [_mint_wish(one) for one in body.mints]
    rows = request_mints(service.world, login, _required(key), wishes)
    service.worker.wake()
    return [_mint(service.world, row) for row in rows]


@router.get("/mints/{mint_id}", summary="Where a mint stands")
def show_mint(mint_id: int, service: ServiceDep, login: LoginDep) -> MintAnswer:
    """Waiting, sent, mined, confirmed, or failed with the reason."""
    if mint_id >= 2**63:
        raise NotFound("There is no such mint request.")
    with service.world.database.read() as session:
        row = mints.get(session, mint_id)
    if row.owner != login:
        raise NotFound("There is no such mint request.")
    return _mint(service.world, row)


def _required(key: str | None) -> str:
    if key is None:
        raise InvalidInput("A mint needs the header Idempotency-Key, so that no retry mints twice.")
    return key


def _mint_wish(body: MintAsk) -> MintWish:
    return MintWish(
        generation_id=body.generation_id,
        to=None if body.to is None else address(body.to),
        amount=body.amount,
        royalty_bps=body.royalty_bps,
        expires_in_s=body.expires_in_s,
        accept_window_s=body.accept_window_s,
    )


def _generation(world: World, row: Generation) -> GenerationAnswer:
    answer = GenerationAnswer(
        id=row.id,
        status=row.status,
        kind=row.kind,
        lang=row.lang,
        created_at=row.created_at,
        error=row.error,
    )
    if row.result is None:
        return answer
    if row.kind not in ASSET_KINDS:
        return _shown(world, row, answer)
    token_id = TokenId(int(row.result, 16))
    asset = asset_of(world, token_id)
    return answer.model_copy(
        update={
            "name": asset.name,
            "token_id": token_text(token_id),
            "cid": cid_of(token_id),
            "metadata": metadata_of(asset),
            "image": f"/tokens/{token_text(token_id)}/image.svg",
            "not_mintable": why_not(world, asset),
            "opening": generations.opening_of(row),
        }
    )


def _shown(world: World, row: Generation, answer: GenerationAnswer) -> GenerationAnswer:
    """A scene, a story or a dialogue: content and provenance, and no token."""
    shown = shown_of(world, row)
    content = shown["content"]
    return answer.model_copy(
        update={
            "name": content.get("title") or content.get("name") or content["speaker"],
            "metadata": shown,
            "not_mintable": SHOWN_ONLY.format(kind=row.kind),
            "opening": generations.opening_of(row),
        }
    )


def _mint(world: World, row: MintRequest) -> MintAnswer:
    carrier: Outbox | None = None
    if row.outbox_id is not None:
        with world.database.read() as session:
            carrier = session.get(Outbox, row.outbox_id)
    return MintAnswer(
        id=str(row.id),
        state=row.state,
        why=row.why,
        kind=row.kind,
        token_id=token_text(row.token_id),
        to=Address(row.recipient),
        amount=row.amount,
        tx_hash=None if carrier is None else carrier.hash,
        block_number=None if carrier is None else carrier.block_number,
    )
