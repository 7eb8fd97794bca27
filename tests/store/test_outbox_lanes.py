import threading

from store.db import Database, open_database
from store.outbox_lanes import hold
from tests.store.chains import ALICE, BOB


def test_a_lane_is_held_by_one_worker_at_a_time(database_url: str) -> None:
    """Two threads, each with a connection of its own, as two workers on one database have."""
    one, other = open_database(database_url), open_database(database_url)
    held, checked = threading.Event(), threading.Event()

    def keep() -> None:
        with hold(one, ALICE) as free:
            assert free
            held.set()
            checked.wait(20)

    thread = threading.Thread(target=keep)
    thread.start()
    assert held.wait(20)
    with hold(other, ALICE) as free, hold(other, BOB) as free_of_bob:
        assert (free, free_of_bob) == (False, True)
    checked.set()
    thread.join()
    with hold(other, ALICE) as free:
        assert free
    one.close()
    other.close()


def test_a_worker_that_fails_lets_its_lane_go(database: Database) -> None:
    for _ in range(2):
        try:
            with hold(database, ALICE) as free:
                assert free
                raise ValueError
        except ValueError:
            pass
