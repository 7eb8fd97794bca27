"""A limit of results came with the code of a full node, and was taken for silence."""

from collections.abc import Generator
from typing import Any

import pytest

from chain.client import ChainClient
from chain.pace import Pace
from chain.ranges import Ranges
from domain.ids import Address
from tests.chain.fake_node import FakeNode, Refuse, healthy

HERE = Address("0x" + "11" * 20)
CODES = (-32005, -32603, -32000)


@pytest.fixture(params=CODES)
def client(request: pytest.FixtureRequest) -> Generator[ChainClient]:
    def answer(method: str, params: list[Any]) -> Any:
        if method == "eth_getLogs" and params[0]["fromBlock"] != params[0]["toBlock"]:
            raise Refuse(request.param, "query returned more than 10000 results")
        return [] if method == "eth_getLogs" else healthy(method, params)

    with FakeNode(answer) as node:
        opened = ChainClient.connect(node.url)
        yield opened
        opened.close()


def test_a_range_is_halved_as_often_as_it_takes(client: ChainClient) -> None:
    last, logs = Ranges(client, [HERE], Pace(2_000)).logs(0, 100_000)
    assert (last, logs) == (0, [])
