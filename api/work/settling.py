"""Mint requests come to the state that chain and outbox imply."""

from api.work.crash_points import REQUESTS_SETTLED, reach
from api.world import World
from chain.skips import why_skipped
from domain.ids import HexBytes32, TokenId
from store import mint_settlement


def settle(world: World) -> int:
    """Bring mint requests to the state that chain and outbox imply; returns how many changed.

    Raises:
        ChainError: the chain cannot be asked why a batch left something out.
    """
    with world.database.read() as session:
        if not mint_settlement.is_due(session, world.confirmations):
            return 0
        left_out = [
            (TokenId(row.token_id), carrier.hash)
            for row, carrier in mint_settlement.skipped(session)
        ]
    reasons = _reasons(world, left_out)
    with world.database.write() as session:
        changed = mint_settlement.settle(session, world.confirmations, reasons)
        reach(REQUESTS_SETTLED)
    return changed


def _reasons(world: World, left_out: list[tuple[TokenId, HexBytes32]]) -> dict[TokenId, str]:
    """Why batches left tokens out, by their receipts' logs."""
    told = {
        tx_hash: why_skipped(world.client, world.deployment, tx_hash)
        for tx_hash in {carrier for _, carrier in left_out}
    }
    return {
        token_id: why
        for token_id, tx_hash in left_out
        if (why := told[tx_hash].get(token_id)) is not None
    }
