"""Logging in and out."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from api.schemas.auth import LoginAnswer, LoginAsk, NonceAnswer, NonceAsk
from api.schemas.common import hex_bytes
from api.service import PROBLEMS, ServiceDep, TokenDep
from domain.ids import address

router = APIRouter(prefix="/auth", tags=["login"], responses=PROBLEMS)


@router.post("/nonce", summary="Ask for a message to sign")
def ask_nonce(body: NonceAsk, service: ServiceDep, request: Request) -> NonceAnswer:
    """A login message of EIP-4361 with a nonce that serves once."""
    service.limits.count_nonce(request.client.host if request.client else "")
    offer = service.logins.offer(address(body.address))
    return NonceAnswer(
        nonce=offer.nonce,
        expires_at=offer.expires_at,
        chain_id=service.world.deployment.chain_id,
        message=offer.message,
    )


@router.post("/login", summary="Log in with a signed message")
def log_in(body: LoginAsk, service: ServiceDep) -> LoginAnswer:
    """A session. On the development chain a first login is sent 1 ether and 100 Gold."""
    login = service.logins.log_in(body.message, hex_bytes(body.signature))
    service.worker.wake()
    return LoginAnswer(token=login.token, address=login.address, expires_at=login.expires_at)


@router.post("/logout", summary="Log out", status_code=HTTPStatus.NO_CONTENT)
def log_out(service: ServiceDep, token: TokenDep) -> Response:
    """End the session."""
    service.logins.log_out(token)
    return Response(status_code=HTTPStatus.NO_CONTENT)
