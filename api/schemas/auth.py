"""Login by EIP-4361."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from api.schemas.common import AddressText, Answer, Ask, SignatureText, UnixTime
from api.siwe import MAX_MESSAGE_CHARS


class NonceAsk(Ask):
    """Who is about to log in."""

    address: AddressText


class NonceAnswer(Answer):
    """A nonce that serves once, and a message ready to be signed with it."""

    nonce: str
    expires_at: UnixTime
    chain_id: int
    message: str = Field(description="Sign this by personal_sign (EIP-191).")


class LoginAsk(Ask):
    """A signed message."""

    message: Annotated[str, StringConstraints(max_length=MAX_MESSAGE_CHARS)]
    signature: SignatureText


class LoginAnswer(Answer):
    """A session: send `Authorization: Bearer TOKEN`."""

    token: str
    token_type: Literal["bearer"] = "bearer"
    address: AddressText
    expires_at: UnixTime
