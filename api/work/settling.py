"""Mint requests come to the state that chain and outbox imply."""

from sqlmodel import col, select

from api.world import World
from store import mint_settlement
from store.tables import MintRequest

_OPEN = ("waiting", "sent", "mined")


def settle(world: World) -> int:
    """Bring mint requests to the state that chain and outbox imply; returns how many changed."""
    with world.database.read() as session:
        open_request = select(MintRequest.id).where(col(MintRequest.state).in_(_OPEN)).limit(1)
        if session.exec(open_request).first() is None:
            return 0
    with world.database.write() as session:
        return len(mint_settlement.settle(session, world.confirmations))
