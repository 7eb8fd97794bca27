"""Receipts become notes in the outbox: what became of each transaction that was sent."""

from api.world import World
from chain.broadcast import why_failed
from chain.raw_transaction import read_raw
from domain.errors import LLMasOSError
from domain.transaction import Call, Receipt
from store import outbox, projection
from store.tables import Outbox


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


def _note(world: World, row: Outbox, receipt: Receipt, why: str | None) -> bool:
    with world.database.write() as session:
        if not projection.holds(session, receipt.block_number, receipt.block_hash):
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
