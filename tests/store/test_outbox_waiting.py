"""One definition of what is stuck, for the worker and for what operators are told."""

from hypothesis import given, settings
from hypothesis import strategies as st

import store.outbox as outbox
import store.outbox_waiting as waiting
from store.db import Database
from store.tables import Outbox
from tests.store.chains import BOB
from tests.store.made import NOW, signed

STUCK_S = 60


def test_what_waits_is_told_from_the_oldest_on_and_counted(database: Database) -> None:
    with database.write() as session:
        assert waiting.oldest_open_at(session) is None
        assert waiting.stuck(session, NOW, 0, 9) == []
        assert waiting.count_stuck(session, NOW, 0) == 0
        rows = [outbox.enqueue(session, signed(n), "mint", NOW + n) for n in range(4)]
        outbox.enqueue(session, signed(0, BOB), "buy", NOW + 9)
        rows[0].state, rows[0].block_number = "mined", 9
        rows[1].state = "sent"
    with database.read() as session:
        assert waiting.oldest_open_at(session) == NOW + 1
        later = NOW + STUCK_S
        assert [row.nonce for row in waiting.stuck(session, later + 2, STUCK_S, 9)] == [1, 2]
        assert [row.nonce for row in waiting.stuck(session, later + 9, STUCK_S, 2)] == [1, 2]
        assert waiting.count_stuck(session, later + 2, STUCK_S) == 2
        assert waiting.count_stuck(session, later + 9, STUCK_S) == 4


def test_a_replacement_waits_since_the_first_of_its_nonce(database: Database) -> None:
    with database.write() as session:
        first = outbox.enqueue(session, signed(4), "mint", NOW)
        dearer = outbox.replace(session, first, signed(4, variant="dearer"), "mint", NOW + 60)
        last = outbox.replace(session, dearer, signed(4, variant="dearest"), "mint", NOW + 120)
        outbox.enqueue(session, signed(5), "mint", NOW + 130)
        assert waiting.waits_since(session, last) == NOW
        assert waiting.stuck(session, NOW + 129, 0, 9) == [last]


def test_a_nonce_that_was_free_meanwhile_is_not_waited_for(database: Database) -> None:
    with database.write() as session:
        given_up = outbox.enqueue(session, signed(4), "mint", NOW)
        given_up.state = "dropped"
        session.flush()
        fresh = outbox.enqueue(session, signed(4, variant="other"), "mint", NOW + 50)
        assert waiting.waits_since(session, fresh) == NOW + 50
        assert waiting.oldest_open_at(session) == NOW + 50
        assert waiting.count_stuck(session, NOW + 49, 0) == 0
        assert waiting.stuck(session, NOW + 50, 0, 9) == [fresh]


def test_sending_again_does_not_begin_the_wait_anew_and_a_reorganisation_does(
    database: Database,
) -> None:
    with database.write() as session:
        row = outbox.enqueue(session, signed(4), "mint", NOW)
        outbox.mark_sent(session, row, NOW + 10)
        outbox.mark_sent(session, row, NOW + 40)
        assert waiting.waits_since(session, row) == NOW + 10
        assert waiting.replaceable([row], NOW + 10 + STUCK_S, STUCK_S) == []  # not ours
        row.state, row.block_number = "mined", 9
        session.flush()
        outbox.reopen_after(session, 8)
        outbox.mark_sent(session, row, NOW + 500)
        assert waiting.waits_since(session, row) == NOW + 500


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    created=st.integers(0, 200),
    sent=st.none() | st.integers(0, 200),
    now=st.integers(0, 400),
    ours=st.booleans(),
)
def test_what_the_worker_replaces_has_waited_too_long_by_itself(
    created: int, sent: int | None, now: int, ours: bool
) -> None:
    row = Outbox(
        chain_id=1,
        lane=BOB,
        nonce=0,
        raw=b"",
        hash=signed(0, BOB).hash,
        purpose="mint",
        ours=ours,
        created_at=created,
        sent_at=sent,
    )
    expected = ours and sent is not None and now - sent >= STUCK_S
    assert waiting.replaceable([row], now, STUCK_S) == ([row] if expected else [])
