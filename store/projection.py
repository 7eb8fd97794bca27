"""Chain events become rows, and nothing else writes who owns what.

The tables of `store.tables.chain_log` and `store.tables.projection` are a pure function of the
deployment and of the blocks that were applied and not rolled back. Invariants:

- Blocks are applied one after the other, each with the hash of the one before as its parent; final
  ones in stretches, which link by their ends.
- Blocks, their events, their rows, their undo and the checkpoint are written in one transaction.
- Blocks `confirmation_depth` or more below the highest block ever seen are final: they are never
  rolled back, and a chain that drops one halts the indexing.
- A final block without events leaves no row, whether it was ever read or not; but the newest one.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from sqlmodel import Session, col, delete, exists, select

from domain.errors import ReorgTooDeep, StoreCorrupt
from domain.events import Block, Event, EventBlock, Stretch
from domain.ids import Address, HexBytes32
from domain.world import Deployment
from store import deployments, tables
from store.bulk import bulk
from store.continuity import require_chain, require_next, require_whole
from store.event_rows import record
from store.records import RECORDS
from store.rows import Rows, forget, undo_block
from store.rules import apply_block, fetch
from store.rules.batch import Batch
from store.tables import ChainBlock, ChainEvent, Checkpoint, EventParty, Sale, Undo

_LOG = (Checkpoint, ChainBlock, ChainEvent, EventParty, Sale, Undo)


def checkpoint(session: Session) -> Checkpoint | None:
    """How far the chain is indexed; None before the first block."""
    return session.get(Checkpoint, 1)


def hash_at(session: Session, number: int) -> HexBytes32 | None:
    """Hash of a block, to be compared with the node's; None for one of which none is kept.

    After a reorganisation the highest number at which both agree is what to roll back to. Of final
    blocks only those with events are kept: `holds` answers for all.
    """
    block = session.get(ChainBlock, number)
    return None if block is None else block.hash


def holds(session: Session, number: int, block_hash: HexBytes32) -> bool:
    """Whether a block that the node names now is part of the indexed chain.

    A final block whose hash is not kept counts as the one that the node names: the chain cannot
    have another any more.
    """
    head = checkpoint(session)
    if head is None or number > head.number:
        return False
    known = hash_at(session, number)
    return number <= head.final_number if known is None else known == block_hash


def apply(
    session: Session, block: Block, deployment: Deployment, confirmation_depth: int
) -> Checkpoint:
    """Index the next block; see `apply_all`."""
    return apply_all(session, [block], deployment, confirmation_depth)


def apply_all(
    session: Session, blocks: Sequence[Block], deployment: Deployment, confirmation_depth: int
) -> Checkpoint:
    """Index the next blocks, so that each of them can be rolled back.

    Args:
        session: one that writes; several calls may share it.
        blocks: at least one, in order; the first is the one after the checkpoint, or the
            deployment's first.
        deployment: the world that the database belongs to; a new database becomes its own.
        confirmation_depth: how many blocks a reorganisation may drop, at least 1.

    Raises:
        NotTheNextBlock: one does not follow what is indexed; nothing was written.
        WrongChain: the database, or the first block, belongs to another chain.
        StoreCorrupt: the database belongs to another world, or an event cannot follow from what
            is indexed. Leave the session by this error: it rolls everything back.
    """
    deployments.bind(session, deployment)
    before = checkpoint(session)
    first, last = blocks[0], blocks[-1]
    require_next(before, first.number, first.hash, first.parent_hash, deployment)
    require_chain(blocks)
    _write(session, deployment, blocks, undoable=True)
    _keep(session, blocks)
    final = last.number - confirmation_depth
    # The world's first block is never taken back.
    lowest = first.number if before is None else before.final_number
    return _advance(session, before, last.number, last.hash, max(final, lowest))


def apply_stretch(session: Session, stretch: Stretch, deployment: Deployment) -> Checkpoint:
    """Index blocks that are final: much faster, and they can never be rolled back.

    Args:
        session: one that writes.
        stretch: begins after the checkpoint, or with the deployment's first block.
        deployment: the world that the database belongs to; a new database becomes its own.

    Raises:
        NotTheNextBlock, WrongChain, StoreCorrupt: as `apply`.
    """
    deployments.bind(session, deployment)
    before = checkpoint(session)
    require_next(before, stretch.first_number, stretch.first_hash, stretch.parent_hash, deployment)
    require_whole(stretch)
    _write(session, deployment, stretch.blocks, undoable=False)
    last, last_hash = stretch.last_number, stretch.last_hash
    _keep(session, stretch.blocks)
    if not stretch.blocks or stretch.blocks[-1].number != last:
        # The newest final block is kept: it is what a rollback may come down to.
        _keep(session, [EventBlock(last, last_hash, stretch.last_timestamp, ())])
    return _advance(session, before, last, last_hash, last)


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
            hint="Check the node; if the chain is right, index it anew: `llmasos reindex`.",
        )
    if number >= head.number:
        return head
    for above in range(head.number, number, -1):
        undo_block(session, above)
    for table in (EventParty, ChainEvent, Sale):
        session.exec(delete(table).where(col(table.block_number) > number))
    newest = session.get(ChainBlock, number)
    if newest is None:
        raise StoreCorrupt(f"Block {number} is missing from the index.")
    head.number, head.hash = newest.number, newest.hash
    session.exec(delete(ChainBlock).where(col(ChainBlock.number) > number))
    session.add(head)
    session.flush()
    session.expire_all()
    return session.get_one(Checkpoint, 1)


def clear(session: Session) -> None:
    """Empty the projection, so that the chain is read anew; the database stays its world's."""
    for table in (*_LOG, *(getattr(tables, state.__name__) for state in RECORDS)):
        session.exec(delete(table))
    session.expire_all()


