"""Receipts become notes in the outbox: what became of each transaction that was sent."""

from dataclasses import dataclass

from sqlmodel import Session

from api.work.crash_points import BLOCKS_INDEXED, RECEIPTS_NOTED, RECEIPTS_READ, reach
from api.world import World
from chain.broadcast import why_failed
from chain.pool import receipts
from chain.raw_transaction import read_raw
from domain.errors import LLMasOSError
from domain.ids import Address
from domain.transaction import Call, Receipt
from store import outbox, outbox_receipts, projection
from store.outbox_states import OPEN
from store.tables import Outbox


@dataclass(frozen=True, slots=True)
class _Finding:
    """A row and its receipt; without one it will never be mined. `why` of a failure."""

    row: Outbox
    receipt: Receipt | None
    why: str | None


def follow(world: World) -> int:
    """Note what became of sent transactions; returns of how many.

    A receipt counts once its block is indexed under the same hash, so that a reorganisation which
    takes the block away also takes this note back.

    Raises:
        ChainError: the chain cannot be asked.
    """
    with world.database.read() as session:
        lanes = outbox.lanes(session)
        rows = [row for lane in lanes for row in outbox.pending(session, lane)]
    if not rows:
        return 0
    reach(BLOCKS_INDEXED)
    nonces, found = receipts(world.client, lanes, [row.hash for row in rows])
    findings = [_finding(world, row, found[row.hash]) for row in rows if row.hash in found]
    lost = [row for row in rows if row.hash not in found and row.nonce < nonces[Address(row.lane)]]
    for row in lost:
        findings += _of_lost(world, row)
    reach(RECEIPTS_READ)
    if not findings:
        return 0
    with world.database.write() as session:
        noted = sum(_note(session, finding) for finding in findings)
        reach(RECEIPTS_NOTED)
    return noted


def _of_lost(world: World, row: Outbox) -> list[_Finding]:
    """What used the nonce of a row that has no receipt: the row after all, another one, or neither.

    All that ever had the nonce are asked for once more, because the chain moves between questions.
    """
    with world.database.read() as session:
        family = outbox.of_nonce(session, row.lane, row.nonce)
    _, found = receipts(world.client, [], [one.hash for one in family])
    mined = next((one for one in family if one.hash in found), None)
    if mined is None:
        return [_Finding(row, None, None)]
    return [_finding(world, mined, found[mined.hash])]


def _finding(world: World, row: Outbox, receipt: Receipt) -> _Finding:
    return _Finding(row, receipt, None if receipt.succeeded else _why_failed(world, row))


def _note(session: Session, finding: _Finding) -> bool:
    receipt = finding.receipt
    (current,) = outbox.again(session, [finding.row])
    if receipt is None:
        if current.state not in OPEN:
            return False
        outbox_receipts.mark_lost(session, current)
        return True
    if not projection.holds(session, receipt.block_number, receipt.block_hash):
        return False
    if current.state in ("mined", "failed"):
        return False
    if finding.why is None:
        outbox_receipts.mark_mined(session, current, receipt)
    else:
        outbox_receipts.mark_failed(session, current, receipt, finding.why)
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
