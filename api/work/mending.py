"""Lanes that do not move: what is stuck is replaced, what is hopeless cancelled, gaps are filled.

A replacement has the same nonce and pays an eighth more, so that of all that ever had the nonce one
is mined. None of the rows goes away: whichever it is, it is found by its hash.
"""

from collections.abc import Sequence
from dataclasses import replace

import structlog

from api.world import World
from chain.fees import raised
from chain.pool import receipts
from chain.raw_transaction import read_raw
from chain.signing import LocalSigner
from domain.ids import Address, Wei
from domain.transaction import UnsignedTransaction
from store import mints, outbox
from store.outbox_lanes import hold
from store.outbox_states import OPEN
from store.outbox_waiting import replaceable
from store.tables import Outbox

_TRANSFER_GAS = 21_000
_log = structlog.get_logger("worker")


def mend_lanes(world: World) -> int:
    """Replace or cancel what no block has taken for long; returns how many.

    A lane whose key is not here any more is only sent again and followed.

    Raises:
        ChainError: the chain cannot be asked.
    """
    with world.database.read() as session:
        lanes = outbox.lanes(session)
    signers = (world.keys.of(lane) for lane in lanes)
    return sum(_mend(world, signer) for signer in signers if signer is not None)


def _mend(world: World, signer: LocalSigner) -> int:
    with hold(world.database, signer.address) as is_free:
        if not is_free:
            return 0
        with world.database.read() as session:
            rows = outbox.pending(session, signer.address)
        stuck = replaceable(rows, world.clock(), world.settings.stuck_s)
        if not stuck:
            return 0
        hashes = [row.hash for row in stuck]
        nonces, mined = receipts(world.client, [signer.address], hashes)
        next_nonce = nonces[signer.address]
        return sum(
            outbid(world, row) for row in stuck if row.hash not in mined and row.nonce >= next_nonce
        )


def outbid(world: World, row: Outbox) -> int:
    """Let a dearer transaction stand for one of ours, or a cancellation if it is hopeless.

    Returns:
        1 if there is one now; 0 where the key is not here, or the ceiling or the number of
        replacements is reached.

    Raises:
        ChainError: the chain cannot be asked.
    """
    signer = world.keys.of(row.lane)
    if signer is None:
        return 0
    with world.database.read() as session:
        family = outbox.of_nonce(session, row.lane, row.nonce)
        carries = mints.carries(session, row)
    lineage = _lineage(row, family)
    most = world.settings.max_replacements
    too_often = len(lineage) > most
    too_old = world.clock() - lineage[-1].created_at >= world.settings.hopeless_s
    cancels = row.cancels or (carries and (too_often or too_old))
    # A cancellation may be replaced as often again.
    if len(lineage) > (2 * most + 1 if cancels else most):
        return 0
    content = read_raw(row.raw).content
    ceiling = world.client.fee_ceiling_wei
    if not cancels:
        # The last step below the ceiling is kept for a cancellation.
        ceiling -= ceiling // 9
    fees = raised(content.fees, world.client.fees(), ceiling)
    if fees is None:
        if world.said.is_new("stuck_at_the_ceiling", row.hash):
            _log.warning("stuck_at_the_ceiling", purpose=row.purpose, tx=row.hash)
        return 0
    successor = replace(content, fees=fees)
    purpose = row.purpose
    if cancels and not row.cancels:
        successor = replace(_nothing(content), fees=fees)
        purpose = f"cancel: {row.purpose}"
    signed = signer.sign(successor)
    with world.database.write() as session:
        for current in outbox.again(session, [row]):
            if current.state not in OPEN:
                return 0
            standing = outbox.replace(
                session, current, signed, purpose, world.clock(), cancels=cancels
            )
            if not cancels:
                mints.hand_over(session, current, standing)
    _log.warning("replaced", purpose=purpose, tx=row.hash, by=signed.hash)
    return 1


def fill_gap(world: World, lane: Address, nonce: int) -> int:
    """Use up a nonce that lacks, so that what comes after it can be mined.

    Returns:
        1 if a row does so now; 0 where the lane is not ours, or the nonce was taken meanwhile.

    Raises:
        ChainError: the chain cannot be asked.
    """
    signer = world.keys.of(lane)
    if signer is None:
        return 0
    fees = world.client.fees()
    nothing = UnsignedTransaction(
        chain_id=world.client.chain_id,
        sender=lane,
        nonce=nonce,
        to=lane,
        data=b"",
        value_wei=Wei(0),
        gas_limit=_TRANSFER_GAS,
        fees=fees,
    )
    signed = signer.sign(nothing)
    with world.database.write() as session:
        if outbox.standing(session, lane, nonce) is not None:
            return 0
        outbox.enqueue(session, signed, "fill a gap", world.clock(), ours=True, cancels=True)
    return 1


def _lineage(row: Outbox, family: Sequence[Outbox]) -> list[Outbox]:
    """A row, what it replaced, what that had replaced, and so on."""
    by_id = {one.id: one for one in family}
    lineage = [row]
    while (before := by_id.get(lineage[-1].replaces_id)) is not None:
        lineage.append(before)
    return lineage


def _nothing(content: UnsignedTransaction) -> UnsignedTransaction:
    """A transfer of nothing to oneself, with the nonce of another transaction."""
    return replace(content, to=content.sender, data=b"", value_wei=Wei(0), gas_limit=_TRANSFER_GAS)
