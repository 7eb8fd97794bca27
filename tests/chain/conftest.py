"""One local chain for the session, one deployment on it, and a snapshot around each test.

LLMASOS_TEST_ENGINE chooses the chain: devnet (the default), ganache or anvil.
"""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager

import pytest

from chain.anvil import anvil
from chain.client import ChainClient
from chain.contracts import World
from chain.deploy import Roles, deploy
from chain.devnet import Devnet
from chain.ganache import ganache
from chain.local_node import LocalNode
from domain.world import DEVNET_CHAIN_ID, Deployment
from tests.chain.people import ADMIN, MINTER, TREASURY
from tests.tools import or_skip

ENGINES = ("devnet", "ganache", "anvil")


def start_engine(name: str, folder: pytest.TempPathFactory) -> AbstractContextManager[object]:
    """A local chain that is not started yet; a missing tool skips, naming the reason."""
    data = folder.mktemp(name)
    with or_skip():
        if name == "devnet":
            return Devnet(data / "chain.sqlite3")
        return ganache(data) if name == "ganache" else anvil()


@pytest.fixture(scope="session")
def engine() -> str:
    name = os.environ.get("LLMASOS_TEST_ENGINE", "devnet")
    if name not in ENGINES:
        pytest.fail(f"LLMASOS_TEST_ENGINE is one of {', '.join(ENGINES)}, not {name!r}")
    return name


@pytest.fixture(scope="session")
def node(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet | LocalNode]:
    chosen = start_engine(engine, tmp_path_factory)
    assert isinstance(chosen, Devnet | LocalNode)
    with chosen:
        yield chosen


@pytest.fixture(scope="session")
def _client(node: Devnet | LocalNode) -> Iterator[ChainClient]:
    client = ChainClient.connect(node.url, DEVNET_CHAIN_ID)
    yield client
    client.close()


@pytest.fixture(scope="session")
def deployment(_client: ChainClient) -> Deployment:
    return deploy(_client, ADMIN, Roles(ADMIN.address, MINTER.address, TREASURY.address))


@pytest.fixture
def client(_client: ChainClient) -> Iterator[ChainClient]:
    """The session's chain, put back after the test to what it was before."""
    snapshot = _client.request("evm_snapshot")
    yield _client
    assert _client.request("evm_revert", snapshot) is True


@pytest.fixture
def world(deployment: Deployment, client: ChainClient) -> World:
    return World(client, deployment)
