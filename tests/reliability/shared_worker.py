"""One worker of several on a database: `python -m tests.reliability.shared_worker FOLDER DB RPC`.

It asks for the mint of everything that was generated, with the keys that all workers use, and takes
the steps of a worker until nothing is left to do.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from sqlmodel import col, func, select

import store.logins as logins
from api.pipeline import MintWish, Wish, request_generation, request_mint
from api.settings import load_settings
from api.work.following import follow
from api.work.indexing import index
from api.work.mending import mend_lanes
from api.work.minting import mint_waiting
from api.work.sending import send_pending
from api.work.settling import settle
from api.world import World, open_world
from chain.indexer import read_blocks
from domain.events import MintSkipped, TokenMinted
from domain.ids import Address, address
from store.tables import Generation, MintRequest, Outbox
from tests.api.scripted_model import ScriptedModel

ALICE = address("0x" + "a11ce000" * 5)


def ask(world: World, count: int) -> None:
    """Queue generations."""
    with world.database.write() as session:
        logins.account(session, ALICE, world.clock())
        logins.grant_welcome(session, ALICE, world.clock())
    wishes = [Wish("item", f"sword number {number}", key=str(number)) for number in range(count)]
    for wish in wishes:
        request_generation(world, ALICE, wish)


def report(world: World) -> dict[str, Any]:
    """What database and chain hold in the end."""
    head, first = world.client.block_number(), world.deployment.first_block
    events = [
        event
        for block in read_blocks(world.client, world.deployment, first, head)
        for event in block.events
    ]
    minted = Counter(event.token_id for event in events if isinstance(event, TokenMinted))
    with world.database.read() as session:
        states = Counter(session.exec(select(MintRequest.state)))
        carriers = Counter(session.exec(select(Outbox.state)))
        sends = session.exec(select(func.sum(col(Outbox.sends)))).one()
    return {
        "requests": dict(states),
        "mints": sorted(minted.values()),
        "skips": sum(isinstance(event, MintSkipped) for event in events),
        "outbox": dict(carriers),
        "sends": sends,
    }


def main() -> None:
    """Work until all that was asked for is confirmed."""
    folder, database_url, rpc_url = sys.argv[1:]
    settings = load_settings(
        data_dir=Path(folder),
        database_url=database_url,
        rpc_url=rpc_url,
        creator_secret="one",
        mint_batch=2,
        lane_depth=3,
    )
    world = open_world(settings, load_model=ScriptedModel)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    with world.database.read() as session:
        wanted = list(session.exec(select(Generation.id, Generation.owner)))
    for generation, owner in wanted:
        request_mint(world, Address(owner), f"mint {generation}", MintWish(generation))
    carried = 0
    while _is_open(world):
        carried += mint_waiting(world)
        for step in (mend_lanes, send_pending, index, follow, settle):
            step(world)
    world.close()
    sys.stdout.write(json.dumps({"carried": carried}))


def _is_open(world: World) -> bool:
    with world.database.read() as session:
        unsettled = select(MintRequest.id).where(col(MintRequest.state) != "confirmed").limit(1)
        return session.exec(unsettled).first() is not None


if __name__ == "__main__":
    main()
