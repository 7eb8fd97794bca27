"""Chain events become rows, and nothing else writes who owns what.

The tables of `store.tables.projection` are a pure function of the deployment and of the blocks that
were applied and not rolled back. Invariants:

- Blocks are applied one after the other, each with the hash of the one before as its parent.
- A block, its events, its rows, its undo and the checkpoint are written in one transaction.
- Blocks `confirmation_depth` or more below the highest block ever seen are final: they are never
  rolled back, and a chain that drops one halts the indexing.
"""

from sqlmodel import Session, col, delete, select

from domain.errors import NotTheNextBlock, ReorgTooDeep, StoreCorrupt, WrongChain
from domain.events import Block
from domain.ids import HexBytes32
from domain.world import Deployment
from store import deployments
from store.event_rows import record
from store.journal import Journal, forget, undo_block
from store.rules import BlockRules
from store.tables import ChainBlock, ChainEvent, Checkpoint, EventParty


def checkpoint(session: Session) -> Checkpoint | None:
    """How far the chain is indexed; None before the first block."""
    return session.get(Checkpoint, 1)


def hash_at(session: Session, number: int) -> HexBytes32 | None:
    """Hash of an indexed block, to be compared with the node's; None for one not indexed.

    After a reorganisation the highest number at which both agree is what to roll back to.
    """
    block = session.get(ChainBlock, number)
    return None if block is None else block.hash


def apply(
    session: Session, block: Block, deployment: Deployment, confirmation_depth: int
) -> Checkpoint:
    """Index the next block.

    Args:
        session: one that writes; several blocks may share it.
        block: the one after the checkpoint, or the deployment's first.
        deployment: the world that the database belongs to; a new database becomes its own.
        confirmation_depth: how many blocks a reorganisation may drop, at least 1.

    Raises:
        NotTheNextBlock: it does not follow the checkpoint; nothing was written.
        WrongChain: the database, or the first block, belongs to another chain.
        StoreCorrupt: the database belongs to another world, or an event cannot follow from what
            is indexed. Leave the session by this error: it rolls everything back.
    """
    deployments.bind(session, deployment)
    before = checkpoint(session)
    _require_next(before, block, deployment)
    session.add(
        ChainBlock(
            number=block.number,
            hash=block.hash,
            parent_hash=block.parent_hash,
            timestamp=block.timestamp,
        )
    )
    session.flush()
    record(session, block.events)
    journal = Journal(session, block.number)
    BlockRules(journal, block.events).apply()
    journal.flush()
    return _advance(session, before, block, confirmation_depth)


def rollback_to(session: Session, number: int) -> Checkpoint:
    """Take back every block above a number, as if it had never been applied.

    Args:
        session: one that writes.
        number: the block that becomes the newest.

    Raises:
        ReorgTooDeep: a block above it is final, or none was ever indexed; nothing was written.
    """
    head = checkpoint(session)
    if head is None or number < head.final_number:
        raise ReorgTooDeep(
            f"The chain dropped blocks above {number}, which counted as final.",
            hint="Check the node; if the chain is right, index it anew.",
        )
    if number >= head.number:
        return head
    for above in range(head.number, number, -1):
        undo_block(session, above)
    for table in (EventParty, ChainEvent):
        session.exec(delete(table).where(col(table.block_number) > number))
    session.exec(delete(ChainBlock).where(col(ChainBlock.number) > number))
    newest = session.get(ChainBlock, number)
    if newest is None:
        raise StoreCorrupt(f"Block {number} is missing from the index.")
    head.number, head.hash = newest.number, newest.hash
    session.add(head)
    session.flush()
    return head


def _require_next(before: Checkpoint | None, block: Block, deployment: Deployment) -> None:
    if before is None:
        if block.number != deployment.first_block:
            raise NotTheNextBlock(
                f"Indexing starts at block {deployment.first_block}, not {block.number}."
            )
        if block.hash != deployment.genesis:
            raise WrongChain("The first block of the world is not on this chain any more.")
    elif block.number != before.number + 1 or block.parent_hash != before.hash:
        raise NotTheNextBlock(f"Block {block.number} does not continue block {before.number}.")
    positions = [event.at.log_index for event in block.events]
    if positions != sorted(set(positions)) or any(
        (event.at.block_number, event.at.block_hash) != (block.number, block.hash)
        for event in block.events
    ):
        raise NotTheNextBlock(f"The events of block {block.number} are not its own, in log order.")


def _advance(
    session: Session, before: Checkpoint | None, block: Block, confirmation_depth: int
) -> Checkpoint:
    if before is None:
        head = Checkpoint(number=block.number, hash=block.hash, final_number=block.number)
    else:
        head = before
        final = max(before.final_number, block.number - confirmation_depth)
        if final > before.final_number:
            forget(session, final)
        head.number, head.hash, head.final_number = block.number, block.hash, final
    session.add(head)
    session.flush()
    return head


def newest_blocks(session: Session, limit: int) -> list[ChainBlock]:
    """The newest indexed blocks, newest first: where to look for the fork of a reorganisation."""
    return list(
        session.exec(select(ChainBlock).order_by(col(ChainBlock.number).desc()).limit(limit))
    )
