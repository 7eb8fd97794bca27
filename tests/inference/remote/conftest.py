from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest

from inference.remote.limits import Limits
from inference.remote.model import RemoteModel
from tests.inference.remote.asking import LIMITS, Connect, Time
from tests.inference.remote.local_server import LocalServer
from tests.inference.remote.test_probe import VLLM


@pytest.fixture(scope="module")
def running() -> Iterator[LocalServer]:
    everything = frozenset({"/completions", "/chat/completions", "/embeddings"})
    with LocalServer(fields=VLLM, paths=everything) as server:
        yield server


@pytest.fixture(scope="module")
def passing() -> Time:
    return Time()


@pytest.fixture(scope="module")
def shared(running: LocalServer, passing: Time) -> Iterator[RemoteModel]:
    with closing(connected(running, passing, LIMITS)) as model:
        yield model


@pytest.fixture
def server(running: LocalServer) -> Iterator[LocalServer]:
    """The server, behaving well; what a test tells it to do must have been asked for."""
    running.exchanges.clear()
    yield running
    unused = list(running.misbehaviours)
    running.misbehaviours.clear()
    running.behaviour = None
    assert not unused


@pytest.fixture
def time_(passing: Time) -> Time:
    passing.waits_s.clear()
    return passing


@pytest.fixture
def model(server: LocalServer, time_: Time, shared: RemoteModel) -> RemoteModel:
    """One model for all tests that mind no limit and no count."""
    assert server.exchanges == time_.waits_s == []
    return shared


@pytest.fixture
def connect(time_: Time) -> Iterator[Connect]:
    """A model of a test's own."""
    with ExitStack() as models:

        def one(server: LocalServer, limits: Limits = LIMITS) -> RemoteModel:
            made = connected(server, time_, limits)
            models.callback(made.close)
            server.exchanges.clear()
            return made

        yield one


def connected(server: LocalServer, time_: Time, limits: Limits) -> RemoteModel:
    return RemoteModel.connect(server.url, limits=limits, clock=time_.clock, sleep=time_.sleep)
