"""Sign-In with Ethereum: the message of EIP-4361, written and read.

Source: https://eips.ethereum.org/EIPS/eip-4361 (its ABNF). Reading is strict: what the grammar
does not allow is refused, since a wallet shows people exactly these lines.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from domain.errors import InvalidInput
from domain.ids import Address, address

_TIME = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
    r"(?:Z|[+-][0-9]{2}:[0-9]{2})"
)
_URI = r"[A-Za-z][A-Za-z0-9+.-]*://[^\s\"<>\\^`{|}]+"
_MESSAGE = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?P<domain>[A-Za-z0-9.\-\[\]:]+)"
    r" wants you to sign in with your Ethereum account:\n"
    r"(?P<address>0x[0-9a-fA-F]{40})\n"
    r"\n"
    r"(?:(?P<statement>[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=% ]+)\n)?"
    r"\n"
    rf"URI: (?P<uri>{_URI})\n"
    r"Version: (?P<version>1)\n"
    r"Chain ID: (?P<chain_id>[0-9]{1,18})\n"
    r"Nonce: (?P<nonce>[A-Za-z0-9]{8,64})\n"
    rf"Issued At: (?P<issued_at>{_TIME})"
    rf"(?:\nExpiration Time: (?P<expires_at>{_TIME}))?"
    rf"(?:\nNot Before: (?P<not_before>{_TIME}))?"
    r"(?:\nRequest ID: (?P<request_id>[A-Za-z0-9\-._~:@!$&'()*+,;=%]*))?"
    rf"(?:\nResources:(?P<resources>(?:\n- {_URI})*))?",
    re.ASCII,
)
STATEMENT = "Sign in to LLMasOS. This costs nothing and moves nothing."
MAX_MESSAGE_CHARS = 2_000


@dataclass(frozen=True, slots=True)
class SignIn:
    """What a person signs to log in. Times are Unix seconds.

    Attributes:
        scheme: of the origin, where the message names it.
        domain: authority of the origin that asks for the signature.
        uri: what the login is for.
    """

    domain: str
    address: Address
    uri: str
    chain_id: int
    nonce: str
    issued_at: float
    expires_at: float | None = None
    not_before: float | None = None
    scheme: str | None = None
    statement: str | None = None
    request_id: str | None = None
    resources: tuple[str, ...] = ()


def format_message(sign_in: SignIn) -> str:
    """The text to be signed by EIP-191 `personal_sign`."""
    origin = sign_in.domain if sign_in.scheme is None else f"{sign_in.scheme}://{sign_in.domain}"
    lines = [
        f"{origin} wants you to sign in with your Ethereum account:",
        sign_in.address,
        "",
        *([] if sign_in.statement is None else [sign_in.statement]),
        "",
        f"URI: {sign_in.uri}",
        "Version: 1",
        f"Chain ID: {sign_in.chain_id}",
        f"Nonce: {sign_in.nonce}",
        f"Issued At: {_format_time(sign_in.issued_at)}",
    ]
    if sign_in.expires_at is not None:
        lines.append(f"Expiration Time: {_format_time(sign_in.expires_at)}")
    if sign_in.not_before is not None:
        lines.append(f"Not Before: {_format_time(sign_in.not_before)}")
    if sign_in.request_id is not None:
        lines.append(f"Request ID: {sign_in.request_id}")
    if sign_in.resources:
        lines += ["Resources:", *(f"- {resource}" for resource in sign_in.resources)]
    return "\n".join(lines)


def parse_message(text: str) -> SignIn:
    """Read a message.

    Raises:
        InvalidInput: it is not one of EIP-4361, version 1, or its address has no checksum.
    """
    match = _MESSAGE.fullmatch(text) if len(text) <= MAX_MESSAGE_CHARS else None
    if match is None:
        raise InvalidInput("The login message is not one of EIP-4361, version 1.")
    signer = address(match["address"])
    if signer != match["address"]:
        raise InvalidInput("The address of the login message lacks its EIP-55 checksum.")
    return SignIn(
        scheme=match["scheme"],
        domain=match["domain"],
        address=signer,
        statement=match["statement"],
        uri=match["uri"],
        chain_id=int(match["chain_id"]),
        nonce=match["nonce"],
        issued_at=_parse_time(match["issued_at"]),
        expires_at=None if match["expires_at"] is None else _parse_time(match["expires_at"]),
        not_before=None if match["not_before"] is None else _parse_time(match["not_before"]),
        request_id=match["request_id"],
        resources=tuple((match["resources"] or "").removeprefix("\n- ").split("\n- "))
        if match["resources"]
        else (),
    )


def _format_time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")


def _parse_time(text: str) -> float:
    try:
        # a leap second has no Unix time of its own, so fromisoformat refuses it, as it should
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError) as error:
        raise InvalidInput("A time of the login message is no RFC 3339 time.") from error
