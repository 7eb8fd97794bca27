"""Waiting mint requests become transactions: planned in batches, signed, written down."""

from collections.abc import Sequence
from itertools import chain
from typing import get_args

from sqlmodel import Session

from api.work.crash_points import BATCH_COMMITTED, BATCH_PLANNED, BATCH_WRITTEN, reach
from api.work.signing import complete, write_down
from api.world import World
from chain.minter import PlannedMint, plan, plan_what_can
from chain.minting_rights import MintingRight, minting_rights
from chain.signing import LocalSigner
from domain.errors import Forbidden
from domain.ids import TokenId, TokenKind
from store import mint_settlement, mints, outbox
from store.outbox_lanes import hold
from store.tables import MintRequest

_AT_ONCE = 1_000
"""Requests of a kind looked at in one round: about what a lane takes at once."""
_KINDS: tuple[TokenKind, ...] = get_args(TokenKind)


def mint_waiting(world: World) -> int:
    """Put waiting requests into the outbox, in batches; returns how many were moved on.

    A transaction and the mark on the requests that it carries are written together, so that a
    request is never carried twice. A batch is carried once it is full, or once the oldest request
    in it has waited for company as long as the settings say.

    Raises:
        Forbidden: none of our keys may mint what waits, or not so much of it today.
        ChainError: the chain cannot be asked.
    """
    with world.database.read() as session:
        if not any(_room(world, session, signer) for signer in world.keys.minters):
            return 0
        # Each kind by itself: one that nobody may mint now must not hide the others.
        rows = [row for kind in _KINDS for row in mints.waiting(session, _AT_ONCE, kind)]
        taken = mint_settlement.taken_while_waiting(session, _AT_ONCE) if rows else []
    if not rows:
        return 0
    if taken:
        with world.database.write() as session:
            return len(mint_settlement.settle_waiting(session, _AT_ONCE))
    by_token = {TokenId(row.token_id): row for row in rows}
    planned, refused = plan_what_can(
        map(mints.order_of, rows), world.deployment, max_entries=world.settings.mint_batch
    )
    done = _refuse(world, by_token, refused)
    ripe = _ripe(world, planned, by_token)
    return done + (_carry(world, ripe, by_token) if ripe else 0)


def _ripe(
    world: World, planned: Sequence[PlannedMint], by_token: dict[TokenId, MintRequest]
) -> list[PlannedMint]:
    """Batches that need not wait for company: full ones, and those whose oldest waited enough."""
    last = {batch.kind: batch for batch in planned}
    window_s = world.settings.mint_window_on(world.deployment.chain_id)
    ripe_since = world.clock() - window_s
    return [
        batch
        for batch in planned
        if batch is not last[batch.kind]
        or by_token[batch.orders[0].token_id].created_at <= ripe_since
        or len(batch.orders) >= world.settings.mint_batch
    ]


def _refuse(world: World, by_token: dict[TokenId, MintRequest], refused: dict[TokenId, str]) -> int:
    """End requests that no transaction can carry: one must not hold up the others."""
    if not refused:
        return 0
    ids = [_id(by_token[token_id]) for token_id in refused]
    with world.database.write() as session:
        rows = mints.waiting_among(session, ids)
        for row in rows:
            mints.fail(session, row, refused[TokenId(row.token_id)])
    return len(rows)


def _carry(
    world: World, batches: Sequence[PlannedMint], by_token: dict[TokenId, MintRequest]
) -> int:
    """Hand batches to the lanes that may mint them; returns how many requests they hold.

    Raises:
        Forbidden: a kind that waits can be minted by no key of ours, or not any more today.
    """
    kinds: dict[TokenKind, None] = {batch.kind: None for batch in batches}
    rights = minting_rights(world.client, world.deployment, list(kinds))
    reach(BATCH_PLANNED)
    trouble: str | None = None
    by_lane: dict[LocalSigner, list[PlannedMint]] = {}
    left = {kind: _ids_left(world, kind, right) for kind, right in rights.items()}
    for batch in batches:
        signer = _minter_of(world, rights[batch.kind])
        allowed = batch.orders[: max(0, left[batch.kind])]
        if signer is None:
            trouble = f"None of the service's keys may mint {batch.kind}s."
            continue
        if len(allowed) < len(batch.orders):
            trouble = f"The minter's allowance of {batch.kind}s is used up for today (UTC)."
        left[batch.kind] -= len(allowed)
        fits = len(allowed) == len(batch.orders)
        by_lane.setdefault(signer, []).extend([batch] if fits else plan(allowed, world.deployment))
    carried = sum(_carry_in(world, signer, found, by_token) for signer, found in by_lane.items())
    if trouble is not None and not carried:
        raise Forbidden(trouble)
    return carried


def _room(world: World, session: Session, signer: LocalSigner) -> int:
    """How many more transactions may be under way in a lane."""
    under_way = outbox.count_pending(session, signer.address)
    return max(0, world.settings.lane_depth - under_way)


def _ids_left(world: World, kind: TokenKind, right: MintingRight) -> int:
    # What is under way is not counted on the chain yet.
    with world.database.read() as session:
        return right.ids_left - mints.count_carried(session, kind)


def _minter_of(world: World, right: MintingRight) -> LocalSigner | None:
    return next((one for one in world.keys.minters if one.address == right.minter), None)


def _carry_in(
    world: World,
    signer: LocalSigner,
    batches: Sequence[PlannedMint],
    by_token: dict[TokenId, MintRequest],
) -> int:
    """Sign batches and write them down with the requests that they carry, in one lane."""
    with hold(world.database, signer.address) as is_free:
        if not is_free:
            return 0  # another worker is at it
        with world.database.read() as session:
            chosen = batches[: _room(world, session, signer)]
        transactions = complete(world, signer, [batch.call for batch in chosen])
        carried = 0
        rows = [[by_token[order.token_id] for order in one.orders] for one in chosen]
        with world.database.write() as session:
            waiting = mints.still_waiting(session, chain.from_iterable(rows))
            # One that lacks a request was settled meanwhile, and is planned anew.
            whole = [n for n, found in enumerate(rows) if waiting.issuperset(map(_id, found))]
            carriers = write_down(
                session,
                signer,
                [transactions[n] for n in whole],
                [chosen[n].call.purpose for n in whole],
                world.clock(),
            )
            for n, carrier in zip(whole, carriers, strict=True):
                mints.attach(session, rows[n], carrier)
                carried += len(rows[n])
            reach(BATCH_WRITTEN)
        reach(BATCH_COMMITTED)
    return carried


def _id(row: MintRequest) -> int:
    assert row.id is not None  # it was read from the database
    return row.id
