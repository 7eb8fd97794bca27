import pytest

import store.deployments as deployments
from domain.errors import StoreCorrupt, WrongChain
from store.db import Database
from tests.store.chains import ALICE, DEPLOYMENT


def test_a_new_database_has_no_world(database: Database) -> None:
    with database.read() as session:
        assert deployments.current(session) is None


def test_a_database_keeps_its_world(database: Database) -> None:
    with database.write() as session:
        deployments.bind(session, DEPLOYMENT)
    with database.write() as session:
        deployments.bind(session, DEPLOYMENT)
        assert deployments.current(session) == DEPLOYMENT


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"chain_id": 1}, WrongChain),
        ({"first_block_hash": "0x" + "ab" * 32}, StoreCorrupt),
        ({"market": ALICE}, StoreCorrupt),
    ],
)
def test_another_world_is_refused_and_overwrites_nothing(
    database: Database, change: dict[str, object], error: type[Exception]
) -> None:
    with database.write() as session:
        deployments.bind(session, DEPLOYMENT)
    with database.write() as session, pytest.raises(error, match="belongs to"):
        deployments.bind(session, DEPLOYMENT.model_copy(update=change))
    with database.read() as session:
        assert deployments.current(session) == DEPLOYMENT
