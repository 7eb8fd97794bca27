"""Waiting mint requests become transactions: planned in batches, signed, written down."""

from api.work.signing import complete, write_down
from api.world import World
from chain.minter import PlannedMint, plan
from domain.errors import InvalidInput, NotMintable
from domain.transaction import MintOrder
from store import mints

_AT_ONCE = 200


def mint_waiting(world: World) -> int:
    """Put waiting requests into the outbox; returns how many.

    A transaction and the mark on the requests that it carries are written together, so that a
    request is never carried twice.
    """
    with world.database.read() as session:
        orders = [mints.order_of(row) for row in mints.waiting(session, _AT_ONCE)]
    if not orders:
        return 0
    refused = _refused(world, orders)
    planned = plan([order for order in orders if order.token_id not in refused], world.deployment)
    for token_id, why in refused.items():
        with world.database.write() as session:
            for row in mints.waiting(session, _AT_ONCE):
                if row.token_id == token_id:
                    mints.fail(session, row, why)
    return len(refused) + sum(_carry(world, batch) for batch in planned)


def _refused(world: World, orders: list[MintOrder]) -> dict[int, str]:
    """Orders that no transaction can carry, with the reason: one must not hold up the others."""
    refused: dict[int, str] = {}
    for order in orders:
        try:
            plan([order], world.deployment)
        except (InvalidInput, NotMintable) as error:
            refused[order.token_id] = error.detail
    return refused


def _carry(world: World, batch: PlannedMint) -> int:
    minter = world.keys.minter
    (transaction,) = complete(world, minter, [batch.call])
    wanted = {order.token_id for order in batch.orders}
    now = world.clock()
    with world.database.write() as session:
        rows = [row for row in mints.waiting(session, _AT_ONCE) if row.token_id in wanted]
        if len(rows) != len(wanted):
            return 0  # the chain settled one of them meanwhile: plan anew
        carrier = write_down(session, minter, transaction, batch.call.purpose, now)
        mints.attach(session, rows, carrier)
    return len(rows)