def newest_blocks(session: Session, limit: int) -> list[ChainBlock]:
    """The newest kept blocks, newest first: where to look for the fork of a reorganisation."""
    return list(
        session.exec(select(ChainBlock).order_by(col(ChainBlock.number).desc()).limit(limit))
    )


def kept_blocks(session: Session) -> list[tuple[int, HexBytes32]]:
    """Number and hash of every block that is kept, the oldest first."""
    kept = select(ChainBlock.number, ChainBlock.hash).order_by(col(ChainBlock.number))
    return [(number, HexBytes32(hash_)) for number, hash_ in session.exec(kept)]


def _write(
    session: Session,
    deployment: Deployment,
    blocks: Sequence[Block | EventBlock],
    *,
    undoable: bool,
) -> None:
    connection = session.connection()
    batch = Batch(
        Rows(connection, undoable=undoable),
        market=Address(deployment.market),
        quests=Address(deployment.quests),
    )
    fetch(batch, _events_of(blocks))
    for block in blocks:
        apply_block(batch, block.number, block.events)
    record(connection, _events_of(blocks))
    bulk(Sale, connection).insert(connection, batch.sales)
    batch.rows.flush()
    # What the session holds of these tables was read before.
    session.expire_all()


def _events_of(blocks: Iterable[Block | EventBlock]) -> Iterable[Event]:
    return chain.from_iterable(block.events for block in blocks)


def _keep(session: Session, blocks: Sequence[Block | EventBlock]) -> None:
    connection = session.connection()
    rows = [(block.number, block.hash, block.timestamp) for block in blocks]
    bulk(ChainBlock, connection).insert(connection, rows)


def _advance(
    session: Session,
    before: Checkpoint | None,
    number: int,
    hash_: HexBytes32,
    final_number: int,
) -> Checkpoint:
    if before is None:
        head = Checkpoint(number=number, hash=hash_, final_number=final_number)
    else:
        head = before
        if final_number > before.final_number:
            _seal(session, before.final_number, final_number)
        head.number, head.hash, head.final_number = number, hash_, final_number
    session.add(head)
    session.flush()
    return head


def _seal(session: Session, before: int, final: int) -> None:
    """Forget what only a rollback needs: undo images, and blocks without events."""
    forget(session, final)
    eventless = ~exists().where(col(ChainEvent.block_number) == ChainBlock.number)
    session.exec(
        delete(ChainBlock).where(
            col(ChainBlock.number) >= before, col(ChainBlock.number) < final, eventless
        )
    )
