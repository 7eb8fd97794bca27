"""How fast validated assets become indexed tokens: by the worker, and one transaction at a time.

The clock runs from the first mint request to the last token in the index. The worker's path is the
service's own: requests in sets, as `POST /mints/batch` takes them, each set in one transaction,
then rounds of the worker's chain loop until each request is confirmed. The naive loop sends one
transaction for each asset, waits for its receipt, and reads all blocks at the end.
"""

import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from sqlmodel import col, func, select

from api.keys import PEOPLE_FROM
from api.schemas.assets import MAX_MINTS_AT_ONCE
from api.settings import load_settings
from api.work.indexing import index
from api.worker import CHAIN_STEPS
from api.world import World, open_world
from chain.abi import abi_of
from chain.anvil import anvil
from chain.broadcast import submit
from chain.development import development_signer
from chain.minter import plan
from domain.ids import Address, TokenId
from domain.transaction import Call, MintOrder
from store import logins
from store.bulk import bulk
from store.mint_intake import accept_all, as_set
from store.tables import Asset, Blob, MintRequest, Token
from tests.api.scripted_model import ScriptedModel

Engine = Literal["devnet", "anvil"]
_Path = Callable[[World, Sequence[MintOrder]], "Took"]

OWNER = development_signer(PEOPLE_FROM).address
ROYALTY_BPS = 250
_MOST_IDS_PER_DAY = 2**24 - 1
_LONGEST_S = 600.0
_LOOK_EVERY_S = 0.02


@contextmanager
def world_on(engine: Engine) -> Generator[World]:
    """A new world on a new chain, in a folder that goes with it.

    Raises:
        ToolMissing: anvil is not installed.
    """
    with ExitStack() as opened:
        folder = opened.enter_context(tempfile.TemporaryDirectory())
        url = opened.enter_context(anvil()).url if engine == "anvil" else None
        settings = load_settings(data_dir=Path(folder), rpc_url=url, devnet_port=0)
        world = open_world(settings, load_model=ScriptedModel)
        opened.callback(world.close)
        with world.database.write() as session:
            logins.account(session, OWNER, world.clock())
        until_idle(world)  # the gift of the first login
        _allow_many(world)
        yield world


def _allow_many(world: World) -> None:
    """As the admin: let the minter mint more items a day than a new world allows."""
    assert world.keys.deployer is not None
    deployment = world.deployment
    data = abi_of("Items").encode_call("setMinter", world.keys.minter.address, _MOST_IDS_PER_DAY)
    call = Call(Address(deployment.items), data, "raise the minter's allowance")
    submit(world.client, world.keys.deployer, call)


def validated(world: World, name: str, count: int) -> list[MintOrder]:
    """Assets as the generators leave them: rows that name metadata, and the orders to mint them."""
    digests = [sha256(f"{name} {number}".encode()).hexdigest() for number in range(count)]
    token_ids = [TokenId(int(digest, 16)) for digest in digests]
    with world.database.write() as session:
        now, connection = world.clock(), session.connection()
        bulk(Blob, connection).insert(connection, [(one, 1, now) for one in digests])
        assets = [(one, "item", "en", f"{name} {n}") for n, one in enumerate(token_ids)]
        bulk(Asset, connection).insert(connection, assets)
    return [MintOrder("item", one, OWNER, OWNER, ROYALTY_BPS) for one in token_ids]


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of a whole path: wall-clock, of this process' CPU, and of writing its requests down.

    The devnet runs in this process, anvil does not.
    """

    seconds: float
    cpu_s: float
    accept_s: float = 0.0


def mint(world: World, orders: Sequence[MintOrder]) -> Took:
    """Let the worker mint and index some orders."""
    begun, cpu_begun = time.perf_counter(), time.process_time()
    for first in range(0, len(orders), MAX_MINTS_AT_ONCE):
        some = orders[first : first + MAX_MINTS_AT_ONCE]
        with world.database.write() as session:
            accept_all(session, OWNER, as_set(f"{some[0].token_id}", some), world.clock())
    accept_s = time.perf_counter() - begun
    until_idle(world)
    while _open_requests(world):
        # anvil answers a send before it has mined it
        if time.perf_counter() - begun > _LONGEST_S:
            raise RuntimeError("A mint of the measurement did not come to its end.")
        time.sleep(_LOOK_EVERY_S)
        until_idle(world)
    return Took(time.perf_counter() - begun, time.process_time() - cpu_begun, accept_s)


def mint_naively(world: World, orders: Sequence[MintOrder]) -> Took:
    """The same, one transaction after the other."""
    begun, cpu_begun = time.perf_counter(), time.process_time()
    for order in orders:
        (planned,) = plan([order], world.deployment)
        submit(world.client, world.keys.minter, planned.call)
    while index(world):
        pass
    return Took(time.perf_counter() - begun, time.process_time() - cpu_begun)


def rows(engine: Engine, count: int, naive_count: int) -> list[dict[str, Any]]:
    """`{job, path, per_s, assets, seconds, cpu_s, accept_s}`: the worker, and the naive loop."""
    with world_on(engine) as world:
        mint(world, validated(world, "warm-up", 100))
        measured: list[tuple[str, int, _Path]] = [
            (engine, count, mint),
            (f"{engine}_naive", naive_count, mint_naively),
        ]
        return [_row(world, path, size, how) for path, size, how in measured]


def until_idle(world: World) -> None:
    """Take rounds of the chain loop until nothing is left to do."""
    while sum(step(world) for step in CHAIN_STEPS):
        pass


def _row(world: World, path: str, count: int, how: _Path) -> dict[str, Any]:
    before = tokens_in(world)
    took = how(world, validated(world, path, count))
    if tokens_in(world) != before + count:
        raise RuntimeError(f"Not every asset of the path {path} is in the index.")
    return {
        "job": "mint_index",
        "path": path,
        "per_s": round(count / took.seconds, 1),
        "assets": count,
        "seconds": round(took.seconds, 3),
        "cpu_s": round(took.cpu_s, 3),
        "accept_s": round(took.accept_s, 3),
    }


def _open_requests(world: World) -> int:
    with world.database.read() as session:
        open_ = select(func.count()).where(
            col(MintRequest.state).in_(("waiting", "sent", "mined", "failed"))
        )
        return session.exec(open_).one()


def tokens_in(world: World) -> int:
    """How many tokens the index holds."""
    with world.database.read() as session:
        return session.exec(select(func.count()).select_from(Token)).one()
