"""Whether the service is well, and what its problems mean."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel

from api.problems import error_classes, title_of
from api.service import PROBLEMS, ServiceDep
from domain.errors import LLMasOSError, NotFound
from store import projection

router = APIRouter(tags=["service"], responses=PROBLEMS)


class Health(BaseModel):
    """How the service is. `troubles` says in plain sentences what is not well."""

    status: str
    version: str
    world: str
    chain_id: int
    head: int | None
    indexed: int | None
    model: str
    troubles: dict[str, str]


class ReadyCheck(BaseModel):
    """One thing that was tried. `why` says in a plain sentence what does not work."""

    name: str
    ok: bool
    why: str | None


class Ready(BaseModel):
    """Whether the service can take work now, and what was tried to find out."""

    ready: bool
    version: str
    world: str
    model: str
    checks: list[ReadyCheck]


class Meaning(BaseModel):
    """What a type of problem means."""

    type: str
    title: str
    status: int


@router.get("/healthz", summary="Whether the service is well")
def show_health(service: ServiceDep, response: Response) -> Health:
    """200 while everything works, else 503 with the reasons."""
    world = service.world
    troubles = {name: why for name, why in service.worker.troubles.items() if why is not None}
    if (why_missing := world.model.why_missing) is not None:
        troubles["model"] = why_missing
    head: int | None = None
    indexed: int | None = None
    try:
        head = world.client.block_number()
    except LLMasOSError as error:
        troubles["chain"] = error.detail
    try:
        with world.database.read() as session:
            checkpoint = projection.checkpoint(session)
            indexed = None if checkpoint is None else checkpoint.number
    except LLMasOSError as error:
        troubles["database"] = error.detail
    if troubles:
        response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
    return Health(
        status="degraded" if troubles else "ok",
        version=service.version,
        world=world.deployment.id,
        chain_id=world.deployment.chain_id,
        head=head,
        indexed=indexed,
        model=world.model.state,
        troubles=troubles,
    )


@router.get(
    "/readyz",
    summary="Whether the service can take work now",
    responses={503: {"model": Ready, "description": "Not ready; `checks` says why."}},
)
def show_readiness(service: ServiceDep, response: Response) -> Ready:
    """200 if a write, the chain, the index, the worker and the model were found well, else 503."""
    checks = [
        ReadyCheck(name=check.name, ok=check.ok, why=check.why)
        for check in service.readiness.checks()
    ]
    ready = all(check.ok for check in checks)
    if not ready:
        response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
    return Ready(
        ready=ready,
        version=service.version,
        world=service.world.deployment.id,
        model=service.world.model.state,
        checks=checks,
    )


@router.get("/problems/{code}", summary="What a type of problem means")
def show_meaning(code: Annotated[str, Path(max_length=60)]) -> Meaning:
    """The page that the `type` of a problem leads to."""
    for kind in error_classes():
        if kind.code == code:
            return Meaning(type=f"/problems/{code}", title=title_of(kind), status=kind.status)
    raise NotFound("There is no problem of this type.")
