"""Entries that are appended, against a dictionary."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.devnet import entries
from chain.devnet.entries import Entries

# some have their last eight bytes in common, and so their place in the index
KEYS = st.sampled_from([b"a", b"b", b"one-12345678", b"two-12345678", b"", b"\xff" * 32])
CHANGES = st.dictionaries(KEYS, st.none() | st.binary(max_size=3), min_size=1, max_size=4)
ROUNDS = st.lists(st.tuples(CHANGES, st.sampled_from(["keep", "drop", "reopen"])), max_size=12)


def opened(connection: sqlite3.Connection) -> Entries:
    found = Entries(connection)
    found.create()
    found.load()
    return found


@pytest.mark.parametrize("most_recent", [0, 3, 1_000])
@settings(max_examples=150, deadline=None, derandomize=True)
@given(rounds=ROUNDS)
def test_each_key_has_its_newest_value(
    rounds: list[tuple[dict[bytes, bytes | None], str]], most_recent: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(entries, "MOST_RECENT", most_recent)
        connection = sqlite3.connect(":memory:", isolation_level=None)
        found, expected = opened(connection), dict[bytes, bytes | None]()
        for changes, what in rounds:
            connection.execute("BEGIN")
            found.write(changes)
            if what == "drop":
                connection.execute("ROLLBACK")
                found.forget()
            else:
                connection.execute("COMMIT")
                found.keep()
                expected |= changes
            if what == "reopen":
                found = opened(connection)
            for key in [b"a", b"b", b"one-12345678", b"two-12345678", b"", b"\xff" * 32]:
                assert found.get(key) == expected.get(key)
        connection.close()


def test_many_entries_are_found_by_a_small_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "MOST_RECENT", 500)
    connection = sqlite3.connect(tmp_path / "entries", isolation_level=None)
    found = opened(connection)
    for number in range(1_200):
        connection.execute("BEGIN")
        found.write({number.to_bytes(32): b"%d" % number, b"newest": b"%d" % number})
        connection.execute("COMMIT")
        found.keep()
    again = opened(connection)
    assert all(again.get(number.to_bytes(32)) == b"%d" % number for number in range(1_200))
    assert again.get(b"newest") == b"1199"
    assert again.get((1_200).to_bytes(32)) is None
    (sorted_in,) = connection.execute("SELECT count(*) FROM place").fetchone()
    assert 900 < sorted_in < 1_100  # each key once at a time, not each of its values
    connection.close()
