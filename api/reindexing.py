"""The chain read anew: to prove that the index is what the chain says, or to make it so."""

import tempfile
from bisect import bisect_left
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import typer

from api.settings import Settings
from api.work.indexing import index_up_to, next_block
from chain.client import ChainClient
from chain.devnet import Devnet
from domain.errors import Conflict, NotFound, NotTheNextBlock
from domain.world import Deployment
from store import deployments, projection, reorg
from store.comparison import Comparison, Difference, compare
from store.db import Database, open_database
from store.migrations import migrate

_PATIENCE: Final = 3
_LONGEST_VALUE: Final = 90


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison found, and up to which block."""

    comparison: Comparison
    last: int

    @property
    def is_identical(self) -> bool:
        """Whether no row differs."""
        return not self.comparison.differences


def compare_with_chain(settings: Settings) -> Compared:
    """Read the chain into an empty database, and compare every row of the projection.

    The service may go on: the comparison is with what was indexed when it began.

    Raises:
        NotFound: nothing is indexed yet.
        Conflict: the chain has another block than the index; its service has to follow it first.
        ChainError: the chain cannot be read.
    """
    with ExitStack() as opened:
        database = open_database(settings.database)
        opened.callback(database.close)
        ours = opened.enter_context(database.read())
        checkpoint, deployment = projection.checkpoint(ours), deployments.current(ours)
        if checkpoint is None or deployment is None:
            raise NotFound("Nothing is indexed in this database yet.")
        client = opened.enter_context(_chain(settings, deployment))
        if client.block_hash(checkpoint.number) != checkpoint.hash:
            raise Conflict(
                f"The chain has another block {checkpoint.number} than the index.",
                hint="Let the service follow the chain, then compare again.",
            )
        folder = opened.enter_context(tempfile.TemporaryDirectory())
        url = f"sqlite:///{Path(folder) / 'fresh.db'}"
        migrate(url)
        fresh = open_database(url)
        opened.callback(fresh.close)
        depth = settings.max_reorg_depth
        _index(client, deployment, fresh, checkpoint.number, depth)
        with fresh.read() as theirs:
            return Compared(compare(ours, theirs), checkpoint.number)


def rebuild(settings: Settings) -> int:
    """Empty the index and read the chain into it anew; the service must not run meanwhile.

    What people asked for stays as it is, unless the chain dropped the block that had settled it:
    then it is open again, and the service sees to it. A rebuild that is stopped is finished by the
    service.

    Returns:
        The block up to which the chain is indexed now.

    Raises:
        NotFound: the database belongs to no world yet.
        ChainError: the chain cannot be read.
    """
    with ExitStack() as opened:
        migrate(settings.database)
        database = open_database(settings.database)
        opened.callback(database.close)
        with database.read() as session:
            deployment = deployments.current(session)
        if deployment is None:
            raise NotFound("This database belongs to no world yet.")
        client = opened.enter_context(_chain(settings, deployment))
        shared = _newest_shared(client, database)
        with database.write() as session:
            reorg.begin_anew(session, shared)
        last = client.block_number()
        _index(client, deployment, database, last, settings.max_reorg_depth)
        return last


def _newest_shared(client: ChainClient, database: Database) -> int:
    """The newest block that is indexed and on the chain still; -1 if there is none."""
    with database.read() as session:
        kept = projection.kept_blocks(session)
    # Two chains that differ at a block differ at all blocks above it.
    dropped = bisect_left(kept, 1, key=lambda block: client.block_hash(block[0]) != block[1])
    return kept[dropped - 1][0] if dropped else -1


def show(compared: Compared) -> None:
    """Say on the terminal what a comparison found."""
    found = compared.comparison
    if compared.is_identical:
        typer.echo(
            f"identical, {found.rows:,} rows in {found.tables} tables, up to block {compared.last}"
        )
        return
    typer.echo(f"different, up to block {compared.last}. The first differences:", err=True)
    for difference in found.differences:
        typer.echo(_sentence(difference), err=True)


def _sentence(difference: Difference) -> str:
    ours, fresh = difference.ours, difference.fresh
    if ours is None or fresh is None:
        side = "is missing here" if ours is None else "is not on the chain"
        return f"{difference.table}: a row {side}: {_short(fresh if ours is None else ours)}"
    columns = [name for name in ours if ours[name] != fresh[name]]
    changes = ", ".join(
        f"{name} is {_short(ours[name])} here and {_short(fresh[name])} on the chain"
        for name in columns
    )
    return f"{difference.table}: {changes}, in {_short(ours)}"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE] + "…"


def _index(
    client: ChainClient, deployment: Deployment, database: Database, last: int, depth: int
) -> None:
    failures = 0
    while next_block(database, deployment) <= last:
        try:
            head = client.block_number()
            index_up_to(client, deployment, database, last, head, depth)
        except NotTheNextBlock:
            failures += 1
            if failures == _PATIENCE:
                raise


@contextmanager
def _chain(settings: Settings, deployment: Deployment) -> Generator[ChainClient]:
    """The chain of the settings; the embedded one is started where its service does not run."""
    with ExitStack() as opened:
        url = settings.rpc_url
        if url is None:
            try:
                devnet = Devnet(settings.data_dir / "devnet.db", 0).start()
                opened.callback(devnet.stop)
                url = devnet.url
            except Conflict:
                url = f"http://127.0.0.1:{settings.devnet_port}"
        client = ChainClient.connect(url, deployment.chain_id)
        opened.callback(client.close)
        yield client
