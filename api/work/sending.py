"""Rows of the outbox go to the node, in the order of their nonces."""

from collections.abc import Sequence

import structlog

from api.work.crash_points import SEND_ASKED, SEND_MARKED, SEND_TAKEN, reach
from api.work.mending import fill_gap, outbid
from api.world import World
from chain.pool import Standing, Taking, send_all, standing
from domain.errors import ChainUnreachable, LLMasOSError
from domain.ids import Address
from store import outbox
from store.outbox_lanes import hold
from store.tables import Outbox

_SEND_AGAIN_S = 5
"""Between two sends of the same bytes at least: then a node is asked whether it still has them."""
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
    """Send what one sender has pending and no node has, up to the first gap.

    Two requests, however many there are: one asks what the node has, one sends.

    Returns:
        How many were taken, or made ready for the next round.

    Raises:
        ChainUnreachable: no node answers; the rows wait.
    """
    with hold(world.database, lane) as is_free:
        if not is_free:
            return 0  # another worker is at it
        with world.database.read() as session:
            rows = outbox.pending(session, lane)
        doubtful = [row for row in rows if _is_doubtful(row, world.clock())]
        if not doubtful:
            return 0
        seen = standing(world.client, lane, [row.hash for row in doubtful])
        reach(SEND_ASKED)
        chosen, gap = _up_to_gap(rows, seen)
        wanted = [row for row in chosen if row in doubtful and row.hash not in seen.known]
        had = [row for row in doubtful if row.hash in seen.known]
        done = _hand_over(world, wanted)
        _mark_sent(world, [row for row in had if row.state == "prepared" or _was_taken_back(row)])
        if gap is not None:
            done += fill_gap(world, lane, gap)
        return done


def _is_doubtful(row: Outbox, now: int) -> bool:
    return row.sent_at is None or (row.last_sent_at or row.sent_at) + _SEND_AGAIN_S <= now


def _was_taken_back(row: Outbox) -> bool:
    """Whether a reorganisation put it in doubt."""
    return row.sent_at is None


def _up_to_gap(rows: Sequence[Outbox], seen: Standing) -> tuple[list[Outbox], int | None]:
    """The rows that follow one another from the next nonce on, and the first nonce that lacks.

    Rows below the next nonce are left to `following`: they are mined, or never will be.
    """
    chosen: list[Outbox] = []
    nonce = seen.mined
    for row in rows:
        if row.nonce < seen.mined:
            continue
        if row.nonce > nonce:
            # What lies between may wait in the node, sent by somebody else who has the key.
            nonce = max(nonce, seen.waiting)
        if row.nonce > nonce:
            return chosen, nonce
        chosen.append(row)
        nonce = row.nonce + 1
    return chosen, None


def _hand_over(world: World, rows: Sequence[Outbox]) -> int:
    """Send rows in order, and write down what became of each; returns how many moved on."""
    if not rows:
        return 0
    takings = _send(world, rows)
    reach(SEND_TAKEN)
    taken = [row for row, taking in zip(rows, takings, strict=True) if taking in ("sent", "known")]
    _mark_sent(world, taken)
    reach(SEND_MARKED)
    done = len(taken)
    for row, taking in zip(rows, takings, strict=True):
        if taking == "cheap":
            done += outbid(world, row) if row.ours else _drop(world, row, _TOO_CHEAP)
        elif isinstance(taking, LLMasOSError):
            done += _refused(world, row, taking)
    return done


def _send(world: World, rows: Sequence[Outbox]) -> list[Taking | LLMasOSError]:
    transactions = [outbox.transaction_of(row) for row in rows]
    try:
        return send_all(world.client, transactions)
    except ChainUnreachable:
        raise
    except LLMasOSError:
        # The node takes no batches of transactions.
        return send_all(world.client, transactions, one_by_one=True)


def _refused(world: World, row: Outbox, error: LLMasOSError) -> int:
    if row.ours or isinstance(error, ChainUnreachable):
        # A service's own transaction stays: its operator can send ether or mend the node.
        if world.said.is_new("not_sent", row.hash, error.detail):
            _log.warning("not_sent", purpose=row.purpose, tx=row.hash, why=error.detail)
        return 0
    if world.client.is_known(row.hash):
        # Whatever it said, it took it.
        _mark_sent(world, [row])
        return 1
    return _drop(world, row, error.detail)


def _mark_sent(world: World, rows: Sequence[Outbox]) -> None:
    if not rows:
        return
    now = world.clock()
    with world.database.write() as session:
        for row in outbox.again(session, rows):
            if row.state in ("prepared", "sent"):
                outbox.mark_sent(session, row, now)


_TOO_CHEAP = "The node asks for a higher fee than this transaction pays."


def _drop(world: World, row: Outbox, why: str) -> int:
    _log.warning("dropped", purpose=row.purpose, tx=row.hash, why=why)
    with world.database.write() as session:
        for current in outbox.again(session, [row]):
            if current.state in ("prepared", "sent"):
                outbox.mark_dropped(session, current, why)
    return 1
