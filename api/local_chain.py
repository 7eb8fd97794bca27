"""Commands around a chain: run one, deploy onto one, read back what a world keeps."""

import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from api.keys import keys_for
from api.settings import Settings
from api.world import roles_of
from chain.client import GWEI, ChainClient
from chain.deploy import Cost, cost, deploy
from chain.powers import Power, powers
from domain.asset import Opening
from domain.errors import InvalidInput, NotFound
from domain.ids import TokenId
from domain.world import Deployment
from store import generations
from store.db import open_database

Say = Callable[[str], None]


def run_chain(
    engine: Literal["devnet", "ganache", "anvil"], data: Path, port: int, say: Say
) -> None:
    """Run a local chain in the foreground until it is interrupted.

    Raises:
        Conflict: its file or port is in use.
        ChainError: the engine is not installed, or does not start.
    """
    data.mkdir(parents=True, exist_ok=True)

    def ready(url: str) -> None:
        say(f"{engine} answers at {url} (chain id 31337). Ctrl-C stops it; its state stays.")

    if engine == "devnet":
        from chain.devnet import serve

        serve(data / "devnet.db", port, lambda node: ready(node.url))
        return
    from chain.anvil import anvil
    from chain.ganache import ganache

    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    node = (
        ganache(data / "ganache", port) if engine == "ganache" else anvil(data / "anvil.json", port)
    )
    with node:
        ready(node.url)
        stop.wait()


@dataclass(frozen=True, slots=True)
class Deployed:
    """A world on a chain, and who may do what in it, read back from there."""

    deployment: Deployment
    powers: list[Power]


def deploy_world(settings: Settings, agree: Callable[[Cost], None]) -> Deployed:
    """Deploy, or find what the deployer deployed before, and check it.

    Args:
        settings: of the service.
        agree: is shown what it costs before anything is sent; raises to send nothing.

    Raises:
        InvalidInput: no chain or no deployer key is named.
        ChainError: the chain cannot be used.
    """
    if settings.rpc_url is None:
        raise InvalidInput(
            "Name the chain to deploy on.", hint="Set LLMASOS_RPC_URL, for instance to a devnet."
        )
    client = ChainClient.connect(
        settings.rpc_url, settings.chain_id, fee_ceiling_wei=settings.max_fee_gwei * GWEI
    )
    try:
        keys = keys_for(settings, client.chain_id)
        if keys.deployer is None:
            raise InvalidInput("There is no key to deploy with.", hint="Set LLMASOS_DEPLOYER_KEY.")
        roles = roles_of(keys, keys.deployer)
        expected = cost(client, keys.deployer.address, roles)
        if expected.transactions:
            agree(expected)
        deployment = deploy(client, keys.deployer, roles)
        return Deployed(deployment, powers(client, deployment))
    finally:
        client.close()


def opening_of(settings: Settings, token_id: TokenId) -> Opening:
    """The opening of a token that this world generated.

    Raises:
        NotFound: it was not generated here.
    """
    if not settings.database_url and not (settings.data_dir / "world.db").exists():
        raise NotFound("There is no world in the data directory.")
    database = open_database(settings.database)
    try:
        with database.read() as session:
            return generations.opening_of(generations.of_token(session, token_id))
    finally:
        database.close()
