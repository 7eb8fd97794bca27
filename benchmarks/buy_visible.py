"""How long after its block a purchase is in the index, while the worker runs as in the service."""

import time
from itertools import pairwise
from typing import Any, Final

from sqlmodel import select

from api.keys import PEOPLE_FROM
from api.worker import Worker
from api.world import World
from benchmarks.mint_index import OWNER, mint, validated, world_on
from chain import calls
from chain.broadcast import prepare, submit
from chain.development import development_signer
from domain.ids import Address, TokenId, Wei, gold
from domain.order import Order, order_typed_data
from store.tables import Sale

_SELLER, _BUYER = development_signer(PEOPLE_FROM), development_signer(PEOPLE_FROM + 1)
_FAR_FUTURE: Final = 4_000_000_000
_LONGEST_S: Final = 10.0
_LOOK_EVERY_S: Final = 0.001


def rows(count: int) -> list[dict[str, Any]]:
    """`{job, path, p50_ms, p95_ms, buys}`: from the block to the sale's row, on the devnet."""
    with world_on("devnet") as world:
        orders = validated(world, "for sale", count)
        mint(world, orders)
        market = Address(world.deployment.market)
        submit(world.client, _SELLER, calls.approve_tokens(world.deployment, "item", market))
        treasury = world.keys.treasury
        assert treasury is not None
        wealth = calls.mint_gold(world.deployment, _BUYER.address, gold(1_000_000))
        submit(world.client, treasury, wealth)
        approval = calls.approve_gold(world.deployment, market, Wei(2**256 - 1))
        submit(world.client, _BUYER, approval)
        worker = Worker(world)
        worker.start()
        try:
            waits = [_wait_ms(world, order.token_id, slot) for slot, order in enumerate(orders)]
        finally:
            worker.stop()
    return [
        {
            "job": "buy_visible",
            "path": "devnet",
            "p50_ms": round(_quantile(waits, 0.5), 1),
            "p95_ms": round(_quantile(waits, 0.95), 1),
            "buys": count,
        }
    ]


def _wait_ms(world: World, token_id: TokenId, slot: int) -> float:
    """Milliseconds from the answer to the send, when the block is there, to the row of the sale."""
    call = _purchase(world, token_id, slot)
    signed = _BUYER.sign(prepare(world.client, call, _BUYER.address))
    world.client.send_raw(signed)
    begun = time.perf_counter()
    while time.perf_counter() - begun < _LONGEST_S:
        with world.database.read() as session:
            if session.exec(select(Sale.token_id).where(Sale.token_id == token_id)).first():
                return 1_000 * (time.perf_counter() - begun)
        time.sleep(_LOOK_EVERY_S)
    raise RuntimeError("A purchase of the measurement never came into the index.")


def _purchase(world: World, token_id: TokenId, slot: int) -> calls.Call:
    deployment = world.deployment
    listing = Order(
        maker=OWNER,
        token=deployment.items,
        token_id=token_id,
        amount=1,
        currency=deployment.gold,
        price_wei=gold(2),
        max_royalty_bps=1_000,
        expiry=_FAR_FUTURE,
        epoch=0,
        counter=0,
        max_fee_bps=250,
        slot=slot,
    )
    typed = order_typed_data("Listing", listing, deployment.chain_id, Address(deployment.market))
    return calls.buy(deployment, listing, _SELLER.sign_typed_data(typed), 1)


def _quantile(values: list[float], share: float) -> float:
    """The smallest value that is not exceeded by a share of all of them."""
    ordered = sorted(values)
    assert all(one <= next_ for one, next_ in pairwise(ordered))
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
