"""Rows of the outbox go to the node, in the order of their nonces."""

import structlog

from api.world import World
from chain.broadcast import broadcast
from domain.errors import ChainUnreachable, Conflict, LLMasOSError, WrongChain
from domain.ids import Address
from store import outbox
from store.tables import Outbox

_log = structlog.get_logger("worker")


def send_pending(world: World) -> int:
    """Send what the node does not have; returns how many transactions it took.

    Raises:
        ChainUnreachable: no node answers; the rows wait.
    """
    with world.database.read() as session:
        lanes = outbox.lanes(session)
    return sum(send_lane(world, lane) for lane in lanes)


def send_lane(world: World, lane: Address) -> int:
    """Send what one sender has pending, up to the first gap or refusal.

    Raises:
        ChainUnreachable: no node answers; the rows wait.
    """
    with world.database.read() as session:
        rows = outbox.pending(session, lane)
    sent = 0
    for row in rows:
        if row.nonce > world.client.nonce(lane, "pending"):
            break  # the nonces between are somebody else's to fill
        if not _send(world, row):
            break
        sent += 1
    return sent


def _send(world: World, row: Outbox) -> bool:
    """Send one; whether those after it may follow."""
    try:
        took = broadcast(world.client, outbox.transaction_of(row))
    except ChainUnreachable:
        raise
    except Conflict as error:
        if world.client.receipt(row.hash) is None:
            _drop(world, row, error.detail)
        return True
    except WrongChain as error:
        _drop(world, row, error.detail)
        return True
    except LLMasOSError as error:
        if _is_ours(world, row.lane):
            # A service's own transaction stays: its operator can send ether or mend the node.
            _log.warning("not_sent", purpose=row.purpose, tx=row.hash, why=error.detail)
            return False
        _drop(world, row, error.detail)
        return True
    if took == "sent" or row.state == "prepared":
        with world.database.write() as session:
            current = session.get_one(Outbox, row.id)
            if current.state in ("prepared", "sent"):
                outbox.mark_sent(session, current, world.clock())
    return True


def _is_ours(world: World, lane: Address) -> bool:
    keys = world.keys
    signers = (keys.minter, keys.treasury, keys.oracle, keys.deployer)
    return lane in {signer.address for signer in signers if signer is not None}


def _drop(world: World, row: Outbox, why: str) -> None:
    _log.warning("dropped", purpose=row.purpose, tx=row.hash, why=why)
    with world.database.write() as session:
        current = session.get_one(Outbox, row.id)
        if current.state in ("prepared", "sent"):
            outbox.mark_dropped(session, current, why)
