"""How a world is, asked from outside: beside a running service, or with none.

The database is opened for reading alone. Nothing here waits long: a node or a service that does not
answer is a fact to be told.
"""

import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import httpx
from sqlmodel import Session

from api.keys import keys_for
from api.operations import keyring, needs, presence, stuck
from api.operations.backup import require_world
from api.operations.report import (
    ChainState,
    Disk,
    IndexState,
    KeyState,
    Lane,
    ServiceState,
    Status,
    Stuck,
)
from api.settings import Settings
from chain.client import GWEI, ChainClient
from domain.errors import ChainError, InvalidInput, LLMasOSError
from domain.ids import Address, Wei
from domain.world import Deployment
from store import deployments, outbox_waiting
from store.db import open_database
from store.engine import parse_url
from store.reads import operations
from store.reads.operations import IndexedTo
from store.tables import Outbox

_NODE_TIMEOUT_S: Final = 3.0
_SERVICE_TIMEOUT_S: Final = 5.0
_STUCK_SHOWN: Final = 20
# Gas that a key should be able to pay for: some ten large batches, or as many small calls.
_GAS_AHEAD: Final = {"minter": 50_000_000, "treasury": 2_000_000, "oracle": 2_000_000}


def status_of(settings: Settings, *, now: int, stuck_after_s: int | None = None) -> Status:
    """Ask database, node, service and disk.

    Args:
        settings: of the service.
        now: Unix time, s.
        stuck_after_s: how long a transaction may wait before it counts as stuck; None takes the
            setting, by which the worker goes as well.

    Raises:
        NotFound: there is no world.
        StoreCorrupt, StoreUnreachable: the database cannot be read.
    """
    require_world(settings)
    with ExitStack() as opened:
        database = open_database(settings.database, read_only=True)
        opened.callback(database.close)
        session = opened.enter_context(database.read())
        world = deployments.current(session)
        note = presence.find(settings.data_dir)
        service = _service(settings, note, world)
        chain, client = _chain(settings, note, world)
        if client is not None:
            opened.callback(client.close)
        duties, keys_missing = _duties(settings, world, chain)
        indexed = operations.indexed_to(session)
        after_s = stuck_after_s or settings.stuck_s
        oldest_open = outbox_waiting.oldest_open_at(session)
        oldest_mint = operations.oldest_waiting_mint_at(session)
        found = Status(
            world=None if world is None else world.id,
            service=service,
            chain=chain,
            index=_index(indexed, chain),
            outbox=_lanes(session, duties),
            outbox_oldest_s=None if oldest_open is None else max(0, now - oldest_open),
            stuck_count=outbox_waiting.count_stuck(session, now, after_s),
            stuck=_stuck(session, client, duties, now, after_s),
            mints=operations.mint_counts(session),
            mint_oldest_s=None if oldest_mint is None else max(0, now - oldest_mint),
            generations=operations.generation_counts(session),
            keys=_keys(client, duties, chain, settings),
            disk=_disk(settings, session),
            needs=() if keys_missing is None else (keys_missing,),
        )
    return needs.judged(found, settings, after_s)


def _service(
    settings: Settings, note: presence.Presence | None, world: Deployment | None
) -> ServiceState:
    url = presence.url_here(settings.host, settings.port) if note is None else note.url
    silent = ServiceState(url, answers=False)
    try:
        # A proxy of the environment cannot reach this machine's loopback.
        answer = httpx.get(f"{url}/readyz", timeout=_SERVICE_TIMEOUT_S, trust_env=False)
        body: Any = answer.json()
        if world is None or body["world"] != world.id:
            return silent  # somebody else's
        return ServiceState(
            url=url,
            answers=True,
            ready=bool(body["ready"]),
            model=str(body["model"]),
            version=str(body["version"]),
            why=tuple(str(check["why"]) for check in body["checks"] if not check["ok"]),
        )
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        return silent


def _chain(
    settings: Settings, note: presence.Presence | None, world: Deployment | None
) -> tuple[ChainState, ChainClient | None]:
    """What the node says, and the way to it if it is the right one."""
    chain_id = settings.chain_id if world is None else world.chain_id
    if settings.rpc_url is not None:
        url = settings.rpc_url
    elif note is not None and note.chain_url is not None:
        url = note.chain_url
    else:
        url = presence.url_here("127.0.0.1", settings.devnet_port)
    try:
        client = ChainClient.connect(
            url,
            chain_id,
            timeout_s=_NODE_TIMEOUT_S,
            fee_ceiling_wei=settings.max_fee_gwei * GWEI,
        )
    except ChainError as error:
        return ChainState(chain_id, why=error.detail), None
    try:
        head = client.block("latest")
        if head is None or (
            world is not None and client.block_hash(world.first_block) != world.genesis
        ):
            client.close()
            return ChainState(chain_id, why="The node's chain is not the one of this world."), None
        return ChainState(client.chain_id, head.number, head.timestamp, _fee(client)), client
    except ChainError as error:
        client.close()
        return ChainState(chain_id, why=error.detail), None


