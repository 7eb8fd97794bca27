"""Blocks become rows, and rows of dropped blocks are taken back."""

from itertools import islice

import structlog

from api.world import World
from chain.indexer import read_blocks
from domain.errors import NotTheNextBlock, ReorgTooDeep
from store import projection, reorg

_log = structlog.get_logger("worker")
_BLOCKS_AT_ONCE = 2_000
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
    with world.database.read() as session:
        checkpoint = projection.checkpoint(session)
    first = world.deployment.first_block if checkpoint is None else checkpoint.number + 1
    last = min(world.client.block_number(), first + _BLOCKS_AT_ONCE - 1)
    applied = 0
    try:
        blocks = read_blocks(world.client, world.deployment, first, last)
        while some := list(islice(blocks, _BLOCKS_IN_A_TRANSACTION)):
            with world.database.write() as session:
                for block in some:
                    depth = world.settings.max_reorg_depth
                    projection.apply(session, block, world.deployment, depth)
            applied += len(some)
    except NotTheNextBlock:
        # The chain changed while it was read; the next round rolls back and reads on.
        _log.info("chain_changed_while_reading", at=first + applied)
    return applied


def roll_back_dropped(world: World) -> int | None:
    """Roll back to the newest block that node and index share; None if nothing was dropped.

    Raises:
        ReorgTooDeep: they share none that may still be rolled back to.
    """
    with world.database.read() as session:
        checkpoint = projection.checkpoint(session)
        if checkpoint is None or _is_canonical(world, checkpoint.number, checkpoint.hash):
            return None
        known = projection.newest_blocks(session, world.settings.max_reorg_depth + 1)
    shared = next(
        (block for block in known if _is_canonical(world, block.number, block.hash)), None
    )
    if shared is None:
        raise ReorgTooDeep(
            "The chain dropped every block that may still be taken back.",
            hint="Check the node; if its chain is right, index it into a new database.",
        )
    _log.warning("rolled_back", head=checkpoint.number, to=shared.number)
    with world.database.write() as session:
        reorg.roll_back(session, shared.number)
    return shared.number


def _is_canonical(world: World, number: int, block_hash: str) -> bool:
    return world.client.block_hash(number) == block_hash
