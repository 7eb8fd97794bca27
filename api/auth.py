"""Logging in with a wallet: EIP-4361 messages become bearer sessions.

A nonce serves one login. Of a session only the SHA-256 of its token is kept, so a stolen database
opens no account.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from eth_account import Account as KeyAccount
from eth_account.messages import SignableMessage, encode_defunct
from eth_keys.exceptions import BadSignature
from eth_utils.crypto import keccak

from api.settings import Settings
from api.siwe import STATEMENT, SignIn, format_message, parse_message
from domain.errors import Unauthenticated, WrongChain
from domain.ids import Address
from store import logins
from store.db import Database

# A wallet's clock may be a little ahead of ours.
_CLOCK_SKEW_S = 60
_NONCE_BYTES = 16
_TOKEN_BYTES = 32
_KEY_SIGNATURE_BYTES = 65

ContractSignature = Callable[[Address, bytes, bytes], bool]
"""(account, digest, signature) → whether a contract wallet at the account takes it (ERC-1271)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A nonce that was given out, in a message ready to be signed."""

    nonce: str
    expires_at: int
    message: str


@dataclass(frozen=True, slots=True)
class Login:
    """A session that was opened. The token is shown once."""

    token: str
    address: Address
    expires_at: int


class Logins:
    """Who is who.

    Args:
        database: where nonces and sessions are kept.
        settings: origins that a message may name, and how long things hold.
        chain_id: the chain that a message must name.
        clock: Unix time in seconds.
        contract_signature: asks a contract wallet.
    """

    def __init__(
        self,
        database: Database,
        settings: Settings,
        chain_id: int,
        clock: Callable[[], int],
        contract_signature: ContractSignature,
    ) -> None:
        """Keep them."""
        self._database = database
        self._settings = settings
        self._chain_id = chain_id
        self._clock = clock
        self._contract_signature = contract_signature

    def offer(self, account: Address) -> Offer:
        """A message for an account to sign, with a new nonce in it."""
        now = self._clock()
        expires_at = now + self._settings.login_nonce_s
        nonce = secrets.token_hex(_NONCE_BYTES)
        origin = self._settings.base_url
        message = format_message(
            SignIn(
                domain=urlsplit(origin).netloc,
                address=account,
                statement=STATEMENT,
                uri=f"{origin}/auth/login",
                chain_id=self._chain_id,
                nonce=nonce,
                issued_at=now,
                expires_at=expires_at,
            )
        )
        with self._database.write() as session:
            logins.forget_expired(session, now)
            logins.issue_nonce(session, nonce, expires_at)
        return Offer(nonce, expires_at, message)

    def log_in(self, message: str, signature: bytes) -> Login:
        """Open a session for who signed the message.

        Raises:
            InvalidInput: the message is not one of EIP-4361.
            WrongChain: it names another chain.
            Unauthenticated: it is not for this service, not valid now, not signed by its account,
                or its nonce was used or never given out.
        """
        sign_in = parse_message(message)
        now = self._clock()
        self._require_meant_for_us(sign_in)
        _require_valid_at(sign_in, now)
        if not self._is_signed(sign_in.address, message, signature):
            raise Unauthenticated("The login message is not signed by the account that it names.")
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        expires_at = now + self._settings.session_s
        with self._database.write() as session:
            logins.use_nonce(session, sign_in.nonce, now)
            logins.open_session(session, token, sign_in.address, now, expires_at)
        return Login(token, sign_in.address, expires_at)

    def account_of(self, token: str) -> Address:
        """Who a session belongs to.

        Raises:
            Unauthenticated: there is no such session, or it has ended.
        """
        with self._database.read() as session:
            return logins.address_of(session, token, self._clock())

    def log_out(self, token: str) -> None:
        """End a session; ending it again changes nothing."""
        with self._database.write() as session:
            logins.revoke_session(session, token, self._clock())

    def _require_meant_for_us(self, sign_in: SignIn) -> None:
        origins = self._settings.origins
        schemes = {urlsplit(origin).scheme for origin in origins}
        if sign_in.domain not in {urlsplit(origin).netloc for origin in origins} or (
            sign_in.scheme is not None and sign_in.scheme not in schemes
        ):
            raise Unauthenticated("The login message is for another domain.")
        uri = urlsplit(sign_in.uri)
        if f"{uri.scheme}://{uri.netloc}" not in origins:
            raise Unauthenticated("The login message is for another address.")
        if sign_in.chain_id != self._chain_id:
            raise WrongChain(
                f"The login message names chain {sign_in.chain_id}, this world is on "
                f"{self._chain_id}."
            )

    def _is_signed(self, account: Address, message: str, signature: bytes) -> bool:
        signable = encode_defunct(text=message)
        if len(signature) == _KEY_SIGNATURE_BYTES:
            try:
                if KeyAccount.recover_message(signable, signature=signature) == account:
                    return True
            except (ValueError, BadSignature):
                pass  # no signature of a key; a contract wallet may know what it means
        return self._contract_signature(account, _eip191_digest(signable), signature)


def _require_valid_at(sign_in: SignIn, now: int) -> None:
    if sign_in.issued_at > now + _CLOCK_SKEW_S:
        raise Unauthenticated("The login message was issued in the future.")
    if sign_in.expires_at is not None and sign_in.expires_at <= now:
        raise Unauthenticated("The login message has expired.")
    if sign_in.not_before is not None and sign_in.not_before > now + _CLOCK_SKEW_S:
        raise Unauthenticated("The login message is not valid yet.")


def _eip191_digest(signable: SignableMessage) -> bytes:
    return keccak(b"\x19" + signable.version + signable.header + signable.body)
