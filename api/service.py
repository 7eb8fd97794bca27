"""What routes share: the service behind a request, and who asks."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.auth import Logins
from api.limits import Limits
from api.operations.metrics import Metrics
from api.operations.readiness import Readiness
from api.schemas.common import Problem
from api.worker import Worker
from api.world import World
from domain.errors import Unauthenticated
from domain.ids import Address

_bearer = HTTPBearer(auto_error=False, description="The token of POST /auth/login.")


@dataclass(frozen=True, slots=True)
class Service:
    """A world with what serves it."""

    world: World
    worker: Worker
    logins: Logins
    limits: Limits
    readiness: Readiness
    metrics: Metrics
    version: str


def _service_of(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


ServiceDep = Annotated[Service, Depends(_service_of)]


def _token_of(
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> str:
    if credentials is None:
        raise Unauthenticated("This needs a login.", hint="POST /auth/nonce, then /auth/login.")
    return credentials.credentials


TokenDep = Annotated[str, Depends(_token_of)]


def _login_of(service: ServiceDep, token: TokenDep) -> Address:
    return service.logins.account_of(token)


LoginDep = Annotated[Address, Depends(_login_of)]
"""The account that is logged in; without one the request is refused."""


def _maybe_login_of(
    service: ServiceDep,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Address | None:
    return None if credentials is None else service.logins.account_of(credentials.credentials)


MaybeLoginDep = Annotated[Address | None, Depends(_maybe_login_of)]

PROBLEMS: dict[int | str, dict[str, Any]] = {
    "4XX": {
        "description": "Refused: one plain sentence says why (RFC 9457).",
        "content": {"application/problem+json": {"schema": Problem.model_json_schema()}},
    },
    "5XX": {
        "description": "Not possible now: one plain sentence says why (RFC 9457).",
        "content": {"application/problem+json": {"schema": Problem.model_json_schema()}},
    },
}
"""What every route may answer besides what it is for."""
