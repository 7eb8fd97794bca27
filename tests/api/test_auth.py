"""Logging in: one message, one signature, one session; everything else is refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from eth_account import Account
from eth_account.messages import encode_defunct
from eth_account.signers.local import LocalAccount
from eth_utils.crypto import keccak

from api.auth import Logins
from api.settings import Settings, load_settings
from api.siwe import SignIn, format_message, parse_message
from domain.errors import InvalidInput, LLMasOSError, Unauthenticated, WrongChain
from domain.ids import Address
from store.db import Database, open_database
from store.migrations import migrate
from tests.api.counts import rows_by_table

CHAIN_ID = 31337
ALICE: LocalAccount = Account.from_key(keccak(text="alice of the login tests"))
MALLORY: LocalAccount = Account.from_key(keccak(text="mallory of the login tests"))


@dataclass
class Clock:
    now: int = 1_790_000_000

    def __call__(self) -> int:
        return self.now


def sign(message: str, who: LocalAccount = ALICE) -> bytes:
    return bytes(who.sign_message(encode_defunct(text=message)).signature)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(data_dir=tmp_path, public_url="https://world.test")


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    migrate(settings.database)
    database = open_database(settings.database)
    yield database
    database.close()


@pytest.fixture
def logins(database: Database, settings: Settings, clock: Clock) -> Logins:
    return Logins(database, settings, CHAIN_ID, clock, lambda *_: False)


def test_a_signed_message_opens_a_session_that_logging_out_ends(
    logins: Logins, tmp_path: Path
) -> None:
    message = logins.offer(Address(ALICE.address)).message
    login = logins.log_in(message, sign(message))
    assert login.address == ALICE.address
    assert logins.account_of(login.token) == ALICE.address
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("world.db*"))
    assert ALICE.address.encode() in kept
    assert login.token.encode() not in kept
    logins.log_out(login.token)
    with pytest.raises(Unauthenticated):
        logins.account_of(login.token)
    logins.log_out(login.token)


def test_a_session_ends_with_its_time(logins: Logins, clock: Clock) -> None:
    message = logins.offer(Address(ALICE.address)).message
    login = logins.log_in(message, sign(message))
    clock.now = login.expires_at + 1
    with pytest.raises(Unauthenticated):
        logins.account_of(login.token)


def test_a_made_up_token_is_nobody(logins: Logins) -> None:
    for token in ("", "x" * 43, "0" * 5_000):
        with pytest.raises(Unauthenticated):
            logins.account_of(token)


Tamper = Callable[[SignIn], SignIn]


@pytest.mark.parametrize(
    ("tamper", "error"),
    [
        (lambda s: replace(s, domain="evil.test"), Unauthenticated),
        (lambda s: replace(s, domain="world.test.evil.test"), Unauthenticated),
        (lambda s: replace(s, scheme="http"), Unauthenticated),
        (lambda s: replace(s, uri="https://evil.test/auth/login"), Unauthenticated),
        (lambda s: replace(s, uri="http://world.test/auth/login"), Unauthenticated),
        (lambda s: replace(s, chain_id=1), WrongChain),
        (lambda s: replace(s, nonce="f" * 32), Unauthenticated),
        (lambda s: replace(s, expires_at=s.issued_at), Unauthenticated),
        (lambda s: replace(s, not_before=s.issued_at + 3_600), Unauthenticated),
        (lambda s: replace(s, issued_at=s.issued_at + 3_600, expires_at=None), Unauthenticated),
    ],
    ids=[
        "domain", "longer-domain", "scheme", "uri", "plain-http", "chain", "foreign-nonce",
        "expired", "not-yet", "from-the-future",
    ],
)  # fmt: skip
def test_a_message_that_its_account_signed_for_something_else_opens_nothing(
    logins: Logins, database: Database, tamper: Tamper, error: type[LLMasOSError]
) -> None:
    offered = parse_message(logins.offer(Address(ALICE.address)).message)
    message = format_message(tamper(offered))
    before = rows_by_table(database)
    with pytest.raises(error) as caught:
        logins.log_in(message, sign(message))
    assert "\n" not in caught.value.detail
    assert rows_by_table(database) == before


def test_a_nonce_serves_once(logins: Logins, database: Database) -> None:
    message = logins.offer(Address(ALICE.address)).message
    logins.log_in(message, sign(message))
    before = rows_by_table(database)
    with pytest.raises(Unauthenticated):
        logins.log_in(message, sign(message))
    assert rows_by_table(database) == before


def test_a_nonce_expires_though_the_message_names_no_end(logins: Logins, clock: Clock) -> None:
    offer = logins.offer(Address(ALICE.address))
    message = format_message(replace(parse_message(offer.message), expires_at=None))
    clock.now = offer.expires_at + 1
    with pytest.raises(Unauthenticated):
        logins.log_in(message, sign(message))


@pytest.mark.parametrize(
    "signature",
    [b"", b"\x00" * 65, b"\xff" * 65, b"\x01" * 64, b"\x11" * 4_096],
    ids=["none", "zeros", "ones", "short", "long"],
)
def test_bytes_that_are_no_signature_open_nothing(logins: Logins, signature: bytes) -> None:
    message = logins.offer(Address(ALICE.address)).message
    with pytest.raises(Unauthenticated):
        logins.log_in(message, signature)


def test_another_accounts_signature_opens_nothing_and_spends_no_nonce(logins: Logins) -> None:
    message = logins.offer(Address(ALICE.address)).message
    with pytest.raises(Unauthenticated):
        logins.log_in(message, sign(message, MALLORY))
    assert logins.log_in(message, sign(message)).address == ALICE.address


def test_a_changed_message_no_longer_fits_its_signature(logins: Logins) -> None:
    message = logins.offer(Address(ALICE.address)).message
    signature = sign(message)
    for changed in (
        message.replace(ALICE.address, MALLORY.address),
        message.replace("costs nothing", "costs little"),
    ):
        assert changed != message
        with pytest.raises(Unauthenticated):
            logins.log_in(changed, signature)


def test_a_text_that_is_no_message_is_invalid_input(logins: Logins) -> None:
    with pytest.raises(InvalidInput):
        logins.log_in("let me in", sign("let me in"))


def test_a_contract_wallet_says_itself_what_it_takes(
    database: Database, settings: Settings, clock: Clock
) -> None:
    asked: list[tuple[Address, bytes, bytes]] = []

    def accepts_one(account: Address, digest: bytes, signature: bytes) -> bool:
        asked.append((account, digest, signature))
        return signature == b"open sesame"

    logins = Logins(database, settings, CHAIN_ID, clock, accepts_one)
    message = logins.offer(Address(ALICE.address)).message
    with pytest.raises(Unauthenticated):
        logins.log_in(message, b"open barley")
    assert logins.log_in(message, b"open sesame").address == ALICE.address
    # EIP-191, version 0x45, computed by hand
    raw = message.encode()
    digest = keccak(b"\x19Ethereum Signed Message:\n" + str(len(raw)).encode() + raw)
    assert asked[-1] == (ALICE.address, digest, b"open sesame")
