"""Tokens, their bytes and pictures, and what accounts have."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.pipeline import asset_of
from api.schemas.assets import (
    AccountAnswer,
    Holding,
    ProvenanceAnswer,
    TokenAnswer,
    TokenSummary,
)
from api.schemas.common import token_text
from api.service import PROBLEMS, ServiceDep
from api.world import World
from chain import views
from domain.errors import MalformedToken, NotFound
from domain.ids import (
    CID_PREFIX,
    TokenId,
    TokenKind,
    address,
    caip19,
    cid_of,
    format_gold,
    parse_token,
    uri_of,
)
from domain.metadata import metadata_of
from store.reads import tokens
from store.reads.tokens import TokenView

router = APIRouter(tags=["tokens"], responses=PROBLEMS)

_FOR_EVER = "public, max-age=31536000, immutable"
# A picture is drawn from hostile names: should one ever get out of its text, it may do nothing.
_PICTURE_CSP = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

Limit = Annotated[int, Query(ge=1, le=200)]
Offset = Annotated[int, Query(ge=0, le=1_000_000)]


@router.get("/tokens", summary="What exists, or what somebody owns")
def list_tokens(
    service: ServiceDep,
    owner: Annotated[str | None, Query(max_length=42)] = None,
    kind: TokenKind | None = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> list[TokenSummary]:
    """Tokens of an owner in the order of their mints, or all, newest first."""
    with service.world.database.read() as session:
        if owner is None:
            views_ = tokens.newest(session, kind=kind, limit=limit, offset=offset)
            return [_summary(view, view.minted - view.burned) for view in views_]
        held = tokens.owned_by(session, address(owner), kind=kind, limit=limit, offset=offset)
        return [_summary(holding.token, holding.amount) for holding in held]


@router.get("/tokens/{token}", summary="One token")
def show_token(token: str, service: ServiceDep) -> TokenAnswer:
    """A token with holders and metadata; named by its id or CID."""
    world, token_id = service.world, parse_token(token)
    with world.database.read() as session:
        view = tokens.token(session, token_id)
        holders = tokens.holders_of(session, token_id)
    contract = world.deployment.contract_of(view.kind)
    return TokenAnswer(
        token_id=token_text(token_id),
        kind=view.kind,
        name=view.name,
        contract=contract,
        caip19=caip19(world.deployment.chain_id, view.kind, contract, token_id),
        cid=cid_of(token_id),
        uri=uri_of(token_id),
        creator=view.creator,
        royalty_bps=view.royalty_bps,
        minted=view.minted,
        cap=view.cap,
        holders=tuple(Holding(owner=owner, amount=amount) for owner, amount in holders),
        image=_image_path(token_id),
        metadata=_metadata(world, token_id),
    )


@router.get("/tokens/{token}/provenance", summary="How a token came to be")
def show_provenance(token: str, service: ServiceDep) -> ProvenanceAnswer:
    """What a verifier needs. The prompt stays sealed; its creator alone can open it."""
    world, token_id = service.world, parse_token(token)
    with world.database.read() as session:
        view = tokens.token(session, token_id)
    asset = asset_of(world, token_id)
    return ProvenanceAnswer(
        token_id=token_text(token_id),
        kind=view.kind,
        chain_id=world.deployment.chain_id,
        contract=world.deployment.contract_of(view.kind),
        uri=uri_of(token_id),
        metadata_url=f"/ipfs/{cid_of(token_id)}",
        creator=view.creator,
        minted_at_block=view.block_number,
        minted_in=view.tx_hash,
        provenance=asset.provenance,
        verify=f"llmasos verify {token_text(token_id)} --opening FILE",
    )


@router.get(
    "/tokens/{token}/image.svg",
    summary="The picture of a token",
    response_class=Response,
    responses={200: {"content": {"image/svg+xml": {}}}},
)
def show_image(token: str, service: ServiceDep) -> Response:
    """The SVG card that the metadata carry."""
    asset = asset_of(service.world, parse_token(token))
    headers = {"Cache-Control": _FOR_EVER, "Content-Security-Policy": _PICTURE_CSP}
    return Response(asset.image_svg, media_type="image/svg+xml", headers=headers)


@router.get(
    "/ipfs/{cid}",
    summary="Metadata by content id",
    response_class=Response,
    responses={200: {"content": {"application/json": {}}}},
)
def show_content(cid: str, service: ServiceDep) -> Response:
    """The exact bytes whose SHA-256 is the token id, as any IPFS gateway would serve them."""
    if not cid.lower().startswith(CID_PREFIX):
        raise MalformedToken(f"A content id of this world begins with {CID_PREFIX}.")
    token_id = parse_token(cid)
    data = service.world.blobs.get(token_id)
    headers = {"Cache-Control": _FOR_EVER, "ETag": f'"{cid_of(token_id)}"'}
    return Response(data, media_type="application/json", headers=headers)


@router.get("/accounts/{account}", summary="What an account has")
def show_account(account: str, service: ServiceDep) -> AccountAnswer:
    """Gold and ether, asked from the chain itself."""
    who = address(account)
    amount = views.gold_of(service.world.contracts, who)
    return AccountAnswer(
        address=who,
        gold_wei=str(amount),
        gold=format_gold(amount),
        ether_wei=str(service.world.client.balance(who)),
    )


def _summary(view: TokenView, amount: int) -> TokenSummary:
    return TokenSummary(
        token_id=token_text(view.token_id),
        kind=view.kind,
        name=view.name,
        amount=amount,
        image=_image_path(view.token_id),
    )


def _image_path(token_id: TokenId) -> str:
    return f"/tokens/{token_text(token_id)}/image.svg"


def _metadata(world: World, token_id: TokenId) -> dict[str, object] | None:
    try:
        return metadata_of(asset_of(world, token_id))
    except NotFound:
        return None
