"""Blocks become rows, and what follows from them is settled."""

from itertools import islice

import structlog
from sqlmodel import col, select

from api.world import World
from chain.broadcast import why_failed
from chain.indexer import read_blocks
from chain.raw_transaction import read_raw
from domain.errors import LLMasOSError, NotTheNextBlock, ReorgTooDeep
from domain.transaction import Call, Receipt
from store import mint_settlement, outbox, projection, reorg
from store.tables import MintRequest, Outbox

_log = structlog.get_logger("worker")
_BLOCKS_AT_ONCE = 2_000
_BLOCKS_IN_A_TRANSACTION = 50
_OPEN = ("waiting", "sent", "mined")


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


def follow(world: World) -> int:
    """Note what became of sent transactions; returns of how many.

    A receipt counts once its block is indexed under the same hash, so that a reorganisation which
    takes the block away also takes this note back.
    """
    with world.database.read() as session:
        rows = [row for lane in outbox.lanes(session) for row in outbox.pending(session, lane)]
    noted = 0
    for row in rows:
        receipt = world.client.receipt(row.hash)
        if receipt is None:
            continue
        why = None if receipt.succeeded else _why_failed(world, row)
        noted += _note(world, row, receipt, why)
    return noted


def settle(world: World) -> int:
    """Bring mint requests to the state that chain and outbox imply; returns how many changed."""
    with world.database.read() as session:
        open_request = select(MintRequest.id).where(col(MintRequest.state).in_(_OPEN)).limit(1)
        if session.exec(open_request).first() is None:
            return 0
    with world.database.write() as session:
        return len(mint_settlement.settle(session, world.confirmations))


def _note(world: World, row: Outbox, receipt: Receipt, why: str | None) -> bool:
    with world.database.write() as session:
        if projection.hash_at(session, receipt.block_number) != receipt.block_hash:
            return False
        current = session.get_one(Outbox, row.id)
        if current.state not in ("prepared", "sent"):
            return False
        if why is None:
            outbox.mark_mined(session, current, receipt)
        else:
            outbox.mark_failed(session, current, receipt, why)
    return True


def _why_failed(world: World, row: Outbox) -> str:
    content = read_raw(row.raw).content
    if content.to is None:
        return "The transaction created no contract."
    call = Call(content.to, content.data, row.purpose, content.value_wei, content.gas_limit)
    try:
        return why_failed(world.client, call, row.lane).detail
    except LLMasOSError:
        return "The transaction was reverted."


def _is_canonical(world: World, number: int, block_hash: str) -> bool:
    return world.client.block_hash(number) == block_hash
