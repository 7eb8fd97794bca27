"""What the service counts, for Prometheus, and who may read it."""

import ipaddress
import secrets
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from api.service import PROBLEMS, ServiceDep
from domain.errors import Forbidden

router = APIRouter(tags=["service"], responses=PROBLEMS)

_bearer = HTTPBearer(
    auto_error=False, scheme_name="Metrics", description="The setting LLMASOS_METRICS_TOKEN."
)
# A proxy on this machine would make the whole network look like this machine.
_PASSED_ON: Final = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


@router.get(
    "/metrics",
    summary="What the service counts",
    response_class=PlainTextResponse,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def show_metrics(
    service: ServiceDep,
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Response:
    """The text that Prometheus reads, for this machine or whoever holds the metrics token."""
    expected = service.world.settings.metrics_token
    if expected is not None and credentials is not None:
        given = credentials.credentials.encode()
        allowed = secrets.compare_digest(given, expected.get_secret_value().encode())
    else:
        allowed = _is_local(request)
    if not allowed:
        raise Forbidden(
            "Metrics are for the machine of the service, or for who holds their token.",
            hint="Set LLMASOS_METRICS_TOKEN, and send it as a bearer token.",
        )
    return Response(generate_latest(service.metrics), media_type=CONTENT_TYPE_PLAIN_0_0_4)


def _is_local(request: Request) -> bool:
    """Whether a request comes straight from this machine, and was meant for it."""
    if request.client is None or any(name in request.headers for name in _PASSED_ON):
        return False
    # A page that a browser here has open may point a name of its own at this machine.
    return _is_loopback(request.client.host) and _is_loopback(request.url.hostname or "")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
