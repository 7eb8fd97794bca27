"""A proxy between service and node breaks what passes: nothing is lost, nothing minted twice."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.reliability.audit import Tally, audit
from tests.reliability.faulty_proxy import FaultyProxy
from tests.reliability.nodes import ENGINES, KillableNode
from tests.reliability.rpc_faults import FAULTS
from tests.reliability.running_service import RunningService

SHORT_RUNS, SOAK_RUNS = 1, 50
_MOST_STRIKES = {"hang": 2, "behind": 20}
_LONGEST_S = 4.0
"""After which a fault ends that did not strike as often as it might."""


class Line:
    """A service, the proxy that it asks, and the node behind."""

    def __init__(self, engine: str, folder: Path, opened: ExitStack) -> None:
        self.engine = engine
        node = KillableNode(engine, folder / "chain")
        opened.callback(node.close)
        self.proxy = opened.enter_context(FaultyProxy(node.url))
        self.service = RunningService(folder / "data", node.url, rpc_url=self.proxy.url)
        opened.callback(self.service.close)
        # ganache executes a transaction with nonce 0 as often as it is sent: let it be used up.
        self.service.ask(self.service.somebody("first"), "the first sword")
        self.service.wait_until(self.service.is_done, "the first mint")


LineOf = Callable[[str], Line]


@pytest.fixture(scope="module")
def line_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LineOf]:
    """The line of an engine, opened when it is first asked for."""
    with ExitStack() as opened:
        yield cache(lambda engine: Line(engine, tmp_path_factory.mktemp(engine), opened))


def run(line: Line, fault: str, number: int, tally: Tally) -> None:
    """Some mints, the fault while they are under way, and one more mint after it."""
    tally.fault, seed = f"RPC, {fault}", f"{fault} {number}"
    rng, service = Random(seed), line.service
    asked = service.somebody(seed)
    before, meanwhile = rng.randint(0, 2), rng.randint(1, 4)
    service.ask(asked, *(f"sword {seed} {n}" for n in range(before)))
    line.proxy.break_out(
        FAULTS[fault],
        Random(seed),
        rng.randint(1, _MOST_STRIKES.get(fault, 6)),
        sends_only=fault == "swallow" or rng.random() < 0.4,
    )
    service.ask(asked, *(f"bow {seed} {n}" for n in range(meanwhile)))
    ended = line.proxy.wait_for_the_end(_LONGEST_S)
    service.ask(asked, f"ring {seed}")
    back = service.wait_until(service.is_done, f"{line.engine}, {seed}")
    tally.add(
        audit(service, [asked]),
        back - ended,
        line.proxy.struck,
        len(asked.request_ids),
        f"{line.engine}, {seed}",
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_answer_loses_and_doubles_nothing(
    line_of: LineOf, fault: str, tally: Tally
) -> None:
    for number in range(SHORT_RUNS):
        run(line_of("anvil"), fault, number, tally)


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS)
def test_answers_that_are_broken_again_and_again(line_of: LineOf, fault: str, tally: Tally) -> None:
    for number in range(SOAK_RUNS):
        run(line_of(ENGINES[number % len(ENGINES)]), fault, number, tally)
