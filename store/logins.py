"""Accounts, login nonces and sessions. Tokens are kept as their SHA-256 alone."""

from sqlmodel import Session, col, delete

from domain.canonical import sha256_hex
from domain.errors import NotFound, Unauthenticated
from domain.ids import Address
from store.tables import Account, LoginNonce, LoginSession


def issue_nonce(session: Session, nonce: str, expires_at: int) -> None:
    """Remember a nonce that is given out; random, 8 to 64 characters, never used before."""
    session.add(LoginNonce(nonce=nonce, expires_at=expires_at))
    session.flush()


def use_nonce(session: Session, nonce: str, now: int) -> None:
    """Spend a nonce.

    Raises:
        Unauthenticated: it was not given out, has expired, or was used.
    """
    row = session.get(LoginNonce, nonce)
    if row is None or row.used_at is not None or now > row.expires_at:
        raise Unauthenticated("The login nonce is unknown, used or expired.", hint="Ask anew.")
    row.used_at = now
    session.add(row)
    session.flush()


def account(session: Session, address: Address, now: int) -> Account:
    """The account of an address, made where it is new."""
    row = session.get(Account, address)
    if row is None:
        row = Account(address=address, created_at=now)
        session.add(row)
        session.flush()
    return row


def grant_welcome(session: Session, address: Address, now: int) -> bool:
    """Whether the account may have the gift of a development chain; true once (D7).

    Raises:
        NotFound: there is no such account.
    """
    row = session.get(Account, address)
    if row is None:
        raise NotFound("There is no such account.")
    if row.welcomed_at is not None:
        return False
    row.welcomed_at = now
    session.add(row)
    session.flush()
    return True


def open_session(
    session: Session, token: str, address: Address, now: int, expires_at: int
) -> LoginSession:
    """Let a bearer token stand for an address until it expires. The account is made if new."""
    account(session, address, now)
    row = LoginSession(
        token_sha256=_digest(token), address=address, created_at=now, expires_at=expires_at
    )
    session.add(row)
    session.flush()
    return row


def address_of(session: Session, token: str, now: int) -> Address:
    """Who a bearer token stands for.

    Raises:
        Unauthenticated: it is unknown, expired or revoked.
    """
    row = session.get(LoginSession, _digest(token))
    if row is None or row.revoked_at is not None or now > row.expires_at:
        raise Unauthenticated("The login is unknown, revoked or expired.", hint="Log in again.")
    return row.address


def revoke_session(session: Session, token: str, now: int) -> None:
    """End a login. An unknown token is none, so there is nothing to say about it."""
    row = session.get(LoginSession, _digest(token))
    if row is not None and row.revoked_at is None:
        row.revoked_at = now
        session.add(row)
        session.flush()


def forget_expired(session: Session, now: int) -> None:
    """Delete nonces and logins that have expired: both are refused with or without a row."""
    session.exec(delete(LoginNonce).where(col(LoginNonce.expires_at) < now))
    session.exec(delete(LoginSession).where(col(LoginSession.expires_at) < now))


def _digest(token: str) -> str:
    return sha256_hex(token.encode())
