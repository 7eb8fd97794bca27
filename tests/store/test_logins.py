import pytest
from sqlmodel import select

import store.logins as logins
from domain.errors import NotFound, Unauthenticated
from store.db import Database
from store.tables import Account, LoginNonce, LoginSession
from tests.store.chains import ALICE, BOB

NOW = 1_700_000_000


def test_a_nonce_serves_one_login(database: Database) -> None:
    with database.write() as session:
        logins.issue_nonce(session, "n0nce123", NOW + 300)
    with database.write() as session:
        logins.use_nonce(session, "n0nce123", NOW)
    with database.write() as session, pytest.raises(Unauthenticated):
        logins.use_nonce(session, "n0nce123", NOW)


def test_unknown_and_expired_nonces_are_refused(database: Database) -> None:
    with database.write() as session:
        logins.issue_nonce(session, "n0nce123", NOW)
        with pytest.raises(Unauthenticated):
            logins.use_nonce(session, "never-given", NOW)
        with pytest.raises(Unauthenticated):
            logins.use_nonce(session, "n0nce123", NOW + 1)
        logins.use_nonce(session, "n0nce123", NOW)


def test_a_login_holds_until_it_expires_or_is_revoked(database: Database) -> None:
    with database.write() as session:
        logins.open_session(session, "token-a", ALICE, NOW, NOW + 60)
        logins.open_session(session, "token-b", BOB, NOW, NOW + 60)
    with database.read() as session:
        assert logins.address_of(session, "token-a", NOW + 60) == ALICE
        with pytest.raises(Unauthenticated):
            logins.address_of(session, "token-a", NOW + 61)
        with pytest.raises(Unauthenticated):
            logins.address_of(session, "token-c", NOW)
    with database.write() as session:
        logins.revoke_session(session, "token-a", NOW)
        logins.revoke_session(session, "unknown", NOW)
    with database.read() as session:
        with pytest.raises(Unauthenticated):
            logins.address_of(session, "token-a", NOW)
        assert logins.address_of(session, "token-b", NOW) == BOB


def test_the_token_itself_is_nowhere_in_the_database(database: Database) -> None:
    with database.write() as session:
        logins.open_session(session, "token-a", ALICE, NOW, NOW + 60)
    with database.read() as session:
        row = session.exec(select(LoginSession)).one()
    assert "token-a" not in str(row.model_dump())
    assert row.token_sha256 not in repr(row)


def test_the_welcome_gift_is_granted_once(database: Database) -> None:
    with database.write() as session:
        with pytest.raises(NotFound):
            logins.grant_welcome(session, ALICE, NOW)
        logins.account(session, ALICE, NOW)
        assert logins.grant_welcome(session, ALICE, NOW)
    with database.write() as session:
        assert not logins.grant_welcome(session, ALICE, NOW + 1)
        assert session.get_one(Account, ALICE).welcomed_at == NOW


def test_an_account_is_made_once(database: Database) -> None:
    with database.write() as session:
        logins.account(session, ALICE, NOW)
        assert logins.account(session, ALICE, NOW + 9).created_at == NOW


def test_what_has_expired_is_forgotten_and_stays_refused(database: Database) -> None:
    with database.write() as session:
        logins.issue_nonce(session, "old-nonce", NOW)
        logins.issue_nonce(session, "new-nonce", NOW + 100)
        logins.open_session(session, "old", ALICE, NOW, NOW)
        logins.open_session(session, "new", ALICE, NOW, NOW + 100)
    with database.write() as session:
        logins.forget_expired(session, NOW + 50)
    with database.write() as session:
        assert [row.nonce for row in session.exec(select(LoginNonce))] == ["new-nonce"]
        assert logins.address_of(session, "new", NOW + 50) == ALICE
        with pytest.raises(Unauthenticated):
            logins.address_of(session, "old", NOW)
        with pytest.raises(Unauthenticated):
            logins.use_nonce(session, "old-nonce", NOW)
