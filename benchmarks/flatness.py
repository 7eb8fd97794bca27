"""What an asset costs beside many others.

On the devnet, because anvil computes the root of its whole state anew for each block. Each number
of tokens has a world in a process of its own; all of them are filled first, then they take turns.
So what else the machine does meanwhile, and how fast it happens to run, meets all of them alike,
and of each the best sample counts.
"""

from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Pipe
from typing import Any, Final

from benchmarks.mint_index import Took, mint, tokens_in, validated, world_on

_SAMPLES: Final = 8
_AT_ONCE: Final = 5_000
_WARM_UP: Final = 100

Channel = Any
"""One end of a pipe, whose class depends on the system."""


def rows(sizes: Sequence[int], sample: int) -> list[dict[str, Any]]:
    """`{job, tokens, ms_per_asset, cpu_ms_per_asset}` for each number of tokens.

    Args:
        sizes: tokens in the index in the middle of the measurement.
        sample: how many assets are measured at a time.
    """
    with ExitStack() as opened:
        worlds = [opened.enter_context(_world(size, sample)) for size in sizes]
        turns = [[_ask(world) for world in worlds] for _ in range(_SAMPLES)]
    return [
        {
            "job": "flatness",
            "tokens": size,
            "ms_per_asset": round(1_000 * min(one.seconds for one in taken) / sample, 3),
            "cpu_ms_per_asset": round(1_000 * min(one.cpu_s for one in taken) / sample, 3),
        }
        for size, taken in zip(sizes, zip(*turns, strict=True), strict=True)
    ]


@contextmanager
def _world(size: int, sample: int) -> Generator[Channel]:
    """A process with a world of so many tokens; whatever it is sent, it answers with a sample."""
    ours, theirs = Pipe()
    given = (theirs, size, sample)
    process = get_context("spawn").Process(target=_measure, args=given, daemon=True)
    process.start()
    theirs.close()
    try:
        ours.recv()  # it is filled
        yield ours
    finally:
        ours.close()
        process.join()


def _ask(world: Channel) -> Took:
    world.send(None)
    return world.recv()


def _measure(turns: Channel, size: int, sample: int) -> None:
    with world_on("devnet") as world:
        mint(world, validated(world, "warm-up", _WARM_UP))
        while (lacking := size - _SAMPLES * sample // 2 - tokens_in(world)) > 0:
            mint(world, validated(world, f"{lacking} lacking", min(lacking, _AT_ONCE)))
        turns.send(None)
        number = 0
        while True:
            try:
                turns.recv()
            except EOFError:
                return
            number += 1
            turns.send(mint(world, validated(world, f"sample {number}", sample)))
