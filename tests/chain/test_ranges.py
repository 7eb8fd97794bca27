"""Ranges of logs fit themselves to any node: limits of blocks, of results, of time."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chain.client import ChainClient
from chain.pace import MOST_BLOCKS, WANTED_LOGS, Pace
from chain.ranges import Ranges
from domain.errors import ChainError, ChainUnreachable
from domain.ids import Address
from tests.chain.fake_node import FakeNode, HangUp, Refuse, Verbatim, healthy

HERE = Address("0x" + "11" * 20)


def log(block: int, index: int) -> dict[str, Any]:
    return {
        "address": HERE,
        "topics": ["0x" + "22" * 32],
        "data": "0x",
        "blockNumber": hex(block),
        "blockHash": "0x" + f"{block:064x}",
        "transactionHash": "0x" + "33" * 32,
        "logIndex": hex(index),
    }


class LimitedNode:
    """A chain with so many logs in each block, and the limits of a node."""

    def __init__(self, logs_in_block: int, most_blocks: int, most_logs: int) -> None:
        self.asked: list[tuple[int, int]] = []
        self._logs_in_block = logs_in_block
        self._most_blocks = most_blocks
        self._most_logs = most_logs

    def __call__(self, method: str, params: list[Any]) -> Any:
        if method != "eth_getLogs":
            return healthy(method, params)
        first, last = (int(params[0][name], 16) for name in ("fromBlock", "toBlock"))
        self.asked.append((first, last))
        blocks = range(first, last + 1)
        if len(blocks) > self._most_blocks:
            raise Refuse(-32600, "block range is too wide")
        if len(blocks) * self._logs_in_block > self._most_logs:
            raise Refuse(-32005, "query returned more than 10000 results")
        return [log(number, index) for number in blocks for index in range(self._logs_in_block)]


@contextmanager
def connected(answer: Any) -> Generator[ChainClient]:
    with FakeNode(answer) as node:
        client = ChainClient.connect(node.url)
        try:
            yield client
        finally:
            client.close()


def read_all(client: ChainClient, to_block: int, pace: Pace) -> list[tuple[int, int]]:
    ranges = Ranges(client, [HERE], pace)
    found: list[tuple[int, int]] = []
    first = 0
    while first <= to_block:
        last, logs = ranges.logs(first, to_block)
        found += [(one.block_number, one.index) for one in logs]
        first = last + 1
    return found


@pytest.mark.parametrize(
    ("logs_in_block", "most_blocks", "most_logs"),
    [(1, 10_000, 10_000), (1, 10, 10_000), (3, 10_000, 20), (2, 1, 2), (0, 7, 1), (1, 10_000, 1)],
)
def test_all_logs_are_read_once_whatever_the_node_allows(
    logs_in_block: int, most_blocks: int, most_logs: int
) -> None:
    node = LimitedNode(logs_in_block, most_blocks, most_logs)
    with connected(node) as client:
        found = read_all(client, 29, Pace(64))
    assert found == [(number, index) for number in range(30) for index in range(logs_in_block)]


def test_a_range_shrinks_at_a_refusal_and_grows_again() -> None:
    node = LimitedNode(0, 10, 1)
    with connected(node) as client:
        read_all(client, 399, Pace(64))
    sizes = [last - first + 1 for first, last in node.asked]
    assert sizes[:4] == [64, 32, 16, 8]
    # it is refused now and then because it grows, but not at every second request
    assert 1 < sum(size > 10 for size in sizes[4:]) < len(sizes) / 8


def test_a_refusal_of_one_block_is_an_error() -> None:
    node = LimitedNode(5, 10, 4)
    with connected(node) as client, pytest.raises(ChainError, match="refused"):
        read_all(client, 9, Pace(8))
    assert node.asked[-1] == (0, 0)


@pytest.mark.parametrize("silence", [HangUp(), Verbatim(b"<html>", 413)])
def test_an_answer_that_is_too_large_is_asked_for_in_parts(silence: Exception) -> None:
    node = LimitedNode(1, 10_000, 10_000)

    def answer(method: str, params: list[Any]) -> Any:
        if (
            method == "eth_getLogs"
            and int(params[0]["toBlock"], 16) - int(params[0]["fromBlock"], 16) >= 20
        ):
            raise silence
        return node(method, params)

    with connected(answer) as client:
        assert len(read_all(client, 99, Pace(64))) == 100


def test_a_node_that_is_gone_is_not_asked_for_ever() -> None:
    asked: list[str] = []

    def answer(method: str, params: list[Any]) -> Any:
        if method == "eth_getLogs":
            asked.append(method)
            raise HangUp
        return healthy(method, params)

    with connected(answer) as client, pytest.raises(ChainUnreachable):
        read_all(client, 99, Pace(64))
    assert len(asked) == 4


@settings(deadline=None)
@given(st.lists(st.none() | st.integers(0, 10 * WANTED_LOGS), max_size=60))
def test_a_pace_is_never_below_one_block_nor_above_the_most(answers: list[int | None]) -> None:
    pace = Pace()
    for logs in answers:
        asked = pace.blocks
        if logs is None:
            pace.refused(asked)
            assert pace.blocks <= max(1, asked // 2)
        else:
            pace.answered(asked, logs)
            assert pace.blocks <= 2 * asked
            assert logs <= WANTED_LOGS or pace.blocks < asked or asked == 1
        assert 1 <= pace.blocks <= MOST_BLOCKS