def _fee(client: ChainClient) -> int:
    """What would be offered for a gas now, in wei; the ceiling where even that is too little."""
    try:
        return client.fees().max_fee_wei
    except ChainError:
        return client.fee_ceiling_wei


def _duties(
    settings: Settings, world: Deployment | None, chain: ChainState
) -> tuple[dict[Address, str], str | None]:
    """The keys' duties, and what is to be said where a key is missing."""
    chain_id = chain.chain_id if world is None else world.chain_id
    if chain_id is None:
        return {}, None
    try:
        return keyring.duties(keys_for(settings, chain_id)), None
    except InvalidInput as error:
        return {}, error.detail


def _index(indexed: IndexedTo | None, chain: ChainState) -> IndexState:
    if indexed is None:
        return IndexState(None, None, None)
    if chain.head is None or chain.head_timestamp is None:
        return IndexState(indexed.number, None, None)
    behind = chain.head - indexed.number
    if behind <= 0:
        return IndexState(indexed.number, 0, 0)
    since = indexed.timestamp
    lag_s = None if since is None else max(0, chain.head_timestamp - since)
    return IndexState(indexed.number, behind, lag_s)


def _lanes(session: Session, duties: dict[Address, str]) -> tuple[Lane, ...]:
    states: dict[str, dict[str, int]] = {}
    addresses: dict[str, set[Address]] = {}
    for counted in operations.outbox_counts(session):
        duty = keyring.duty_of(counted.lane, duties)
        by_state = states.setdefault(duty, {})
        by_state[counted.state] = by_state.get(counted.state, 0) + counted.count
        addresses.setdefault(duty, set()).add(counted.lane)
    return tuple(
        Lane(duty, _only(addresses[duty]) if duty != keyring.PEOPLE else None, states[duty])
        for duty in sorted(states)
    )


def _only(addresses: set[Address]) -> Address | None:
    return next(iter(addresses)) if len(addresses) == 1 else None


def _stuck(
    session: Session,
    client: ChainClient | None,
    duties: dict[Address, str],
    now: int,
    after_s: int,
) -> tuple[Stuck, ...]:
    rows = outbox_waiting.stuck(session, now, after_s, _STUCK_SHOWN)
    return tuple(
        Stuck(
            duty=keyring.duty_of(row.lane, duties),
            lane=row.lane,
            nonce=row.nonce,
            hash=row.hash,
            purpose=row.purpose,
            state=row.state,
            age_s=now - since,
            why=_why(session, client, row, now - since),
        )
        for row, since in ((row, outbox_waiting.waits_since(session, row)) for row in rows)
    )


def _why(session: Session, client: ChainClient | None, row: Outbox, age_s: int) -> str:
    if client is None:
        return stuck.NODE_SILENT
    try:
        view = stuck.look(client, row)
    except LLMasOSError:
        return stuck.NODE_SILENT
    nonces = operations.open_nonces(session, row.lane)
    return stuck.why_stuck(row, view, stuck.offer_of(row), nonces, age_s)


def _keys(
    client: ChainClient | None, duties: dict[Address, str], chain: ChainState, settings: Settings
) -> tuple[KeyState, ...]:
    fee_wei = chain.fee_wei or settings.max_fee_gwei * GWEI
    found: list[KeyState] = []
    for account, duty in duties.items():
        balance = _balance(client, account)
        needed = _GAS_AHEAD.get(duty, 0) * fee_wei
        found.append(KeyState(duty, account, balance, balance is not None and balance < needed))
    return tuple(found)


def _balance(client: ChainClient | None, account: Address) -> Wei | None:
    try:
        return None if client is None else client.balance(account)
    except ChainError:
        return None


def _disk(settings: Settings, session: Session) -> Disk:
    blobs, blob_bytes = operations.blob_totals(session)
    address = parse_url(settings.database)
    is_file = address.get_backend_name() == "sqlite"
    folder = settings.data_dir if settings.data_dir.is_dir() else Path()
    return Disk(
        free_bytes=shutil.disk_usage(folder).free,
        blobs=blobs,
        blob_bytes=blob_bytes,
        database_bytes=Path(address.database or "").stat().st_size if is_file else None,
    )
