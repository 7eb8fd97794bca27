"""A process that lets others be killed: `python -m tests.reliability.crash_runs`.

It reads one run a line and answers one report a line. For each it forks a service, which ends by
SIGKILL at the point that the run names, with the chain inside it; then another one on the same
data, which goes on, and tells what is there. Forking spares every run what imports take.
"""

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlmodel import select

import api.work.crash_points as crash_points
import chain.views as views
import store.logins as logins
from api.pipeline import MintWish, Wish, request_generation, request_mint
from api.settings import load_settings
from api.work.generating import generate_queued
from api.worker import CHAIN_STEPS
from api.world import World, open_world
from chain.indexer import read_blocks
from domain.events import MintSkipped, TokenMinted
from domain.ids import address
from store.tables import MintRequest, Outbox, Token
from tests.api.scripted_model import ScriptedModel

ALICE = address("0x" + "a11ce000" * 5)
WISHES = (("item", "a sword"), ("item", "a bow"), ("character", "a guard"), ("item", "a ring"))
NOT_REACHED, DONE = 7, 0
_MOST_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Run:
    """What is killed where.

    Attributes:
        folder: a data directory with a deployed world, for this run alone.
        database_url: empty for SQLite in the folder.
        point: of `api.work.crash_points`.
        occurrence: how many times the point is reached before the end, from 1.
    """

    folder: str
    point: str
    occurrence: int
    database_url: str = ""


def main() -> None:
    """Answer runs until standard input ends."""
    for line in sys.stdin:
        run = Run(**json.loads(line))
        ended = _in_a_child(lambda _write, run=run: _work_until_killed(run))[0]
        report: dict[str, Any] = {"killed": ended == -signal.SIGKILL}
        status, told = _in_a_child(lambda write, run=run: write(_go_on(run)))
        report |= json.loads(told) if status == DONE else {"failed": status}
        sys.stdout.write(json.dumps(report) + "\n")
        sys.stdout.flush()


def _in_a_child(work: Callable[[Callable[[str], None]], None]) -> tuple[int, str]:
    """Exit status of a child (negative: the signal), and what it wrote."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        status = NOT_REACHED
        try:
            work(lambda text: (os.write(writing, text.encode()), None)[1])
            status = DONE
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    _, ended = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(ended), told


def _open(run: Run) -> World:
    settings = load_settings(
        data_dir=Path(run.folder),
        database_url=run.database_url,
        devnet_port=0,
        creator_secret="one and the same",
        # One batch of two a round, so that every point is passed several times.
        mint_batch=2,
        lane_depth=1,
    )
    return open_world(settings, load_model=ScriptedModel)


def _ask(world: World) -> None:
    """Ask for everything, as somebody does who asks again after a crash: with the same keys."""
    with world.database.write() as session:
        logins.account(session, ALICE, world.clock())
        logins.grant_welcome(session, ALICE, world.clock())
    rows = [
        request_generation(world, ALICE, Wish(kind, prompt, key=prompt)) for kind, prompt in WISHES
    ]
    world.model.get()
    while generate_queued(world):
        pass
    for row in rows:
        request_mint(world, ALICE, f"mint {row.id}", MintWish(row.id))


def _work(world: World) -> None:
    for _ in range(_MOST_ROUNDS):
        if sum(step(world) for step in CHAIN_STEPS) == 0:
            return


def _work_until_killed(run: Run) -> None:
    left = run.occurrence

    def end(point: str) -> None:
        nonlocal left
        if point == run.point:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    world = _open(run)
    crash_points.hook = end
    _ask(world)
    _work(world)


def _go_on(run: Run) -> str:
    """Let a new service do what is left, and tell what the chain and the database hold."""
    world = _open(run)
    _work(world)  # before anybody asks again
    _ask(world)
    _work(world)
    head = world.client.block_number()
    first = world.deployment.first_block
    events = [
        event
        for block in read_blocks(world.client, world.deployment, first, head)
        for event in block.events
    ]
    minted = Counter(event.token_id for event in events if isinstance(event, TokenMinted))
    with world.database.read() as session:
        requests = list(session.exec(select(MintRequest)))
        carriers = Counter(session.exec(select(Outbox.state)))
        tokens = len(session.exec(select(Token.token_id)).all())
    contracts = world.contracts
    held = [
        views.pieces_of(contracts, row.kind, row.token_id, ALICE) == row.amount for row in requests
    ]
    return json.dumps(
        {
            "requests": dict(Counter(row.state for row in requests)),
            "mints": sorted(minted.values()),
            "skips": sum(isinstance(event, MintSkipped) for event in events),
            "held": sum(held),
            "indexed": tokens,
            "outbox": dict(carriers),
        }
    )


def as_line(run: Run) -> str:
    """A run as `main` reads it."""
    return json.dumps(asdict(run)) + "\n"


if __name__ == "__main__":
    main()
