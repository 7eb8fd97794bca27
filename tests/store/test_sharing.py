"""Whose prompts may be taken for training, on either database."""

from hashlib import sha256

import pytest

import store.logins as logins
from domain.errors import NotFound
from domain.ids import Address, TokenId
from store.db import Database
from store.sharing import SharedPrompt, set_sharing, shared_prompts, shares_since
from store.tables import Blob, Generation, Token
from tests.store.chains import ALICE, BOB, digest


def _made(database: Database, owner: Address, prompt: str, at: int, *, minted: bool = True) -> None:
    content = sha256(f"{owner} {prompt}".encode()).hexdigest()
    asked = Generation(
        id=content[:8], owner=owner, kind="item", lang="en", prompt=prompt, context={},
        created_at=at, status="done", result=content,
    )  # fmt: skip
    token = Token(
        token_id=TokenId(int(content, 16)), kind="item", creator=owner, royalty_bps=0, cap=1,
        minted=1, block_number=1, log_index=at, tx_hash=digest(at),
    )  # fmt: skip
    with database.write() as session:
        session.add(Blob(sha256=content, size_bytes=1, created_at=at))
        session.flush()
        session.add(asked)
        if minted:
            session.add(token)


def _shared(database: Database) -> list[SharedPrompt]:
    with database.read() as session:
        return list(shared_prompts(session))


def test_prompts_count_from_the_moment_that_their_author_agrees(database: Database) -> None:
    with database.write() as session:
        for one in (ALICE, BOB):
            logins.account(session, one, 0)
    _made(database, ALICE, "before", 5)
    _made(database, ALICE, "since", 10)
    _made(database, ALICE, "never minted", 11, minted=False)
    _made(database, BOB, "of somebody else", 12)
    assert _shared(database) == []
    with database.write() as session:
        assert set_sharing(session, ALICE, True, 10) == 10
        assert set_sharing(session, ALICE, True, 99) == 10
        assert shares_since(session, BOB) is None
    assert _shared(database) == [SharedPrompt("item", "en", "since")]
    with database.write() as session:
        assert set_sharing(session, ALICE, False, 100) is None
    assert _shared(database) == []


def test_whoever_never_logged_in_shares_nothing(database: Database) -> None:
    with database.write() as session, pytest.raises(NotFound):
        set_sharing(session, ALICE, True, 1)
