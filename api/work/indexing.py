"""Blocks become rows, and rows of dropped blocks are taken back.

Blocks that no reorganization may reach are read in stretches, and written without undo; those near
the head one by one.
"""

from contextlib import closing
from itertools import islice

import structlog

from api.read_ahead import read_ahead
from api.world import World
from chain.client import ChainClient
from chain.indexer import read_blocks, read_stretches
from domain.errors import ChainError, NotTheNextBlock, ReorgTooDeep
from domain.world import Deployment
from store import projection, reorg
from store.db import Database

_log = structlog.get_logger("worker")
_STRETCHES_AT_ONCE = 8
_BLOCKS_IN_A_TRANSACTION = 50


def index(world: World) -> int:
    """Apply the blocks that are new, after rolling back those that the chain dropped.

    Returns:
        How many blocks were applied.

    Raises:
        ReorgTooDeep: the chain dropped blocks that counted as final.
        ChainError: the chain cannot be read.
    """
    roll_back_dropped(world)
    head = world.client.block_number()
    depth = world.settings.max_reorg_depth
    before = next_block(world.database, world.deployment)
    try:
        index_up_to(world.client, world.deployment, world.database, head, head, depth)
    except NotTheNextBlock:
        # The chain changed while it was read; the next round rolls back and reads on.
        _log.info("chain_changed_while_reading", at=before)
    return next_block(world.database, world.deployment) - before


def next_block(database: Database, deployment: Deployment) -> int:
    """The first block that is not indexed yet."""
    with database.read() as session:
        checkpoint = projection.checkpoint(session)
    return deployment.first_block if checkpoint is None else checkpoint.number + 1


def index_up_to(
    client: ChainClient,
    deployment: Deployment,
    database: Database,
    last: int,
    head: int,
    confirmation_depth: int,
) -> None:
    """Apply blocks up to one, both ends included; a long way is gone in several calls.

    Args:
        client: of the chain.
        deployment: whose events are read.
        database: migrated; empty, or of this deployment.
        last: number of the block to stop at, or before.
        head: number of the chain's newest block.
        confirmation_depth: blocks below the head that may still be dropped.

    Raises:
        NotTheNextBlock: the chain changed; roll back and ask again.
        ChainError: it cannot be read.
    """
    first = next_block(database, deployment)
    final = min(last, head - confirmation_depth)
    if first <= final:
        _index_final(client, deployment, database, first, final)
        if next_block(database, deployment) <= final:
            return
        first = final + 1
    blocks = read_blocks(client, deployment, first, last)
    while some := list(islice(blocks, _BLOCKS_IN_A_TRANSACTION)):
        with database.write() as session:
            projection.apply_all(session, some, deployment, confirmation_depth)


def _index_final(
    client: ChainClient, deployment: Deployment, database: Database, first: int, final: int
) -> None:
    stretches = read_stretches(client, deployment, first, final)
    with closing(read_ahead(islice(stretches, _STRETCHES_AT_ONCE))) as ready:
        for stretch in ready:
            with database.write() as session:
                projection.apply_stretch(session, stretch, deployment)


def roll_back_dropped(world: World) -> int | None:
    """Roll back to the newest block that node and index share; None if nothing was dropped.

    Raises:
        ReorgTooDeep: they share none that may still be rolled back to.
        ChainError: the node does not have so many blocks.
    """
    with world.database.read() as session:
        checkpoint = projection.checkpoint(session)
        if checkpoint is None or _is_canonical(world, checkpoint.number, checkpoint.hash):
            return None
        known = [
            block
            for block in projection.newest_blocks(session, world.settings.max_reorg_depth + 1)
            if block.number >= checkpoint.final_number
        ]
    shared = next(
        (block for block in known if _is_canonical(world, block.number, block.hash)), None
    )
    if shared is None:
        _require_another(world, known[-1].number, known[-1].hash)
        raise ReorgTooDeep(
            "The chain dropped every block that may still be taken back.",
            hint="Check the node; if its chain is right, index it anew: `llmasos reindex`.",
        )
    _log.warning("rolled_back", head=checkpoint.number, to=shared.number)
    with world.database.write() as session:
        reorg.roll_back(session, shared.number)
    return shared.number


def _require_another(world: World, number: int, block_hash: str) -> None:
    """A chain was dropped where another stands for it; a node that has none may only be behind.

    Raises:
        ChainError: the node names no other block.
    """
    if world.client.block_hash(number) in (None, block_hash):
        raise ChainError(
            f"The chain's node does not have block {number}, which counts as final.",
            hint="It is behind, or its chain was cut back; the index waits for it.",
        )


def _is_canonical(world: World, number: int, block_hash: str) -> bool:
    return world.client.block_hash(number) == block_hash
