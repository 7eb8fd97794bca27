"""A running world: settings, chain, database, files, model and keys, opened and closed together."""

import hashlib
import hmac
import os
import secrets
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from api.keys import Keys, keys_for
from api.model_slot import ModelSlot
from api.models import named_model
from api.once import Once
from api.settings import Settings
from chain.client import GWEI, ChainClient
from chain.contracts import World as Contracts
from chain.deploy import Roles, deploy
from chain.deployment_check import check
from chain.devnet import Devnet
from chain.rpc import DEFAULT_TIMEOUT_S
from chain.signing import LocalSigner
from domain.errors import InvalidInput, StoreCorrupt
from domain.ids import Address
from domain.world import DEVNET_CHAIN_ID, Deployment
from inference.types import TextModel
from store import deployments, generations
from store.blobs import Blobs
from store.db import Database, open_database
from store.migrations import migrate

Clock = Callable[[], int]
"""Unix time in seconds."""
NODE_TIMEOUT_S = 5.0
"""For each question of a service at work. A node that hangs must not keep it for long."""
_SECRET_BYTES = 32


def wall_clock() -> int:
    """The machine's time."""
    return int(time.time())


@dataclass(frozen=True, slots=True)
class World:
    """What routes, worker and demo work with. Make it with `open_world`, and close it.

    Attributes:
        devnet: the embedded chain, where this world runs one.
        said: warnings that the log need not hold again.
    """

    settings: Settings
    clock: Clock
    database: Database
    blobs: Blobs
    client: ChainClient
    deployment: Deployment
    keys: Keys
    model: ModelSlot
    devnet: Devnet | None
    _secret: bytes = field(repr=False)
    _closing: ExitStack = field(repr=False)
    said: Once = field(default_factory=Once, repr=False)

    @property
    def contracts(self) -> Contracts:
        """The contracts, as the chain has them."""
        return Contracts(self.client, self.deployment)

    @property
    def confirmations(self) -> int:
        """Blocks above one before what it holds is called confirmed."""
        return self.settings.confirmations_on(self.deployment.chain_id)

    @property
    def has_gifts(self) -> bool:
        """Whether new logins are sent ether and Gold: on a development chain alone (D7)."""
        return self.deployment.chain_id == DEVNET_CHAIN_ID and self.keys.treasury is not None

    def creator_secret(self, account: Address) -> bytes:
        """What keys the salts of an account's prompt commitments, 32 bytes."""
        return hmac.new(self._secret, account.encode(), hashlib.sha256).digest()

    def chain_time(self) -> int:
        """Unix time as the next block will have it at the earliest.

        Raises:
            ChainUnreachable: no node answers.
        """
        head = self.client.block("latest")
        return max(self.clock(), 0 if head is None else head.timestamp)

    def close(self) -> None:
        """Close everything, the last opened first."""
        self._closing.close()


def open_world(
    settings: Settings,
    *,
    clock: Clock = wall_clock,
    load_model: Callable[[], TextModel] | None = None,
) -> World:
    """Open a world: start the embedded chain if no other is named, migrate, find or deploy.

    Args:
        settings: of the service.
        clock: Unix time in seconds.
        load_model: makes the model; None loads what the settings name, in the background.

    Raises:
        InvalidInput: a setting does not fit.
        ChainUnreachable, WrongChain, UnsupportedChain: the chain cannot be used.
        StoreCorrupt: the database or the data directory cannot be used; nothing was overwritten.
    """
    with ExitStack() as opened:
        _make_folder(settings.data_dir)
        # Before anything is written to a chain, the database must be one that can remember it.
        migrate(settings.database)
        database = open_database(settings.database)
        opened.callback(database.close)
        devnet = _start_devnet(settings)
        if devnet is not None:
            opened.callback(devnet.stop)
        with closing(_connect(settings, devnet, DEFAULT_TIMEOUT_S)) as patient:
            keys = keys_for(settings, patient.chain_id)
            deployment = _find_or_deploy(database, patient, keys)
        client = _connect(settings, devnet, NODE_TIMEOUT_S)
        opened.callback(client.close)
        with database.write() as session:
            generations.requeue_running(session)
        secret = _creator_secret(settings)
        model = ModelSlot(load_model or partial(named_model, settings))
        opened.callback(model.close)
        return World(
            settings=settings,
            clock=clock,
            database=database,
            blobs=Blobs(settings.data_dir / "blobs"),
            client=client,
            deployment=deployment,
            keys=keys,
            model=model,
            devnet=devnet,
            _secret=secret,
            _closing=opened.pop_all(),
        )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreCorrupt("The data directory cannot be made or entered.") from error


def _start_devnet(settings: Settings) -> Devnet | None:
    if settings.rpc_url is not None:
        return None
    if settings.chain_id not in (None, DEVNET_CHAIN_ID):
        raise InvalidInput(
            f"The embedded chain is chain {DEVNET_CHAIN_ID}, not {settings.chain_id}.",
            hint="Set LLMASOS_RPC_URL to use another chain.",
        )
    return Devnet(settings.data_dir / "devnet.db", settings.devnet_port).start()


def _connect(settings: Settings, devnet: Devnet | None, timeout_s: float) -> ChainClient:
    url = settings.rpc_url if devnet is None else devnet.url
    assert url is not None
    ceiling = settings.max_fee_gwei * GWEI
    return ChainClient.connect(url, settings.chain_id, timeout_s=timeout_s, fee_ceiling_wei=ceiling)


def _find_or_deploy(database: Database, client: ChainClient, keys: Keys) -> Deployment:
    with database.read() as session:
        known = deployments.current(session)
    if known is not None:
        check(client, known)
        return known
    if keys.deployer is None:
        raise InvalidInput(
            "No world is known on this chain, and there is no key to deploy one with.",
            hint="Set LLMASOS_DEPLOYER_KEY for the first start.",
        )
    deployment = deploy(client, keys.deployer, roles_of(keys, keys.deployer))
    with database.write() as session:
        deployments.bind(session, deployment)
    return deployment


def roles_of(keys: Keys, deployer: LocalSigner) -> Roles:
    """Who gets which role in a new world. The service never holds the pauser's key."""
    return Roles(
        admin=deployer.address,
        minter=keys.minter.address,
        treasury=(keys.treasury or deployer).address,
        oracle=None if keys.oracle is None else keys.oracle.address,
    )


def _creator_secret(settings: Settings) -> bytes:
    if settings.creator_secret is not None:
        return hashlib.sha256(settings.creator_secret.get_secret_value().encode()).digest()
    path = settings.data_dir / "creator.secret"
    try:
        if not path.exists():
            _write_secret(path, secrets.token_bytes(_SECRET_BYTES))
        secret = path.read_bytes()
    except OSError as error:
        raise StoreCorrupt("The creator's secret cannot be read or written.") from error
    if len(secret) != _SECRET_BYTES:
        raise StoreCorrupt("The creator's secret is damaged.", hint="Restore it from a backup.")
    return secret


def _write_secret(path: Path, secret: bytes) -> None:
    part = path.with_suffix(".part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)
