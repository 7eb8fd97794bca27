import pytest
from sqlalchemy.exc import IntegrityError

import store.generations as generations
import store.logins as logins
from domain.canonical import sha256_hex
from domain.errors import Conflict, IdempotencyMismatch, NotFound
from store.db import Database
from store.generations import GenerationWish
from store.tables import Asset, Blob
from tests.store.chains import ALICE, BOB
from tests.store.made import NOW, generated, result, wish


@pytest.fixture
def people(database: Database) -> Database:
    with database.write() as session:
        logins.account(session, ALICE, NOW)
        logins.account(session, BOB, NOW)
    return database


def test_the_queue_is_worked_off_in_the_order_of_asking(people: Database) -> None:
    with people.write() as session:
        for name in ("c", "a", "b"):
            generations.submit(session, wish(name), NOW)
    with people.write() as session:
        assert [row.id for row in generations.claim(session, 2, NOW)] == ["c", "a"]
        assert [row.id for row in generations.claim(session, 2, NOW)] == ["b"]
        assert generations.claim(session, 2, NOW) == []


def test_a_retry_is_the_same_request_even_if_the_world_grew(people: Database) -> None:
    grown = GenerationWish("r", ALICE, "item", "en", "an iron sword", {"items": [1]})
    with people.write() as session:
        first = generations.submit(session, wish("r"), NOW)
        again = generations.submit(session, grown, NOW + 9)
        assert again.position == first.position
        assert again.context == {"items": [], "characters": []}


@pytest.mark.parametrize(
    "other", [wish("r", BOB), wish("r", kind="quest"), wish("r", prompt="a bow")]
)
def test_a_request_id_stands_for_one_wish(people: Database, other: GenerationWish) -> None:
    with people.write() as session:
        generations.submit(session, wish("r"), NOW)
    with people.write() as session, pytest.raises(IdempotencyMismatch):
        generations.submit(session, other, NOW)


def test_a_wish_of_somebody_without_account_is_not_kept(database: Database) -> None:
    with pytest.raises(IntegrityError), database.write() as session:
        generations.submit(session, wish("r"), NOW)


def test_a_finished_request_keeps_asset_and_opening(people: Database) -> None:
    with people.write() as session:
        token_id = generated(session, "r")
    with people.read() as session:
        row = generations.get(session, ALICE, "r")
        assert (row.status, row.seed, row.attempt) == ("done", "00112233aabbccdd", 2)
        assert row.result == sha256_hex(b"r")
        opening = generations.opening_of(row)
        assert (opening.prompt, opening.token_ids) == ("an iron sword", (1, 2, 3))
        assert opening.salt == sha256_hex(b"salt")
        asset = session.get_one(Asset, token_id)
        assert (asset.name, asset.kind, asset.lang) == ("Emberfang", "item", "en")
        assert session.get_one(Blob, sha256_hex(b"r")).size_bytes == 1
        assert generations.of_token(session, token_id).id == "r"


def test_what_is_not_minted_is_no_asset(people: Database) -> None:
    talk = GenerationWish("r", ALICE, "dialogue", "en", "hello", {})
    with people.write() as session:
        generations.submit(session, talk, NOW)
        generations.claim(session, 1, NOW)
        made = generations.finish(session, "r", result("r"), NOW)
        assert made.status == "done"
        assert session.get(Asset, result("r").blob.token_id) is None


def test_a_failed_request_says_why(people: Database) -> None:
    with people.write() as session:
        generations.submit(session, wish("r"), NOW)
        generations.claim(session, 1, NOW)
        generations.fail(session, "r", "The model gave nothing that may be kept.", NOW + 5)
    with people.read() as session:
        row = generations.get(session, ALICE, "r")
        assert (row.status, row.finished_at) == ("failed", NOW + 5)
        assert row.error == "The model gave nothing that may be kept."
        with pytest.raises(Conflict):
            generations.opening_of(row)


def test_only_what_is_worked_on_can_end(people: Database) -> None:
    with people.write() as session:
        generations.submit(session, wish("r"), NOW)
        with pytest.raises(Conflict, match="queued"):
            generations.finish(session, "r", result("r"), NOW)
        generations.claim(session, 1, NOW)
        generations.finish(session, "r", result("r"), NOW)
        with pytest.raises(Conflict, match="done"):
            generations.fail(session, "r", "too late", NOW)
        with pytest.raises(NotFound):
            generations.fail(session, "unknown", "why", NOW)


def test_a_stopped_worker_leaves_nothing_undone(people: Database) -> None:
    with people.write() as session:
        for name in ("a", "b"):
            generations.submit(session, wish(name), NOW)
        generations.claim(session, 1, NOW)
    with people.write() as session:
        assert generations.requeue_running(session) == 1
        assert [row.id for row in generations.claim(session, 9, NOW)] == ["a", "b"]


def test_nobody_sees_the_requests_of_others(people: Database) -> None:
    with people.write() as session:
        generations.submit(session, wish("r"), NOW)
    with people.read() as session:
        with pytest.raises(NotFound):
            generations.get(session, BOB, "r")
        assert generations.of_owner(session, BOB) == []
        assert [row.id for row in generations.of_owner(session, ALICE)] == ["r"]


def test_requests_are_counted_for_limits(people: Database) -> None:
    with people.write() as session:
        for second, name in enumerate("abc"):
            generations.submit(session, wish(name), NOW + second)
        generations.claim(session, 1, NOW)
        generations.fail(session, "a", "no", NOW)
    with people.read() as session:
        assert generations.count_since(session, ALICE, NOW + 1) == 2
        assert generations.count_since(session, BOB, 0) == 0
        assert generations.count_open(session, ALICE) == 2


def test_a_token_of_elsewhere_has_no_request(people: Database) -> None:
    with people.read() as session, pytest.raises(NotFound):
        generations.of_token(session, 12345)
